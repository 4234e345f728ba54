import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { together } from '../urls.ts'
import { beginRole, creditStandingRoles, endRole } from './commands.ts'

const today = '2026-06-15'
const day = (typed: string) => {
  const [year = '', month = '', date = ''] = typed.split('-')
  return { 'day-day': date, 'day-month': month, 'day-year': year }
}

test('what somebody does every week changes from a week on: what is credited stays, they are told, and it can be taken back', async (village) => {
  const { tx, as, quinn, tom, amina, communityId, clock } = village
  const id = await opensTheHall(village)
  // Four weeks from 4 May, 120 minutes each.
  assert.equal(await creditStandingRoles(tx, communityId, '2026-06-01', clock.now), 4)
  const change = together.change.to({ roleId: shortId(id) })
  const page = await as(quinn).get(change)
  assert.equal(page.document.querySelector('[name=length]')?.getAttribute('value'), '2:00')
  const form = { words: 'Opens and closes the hall', length: '2:30', ...day('2026-06-08') }
  assert.equal((await as(amina).post(change, form)).status, 404)
  assert.match((await as(quinn).post(change, { ...form, length: '' })).problems.join(), /how long each week/)
  const late = await as(quinn).post(change, { ...form, ...day('2026-05-31') })
  assert.match(late.problems.join(), /in the book already/)
  assert.equal(late.document.querySelector('[name=words]')?.getAttribute('value'), form.words)
  assert.match((await as(quinn).post(change, { ...form, ...day('2026-05-03') })).problems.join(), /later/)
  assert.equal((await as(quinn).post(change, form)).status, 303)

  const letter = await lastLetter(village)
  assert.match(letter, /Quinn wrote down .* the week of 8 June 2026/)
  assert.match(letter, /Now it is: Opens and closes the hall\. 2 h 30 min a week/)
  assert.match(letter, /Before it was: Opens the hall\. 2 h a week/)
  // One week more of 120, then one of 150.
  assert.equal(await creditStandingRoles(tx, communityId, today, clock.now), 2)
  assert.deepEqual(await weeksOf(village), [120, 120, 120, 120, 120, 150])
  const seen = (await as(tom).get(together.standing.to())).words
  assert.match(seen, /Tom: Opens and closes the hall\. 2 h 30 min a week since 8 June/)
  assert.match(seen, /Before, since 4 May 2026: Opens the hall\. 2 h a week/)
  assert.ok(isClean(await checkBook(tx, communityId)))

  // A mistake is taken back as long as no week was credited by it, once.
  const takeBack = together.takeBack.to({ roleId: shortId(id) })
  const [first] = await tx.selectFrom('standingChanges').select('id').execute()
  const credited = await as(quinn).post(takeBack, { change: shortId(first!.id) })
  assert.match(credited.problems.join(), /in the book already/)
  assert.equal((await as(quinn).post(change, { ...form, length: '9:00', ...day('2026-06-22') })).status, 303)
  const slip = await tx
    .selectFrom('standingChanges')
    .select('id')
    .where('weeklyMinutes', '=', 540)
    .executeTakeFirstOrThrow()
  assert.match(
    (await as(quinn).get(together.standing.to())).words,
    /From the week of 22 June 2026.*9 h a week/,
  )
  assert.equal((await as(tom).post(takeBack, { change: shortId(slip.id) })).status, 404)
  assert.equal((await as(quinn).post(takeBack, { change: shortId(slip.id) })).status, 303)
  assert.match(await lastLetter(village), /took the change back .*22 June 2026.*Now it is: .* 2 h 30 min/s)
  assert.equal((await as(quinn).post(takeBack, { change: shortId(slip.id) })).status, 404)
  assert.doesNotMatch((await as(quinn).get(together.standing.to())).words, /9 h a week/)
  await creditStandingRoles(tx, communityId, '2026-06-22', clock.now)
  assert.equal((await weeksOf(village)).at(-1), 150)
})

test('nobody changes their own, nor what has ended', async (village) => {
  const { tx, as, quinn, tom, clock } = village
  const id = await opensTheHall(village)
  const form = { words: 'Opens', length: '3:00', ...day(today) }
  const change = together.change.to({ roleId: shortId(id) })
  await endRole(tx, tom, { id, lastDay: today }, clock.now)
  assert.match((await as(quinn).post(change, form)).problems.join(), /last day is over/)
  const own = { communityId: quinn.communityId, id, personId: quinn.personId }
  await tx
    .updateTable('standingRoles')
    .set({ personId: own.personId, until: null })
    .where('id', '=', id)
    .execute()
  assert.match((await as(quinn).post(change, form)).problems.join(), /Somebody else/)
})

async function opensTheHall({ tx, quinn, tom, clock }: Village): Promise<string> {
  const said = { personId: tom.personId, words: 'Opens the hall', weeklyMinutes: 120, since: '2026-05-04' }
  const begun = await beginRole(tx, quinn, said, today, clock.now)
  assert.ok(begun.ok)
  return begun.id
}

async function weeksOf({ tx }: Village): Promise<number[]> {
  const weeks = await tx.selectFrom('standingWeeks').select('minutes').orderBy('occurredOn').execute()
  return weeks.map(({ minutes }) => minutes)
}

async function lastLetter({ tx, tom }: Village): Promise<string> {
  const { words } = await tx
    .selectFrom('mails')
    .select('words')
    .where('personId', '=', tom.personId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return words
}
