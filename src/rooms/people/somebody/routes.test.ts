import assert from 'node:assert/strict'
import { helped } from '../../../../test/support/helped.ts'
import { sendAndLook } from '../../../../test/support/undo.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { postIntent } from '../../board/commands.ts'
import { closeResting } from '../../leaving/resting.ts'
import { people } from '../urls.ts'

test('a person’s page says what they offer, what they would like a hand with and since when they are here', async ({
  as,
  tx,
  tom,
  amina,
}) => {
  await postIntent(tx, tom, { direction: 'offer', kind: 'gardening', words: 'Digging', details: '' }, atNoon)
  await postIntent(tx, tom, { direction: 'ask', kind: 'sewing', words: 'Trousers', details: '' }, atNoon)
  const page = await as(amina).get(pageOf(tom))
  assert.match(page.words, /What Tom offers.*Digging.*What Tom would like a hand with.*Trousers/)
  assert.match(page.words, /Here since 10 January 2026/)
  const log = page.document.querySelector('main .actions a')
  assert.equal(log?.getAttribute('href'), `/exchanges/new?with=${shortId(tom.personId)}`)
})

test('somebody without a gift yet is asked for one, by whoever meets them', async ({ as, amina, bert }) => {
  assert.match((await as(amina).get(pageOf(bert))).words, /Bert has not written down a gift yet\. Ask!/)
})

test('two people see what they did together; a third sees none of it, a broker all', async (village) => {
  const { as, tom, amina, bert, quinn } = village
  await helped(village, tom, amina, 60)
  assert.match((await as(amina).get(pageOf(tom))).words, /What you and Tom did lately Tom helped you for 1 h/)
  assert.doesNotMatch((await as(bert).get(pageOf(tom))).words, /did lately|1 h/)
  assert.match((await as(quinn).get(pageOf(tom))).words, /What Tom did lately Tom helped Amina for 1 h/)
  // One's own page is what others see of it.
  const own = await as(tom).get(pageOf(tom))
  assert.match(own.words, /This is how others see you/)
  assert.doesNotMatch(own.words, /did lately/)
})

test('how to reach somebody is for them and for brokers, with what a broker can do', async ({
  as,
  tom,
  amina,
  quinn,
  alsoBroker,
}) => {
  assert.doesNotMatch((await as(amina).get(pageOf(tom))).words, /How to reach|tom@example|Change this/)
  assert.match((await as(tom).get(pageOf(tom))).words, /How to reach Tom.*tom@example\.org/)
  assert.match(
    (await as(quinn).get(pageOf(tom))).words,
    /tom@example\.org.*Change this for Tom.*Make a printed code.*Statement/,
  )
  // With the code of somebody who looks after things, a broker could come in as them.
  const broker = await alsoBroker(amina)
  assert.doesNotMatch((await as(broker).get(pageOf(quinn))).words, /Make a printed code/)
})

test('somebody says themselves that they rest, and are here again', async ({ as, tom, amina }) => {
  assert.equal((await move(as(tom), tom, 'resting')).location, people.me.to())
  assert.match((await as(tom).get(people.me.to())).words, /You are resting for a while.*I am here again/)
  assert.match((await as(amina).get(pageOf(tom))).words, /Tom is resting for a while/)
  assert.equal((await move(as(tom), tom, 'here')).status, 303)
  assert.doesNotMatch((await as(amina).get(pageOf(tom))).words, /resting/)
})

test('who moves on is signed out everywhere, and their way in ends; the door stays open', async ({
  as,
  tx,
  tom,
  amina,
  quinn,
  communityId,
}) => {
  const toms = as(tom)
  await toms.get(people.me.to())
  const link = { communityId, personId: tom.personId, createdAt: atNoon, expiresAt: atNoon }
  await tx
    .insertInto('signInLinks')
    .values({ ...link, tokenDigest: 'link' })
    .execute()
  await tx
    .insertInto('signInCodes')
    .values({ ...link, codeDigest: 'code', madeBy: quinn.personId })
    .execute()

  assert.equal((await move(as(quinn), tom, 'moved_on')).location, pageOf(tom))
  assert.equal((await toms.get(people.me.to())).status, 303)
  for (const table of ['signInLinks', 'signInCodes'] as const)
    assert.deepEqual(await tx.selectFrom(table).selectAll().execute(), [])
  const page = await as(amina).get(pageOf(tom))
  assert.match(page.words, /Tom has moved on\. The door stays open/)
  assert.doesNotMatch(page.words, /Say what we did|What Tom offers/)

  assert.equal((await move(as(quinn), tom, 'here')).status, 303)
  assert.match((await as(amina).get('/people?words=tom')).words, /Tom/)
})

