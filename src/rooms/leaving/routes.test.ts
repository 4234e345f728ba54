import assert from 'node:assert/strict'
import { helped } from '../../../test/support/helped.ts'
import { sendAndLook } from '../../../test/support/undo.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { people } from '../people/urls.ts'
import { agreeToShare, startSharing } from '../sharing/commands.ts'
import { leaving } from './urls.ts'

const day = { 'day-day': '15', 'day-month': '6', 'day-year': '2026' }

test('a broker sees what will be written, then somebody has left and the hours are the pot’s', async (village) => {
  const { as, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  const broker = as(quinn)
  const moved = await broker.post(people.move.to({ personId: shortId(tom.personId) }), { to: 'moved_on' })
  assert.equal(moved.location, at(tom))
  assert.match((await broker.get(at(tom))).words, /Tom has 1 h/)
  const said = { ...day, become: 'pot', key: newId() }
  const sure = await broker.post(at(tom), said)
  assert.equal(sure.status, 200)
  assert.match(sure.words, /last day is 15 June 2026/)
  assert.match(sure.words, /Tom: 1 h before, 0 min after/)
  assert.match(sure.words, /A letter of thanks goes to tom@example.org/)
  assert.deepEqual(await standing(village, tom), { state: 'here', leftOn: null, balanceMinutes: 60 })
  for (let press = 0; press < 2; press += 1)
    assert.equal((await broker.post(at(tom), { ...said, sure: 'yes', minutes: '60' })).status, 303)
  const gone = { state: 'moved_on', leftOn: '2026-06-15', balanceMinutes: 0 }
  assert.deepEqual(await standing(village, tom), gone)
  assert.deepEqual(await lettersTo(village, tom), ['Thank you, and goodbye for now'])
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
})

test('leaving is taken back at once, with the hours', async (village) => {
  const { as, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  const said = { ...day, become: 'pot', sure: 'yes', minutes: '60' }
  const { undo } = await sendAndLook(as(quinn), at(tom), said)
  assert.ok(undo)
  assert.equal(undo.action, leaving.back.to({ personId: shortId(tom.personId) }))
  assert.equal((await as(quinn).post(undo.action, undo.values)).status, 303)
  assert.deepEqual(await standing(village, tom), { state: 'here', leftOn: null, balanceMinutes: 60 })
  // What is not there is not taken back twice, nor a line of somebody else.
  assert.equal((await as(quinn).post(undo.action, { ...undo.values, key: newId() })).status, 404)
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
})

test('hours go to somebody by name, are let go, or are evened out by the pot', async (village) => {
  const { as, quinn, amina, tom, bert } = village
  await helped(village, tom, amina, 60)
  const send = (whom: Actor, said: Record<string, string>) =>
    as(quinn).post(at(whom), { ...day, sure: 'yes', ...said })
  assert.equal((await send(tom, { become: 'somebody', who: 'Bert', minutes: '60' })).status, 303)
  assert.equal((await standing(village, bert)).balanceMinutes, 60)
  assert.equal((await send(bert, { become: 'let-go', minutes: '60' })).status, 303)
  assert.match((await as(quinn).get(at(amina))).words, /it is no debt/)
  assert.equal((await send(amina, { become: 'let-go', minutes: '-60' })).status, 303)
  for (const one of [tom, bert, amina]) assert.equal((await standing(village, one)).balanceMinutes, 0)
  assert.deepEqual(await kinds(village), ['exchange', 'gift', 'write_off', 'write_off'])
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
})

test('it can wait: the hours stand, are found again, and decided later', async (village) => {
  const { as, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  const broker = as(quinn)
  assert.match((await broker.get(leaving.leftOver.to())).words, /No hours are left over/)
  assert.equal(
    (await broker.post(at(tom), { ...day, become: 'later', sure: 'yes', minutes: '60' })).status,
    303,
  )
  const list = await broker.get(leaving.leftOver.to())
  assert.match(list.words, /Tom: 1 h/)
  assert.ok(list.document.querySelector(`a[href="${at(tom)}"]`))
  assert.equal((await broker.post(at(tom), { become: 'pot', sure: 'yes', minutes: '60' })).status, 303)
  assert.equal((await standing(village, tom)).balanceMinutes, 0)
  assert.match((await broker.get(leaving.leftOver.to())).words, /No hours are left over/)
})

test('what is not right is said, and nothing is lost or done', async (village) => {
  const { as, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  const wrong: [Record<string, string>, RegExp][] = [
    [{ 'day-day': '40' }, /./],
    [{ 'day-day': '', 'day-month': '', 'day-year': '' }, /./],
    [{ 'day-year': '2027' }, /still to come/],
    [{ 'day-year': '2025' }, /before Tom joined/],
    [{ become: '' }, /Say what becomes of the hours/],
    [{ become: 'somebody' }, /Say to whom they go/],
    [{ become: 'somebody', who: 'Xyzzy' }, /./],
    [{ become: 'somebody', who: 'Tom' }, /same person/],
    [{ become: 'somebody', who: 'Quinn' }, /These hours would go to you/],
    [{ sure: 'yes', minutes: '30' }, /changed meanwhile/],
  ]
  for (const [said, problem] of wrong) {
    const page = await as(quinn).post(at(tom), { ...day, become: 'pot', ...said })
    assert.equal(page.status, 422, JSON.stringify(said))
    assert.match(page.problems.join(), problem)
  }
  assert.deepEqual(await standing(village, tom), { state: 'here', leftOn: null, balanceMinutes: 60 })
})

test('whoever shares an account parts first', async (village) => {
  const { as, tx, quinn, amina, tom } = village
  const start = { name: 'Ours', personId: tom.personId, withIds: [amina.personId], agreed: false }
  const begun = await startSharing(tx, tom, start, '2026-06-15', atNoon)
  assert.ok(begun.ok && (await agreeToShare(tx, amina, begun.accountId, '2026-06-15', atNoon)).ok)
  assert.match((await as(quinn).get(at(tom))).words, /Tom shares an account/)
  const moves = people.move.to({ personId: shortId(tom.personId) })
  assert.equal((await as(quinn).post(moves, { to: 'moved_on' })).location, at(tom))
  const tried = await as(quinn).post(at(tom), { ...day, sure: 'yes', minutes: '0' })
  assert.match(tried.problems.join(), /Tom shares an account/)
})

test('it is not there but for brokers; nobody lets themselves go, and a steward only a steward', async ({
  as,
  amina,
  tom,
  quinn,
  alsoBroker,
}) => {
  assert.equal((await as(amina).get(at(tom))).status, 404)
  assert.equal((await as(amina).post(at(tom), day)).status, 404)
  assert.equal((await as(quinn).get(at({ ...tom, personId: newId() }))).status, 404)
  assert.equal((await as(quinn).post(at(quinn), { ...day, sure: 'yes', minutes: '0' })).status, 422)
  await alsoBroker(tom)
  await alsoBroker(amina)
  const tried = await as(amina).post(at(tom), { ...day, sure: 'yes', minutes: '0' })
  assert.match(tried.problems.join(), /a steward says it/)
  assert.equal((await as(quinn).post(at(tom), { ...day, sure: 'yes', minutes: '0' })).status, 303)
})

test('whoever died is remembered, what they leave is a legacy, and no letter goes to them', async (village) => {
  const { as, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  const there = leaving.remember.to({ personId: shortId(tom.personId) })
  assert.match((await as(quinn).get(there)).words, /We are sorry/)
  const said = { ...day, become: 'pot' }
  assert.match((await as(quinn).post(there, said)).words, /Tom: 1 h before/)
  const { undo } = await sendAndLook(as(quinn), there, { ...said, sure: 'yes', minutes: '60' })
  assert.deepEqual(await kinds(village), ['exchange', 'legacy'])
  assert.deepEqual(await lettersTo(village, tom), [])
  assert.match((await as(amina).get(people.show.to({ personId: shortId(tom.personId) }))).words, /remembered/)
  assert.ok(undo)
  assert.equal((await as(quinn).post(undo.action, undo.values)).status, 303)
  assert.deepEqual(await standing(village, tom), { state: 'here', leftOn: null, balanceMinutes: 60 })
})

test('two registrations become one after both were seen, and two again', async (village) => {
  const { as, tx, quinn, amina, tom, bert } = village
  await helped(village, tom, amina, 60)
  const there = leaving.merge.to({ personId: shortId(bert.personId) })
  const broker = as(quinn)
  for (const [said, problem] of [
    [{}, /Name the other registration/],
    [{ who: 'Xyzzy' }, /./],
    [{ who: 'Bert' }, /same person/],
  ] as const)
    assert.match((await broker.post(there, said)).problems.join(), problem)
  const seen = await broker.post(there, { who: 'Tom' })
  assert.match(seen.words, /Tom \(Closes\): 1 h before, 0 min after/)
  const said = { who: 'Tom', person: shortId(tom.personId), sure: 'yes', key: newId() }
  const { undo } = await sendAndLook(broker, there, said)
  assert.ok(undo)
  const again = await broker.post(there, said)
  assert.equal(again.location, people.show.to({ personId: shortId(bert.personId) }))
  assert.equal((await standing(village, bert)).balanceMinutes, 60)
  const found = await broker.get(people.show.to({ personId: shortId(tom.personId) }))
  assert.equal(found.location, people.show.to({ personId: shortId(bert.personId) }))
  const contact = tx.selectFrom('contactDetails').select('email').where('personId', '=', bert.personId)
  assert.equal((await contact.executeTakeFirstOrThrow()).email, 'tom@example.org')
  assert.equal((await broker.post(undo.action, undo.values)).status, 303)
  assert.equal((await standing(village, tom)).balanceMinutes, 60)
  // And one again: under another key the hours move again.
  assert.equal((await broker.post(there, { who: 'Tom', sure: 'yes' })).status, 303)
  assert.equal((await standing(village, bert)).balanceMinutes, 60)
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
})

test('somebody is forgotten by typing the word, once they are gone and even', async (village) => {
  const { as, quinn, clock, amina, tom } = village
  await helped(village, tom, amina, 60)
  const there = leaving.erase.to({ personId: shortId(tom.personId) })
  assert.match((await as(quinn).get(there)).words, /Tom is still here/)
  await as(quinn).post(at(tom), { ...day, become: 'pot', sure: 'yes', minutes: '60' })
  assert.equal((await as(quinn).post(there, { word: 'forget' })).status, 422)
  clock.now = new Date('2026-06-16T11:00:00Z')
  const wrong = await as(quinn).post(there, { word: 'delete' })
  assert.deepEqual(wrong.problems, ['Type the word as it stands there'])
  assert.equal((await as(quinn).post(there, { word: ' Forget ' })).status, 303)
  const page = await as(quinn).get(people.show.to({ personId: shortId(tom.personId) }))
  assert.match(page.words, /Former member/)
  assert.match(page.words, /asked us to forget them/)
  assert.doesNotMatch(page.words, /Tom/)
  assert.equal((await as(quinn).get(there)).status, 404)
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
})

function at({ personId }: Actor): string {
  return leaving.leave.to({ personId: shortId(personId) })
}

function standing({ tx }: Village, { personId }: Actor) {
  return tx
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.personId', 'people.id')
    .select(['people.state', 'people.leftOn', 'accounts.balanceMinutes'])
    .where('people.id', '=', personId)
    .executeTakeFirstOrThrow()
}

async function kinds({ tx }: Village): Promise<string[]> {
  const rows = await tx.selectFrom('transactions').select('kind').orderBy('position').execute()
  return rows.map(({ kind }) => kind)
}

/** Letters of ours, besides those about what was done. */
async function lettersTo({ tx }: Village, { personId }: Actor): Promise<string[]> {
  const rows = await tx
    .selectFrom('mails')
    .select('subject')
    .where('personId', '=', personId)
    .where('subject', 'like', '%goodbye%')
    .execute()
  return rows.map(({ subject }) => subject)
}
