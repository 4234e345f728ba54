import assert from 'node:assert/strict'
import { test as plainTest } from 'node:test'
import { helped } from '../../../test/support/helped.ts'
import { sendAndLook } from '../../../test/support/undo.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { impact } from '../impact/urls.ts'
import { people } from '../people/urls.ts'
import { agreeFriends, endFriends, sayFriends } from './commands.ts'
import { sumGuesses } from './queries.ts'
import { isGuessDue } from './rules.ts'
import { friends } from './urls.ts'

const dayInMs = 24 * 60 * 60 * 1000
const later = (days: number) => new Date(atNoon.getTime() + days * dayInMs)

plainTest('a guess is asked for a year after the two agreed, or after they were asked last', () => {
  assert.equal(isGuessDue({ agreedAt: null, guessedAt: null }, later(999)), false)
  assert.equal(isGuessDue({ agreedAt: atNoon, guessedAt: null }, later(364)), false)
  assert.equal(isGuessDue({ agreedAt: atNoon, guessedAt: null }, later(365)), true)
  assert.equal(isGuessDue({ agreedAt: atNoon, guessedAt: later(365) }, later(366)), false)
  assert.equal(isGuessDue({ agreedAt: atNoon, guessedAt: later(365) }, later(730)), true)
})

test('friends guess whenever they like, either of them, and change it; nobody else is there', async (village) => {
  const { as, tom, amina, bert, quinn } = village
  const at = friends.guess.to({ friendshipId: shortId(await areFriends(village)) })
  assert.match((await as(tom).get(friends.index.to())).words, /Make a guess/)
  assert.match((await as(tom).get(at)).words, /About how many hours a year do you and Amina/)
  for (const hours of ['', '0', 'many', '8761', '1.5']) {
    const wrong = await as(tom).post(at, { hours })
    assert.deepEqual(wrong.problems, ['Write whole hours in a year, from 1 to 8760'])
    assert.ok(wrong.document.querySelector(`input[name=hours][value="${hours}"]`), hours)
  }
  assert.equal((await as(tom).post(at, { hours: '20' })).location, friends.index.to())
  const { page, undo } = await sendAndLook(as(amina), at, { hours: '30' })
  assert.match(page.words, /Your guess: 30 h a year/)
  await as(amina).post(undo!.action, undo!.values)
  assert.match((await as(tom).get(friends.index.to())).words, /Your guess: 20 h a year/)
  for (const other of [bert, quinn]) {
    assert.equal((await as(other).get(at)).status, 404)
    assert.equal((await as(other).post(at, { hours: '5' })).status, 404)
  }
})

test('it is asked once a year at most, on one’s own page, and put away in one press', async (village) => {
  const { as, tom, amina, clock } = village
  const at = friends.guess.to({ friendshipId: shortId(await areFriends(village)) })
  const asks = /About how many hours a year/
  assert.doesNotMatch((await as(tom).get(people.me.to())).words, asks)
  clock.now = later(20)
  const { page } = await sendAndLook(as(tom), at, { later: 'yes' })
  assert.match(page.words, /We ask again in a year/)
  assert.doesNotMatch((await as(amina).get(people.me.to())).words, asks)
})

test('who counts again guesses nothing any more', async (village) => {
  const { as, tx, tom } = village
  const id = await areFriends(village)
  await endFriends(tx, tom, id, atNoon)
  assert.equal(
    (await as(tom).post(friends.guess.to({ friendshipId: shortId(id) }), { hours: '5' })).status,
    404,
  )
})

test('guesses are added up for brokers from three on, apart from what was counted', async (village) => {
  const { as, tx, tom, amina, bert, quinn, communityId } = village
  const pairs = [
    [tom, amina],
    [tom, bert],
    [amina, bert],
  ] as const
  for (const [at, [one, other]] of pairs.entries()) {
    assert.equal(await sumGuesses(tx, communityId), null, `${at} guesses`)
    const id = newId()
    const said = { communityId, id, saidBy: one.personId, withId: other.personId, saidAt: atNoon }
    await tx
      .insertInto('friendships')
      .values({ ...said, agreedAt: atNoon })
      .execute()
    const guess = friends.guess.to({ friendshipId: shortId(id) })
    assert.equal((await as(one).post(guess, { hours: '10' })).status, 303)
  }
  assert.equal(await sumGuesses(tx, communityId), 30)
  assert.match((await as(quinn).get(impact.bothWays.to())).words, /about 30 h a year\. It is a guess/)
  assert.doesNotMatch((await as(tom).get(impact.bothWays.to())).words, /30 h/)
})

async function areFriends(village: Village): Promise<string> {
  const { tx, tom, amina } = village
  await helped(village, tom, amina, 60)
  const said = await sayFriends(tx, tom, { withId: amina.personId }, '2026-06-15', atNoon)
  assert.ok(said.ok)
  assert.ok((await agreeFriends(tx, amina, said.friendshipId, atNoon)).ok)
  return said.friendshipId
}
