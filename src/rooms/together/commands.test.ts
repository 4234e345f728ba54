import assert from 'node:assert/strict'
import { test, type Village } from '../../../test/support/village.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { getCommonAccount, getOwnAccount } from '../ledger/accounts.ts'
import { checkBook } from '../ledger/check.ts'
import { addPeople } from '../people/commands.ts'
import { pause } from '../standing/commands.ts'
import { type NewEntry, postTogether, recordTogether } from './commands.ts'
import { closeRecipe, makeRecipe } from './recipes/commands.ts'
import type { PartOf } from './rules.ts'

const today = '2026-06-15'
const lunchDay = '2026-06-10'

test('a lunch is one transaction: each person’s part, and the pot for the difference', async (village) => {
  const { tx, quinn, amina, tom, bert, communityId } = village
  const recipeId = await lunch(village)
  const written = await recordTogether(tx, quinn, entry(village, recipeId), today, village.clock.now)
  assert.ok(written.ok)
  assert.equal(await balanceOf(village, amina.personId), 120)
  assert.equal(await balanceOf(village, tom.personId), -30)
  assert.equal(await balanceOf(village, bert.personId), -30)
  const pot = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('kind', '=', 'pot')
    .executeTakeFirstOrThrow()
  assert.equal(pot.balanceMinutes, -60)
  const { kind, occurredOn } = await tx.selectFrom('transactions').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([kind, occurredOn], ['rota', lunchDay])
  assert.equal((await tx.selectFrom('groupParts').selectAll().execute()).length, 3)
  assert.ok((await checkBook(tx, communityId)).every(({ broken }) => broken.length === 0))
})

test('sixty people are one transaction, too', async (village) => {
  const { tx, quinn, communityId, clock } = village
  const recipeId = await lunch(village)
  const rows = Array.from({ length: 60 }, (_, at) => ({ name: `Neighbour ${at}`, joinedOn: '2026-01-10' }))
  const ids = await addPeople(tx, communityId, rows, clock.now)
  const parts = ids.map((personId, at) =>
    at < 4
      ? { personId, part: 'gave' as const, minutes: 120 }
      : { personId, part: 'received' as const, minutes: 30 },
  )
  const written = await recordTogether(tx, quinn, { recipeId, occurredOn: lunchDay, parts }, today, clock.now)
  assert.ok(written.ok)
  const legs = await tx
    .selectFrom('entries')
    .selectAll()
    .where('transactionId', '=', written.transactionId)
    .execute()
  assert.equal(legs.length, 61)
  assert.equal(
    legs.reduce((sum, { minutes }) => sum + minutes, 0),
    0,
  )
})

test('what does not fit is refused in this order: minutes, day, people, who writes', async (village) => {
  const { tx, quinn, amina, tom, clock } = village
  const recipeId = await lunch(village)
  const good = entry(village, recipeId)
  const refused = async (change: Partial<NewEntry>, actor = quinn) => {
    const outcome = await recordTogether(tx, actor, { ...good, ...change }, today, clock.now)
    return outcome.ok ? 'ok' : outcome.why
  }
  const part = (minutes: number): PartOf[] => [{ personId: tom.personId, part: 'gave', minutes }]
  assert.equal(await refused({ parts: [], occurredOn: '2026-07-01' }), 'nobody-in-it')
  assert.equal(await refused({ parts: [...part(5), ...part(9)] }), 'same-person')
  assert.equal(await refused({ parts: part(1441), occurredOn: '2026-07-01' }, amina), 'too-long')
  assert.equal(await refused({ occurredOn: '2026-07-01' }, amina), 'in-the-future')
  assert.equal(await refused({}, amina), 'not-allowed')
  await assert.rejects(refused({ parts: [{ personId: newId(), part: 'gave', minutes: 5 }] }), NotFound)
  await assert.rejects(refused({ recipeId: newId() }), NotFound)

  await tx.updateTable('communities').set({ wholeSteps: true, roundingMinutes: 15, oldestDays: 10 }).execute()
  assert.equal(await refused({ parts: part(20), occurredOn: '2026-05-01' }), 'not-whole-steps')
  assert.equal(await refused({ occurredOn: '2026-05-01' }), 'too-long-ago')
  await tx.updateTable('people').set({ leftOn: '2026-06-14' }).where('id', '=', tom.personId).execute()
  const gone = await recordTogether(tx, amina, good, today, clock.now)
  assert.deepEqual(gone, { ok: false, why: 'has-left', personId: tom.personId })
  await tx.updateTable('people').set({ leftOn: null }).where('id', '=', tom.personId).execute()
  await closeRecipe(tx, quinn, recipeId, true, clock.now)
  assert.equal(await refused({}), 'recipe-closed')
})

