import assert from 'node:assert/strict'
import { helped } from '../../../test/support/helped.ts'
import { sendAndLook } from '../../../test/support/undo.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import { shortId } from '../../platform/ids.ts'
import { impact } from '../impact/urls.ts'
import { people } from '../people/urls.ts'
import { keepDistance } from '../standing/commands.ts'
import { agreeFriends, sayFriends } from './commands.ts'
import { friends } from './urls.ts'

test('one says it, the other agrees, and from then on nothing asks the two to count', async (village) => {
  const { as, tom, amina, tx } = village
  await helped(village, tom, amina, 60)
  assert.match(
    (await as(amina).get(pageOf(tom))).words,
    /Have you and Tom become friends\?.*We are friends now/,
  )
  assert.match((await as(amina).get(people.me.to())).words, /Thank Tom/)
  const { page } = await sendAndLook(as(tom), sayTo(amina), {})
  assert.match(page.words, /You said that you and Amina are friends\. Amina is asked/)
  assert.match(await lettersTo(village, amina), /Tom says that you are friends now.*There is no hurry/s)
  assert.match((await as(amina).get(people.me.to())).words, /Somebody says that you two are friends now/)
  const asked = await as(amina).get(friends.index.to())
  assert.match(asked.words, /Tom says that you two are friends now.*Yes, we are I like to go on counting/)

  assert.equal((await as(amina).post(await doorOf(village, 'agree'), {})).location, friends.index.to())
  assert.match(await lettersTo(village, tom), /You and Amina are friends/)
  for (const [who, other] of [
    [tom, amina],
    [amina, tom],
  ] as const) {
    const mine = await as(who).get(people.me.to())
    assert.match(mine.words, new RegExp(`You and ${other.name} do not count any more`))
    assert.doesNotMatch(mine.words, /Thank Tom/)
    const log = await as(who).get(`/exchanges/new?with=${shortId(other.personId)}`)
    assert.match(
      log.words,
      new RegExp(`You and ${other.name} are friends\\. You two do not count any more; you still may`),
    )
    const page = await as(who).get(pageOf(other))
    assert.match(page.words, /do not count any more; you still may\. Count again/)
    const button = page.document.querySelector('main .actions a')
    assert.match(button?.className ?? '', /secondary/)
  }
  // They still may.
  await helped({ ...village, tx }, tom, amina, 30)
})

test('either begins to count again in one press, and the way to say it is back', async (village) => {
  const { as, tom, amina, bert } = village
  const door = await agreed(village)
  assert.equal((await as(bert).post(door, {})).status, 404)
  assert.equal((await as(amina).post(door, {})).status, 303)
  assert.equal((await as(tom).post(door, {})).status, 303, 'twice is once')
  assert.doesNotMatch((await as(tom).get(people.me.to())).words, /do not count any more/)
  assert.match((await as(tom).get(pageOf(amina))).words, /We are friends now/)
})

test('whoever is asked says no kindly, and what was said can be taken back at once', async (village) => {
  const { as, tom, amina } = village
  await helped(village, tom, amina, 60)
  const { undo } = await sendAndLook(as(tom), sayTo(amina), {})
  assert.equal((await as(tom).post(undo!.action, undo!.values)).status, 303)
  assert.match((await as(amina).get(friends.index.to())).words, /Nobody yet/)
  await as(tom).post(sayTo(amina), {})
  assert.equal((await as(amina).post(await doorOf(village, 'decline'), {})).status, 303)
  assert.match(await lettersTo(village, tom), /Amina likes to go on counting.*Nothing else changes/s)
  const late = await as(amina).post(await doorOf(village, 'agree'), {})
  assert.equal(late.status, 422)
  assert.deepEqual(late.problems, [
    'This was answered or taken back in the meantime. Below you see how it is now',
  ])
})

test('what was agreed in the meantime cannot be said no to, only ended', async (village) => {
  const { as, amina } = village
  await agreed(village)
  const late = await as(amina).post(await doorOf(village, 'decline'), {})
  assert.deepEqual(late.problems, ['This was agreed in the meantime. You can begin counting again below'])
  assert.equal((await as(amina).post(await doorOf(village, 'agree'), {})).status, 303)
})

test('whoever says what the other said already agrees to it', async (village) => {
  const { as, tom, amina, tx } = village
  await helped(village, tom, amina, 60)
  await as(tom).post(sayTo(amina), {})
  assert.match((await as(amina).get(pageOf(tom))).words, /Tom says that you two are friends now/)
  const { page } = await sendAndLook(as(amina), sayTo(tom), {})
  assert.match(page.words, /You and Tom are friends/)
  const again = await sayFriends(tx, tom, { withId: amina.personId }, '2026-06-15', atNoon)
  assert.ok(again.ok && again.became === 'agreed' && !again.new)
  assert.equal((await tx.selectFrom('friendships').select('id').execute()).length, 1)
})

