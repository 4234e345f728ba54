import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { buildHilltop, buildTwo, linkBalance, openBothSides } from '../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { getAccountOf, getCommonAccount } from '../ledger/accounts.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { transfer } from '../ledger/rules.ts'
import { type Between, postAcross, postBetween } from './between.ts'
import { endLink } from './commands.ts'
import { findLinkAccount } from './queries.ts'

/** Tom of Riverside helps Dai of Hilltop. */
async function daiIsHelped({ tx, communityId, quinn, tom }: Village) {
  const { cleo, dai, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const said: Between = {
    giverCommunityId: communityId,
    giverId: tom.personId,
    receiverCommunityId: hilltopId,
    receiverId: dai.personId,
    minutes: 90,
    occurredOn: '2026-06-14',
    key: newId(),
    writer: tom,
  }
  const balances = async () => [
    await balance(tx, communityId, tom.personId, communityId),
    await linkBalance(tx, communityId, hilltopId),
    await linkBalance(tx, hilltopId, communityId, communityId),
    await balance(tx, hilltopId, dai.personId, communityId),
  ]
  return { said, balances, cleo, dai, hilltopId }
}

async function balance(tx: Tx, communityId: string, personId: string, homeId: string) {
  const { balanceMinutes } = await inCommunity(tx, communityId, (one) =>
    one
      .selectFrom('accounts')
      .select('balanceMinutes')
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow(),
  )
  await inCommunity(tx, homeId, async () => {})
  return balanceMinutes
}

async function isCleanIn(db: Db, communityId: string) {
  return inCommunity(db, communityId, async (one) => isClean(await checkBook(one, communityId)))
}

test('an hour of one community is an hour of the other, and the two books mirror each other', async (village) => {
  const { tx, communityId } = village
  const { said, balances, hilltopId } = await daiIsHelped(village)
  const posted = await postBetween(tx, said, atNoon)
  assert.ok(posted.ok && !posted.again)
  assert.deepEqual(await balances(), [90, -90, 90, -90])
  const { rows: here } = { rows: await tx.selectFrom('transactions').select(['kind', 'keyedBy']).execute() }
  assert.deepEqual(here, [{ kind: 'inter', keyedBy: village.tom.personId }])
  assert.ok(await isCleanIn(tx, hilltopId))
  const there = await tx.selectFrom('transactions').select(['kind', 'keyedBy']).execute()
  assert.deepEqual(there, [{ kind: 'inter', keyedBy: null }])
  assert.ok(await isCleanIn(tx, communityId))
})

test('the same key with the same content is the same deed; with other content it is refused', async (village) => {
  const { tx } = village
  const { said, balances } = await daiIsHelped(village)
  const first = await postBetween(tx, said, atNoon)
  assert.ok(first.ok)
  assert.deepEqual(await postBetween(tx, said, atNoon), { ...first, again: true })
  const other = { ok: false, why: 'key-reused' }
  assert.deepEqual(await postBetween(tx, { ...said, minutes: 60 }, atNoon), other)
  assert.deepEqual(await postBetween(tx, { ...said, occurredOn: '2026-06-13' }, atNoon), other)
  assert.deepEqual(await balances(), [90, -90, 90, -90])
})

test('a floor in either community leaves nothing in the other', async (village) => {
  const { tx, communityId, tom } = village
  const { said, balances, dai, hilltopId } = await daiIsHelped(village)
  const back: Between = {
    ...said,
    giverCommunityId: hilltopId,
    giverId: dai.personId,
    receiverCommunityId: communityId,
    receiverId: tom.personId,
    key: newId(),
  }
  for (const [id, deed] of [
    [hilltopId, said],
    [communityId, back],
  ] as const) {
    await inCommunity(tx, id, (one) =>
      one.updateTable('communities').set({ floorMinutes: -89 }).where('id', '=', id).execute(),
    )
    await inCommunity(tx, communityId, async () => {})
    assert.deepEqual(await postBetween(tx, deed, atNoon), { ok: false, why: 'floor' })
    assert.deepEqual(await balances(), [0, 0, 0, 0])
  }
  // Exactly at the floor is not below it, and a refused key may come again.
  await inCommunity(tx, hilltopId, (one) =>
    one.updateTable('communities').set({ floorMinutes: -90 }).where('id', '=', hilltopId).execute(),
  )
  await inCommunity(tx, communityId, async () => {})
  assert.ok((await postBetween(tx, said, atNoon)).ok)
  assert.ok(await isCleanIn(tx, hilltopId))
  assert.ok(await isCleanIn(tx, communityId))
})

test('each side’s own limit holds: exactly at it passes, one minute over leaves nothing anywhere', async (village) => {
  const { tx, communityId, quinn } = village
  const { said, balances, cleo } = await daiIsHelped(village)
  for (const [here, there] of [
    [90, 600],
    [600, 90],
  ] as const) {
    await openBothSides(tx, quinn, cleo, 600)
    await inCommunity(tx, communityId, (one) =>
      one.updateTable('links').set({ limitMinutes: here }).where('otherId', '=', cleo.communityId).execute(),
    )
    await inCommunity(tx, cleo.communityId, (one) =>
      one.updateTable('links').set({ limitMinutes: there }).where('otherId', '=', communityId).execute(),
    )
    await inCommunity(tx, communityId, async () => {})
    const over = { ...said, minutes: 91, key: newId() }
    assert.deepEqual(await postBetween(tx, over, atNoon), { ok: false, why: 'link-limit' })
    assert.deepEqual(await balances(), [0, 0, 0, 0])
  }
  assert.ok((await postBetween(tx, said, atNoon)).ok)
  assert.deepEqual(await balances(), [90, -90, 90, -90])
})

test('a link is open only while both sides are', async (village) => {
  const { tx, communityId, quinn } = village
  const { said, balances, cleo, hilltopId } = await daiIsHelped(village)
  const closed = { ok: false, why: 'link-closed' }
  assert.ok((await postBetween(tx, said, atNoon)).ok)
  const back = { ...said, minutes: 30, key: newId() }
  await endLink(tx, quinn, { otherId: hilltopId }, atNoon)
  assert.deepEqual(await postBetween(tx, back, atNoon), closed)
  await openBothSides(tx, quinn, cleo)
  await inCommunity(tx, hilltopId, () => endLink(tx, cleo, { otherId: communityId }, atNoon))
  await inCommunity(tx, communityId, async () => {})
  assert.deepEqual(await postBetween(tx, back, atNoon), closed)
  assert.deepEqual(await balances(), [90, -90, 90, -90])
  await openBothSides(tx, quinn, cleo)
  assert.ok((await postBetween(tx, back, atNoon)).ok)
  assert.deepEqual(await balances(), [120, -120, 120, -120])
})

test('several postings in several books: all or none, and only what mirrors', async (village) => {
  const { tx, communityId, quinn, tom, amina } = village
  const { balances, dai, hilltopId } = await daiIsHelped(village)
  const pot = await getCommonAccount(tx, communityId, 'pot')
  const cook = await getAccountOf(tx, communityId, tom.personId)
  const guest = await getAccountOf(tx, communityId, amina.personId)
  const ours = (await findLinkAccount(tx, communityId, hilltopId))!
  const [theirs, eater] = await inCommunity(tx, hilltopId, async (one) => [
    (await findLinkAccount(one, hilltopId, communityId))!,
    await getAccountOf(one, hilltopId, dai.personId),
  ])
  await inCommunity(tx, communityId, async () => {})
  const lunch = (key: string, there: number) => [
    {
      communityId,
      posting: {
        key,
        kind: 'rota' as const,
        occurredOn: '2026-06-14',
        legs: [...transfer(pot, cook, 120), ...transfer(guest, pot, 15), ...transfer(ours, pot, 15)],
      },
    },
    {
      communityId: hilltopId,
      posting: {
        key,
        kind: 'inter' as const,
        occurredOn: '2026-06-14',
        legs: transfer(eater, theirs, there),
      },
    },
  ]
  await assert.rejects(postAcross(tx, lunch('lunch-one-sided', 30), quinn, atNoon), /do not mirror/)
  await assert.rejects(postAcross(tx, lunch('lunch-half', 15).slice(0, 1), quinn, atNoon), /do not mirror/)
  assert.deepEqual(await balances(), [0, 0, 0, 0])
  const posted = await postAcross(tx, lunch('lunch-2026-06-14', 15), quinn, atNoon)
  assert.ok(posted.ok)
  assert.deepEqual(await postAcross(tx, lunch('lunch-2026-06-14', 15), quinn, atNoon), {
    ...posted,
    again: true,
  })
  assert.deepEqual(await balances(), [120, -15, 15, -15])
})

nodeTest('twenty each way at once, some of them twice, end and mirror', async () => {
  const { db } = await newDatabase(16)
  const { riversideId, hilltopId, tom, dai } = await buildTwo(db)
  const keys = Array.from({ length: 20 }, () => newId())
  const help = (key: string, there: boolean) =>
    inCommunity(db, there ? hilltopId : riversideId, (one) =>
      inTransaction(one, (tx) => {
        const here = there
          ? { giverCommunityId: hilltopId, giverId: dai.personId }
          : { giverCommunityId: riversideId, giverId: tom.personId }
        const helped = there
          ? { receiverCommunityId: riversideId, receiverId: tom.personId }
          : { receiverCommunityId: hilltopId, receiverId: dai.personId }
        const content = { ...here, ...helped, minutes: there ? 20 : 15, occurredOn: '2026-06-14' }
        return postBetween(tx, { ...content, key, writer: there ? dai : tom }, atNoon)
      }),
    )
  const outcomes = await Promise.all([
    ...keys.map((key) => help(`${key}-here`, false)),
    ...keys.map((key) => help(`${key}-there`, true)),
    ...keys.slice(0, 5).map((key) => help(`${key}-here`, false)),
    ...keys.slice(0, 5).map((key) => help(`${key}-there`, true)),
  ])
  assert.equal(outcomes.filter((one) => one.ok && !one.again).length, 40)
  assert.equal(outcomes.filter((one) => one.ok && one.again).length, 10)
  assert.equal(await linkBalance(db, riversideId, hilltopId), 100)
  assert.equal(await linkBalance(db, hilltopId, riversideId), -100)
  assert.ok(await isCleanIn(db, riversideId))
  assert.ok(await isCleanIn(db, hilltopId))
  await db.destroy()
})

nodeTest('near the limit at once, as many pass as fit, in both books', async () => {
  const { db } = await newDatabase(12)
  const { riversideId, hilltopId, tom, dai } = await buildTwo(db, 100)
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () =>
      inCommunity(db, riversideId, (one) =>
        inTransaction(one, (tx) =>
          postBetween(
            tx,
            {
              giverCommunityId: riversideId,
              giverId: tom.personId,
              receiverCommunityId: hilltopId,
              receiverId: dai.personId,
              minutes: 15,
              occurredOn: '2026-06-14',
              key: newId(),
              writer: tom,
            },
            atNoon,
          ),
        ),
      ),
    ),
  )
  assert.equal(outcomes.filter(({ ok }) => ok).length, 6)
  assert.ok(outcomes.every((one) => one.ok || one.why === 'link-limit'))
  assert.equal(await linkBalance(db, riversideId, hilltopId), -90)
  assert.equal(await linkBalance(db, hilltopId, riversideId), 90)
  await db.destroy()
})
