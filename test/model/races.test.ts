import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../src/platform/db/database.ts'
import { doDeed, type Outcome } from '../../src/platform/deeds.ts'
import { newId } from '../../src/platform/ids.ts'
import { beginCommunity } from '../../src/rooms/community/commands.ts'
import { confirmExchange, reverseExchange } from '../../src/rooms/exchanges/answer/commands.ts'
import { recordExchange } from '../../src/rooms/exchanges/commands.ts'
import { closeMembership } from '../../src/rooms/leaving/commands.ts'
import { closeRestingAccounts } from '../../src/rooms/leaving/resting.ts'
import { checkBook, isClean } from '../../src/rooms/ledger/check.ts'
import { addPeople } from '../../src/rooms/people/commands.ts'
import { newDatabase } from '../support/database.ts'
import { atNoon } from '../support/village.ts'

const clients = 50
const today = '2026-06-15'

/** Fifty connections of their own, each doing its deed as the pages do, all let go at the same moment. */
async function open(t: TestContext) {
  const { db } = await newDatabase(clients)
  t.after(() => db.destroy())
  const first = { name: 'Quinn' }
  const begun = await inTransaction(db, (tx) =>
    beginCommunity(tx, { name: 'Race', timeZone: 'Europe/London', isDemo: false, first }, atNoon),
  )
  assert.ok(begun.ok)
  const { communityId } = begun
  const actor = (personId: string, name: string): Actor => ({ communityId, personId, name, tasks: new Set() })
  const within = <T>(work: (tx: Tx) => Promise<T>) =>
    inCommunity(db, communityId, (one) => inTransaction(one, work))
  const names = ['Tom', ...Array.from({ length: clients }, (_, place) => `Giver ${place}`)]
  const ids = await within((tx) =>
    addPeople(
      tx,
      communityId,
      names.map((name) => ({ name, joinedOn: '2026-01-10' })),
      atNoon,
    ),
  )
  const [tom, ...givers] = ids.map((id, place) => actor(id, names[place] ?? ''))
  assert.ok(tom)
  const quinn: Actor = { ...actor(begun.personId, 'Quinn'), tasks: new Set(['broker']) }
  return { db, communityId, tom, givers, quinn, within }
}

type House = Awaited<ReturnType<typeof open>>

/** What became of fifty deeds at once, counted by answer. */
async function atOnce<T extends Outcome>(
  { db, communityId }: House,
  deed: (tx: Tx, turn: number) => Promise<T>,
): Promise<Record<string, number>> {
  const outcomes = await Promise.all(
    Array.from({ length: clients }, (_, turn) =>
      inCommunity(db, communityId, (one) =>
        doDeed(one, communityId, { key: newId(), content: turn }, atNoon, (tx) => deed(tx, turn)),
      ),
    ),
  )
  const counted: Record<string, number> = {}
  for (const outcome of outcomes) {
    const answer = outcome.ok ? 'done' : outcome.why
    counted[answer] = (counted[answer] ?? 0) + 1
  }
  return counted
}

/** An hour's help, written down by whoever gave it. */
async function written({ within }: House, giver: Actor, receiver: Actor): Promise<string> {
  const said = { giverId: giver.personId, receiverId: receiver.personId, minutes: 60, kind: 'cooking' }
  const outcome = await within((tx) =>
    recordExchange(tx, giver, { ...said, occurredOn: today, comeBack: 'hours' }, today, atNoon),
  )
  assert.ok(outcome.ok)
  return outcome.exchangeId
}

async function balanceOf({ within, communityId }: House, { personId }: Actor): Promise<number> {
  return within(async (tx) => {
    const account = await tx
      .selectFrom('accounts')
      .select('balanceMinutes')
      .where('communityId', '=', communityId)
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    return account.balanceMinutes
  })
}

async function mustHold({ db, communityId }: House) {
  assert.ok(isClean(await inCommunity(db, communityId, (one: Db) => checkBook(one, communityId))))
}