test('it is for two who did something together, not for strangers, oneself or two who keep apart', async (village) => {
  const { as, tom, amina, bert, tx } = village
  const strangers = await as(tom).post(sayTo(bert), {})
  assert.equal(strangers.status, 422)
  assert.deepEqual(strangers.problems, [
    'Nothing between you and Bert is written down and settled yet. Do something together first',
  ])
  assert.equal((await as(tom).post(sayTo(tom), {})).status, 404)
  assert.doesNotMatch((await as(tom).get(pageOf(bert))).words, /We are friends now/)
  await helped(village, tom, amina, 60)
  const apart = { wantedBy: amina.personId, fromId: tom.personId, today: '2026-06-15' }
  await keepDistance(tx, amina, apart, atNoon)
  const said = await as(tom).post(sayTo(amina), {})
  assert.deepEqual(said.problems, ['This cannot be said at the moment. A broker can say more'])
})

test('a broker passes on the word of somebody without e-mail, and of nobody else', async (village) => {
  const { as, tom, amina, bert, quinn } = village
  await helped(village, tom, bert, 60)
  await as(tom).post(sayTo(bert), {})
  const door = await doorOf(village, 'agree')
  for (const who of [tom, amina]) assert.equal((await as(who).post(door, {})).status, 404)
  assert.match(
    (await as(quinn).get(friends.index.to())).words,
    /For people without e-mail Tom says that Tom and Bert are friends now.*Bert says yes Bert likes to go on counting/,
  )
  assert.equal((await as(quinn).post(door, {})).status, 303)
  assert.match((await as(bert).get(people.me.to())).words, /You and Tom do not count any more/)
})

test('a broker never answers for somebody whom a letter reaches', async (village) => {
  const { as, tom, amina, quinn } = village
  await helped(village, tom, amina, 60)
  await as(tom).post(sayTo(amina), {})
  for (const answer of ['agree', 'decline'] as const)
    assert.equal((await as(quinn).post(await doorOf(village, answer), {})).status, 404)
})

test('a settled exchange asks quietly once there are three between the two', async (village) => {
  const { as, tom, amina, quinn } = village
  await helped(village, tom, amina, 60)
  const second = await helped(village, amina, tom, 60)
  const at = `/exchanges/${shortId(second)}`
  assert.doesNotMatch((await as(tom).get(at)).words, /friends/)
  await helped(village, tom, amina, 60)
  assert.match((await as(tom).get(at)).words, /Have you and Amina become friends\?/)
  assert.doesNotMatch((await as(quinn).get(at)).words, /friends/)
})

test('brokers see how many friendships grew, and no names', async (village) => {
  const { as, amina, quinn } = village
  assert.match((await as(quinn).get(impact.bothWays.to())).words, /None yet that we know of/)
  await agreed(village)
  const page = await as(quinn).get(impact.bothWays.to())
  assert.match(page.words, /Friendships that grew here 1: two people help each other/)
  assert.doesNotMatch(page.words, /Tom|Amina/)
  assert.doesNotMatch((await as(amina).get(impact.bothWays.to())).words, /Friendships/)
})

test('a form without its key says so and does nothing', async (village) => {
  const { as, tom, amina, tx } = village
  await helped(village, tom, amina, 60)
  assert.equal((await as(tom).post(sayTo(amina), { key: '' })).status, 422)
  assert.equal((await tx.selectFrom('friendships').select('id').execute()).length, 0)
})

async function agreed(village: Village): Promise<string> {
  const { tom, amina, tx } = village
  await helped(village, tom, amina, 60)
  const said = await sayFriends(tx, tom, { withId: amina.personId }, '2026-06-15', atNoon)
  assert.ok(said.ok && !isBroker(tom))
  assert.ok((await agreeFriends(tx, amina, said.friendshipId, atNoon)).ok)
  return doorOf(village, 'end')
}

async function doorOf({ tx }: Village, what: 'agree' | 'decline' | 'end'): Promise<string> {
  const { id } = await tx
    .selectFrom('friendships')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return friends[what].to({ friendshipId: shortId(id) })
}

async function lettersTo({ tx }: Village, { personId }: Actor): Promise<string> {
  const letters = await tx
    .selectFrom('mails')
    .select(['subject', 'words'])
    .where('personId', '=', personId)
    .execute()
  return letters.map(({ subject, words }) => `${subject}\n${words}`).join('\n')
}

function sayTo({ personId }: Actor): string {
  return friends.say.to({ personId: shortId(personId) })
}

function pageOf({ personId }: Actor): string {
  return people.show.to({ personId: shortId(personId) })
}
