import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { atNoon } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { inCommunity, inTransaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { beginCommunity } from '../community/commands.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { addPeople } from '../people/commands.ts'
import { moveTime } from '../pot/commands.ts'
import { agreeToShare, partAgain, startSharing } from '../sharing/commands.ts'
import { closeMembership } from './commands.ts'
import { leave } from './leave.ts'
import { mergeRegistrations } from './merge.ts'
import { closeRestingAccounts } from './resting.ts'

const today = '2026-06-15'
const tomorrow = '2026-06-16'

async function open() {
  const { db } = await newDatabase(12)
  const first = { name: 'Quinn', email: 'quinn@example.org' }
  const place = { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first }
  const begun = await inTransaction(db, async (tx) => {
    const begun = await beginCommunity(tx, place, atNoon)
    if (!begun.ok) throw new Error('begun already')
    const rows = Array.from({ length: 6 }, (_, at) => ({ name: `Person ${at}`, joinedOn: '2026-01-10' }))
    return { ...begun, ids: await addPeople(tx, begun.communityId, rows, atNoon) }
  })
  const { communityId, ids } = begun
  const actorOf = (personId: string): Actor => ({
    communityId,
    personId,
    name: 'Somebody',
    tasks: new Set(['broker', 'steward']),
  })
  const deed = <T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> =>
    inCommunity(db, communityId, (one) => inTransaction(one, work))
  const balanceOf = (personId: string) =>
    deed((tx) =>
      tx
        .selectFrom('accounts')
        .select(['balanceMinutes', 'closedAt'])
        .where('personId', '=', personId)
        .executeTakeFirstOrThrow(),
    )
  const isCleanNow = () =>
    inCommunity(db, communityId, async (one) => isClean(await checkBook(one, communityId)))
  return { db, communityId, quinn: actorOf(begun.personId), ids, actorOf, deed, balanceOf, isCleanNow }
}

test('somebody leaves while everybody posts to them and from them: nobody waits for ever, and what closes is at zero', async () => {
  const { db, communityId, quinn, ids, actorOf, deed, balanceOf, isCleanNow } = await open()
  const [leaver = '', ...others] = ids
  for (let round = 0; round < 4; round += 1) {
    const { balanceMinutes: seen } = await balanceOf(leaver)
    const gifts = others.flatMap((other) => [
      { kind: 'gift', fromId: other, toId: leaver } as const,
      { kind: 'gift', fromId: leaver, toId: other } as const,
      { kind: 'donation', fromId: leaver, toId: null } as const,
    ])
    await Promise.all([
      ...gifts.map((gift) => {
        const move = { ...gift, minutes: 15, occurredOn: today, key: newId() }
        return deed((tx) => moveTime(tx, actorOf(gift.fromId), move, today, atNoon))
      }),
      deed((tx) => {
        const said = { personId: leaver, died: false, lastDay: today, toId: null, seen, key: newId() }
        return leave(tx, quinn, { ...said, become: seen > 0 ? 'pot' : 'let-go' }, today, atNoon)
      }),
      deed((tx) => closeMembership(tx, quinn, { personId: others[0] ?? '', lastDay: today }, atNoon)),
      inCommunity(db, communityId, (one) => closeRestingAccounts(one, communityId, tomorrow, atNoon)),
    ])
  }
  for (const id of ids) {
    const { balanceMinutes, closedAt } = await balanceOf(id)
    if (closedAt) assert.equal(balanceMinutes, 0)
  }
  assert.ok(await isCleanNow())
  await db.destroy()
})

test('two brokers who merge at once merge once, also the other way round', async () => {
  const { db, quinn, ids, actorOf, deed, balanceOf, isCleanNow } = await open()
  const [one = '', other = '', third = ''] = ids
  const gift = {
    kind: 'gift',
    fromId: third,
    toId: one,
    minutes: 45,
    occurredOn: today,
    key: newId(),
  } as const
  assert.ok((await deed((tx) => moveTime(tx, actorOf(third), gift, today, atNoon))).ok)
  const merge = (fromId: string, intoId: string) =>
    deed((tx) => mergeRegistrations(tx, quinn, { fromId, intoId, today }, atNoon))
  await Promise.all([merge(one, other), merge(one, other), merge(other, one), merge(one, other)])
  const balances = [await balanceOf(one), await balanceOf(other)].map(({ balanceMinutes }) => balanceMinutes)
  assert.deepEqual(balances.sort(), [0, 45])
  assert.ok(await isCleanNow())
  await db.destroy()
})

test('people who agree to two accounts at once share one; who part at once get all of it back', async () => {
  const { db, ids, actorOf, deed, balanceOf, isCleanNow } = await open()
  const [one = '', other = '', third = ''] = ids
  const gift = {
    kind: 'gift',
    fromId: third,
    toId: one,
    minutes: 45,
    occurredOn: today,
    key: newId(),
  } as const
  assert.ok((await deed((tx) => moveTime(tx, actorOf(third), gift, today, atNoon))).ok)
  const start = (personId: string) =>
    deed((tx) => {
      const said = { name: 'Ours', personId, withIds: [other], agreed: false }
      return startSharing(tx, actorOf(personId), said, today, atNoon)
    })
  const begun = [await start(one), await start(third)].flatMap((each) => (each.ok ? [each.accountId] : []))
  assert.equal(begun.length, 2)
  const agreed = await Promise.all(
    begun.map((accountId) => deed((tx) => agreeToShare(tx, actorOf(other), accountId, today, atNoon))),
  )
  assert.equal(agreed.filter(({ ok }) => ok).length, 1)
  const accountId = begun[agreed.findIndex(({ ok }) => ok)] ?? ''
  const partner = accountId === begun[0] ? one : third
  await Promise.allSettled(
    [other, partner].map((personId) =>
      deed((tx) => partAgain(tx, actorOf(personId), { accountId, personId, minutes: null }, today, atNoon)),
    ),
  )
  const all = await Promise.all(ids.map(balanceOf))
  assert.equal(
    all.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0),
    0,
  )
  const { balanceMinutes: rest, closedAt } = await deed((tx) =>
    tx
      .selectFrom('accounts')
      .select(['balanceMinutes', 'closedAt'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow(),
  )
  assert.deepEqual([rest, closedAt], [0, atNoon])
  assert.ok(await isCleanNow())
  await db.destroy()
})
