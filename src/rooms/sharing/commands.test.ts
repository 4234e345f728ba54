import assert from 'node:assert/strict'
import { helped } from '../../../test/support/helped.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { hoursOf } from '../exchanges/figures.ts'
import { closeMembership } from '../leaving/commands.ts'
import { getAccountOf, getOwnAccount } from '../ledger/accounts.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { postTransaction } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import { agreeToShare, declineSharing, partAgain, renameShared, startSharing } from './commands.ts'
import { changeGroup, closeGroup, openGroup } from './groups.ts'
import { getGroup, getSharedAccount, listSharing } from './queries.ts'

const today = '2026-06-15'

test('hours move when the other agrees, not before, and both have them on one account', async (village) => {
  const { tx, communityId, amina, tom, quinn } = village
  await helped(village, tom, quinn, 75)
  await helped(village, quinn, amina, 60)
  const accountId = await asked(village, tom, [amina])
  assert.deepEqual(await ownBalances(village, [tom, amina]), [75, -60])
  await assert.rejects(agreeToShare(tx, tom, accountId, today, atNoon), NotFound)
  await assert.rejects(agreeToShare(tx, quinn, accountId, today, atNoon), NotFound)
  assert.deepEqual(await agreeToShare(tx, amina, accountId, today, atNoon), { ok: true })
  assert.deepEqual(await ownBalances(village, [tom, amina]), [0, 0])
  assert.equal((await getSharedAccount(tx, communityId, accountId)).balanceMinutes, 15)
  for (const one of [tom, amina]) assert.equal(await getAccountOf(tx, communityId, one.personId), accountId)
  await assert.rejects(agreeToShare(tx, amina, accountId, today, atNoon), NotFound)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('what two who share do for each other moves nothing and counts as given and received', async (village) => {
  const { tx, communityId, amina, tom } = village
  const accountId = await shared(village, tom, amina)
  await helped(village, tom, amina, 45)
  assert.equal((await getSharedAccount(tx, communityId, accountId)).balanceMinutes, 0)
  assert.deepEqual(await hoursOf(tx, communityId, tom.personId), { gaveMinutes: 45, receivedMinutes: 0 })
  assert.deepEqual(await hoursOf(tx, communityId, amina.personId), { gaveMinutes: 0, receivedMinutes: 45 })
})

test('an even share comes back to the minute, the rest to the last, and the account closes', async (village) => {
  const { tx, communityId, amina, tom, quinn } = village
  await helped(village, tom, quinn, 101)
  const accountId = await shared(village, tom, amina)
  const parts = { accountId, personId: tom.personId, minutes: null }
  await assert.rejects(partAgain(tx, amina, parts, today, atNoon), NotFound)
  assert.deepEqual(await partAgain(tx, tom, parts, today, atNoon), { ok: true })
  assert.deepEqual(await ownBalances(village, [tom, amina]), [50, 51])
  await assert.rejects(getSharedAccount(tx, communityId, accountId), NotFound)
  const { closedAt, balanceMinutes } = await tx
    .selectFrom('accounts')
    .select(['closedAt', 'balanceMinutes'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([closedAt, balanceMinutes], [atNoon, 0])
  assert.ok(isClean(await checkBook(tx, communityId)))
  // And again with each other, on an account of its own.
  const other = await shared(village, amina, tom)
  assert.equal((await getSharedAccount(tx, communityId, other)).balanceMinutes, 101)
})

test('another split is a broker’s who is none of them, and no more than there is', async (village) => {
  const { tx, communityId, amina, tom, quinn, alsoBroker } = village
  await helped(village, quinn, tom, 61)
  const accountId = await shared(village, tom, amina)
  const take = (actor: Actor, minutes: number) =>
    partAgain(tx, actor, { accountId, personId: tom.personId, minutes }, today, atNoon)
  const aminaAsBroker = await alsoBroker(amina)
  for (const one of [tom, aminaAsBroker])
    assert.deepEqual(await take(one, 10), { ok: false, why: 'by-a-broker' })
  assert.deepEqual(await take(quinn, 62), { ok: false, why: 'beyond' })
  assert.deepEqual(await take(quinn, 40), { ok: true })
  assert.deepEqual(await ownBalances(village, [tom, amina]), [-40, -21])
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('of three, one may go and two go on; whoever did not answer is not in it', async (village) => {
  const { tx, communityId, amina, tom, bert, quinn } = village
  await helped(village, tom, quinn, 100)
  const accountId = await asked(village, tom, [amina, bert])
  assert.ok((await agreeToShare(tx, amina, accountId, today, atNoon)).ok)
  await assert.rejects(declineSharing(tx, amina, { accountId, personId: bert.personId }, atNoon), NotFound)
  await assert.rejects(declineSharing(tx, amina, { accountId, personId: amina.personId }, atNoon), NotFound)
  assert.ok((await agreeToShare(tx, bert, accountId, today, atNoon)).ok)
  const parts = { accountId, personId: tom.personId, minutes: null }
  assert.ok((await partAgain(tx, tom, parts, today, atNoon)).ok)
  const { holders, balanceMinutes } = await getSharedAccount(tx, communityId, accountId)
  assert.deepEqual(
    holders.map(({ name }) => name),
    ['Amina', 'Bert'],
  )
  assert.equal(balanceMinutes, 67)
  assert.deepEqual(await ownBalances(village, [tom]), [33])
})

test('a broker who spoke with all begins it at once, unless they are one of them', async (village) => {
  const { tx, communityId, quinn, amina, tom, bert } = village
  await helped(village, tom, quinn, 60)
  const start = (actor: Actor, personId: string, withIds: string[]) =>
    startSharing(tx, actor, { name: 'Ours', personId, withIds, agreed: true }, today, atNoon)
  await assert.rejects(start(tom, tom.personId, [bert.personId]), NotFound)
  assert.deepEqual(await start(quinn, tom.personId, [quinn.personId]), { ok: false, why: 'self-dealing' })
  assert.deepEqual(await start(quinn, quinn.personId, [tom.personId]), { ok: false, why: 'self-dealing' })
  const begun = await start(quinn, tom.personId, [bert.personId])
  assert.ok(begun.ok)
  assert.equal((await getSharedAccount(tx, communityId, begun.accountId)).balanceMinutes, 60)
  const again = await start(quinn, amina.personId, [bert.personId])
  assert.deepEqual(again, { ok: false, why: 'shares-already' })
})

test('what cannot be shared is refused with its reason', async (village) => {
  const { tx, quinn, amina, tom, bert } = village
  const whyNot = async (withIds: string[]) => {
    const said = { name: 'Ours', personId: tom.personId, withIds, agreed: false }
    const begun = await startSharing(tx, tom, said, today, atNoon)
    return begun.ok ? null : begun.why
  }
  assert.equal(await whyNot([]), 'nobody')
  assert.equal(await whyNot([tom.personId]), 'same-person')
  assert.equal(await whyNot(Array.from({ length: 8 }, newId)), 'too-many')
  await assert.rejects(whyNot([newId()]), NotFound)
  await closeMembership(tx, quinn, { personId: bert.personId, lastDay: '2026-06-14' }, atNoon)
  assert.equal(await whyNot([bert.personId]), 'has-left')
  const others = { name: 'Ours', personId: amina.personId, withIds: [tom.personId], agreed: false }
  await assert.rejects(startSharing(tx, tom, others, today, atNoon), NotFound)
})

test('a no, or taking it back, ends it and moves nothing', async (village) => {
  const { tx, communityId, amina, tom } = village
  for (const by of [tom, amina]) {
    const accountId = await asked(village, tom, [amina])
    assert.ok((await declineSharing(tx, by, { accountId, personId: by.personId }, atNoon)).ok)
    await assert.rejects(getSharedAccount(tx, communityId, accountId), NotFound)
    await assert.rejects(agreeToShare(tx, amina, accountId, today, atNoon), NotFound)
  }
  assert.deepEqual(await listSharing(tx, communityId, tom.personId), [])
})

test('whoever shares an account names it; somebody else does not', async (village) => {
  const { tx, communityId, quinn, amina, tom, bert } = village
  const accountId = await shared(village, tom, amina)
  const name = 'Kitchen table'
  await assert.rejects(renameShared(tx, bert, { accountId, name }, atNoon), NotFound)
  assert.ok((await renameShared(tx, amina, { accountId, name }, atNoon)).ok)
  assert.equal((await getSharedAccount(tx, communityId, accountId)).name, name)
  assert.ok((await renameShared(tx, quinn, { accountId, name: 'Home' }, atNoon)).ok)
})

test('a group has an account, people who act for it, and an end at zero', async (village) => {
  const { tx, communityId, quinn, amina, tom, bert } = village
  const said = { name: 'Garden circle', holderIds: [amina.personId] }
  await assert.rejects(openGroup(tx, amina, said, today, atNoon), NotFound)
  assert.deepEqual(await openGroup(tx, quinn, { ...said, holderIds: [] }, today, atNoon), {
    ok: false,
    why: 'nobody',
  })
  const opened = await openGroup(tx, quinn, said, today, atNoon)
  assert.ok(opened.ok)
  const { id } = opened
  const change = { id, name: 'The garden', holderIds: [tom.personId, bert.personId] }
  await assert.rejects(changeGroup(tx, amina, change, today, atNoon), NotFound)
  assert.ok((await changeGroup(tx, quinn, change, today, atNoon)).ok)
  const group = await getGroup(tx, communityId, id)
  assert.deepEqual([group.name, group.holders.map(({ name }) => name)], ['The garden', ['Tom', 'Bert']])
  // Acting for a group leaves everybody’s own hours where they are.
  assert.notEqual(await getAccountOf(tx, communityId, tom.personId), id)
  await assert.rejects(closeGroup(tx, amina, { id }, atNoon), NotFound)
  assert.deepEqual(await closeGroup(tx, quinn, { id }, atNoon), { ok: true })
  assert.deepEqual(await changeGroup(tx, quinn, change, today, atNoon), { ok: false, why: 'closed' })
  assert.deepEqual(await closeGroup(tx, quinn, { id, open: true }, atNoon), { ok: true })
  await give(village, tom, id, 30)
  assert.deepEqual(await closeGroup(tx, quinn, { id }, atNoon), { ok: false, why: 'balance' })
})

async function asked({ tx }: Village, one: Actor, others: Actor[]): Promise<string> {
  const withIds = others.map(({ personId }) => personId)
  const said = { name: 'Ours', personId: one.personId, withIds, agreed: false }
  const begun = await startSharing(tx, one, said, today, atNoon)
  assert.ok(begun.ok)
  return begun.accountId
}

async function shared(village: Village, one: Actor, other: Actor): Promise<string> {
  const accountId = await asked(village, one, [other])
  assert.ok((await agreeToShare(village.tx, other, accountId, today, atNoon)).ok)
  return accountId
}

async function ownBalances({ tx }: Village, people: Actor[]): Promise<number[]> {
  const rows = await tx
    .selectFrom('accounts')
    .select(['personId', 'balanceMinutes'])
    .where(
      'personId',
      'in',
      people.map(({ personId }) => personId),
    )
    .execute()
  return people.map(({ personId }) => rows.find((row) => row.personId === personId)?.balanceMinutes ?? 0)
}

async function give({ tx, communityId }: Village, from: Actor, toId: string, minutes: number) {
  const legs = transfer(await getOwnAccount(tx, communityId, from.personId), toId, minutes)
  const posting = { key: newId(), kind: 'gift', occurredOn: today, legs } as const
  assert.ok((await postTransaction(tx, from, posting, atNoon)).ok)
}