test('whoever moves on has today as their last day, and is a member with an open account when they are back', async ({
  as,
  tx,
  clock,
  tom,
  quinn,
}) => {
  const standing = () =>
    tx
      .selectFrom('people')
      .innerJoin('accounts', 'accounts.personId', 'people.id')
      .select(['people.state', 'people.leftOn', 'accounts.closedAt'])
      .where('people.id', '=', tom.personId)
      .executeTakeFirstOrThrow()
  for (const back of ['here', 'resting']) {
    clock.now = atNoon
    assert.equal((await move(as(quinn), tom, 'moved_on')).status, 303)
    assert.deepEqual(await standing(), { state: 'moved_on', leftOn: '2026-06-15', closedAt: null })
    clock.now = new Date('2026-06-16T11:00:00Z')
    await closeResting(tx, clock.now)
    assert.deepEqual((await standing()).closedAt, clock.now)
    assert.equal((await move(as(quinn), tom, back)).status, 303)
    assert.deepEqual(await standing(), { state: back, leftOn: null, closedAt: null })
  }
})

test('moving on is not one’s own button, and says whom to ask', async ({ as, tom, quinn }) => {
  const tried = await move(as(tom), tom, 'moved_on')
  assert.equal(tried.status, 422)
  assert.deepEqual(tried.problems, ['Moving on ends the way in, so a broker does it together with Tom'])
  assert.match((await as(tom).get(people.me.to())).words, /a broker does that with you/)
  assert.equal((await move(as(quinn), quinn, 'moved_on')).status, 422)
})

test('somebody who looks after things moves on with a steward, and gives their tasks back', async ({
  as,
  tx,
  tom,
  amina,
  quinn,
  alsoBroker,
}) => {
  const broker = await alsoBroker(amina)
  await alsoBroker(tom)
  const tried = await move(as(broker), quinn, 'moved_on')
  assert.equal(tried.status, 422)
  assert.deepEqual(tried.problems, [
    'Quinn looks after something for everybody. Please ask a steward to do this',
  ])
  assert.equal((await move(as(quinn), tom, 'moved_on')).status, 303)
  const [task] = await tx
    .selectFrom('tasksTakenOn')
    .selectAll()
    .where('personId', '=', tom.personId)
    .execute()
  assert.deepEqual(task?.until, atNoon)
})

test('nobody moves a neighbour, and a state we do not know changes nothing', async ({
  as,
  amina,
  tom,
  quinn,
}) => {
  assert.equal((await move(as(amina), tom, 'resting')).status, 404)
  assert.equal((await move(as(quinn), tom, 'banished')).status, 422)
  const key = newId()
  await as(quinn).post(moveOf(tom), { key, to: 'resting' })
  assert.equal((await as(quinn).post(moveOf(tom), { key, to: 'here' })).status, 422)
  assert.match((await as(amina).get(pageOf(tom))).words, /resting/)
})

test('a person nobody added is not there', async ({ as, tom }) => {
  assert.equal((await as(tom).get(people.show.to({ personId: shortId(newId()) }))).status, 404)
  assert.equal((await as(tom).get('/people/l0l')).status, 404)
})

function move(visitor: ReturnType<Village['as']>, whom: Actor, to: string) {
  return visitor.post(moveOf(whom), { to })
}

function moveOf({ personId }: Actor): string {
  return people.move.to({ personId: shortId(personId) })
}

function pageOf({ personId }: Actor): string {
  return people.show.to({ personId: shortId(personId) })
}

test('resting and moving on are undone by one press of whoever said so, and by no neighbour', async ({
  as,
  amina,
  tom,
  quinn,
  tx,
}) => {
  const stateOf = async () => {
    const row = tx.selectFrom('people').select('state').where('id', '=', tom.personId)
    return (await row.executeTakeFirstOrThrow()).state
  }
  const state = `${pageOf(tom)}/state`
  for (const [who, to] of [
    [tom, 'resting'],
    [quinn, 'resting'],
    [quinn, 'moved_on'],
  ] as const) {
    const { undo } = await sendAndLook(as(who), state, { to })
    assert.equal(await stateOf(), to)
    assert.equal((await as(amina).post(undo!.action, undo!.values)).status, 404)
    for (let press = 0; press < 2; press += 1)
      assert.equal((await as(who).post(undo!.action, undo!.values)).status, 303)
    assert.equal(await stateOf(), 'here')
  }
})
