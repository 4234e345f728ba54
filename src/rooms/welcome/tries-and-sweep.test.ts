import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { newBrowser } from '../../../test/support/own-browser.ts'
import { atNoon, test } from '../../../test/support/village.ts'
import { inCommunity, inTransaction } from '../../platform/db/database.ts'
import { board } from '../board/urls.ts'
import { openCommunity } from '../community/commands.ts'
import { sweepSignIn } from './sweep.ts'
import { countTry, forgetTries } from './tries.ts'
import { welcome } from './urls.ts'

const minutesLater = (minutes: number) => new Date(atNoon.getTime() + minutes * 60_000)

test('a share is so many in any quarter of an hour, and the answer says when there is room', async ({
  tx,
  communityId,
}) => {
  const twice = [{ of: 'a letter', atMost: 2 }]
  assert.equal((await countTry(tx, communityId, twice, atNoon)).ok, true)
  assert.equal((await countTry(tx, communityId, twice, minutesLater(10))).ok, true)
  assert.deepEqual(await countTry(tx, communityId, twice, minutesLater(11)), { ok: false, minutes: 4 })
  assert.equal((await countTry(tx, communityId, twice, minutesLater(15))).ok, true)
  assert.deepEqual(await countTry(tx, communityId, twice, minutesLater(16)), { ok: false, minutes: 9 })
})

test('what one share refuses counts on none, and what is taken back was never there', async ({
  tx,
  communityId,
}) => {
  const [mine, all] = [
    { of: 'mine', atMost: 1 },
    { of: 'all', atMost: 2 },
  ]
  assert.equal((await countTry(tx, communityId, [mine, all], atNoon)).ok, true)
  assert.equal((await countTry(tx, communityId, [mine, all], atNoon)).ok, false)
  const second = await countTry(tx, communityId, [{ of: 'yours', atMost: 1 }, all], atNoon)
  assert.ok(second.ok)
  assert.equal((await countTry(tx, communityId, [{ of: 'theirs', atMost: 1 }, all], atNoon)).ok, false)
  await forgetTries(tx, communityId, second.ids)
  assert.equal((await countTry(tx, communityId, [{ of: 'theirs', atMost: 1 }, all], atNoon)).ok, true)
})

test('the nightly sweep takes away what signing in left behind, and no other deed', async ({
  tx,
  app,
  as,
  amina,
  clock,
}) => {
  await newBrowser(app).post(welcome.signIn.to(), { email: 'nobody@example.org' })
  const ask = { words: 'A hedge', kind: 'gardening', details: '', also: '' }
  await as(amina).post(board.ask.to(), ask)
  const deeds = async () => (await tx.selectFrom('deeds').select('outcome').execute()).length
  await sweepSignIn(tx, new Date(clock.now.getTime() + 6 * 24 * 60 * 60_000))
  assert.equal(await deeds(), 2)
  await sweepSignIn(tx, new Date(clock.now.getTime() + 8 * 24 * 60 * 60_000))
  assert.equal(await deeds(), 1)
})

test('the nightly sweep takes away what a day ago was tried', async ({ tx, communityId }) => {
  await countTry(tx, communityId, [{ of: 'once', atMost: 1 }], atNoon)
  await sweepSignIn(tx, minutesLater(25 * 60))
  assert.deepEqual(await tx.selectFrom('signInTries').selectAll().execute(), [])
})

nodeTest('fifty at once on real connections get exactly their share', async () => {
  const { db } = await newDatabase()
  const opened = await inTransaction(db, (tx) =>
    openCommunity(tx, { name: 'Riverside', timeZone: 'Europe/London', isDemo: false }, atNoon),
  )
  assert.ok(opened.ok)
  const { communityId } = opened
  const tried = await Promise.all(
    Array.from({ length: 50 }, (_, turn) =>
      inCommunity(db, communityId, (one) =>
        countTry(
          one,
          communityId,
          [
            { of: 'one address', atMost: 3 },
            { of: `client ${turn}`, atMost: 9 },
          ],
          atNoon,
        ),
      ),
    ),
  )
  assert.equal(tried.filter(({ ok }) => ok).length, 3)
})