test('a pause and an age stop nobody from eating together', async (village) => {
  const { tx, quinn, tom, amina, clock } = village
  const recipeId = await lunch(village)
  await pause(tx, quinn, { personId: tom.personId, today }, clock.now)
  await tx.updateTable('people').set({ bornOn: '2010-01-01' }).where('id', '=', amina.personId).execute()
  assert.ok((await recordTogether(tx, quinn, entry(village, recipeId), today, clock.now)).ok)
})

test('where somebody’s account is at its floor, they are named and nothing is written', async (village) => {
  const { tx, quinn, bert, clock } = village
  const recipeId = await lunch(village)
  await tx.updateTable('accounts').set({ floorMinutes: -20 }).where('personId', '=', bert.personId).execute()
  const outcome = await recordTogether(tx, quinn, entry(village, recipeId), today, clock.now)
  assert.deepEqual(outcome, { ok: false, why: 'floor', personId: bert.personId })
  assert.deepEqual(await tx.selectFrom('groupEntries').selectAll().execute(), [])
  assert.equal(await balanceOf(village, village.amina.personId), 0)
})

test('a key is used once: the same again is answered with what stands, anything else refused', async (village) => {
  const { tx, quinn, clock } = village
  const recipeId = await lunch(village)
  const said = { ...entry(village, recipeId), key: 'lunch-2026-06-10' }
  const first = await recordTogether(tx, quinn, said, today, clock.now)
  const again = await recordTogether(tx, quinn, said, today, clock.now)
  assert.deepEqual(again, first)
  const [one, ...others] = said.parts
  for (const parts of [others, [{ ...one!, minutes: 0 }], []]) {
    const other = await recordTogether(tx, quinn, { ...said, parts }, today, clock.now)
    assert.ok(!other.ok && other.why === 'key-reused')
  }
  assert.equal((await tx.selectFrom('groupEntries').selectAll().execute()).length, 1)
})

test('legs that a recipe does not know can be posted as they are', async (village) => {
  const { tx, quinn, amina, communityId, clock } = village
  const recipeId = await lunch(village)
  const legs = [
    { accountId: await getOwnAccount(tx, communityId, amina.personId), minutes: 120 },
    { accountId: await getCommonAccount(tx, communityId, 'organisation'), minutes: -150 },
    { accountId: await getCommonAccount(tx, communityId, 'pot'), minutes: 30 },
  ]
  const parts = [{ personId: amina.personId, part: 'gave', minutes: 120 }] as const
  const written = await postTogether(
    tx,
    quinn,
    { recipeId, occurredOn: lunchDay, parts, legs },
    today,
    clock.now,
  )
  assert.ok(written.ok)
  assert.equal(await balanceOf(village, amina.personId), 120)
  const nothing = await postTogether(
    tx,
    quinn,
    { recipeId, occurredOn: lunchDay, parts, legs: [] },
    today,
    clock.now,
  )
  assert.ok(!nothing.ok && nothing.why === 'no-time')
})

async function lunch({ tx, quinn, clock }: Village): Promise<string> {
  const said = {
    shape: 'rota',
    name: 'Wednesday lunch',
    giverMinutes: 120,
    receiverMinutes: 30,
    balances: 'pot',
  } as const
  const made = await makeRecipe(tx, quinn, said, clock.now)
  assert.ok(made.ok)
  return made.id
}

function entry({ amina, tom, bert }: Village, recipeId: string): NewEntry {
  return {
    recipeId,
    occurredOn: lunchDay,
    parts: [
      { personId: amina.personId, part: 'gave', minutes: 120 },
      { personId: tom.personId, part: 'received', minutes: 30 },
      { personId: bert.personId, part: 'received', minutes: 30 },
    ],
  }
}

async function balanceOf({ tx }: Village, personId: string): Promise<number> {
  const { balanceMinutes } = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return balanceMinutes
}
