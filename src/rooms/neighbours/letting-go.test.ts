import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { buildHilltop, buildTwo, linkBalance, openBothSides } from '../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { getCommonAccount } from '../ledger/accounts.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { postBetween } from './between.ts'
import { endLink, openLink } from './commands.ts'
import { keepStanding, letGo } from './letting-go.ts'

/** Tom of Riverside helped Dai of Hilltop for an hour and a half, and nothing came back. */
async function anHourAndAHalfStands(village: Village) {
  const { tx, communityId, quinn, tom } = village
  const { cleo, dai, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const said = {
    giverCommunityId: communityId,
    giverId: tom.personId,
    receiverCommunityId: hilltopId,
    receiverId: dai.personId,
    minutes: 90,
    occurredOn: '2026-06-14',
    key: newId(),
    writer: tom,
  }
  assert.ok((await postBetween(tx, said, atNoon)).ok)
  const there = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await inCommunity(tx, hilltopId, () => inTransaction(tx, work))
    } finally {
      await inCommunity(tx, communityId, async () => {})
    }
  }
  return {
    cleo,
    dai,
    hilltopId,
    there,
    ours: (seen = -90, actor: Actor = quinn) => letGo(tx, actor, { otherId: hilltopId, seen }, atNoon),
    theirs: (seen = 90) => there((one) => letGo(one, cleo, { otherId: communityId, seen }, atNoon)),
    endOurs: () => endLink(tx, quinn, { otherId: hilltopId }, atNoon),
    endTheirs: () => there((one) => endLink(one, cleo, { otherId: communityId }, atNoon)),
    balances: async () => [
      await commonsBalance(tx, communityId),
      await linkBalance(tx, communityId, hilltopId),
      await linkBalance(tx, hilltopId, communityId, communityId),
      await there((one) => commonsBalance(one, hilltopId)),
    ],
    areClean: async () => [
      isClean(await checkBook(tx, communityId)),
      await there(async (one) => isClean(await checkBook(one, hilltopId))),
    ],
  }
}

async function commonsBalance(db: Db, communityId: string) {
  const id = await getCommonAccount(db, communityId, 'commons')
  const account = await db
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return account.balanceMinutes
}

test('what stands is let go once both say so, in both books, and nobody’s own hours change', async (village) => {
  const { tx } = village
  const { ours, theirs, endOurs, endTheirs, balances, areClean, there } = await anHourAndAHalfStands(village)
  await endOurs()
  await endTheirs()
  assert.deepEqual(await ours(), { ok: true, settled: false })
  assert.deepEqual(await ours(), { ok: true, settled: false }, 'said twice is said once')
  assert.deepEqual(await balances(), [0, -90, 90, 0])
  assert.deepEqual(await theirs(), { ok: true, settled: true })
  assert.deepEqual(await balances(), [-90, 0, 0, 90])
  const kinds = (one: Db) =>
    one.selectFrom('transactions').select(['kind', 'keyedBy']).where('kind', '=', 'link_write_off').execute()
  assert.deepEqual((await kinds(tx)).length, 1)
  assert.equal((await there(kinds)).length, 1)
  assert.deepEqual(await areClean(), [true, true])
  for (const again of [await ours(), await theirs()])
    assert.deepEqual(again, { ok: false, why: 'nothing-stands' })
})

test('our word holds for the minutes it was said of, while our side has ended, and can be taken back', async (village) => {
  const { tx, communityId, quinn, amina } = village
  const two = await anHourAndAHalfStands(village)
  const { hilltopId, cleo, there, ours, theirs, endOurs, endTheirs, balances } = two
  const refused = (why: string) => ({ ok: false, why })
  assert.deepEqual(await ours(), refused('still-open'))
  await endOurs()
  await assert.rejects(ours(-90, amina), NotFound)
  await assert.rejects(keepStanding(tx, amina, { otherId: hilltopId }, atNoon), NotFound)
  await assert.rejects(letGo(tx, quinn, { otherId: newId(), seen: -90 }, atNoon), NotFound)
  assert.deepEqual(await ours(-60), refused('changed-meanwhile'))
  assert.ok((await ours()).ok)
  // Theirs is open still: it ends first.
  assert.deepEqual(await theirs(), refused('still-open'))
  await endTheirs()
  await keepStanding(tx, quinn, { otherId: hilltopId }, atNoon)
  assert.deepEqual(await theirs(), { ok: true, settled: false })
  // Whoever opens their side again means something else.
  await there((one) => openLink(one, cleo, { otherId: communityId, limitMinutes: 600 }, atNoon))
  assert.deepEqual(await ours(), { ok: true, settled: false })
  await endTheirs()
  assert.deepEqual(await balances(), [0, -90, 90, 0])
  assert.deepEqual(await theirs(), { ok: true, settled: true })
  assert.deepEqual(await balances(), [-90, 0, 0, 90])
})

nodeTest('both say so at once: it is written, and once', async () => {
  const { db } = await newDatabase(8)
  const { riversideId, hilltopId, quinn, cleo, tom, dai } = await buildTwo(db)
  const at = <T>(id: string, work: (tx: Tx) => Promise<T>) =>
    inCommunity(db, id, (one) => inTransaction(one, work))
  for (let turn = 0; turn < 4; turn++) {
    await at(riversideId, (tx) => openBothSides(tx, quinn, cleo))
    const help = {
      giverCommunityId: riversideId,
      giverId: tom.personId,
      minutes: 15,
      occurredOn: '2026-06-14',
    }
    const helped = { receiverCommunityId: hilltopId, receiverId: dai.personId, key: newId(), writer: tom }
    assert.ok((await at(riversideId, (tx) => postBetween(tx, { ...help, ...helped }, atNoon))).ok)
    await at(riversideId, (tx) => endLink(tx, quinn, { otherId: hilltopId }, atNoon))
    await at(hilltopId, (tx) => endLink(tx, cleo, { otherId: riversideId }, atNoon))
    const said = await Promise.all([
      at(riversideId, (tx) => letGo(tx, quinn, { otherId: hilltopId, seen: -15 }, atNoon)),
      at(hilltopId, (tx) => letGo(tx, cleo, { otherId: riversideId, seen: 15 }, atNoon)),
    ])
    assert.deepEqual(said.map((one) => one.ok && one.settled).sort(), [false, true])
    assert.equal(await linkBalance(db, riversideId, hilltopId), 0)
    assert.equal(await linkBalance(db, hilltopId, riversideId), 0)
  }
  for (const id of [riversideId, hilltopId])
    assert.ok(await inCommunity(db, id, async (one) => isClean(await checkBook(one, id))))
  await db.destroy()
})
