import assert from 'node:assert/strict'
import { helped } from '../../../test/support/helped.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { closeMembership, rememberPerson, reopenMembership } from './commands.ts'
import { erasePerson } from './erasing.ts'
import { mergeRegistrations, moveMerged } from './merge.ts'
import { closeResting, closeRestingAccounts } from './resting.ts'

const today = '2026-06-15'
const tomorrow = '2026-06-16'
const later = new Date('2026-06-16T11:00:00Z')

test('only a broker closes, opens, remembers, forgets or makes one of two', async ({
  tx,
  amina,
  tom,
  bert,
}) => {
  const { personId } = tom
  const pair = { fromId: personId, intoId: bert.personId }
  await assert.rejects(closeMembership(tx, amina, { personId, lastDay: today }, atNoon), NotFound)
  await assert.rejects(reopenMembership(tx, amina, personId, atNoon), NotFound)
  await assert.rejects(rememberPerson(tx, amina, { personId, today }, atNoon), NotFound)
  await assert.rejects(erasePerson(tx, amina, { personId, nameless: 'Somebody', today }, atNoon), NotFound)
  await assert.rejects(mergeRegistrations(tx, amina, { ...pair, today }, atNoon), NotFound)
  const said = { ...pair, minutes: 60, occurredOn: today, key: newId() }
  await assert.rejects(moveMerged(tx, amina, said, today, atNoon), NotFound)
})

test('nobody of another community is closed, opened or remembered', async ({ tx, quinn }) => {
  const personId = newId()
  await assert.rejects(closeMembership(tx, quinn, { personId, lastDay: today }, atNoon), NotFound)
  await assert.rejects(reopenMembership(tx, quinn, personId, atNoon), NotFound)
  await assert.rejects(rememberPerson(tx, quinn, { personId, today }, atNoon), NotFound)
})

test('a last day before the first is refused; the first day will do', async ({ tx, quinn, tom }) => {
  const close = (lastDay: string) => closeMembership(tx, quinn, { personId: tom.personId, lastDay }, atNoon)
  assert.deepEqual(await close('2026-01-09'), { ok: false, why: 'before-joining' })
  assert.deepEqual(await close('2026-01-10'), { ok: true })
})

test('an account at zero closes when the last day is over, and is open again for whoever is back', async (village) => {
  const { tx, communityId, quinn, tom } = village
  await closeMembership(tx, quinn, { personId: tom.personId, lastDay: today }, atNoon)
  assert.equal(await closeRestingAccounts(tx, communityId, today, atNoon), 0)
  await closeResting(tx, later)
  assert.deepEqual((await accountOf(village, tom)).closedAt, later)
  assert.equal(await closeRestingAccounts(tx, communityId, tomorrow, later), 0)
  assert.deepEqual(await reopenMembership(tx, quinn, tom.personId, later), { ok: true })
  assert.equal((await accountOf(village, tom)).closedAt, null)
  const person = await personOf(village, tom)
  assert.deepEqual([person.state, person.leftOn], ['here', null])
})

