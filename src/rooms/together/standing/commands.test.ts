import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import { NotFound } from '../../../platform/errors.ts'
import { shortId } from '../../../platform/ids.ts'
import { hoursOf } from '../../exchanges/figures.ts'
import { mergeRegistrations } from '../../leaving/merge.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { together } from '../urls.ts'
import { beginRole, creditStandingRoles, endRole, resumeRole } from './commands.ts'

const today = '2026-06-15'

test('nobody goes on crediting themselves after a broker has ended it, nor later than the broker said', async (village) => {
  const { tx, as, quinn, tom, amina, clock } = village
  const id = await opensTheHall(village)
  assert.ok((await endRole(tx, quinn, { id, lastDay: '2026-05-10' }, clock.now)).ok)
  assert.equal(await credit(village), 1)
  const sent = await as(tom).post(together.resume.to({ roleId: shortId(id) }), {})
  assert.equal(sent.status, 422)
  assert.match(sent.problems.join(), /Somebody else writes this down/)
  assert.equal((await as(tom).post(together.end.to({ roleId: shortId(id) }), {})).status, 303)
  assert.equal(await credit(village), 0)
  await assert.rejects(resumeRole(tx, amina, { id, today }, clock.now), NotFound)
})

test('what was ended today may be taken back today, and once its last day is over it is begun anew', async (village) => {
  const { tx, quinn, tom, clock } = village
  const id = await opensTheHall(village)
  await endRole(tx, tom, { id, lastDay: today }, clock.now)
  assert.deepEqual(await resumeRole(tx, tom, { id, today }, clock.now), { ok: true })
  assert.deepEqual(await resumeRole(tx, tom, { id, today }, clock.now), { ok: true })
  await endRole(tx, quinn, { id, lastDay: today }, clock.now)
  assert.deepEqual(await resumeRole(tx, quinn, { id, today: '2026-06-16' }, clock.now), {
    ok: false,
    why: 'over',
  })
  assert.deepEqual(await resumeRole(tx, quinn, { id, today }, clock.now), { ok: true })
})

test('whoever left is credited for their last week, and for none after it', async (village) => {
  const { tx, tom } = village
  await opensTheHall(village)
  await tx
    .updateTable('people')
    .set({ state: 'moved_on', leftOn: '2026-05-13' })
    .where('id', '=', tom.personId)
    .execute()
  assert.equal(await credit(village), 2)
  assert.equal(await credit(village), 0)
  await tx.updateTable('people').set({ leftOn: null }).where('id', '=', tom.personId).execute()
  assert.equal(await credit(village), 0)
})

test('the last week of somebody who was here twice goes to the registration that stays', async (village) => {
  const { tx, communityId, quinn, tom, bert, clock } = village
  await opensTheHall(village)
  const merged = { fromId: tom.personId, intoId: bert.personId, today: '2026-05-13' }
  assert.ok((await mergeRegistrations(tx, quinn, merged, clock.now)).ok)
  assert.equal(await credit(village), 2)
  const { gaveMinutes } = await hoursOf(tx, communityId, bert.personId)
  assert.equal(gaveMinutes, 240)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('a week that an account does not take is not said to be in the book, and holds up nobody else', async (village) => {
  const { tx, quinn, tom, amina, clock } = village
  await opensTheHall(village)
  const said = { personId: amina.personId, words: 'The desk', weeklyMinutes: 60, since: '2026-06-08' }
  assert.ok((await beginRole(tx, quinn, said, today, clock.now)).ok)
  const closed = (closedAt: Date | null) =>
    tx.updateTable('accounts').set({ closedAt }).where('personId', '=', tom.personId).execute()
  await closed(clock.now)
  assert.equal(await credit(village), 1)
  await closed(null)
  assert.equal(await credit(village), 6)
  assert.equal(await credit(village), 0)
})

/** Tom does it from Monday 4 May on: six weeks are over on 15 June. */
async function opensTheHall({ tx, quinn, tom, clock }: Village): Promise<string> {
  const said = { personId: tom.personId, words: 'Opens the hall', weeklyMinutes: 120, since: '2026-05-04' }
  const begun = await beginRole(tx, quinn, said, today, clock.now)
  assert.ok(begun.ok)
  return begun.id
}

function credit({ tx, communityId, clock }: Village): Promise<number> {
  return creditStandingRoles(tx, communityId, today, clock.now)
}