test('of fifty who want the one hour that can still be spent, one gets it and the others are told', async (t) => {
  const house = await open(t)
  const { tom, givers, within } = house
  await within((tx) => tx.updateTable('communities').set({ floorMinutes: -60 }).execute())
  const ids: string[] = []
  for (const giver of givers) ids.push(await written(house, giver, tom))
  const answers = await atOnce(house, (tx, turn) =>
    confirmExchange(tx, tom, { exchangeId: ids[turn] ?? '', version: 1 }, atNoon),
  )
  assert.deepEqual(answers, { done: 1, floor: clients - 1 })
  assert.equal(await balanceOf(house, tom), -60)
  await mustHold(house)
})

test('an exchange that fifty confirm at once is in the book once, and one that fifty undo is undone once', async (t) => {
  const house = await open(t)
  const { tom, givers, quinn } = house
  const exchangeId = await written(house, givers[0] ?? tom, tom)
  const confirmed = await atOnce(house, (tx, turn) =>
    confirmExchange(tx, turn % 2 ? tom : quinn, { exchangeId, version: 1 }, atNoon),
  )
  assert.deepEqual(confirmed, { done: 1, 'already-settled': clients - 1 })
  assert.equal(await balanceOf(house, tom), -60)
  const undone = await atOnce(house, (tx, turn) =>
    reverseExchange(tx, quinn, { exchangeId, reason: 'a slip', key: `undo-key-${turn}` }, atNoon),
  )
  assert.deepEqual(undone, { done: 1, 'not-settled': clients - 1 })
  assert.equal(await balanceOf(house, tom), 0)
  await mustHold(house)
})

test('fifty helping each other in opposite directions never wait in a circle', async (t) => {
  const house = await open(t)
  const { tom, givers } = house
  const ids: { id: string; by: Actor }[] = []
  for (const [place, giver] of givers.entries())
    ids.push(
      place % 2
        ? { id: await written(house, giver, tom), by: tom }
        : { id: await written(house, tom, giver), by: giver },
    )
  const answers = await atOnce(house, (tx, turn) => {
    const one = ids[turn]
    return confirmExchange(tx, one?.by ?? tom, { exchangeId: one?.id ?? '', version: 1 }, atNoon)
  })
  assert.deepEqual(answers, { done: clients })
  assert.equal(await balanceOf(house, tom), 0)
  await mustHold(house)
})

test('somebody’s account closes while fifty post to it: a posting stands or is refused, and what closed is at zero', async (t) => {
  const house = await open(t)
  const { tom, givers, quinn, within, db, communityId } = house
  const ids: string[] = []
  for (const giver of givers) ids.push(await written(house, giver, tom))
  await within((tx) => closeMembership(tx, quinn, { personId: tom.personId, lastDay: '2026-06-14' }, atNoon))
  const [answers] = await Promise.all([
    atOnce(house, (tx, turn) =>
      confirmExchange(tx, quinn, { exchangeId: ids[turn] ?? '', version: 1 }, atNoon),
    ),
    ...Array.from({ length: 5 }, () =>
      inCommunity(db, communityId, (one) => closeRestingAccounts(one, communityId, today, atNoon)),
    ),
  ])
  const { closedAt, balanceMinutes } = await within((tx) =>
    tx
      .selectFrom('accounts')
      .select(['closedAt', 'balanceMinutes'])
      .where('communityId', '=', communityId)
      .where('personId', '=', tom.personId)
      .executeTakeFirstOrThrow(),
  )
  const { done = 0, ...refused } = answers
  assert.equal(done + Object.values(refused).reduce((sum, count) => sum + count, 0), clients)
  assert.ok(
    Object.keys(refused).every((why) => why === 'account-closed' || why === 'has-left'),
    JSON.stringify(refused),
  )
  assert.equal(balanceMinutes, 0 - 60 * done)
  // One of the two came first, for everybody: closed, and nothing posted; or posted, and not closed.
  assert.equal(closedAt === null, done > 0)
  await mustHold(house)
})