test('an account where hours stand stays open', async (village) => {
  const { tx, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  await closeMembership(tx, quinn, { personId: tom.personId, lastDay: today }, atNoon)
  await closeResting(tx, later)
  assert.equal((await accountOf(village, tom)).closedAt, null)
})

test('whoever is remembered is not opened again', async ({ tx, quinn, tom }) => {
  assert.deepEqual(await rememberPerson(tx, quinn, { personId: tom.personId, today }, atNoon), { ok: true })
  await assert.rejects(reopenMembership(tx, quinn, tom.personId, atNoon), NotFound)
})

test('nobody is forgotten while they are here, or while hours stand', async (village) => {
  const { tx, quinn, amina, tom } = village
  const erase = () =>
    erasePerson(tx, quinn, { personId: tom.personId, nameless: 'Somebody', today: tomorrow }, later)
  assert.deepEqual(await erase(), { ok: false, why: 'still-here' })
  await helped(village, tom, amina, 60)
  await closeMembership(tx, quinn, { personId: tom.personId, lastDay: today }, atNoon)
  assert.deepEqual(await erase(), { ok: false, why: 'balance' })
})

test('forgetting somebody takes their words and changes no total of anybody', async (village) => {
  const { tx, quinn, amina, bert, tom } = village
  await helped(village, tom, amina, 60)
  await helped(village, bert, tom, 60)
  await helped(village, amina, bert, 45)
  await closeMembership(tx, quinn, { personId: tom.personId, lastDay: today }, atNoon)
  const before = await totalsOf(village)
  const said = { personId: tom.personId, nameless: 'Somebody', today: tomorrow }
  assert.deepEqual(await erasePerson(tx, quinn, said, later), { ok: true })
  assert.deepEqual(await erasePerson(tx, quinn, said, later), { ok: true })
  assert.deepEqual(await totalsOf(village), before)
  const person = await personOf(village, tom)
  assert.deepEqual([person.name, person.erasedAt], ['Somebody', later])
  const reach = tx.selectFrom('contactDetails').selectAll().where('personId', '=', tom.personId)
  const { email, phone, otherPhone } = await reach.executeTakeFirstOrThrow()
  assert.deepEqual([email, phone, otherPhone], [null, '', ''])
  await assert.rejects(reopenMembership(tx, quinn, tom.personId, later), NotFound)
})

test('hours owed go to the registration that stays, and a second time adds nothing', async (village) => {
  const { tx, quinn, amina, tom, bert } = village
  await helped(village, amina, tom, 60)
  const merge = () =>
    mergeRegistrations(tx, quinn, { fromId: tom.personId, intoId: bert.personId, today }, atNoon)
  assert.ok((await merge()).ok)
  const after = await totalsOf(village)
  assert.deepEqual(await merge(), { ok: true, transactionId: null })
  assert.deepEqual(await totalsOf(village), after)
  assert.equal((await accountOf(village, tom)).balanceMinutes, 0)
  assert.equal((await accountOf(village, bert)).balanceMinutes, -60)
  assert.equal((await personOf(village, tom)).mergedInto, bert.personId)
  await assert.rejects(reopenMembership(tx, quinn, tom.personId, atNoon), NotFound)
})

test('hours to the good go to the registration that stays', async (village) => {
  const { tx, communityId, quinn, amina, tom, bert } = village
  await helped(village, tom, amina, 60)
  const pair = { fromId: tom.personId, intoId: bert.personId, today }
  assert.ok((await mergeRegistrations(tx, quinn, pair, atNoon)).ok)
  assert.equal((await accountOf(village, tom)).balanceMinutes, 0)
  assert.equal((await accountOf(village, bert)).balanceMinutes, 60)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('nobody is merged into themselves, into whoever left, or into two', async ({
  tx,
  quinn,
  amina,
  tom,
  bert,
}) => {
  const merge = (fromId: string, intoId: string) =>
    mergeRegistrations(tx, quinn, { fromId, intoId, today }, atNoon)
  assert.deepEqual(await merge(tom.personId, tom.personId), { ok: false, why: 'same-person' })
  await assert.rejects(merge(newId(), tom.personId), NotFound)
  await assert.rejects(merge(tom.personId, newId()), NotFound)
  await closeMembership(tx, quinn, { personId: amina.personId, lastDay: '2026-06-14' }, atNoon)
  assert.deepEqual(await merge(tom.personId, amina.personId), { ok: false, why: 'has-left' })
  assert.ok((await merge(tom.personId, bert.personId)).ok)
  assert.deepEqual(await merge(tom.personId, quinn.personId), { ok: false, why: 'has-left' })
  assert.deepEqual(await merge(quinn.personId, tom.personId), { ok: false, why: 'has-left' })
})

test('hours move between two registrations that are here, and between no others', async (village) => {
  const { tx, quinn, tom, bert } = village
  const move = (said: { intoId?: string; minutes?: number; key?: string }) => {
    const whole = { fromId: tom.personId, intoId: bert.personId, minutes: 60, key: newId(), ...said }
    return moveMerged(tx, quinn, { ...whole, occurredOn: today }, today, atNoon)
  }
  assert.deepEqual(await move({ minutes: 0 }), { ok: false, why: 'no-time' })
  assert.deepEqual(await move({ intoId: tom.personId }), { ok: false, why: 'same-person' })
  await assert.rejects(move({ intoId: newId() }), NotFound)
  const key = newId()
  assert.ok((await move({ key })).ok)
  const again = await move({ key })
  assert.ok(again.ok && again.again)
  assert.deepEqual(await move({ key, minutes: 61 }), { ok: false, why: 'key-reused' })
  await tx.updateTable('people').set({ leftOn: '2026-06-14' }).where('id', '=', bert.personId).execute()
  assert.deepEqual(await move({}), { ok: false, why: 'has-left' })
})

/** Every balance, every month of everybody, and whether the book is clean. */
async function totalsOf({ tx, communityId }: Village) {
  const balances = tx.selectFrom('accounts').select(['id', 'balanceMinutes', 'entryCount']).orderBy('id')
  const hours = tx
    .selectFrom('entries')
    .innerJoin('transactions', (join) =>
      join
        .onRef('transactions.communityId', '=', 'entries.communityId')
        .onRef('transactions.id', '=', 'entries.transactionId'),
    )
    .select(['entries.accountId', 'transactions.occurredOn', 'entries.minutes'])
    .orderBy('entries.accountId')
    .orderBy('entries.position')
  const exchanges = tx.selectFrom('exchanges').select(['id', 'minutes', 'occurredOn', 'state']).orderBy('id')
  return {
    balances: await balances.execute(),
    hours: await hours.execute(),
    exchanges: await exchanges.execute(),
    clean: isClean(await checkBook(tx, communityId)),
  }
}

function accountOf({ tx }: Village, { personId }: Actor) {
  return tx
    .selectFrom('accounts')
    .select(['closedAt', 'balanceMinutes'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
}

function personOf({ tx }: Village, { personId }: Actor) {
  return tx.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
}
