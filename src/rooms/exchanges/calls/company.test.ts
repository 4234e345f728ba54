import assert from 'node:assert/strict'
import { helped } from '../../../../test/support/helped.ts'
import { sendAndLook } from '../../../../test/support/undo.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { exchanges } from '../urls.ts'

test('whoever is new asks for company; brokers are told and one says they come along', async (village) => {
  const { as, amina, tom, quinn, tx } = village
  await firstGoesAccompanied(village)
  assert.match(
    (await as(amina).get(people.me.to())).words,
    /The first time you do something.*Ask for company/,
  )
  const with_ = { with: shortId(tom.personId) }
  assert.match((await as(amina).get(pageOf(tom))).words, /Ask for company to meet Tom/)
  assert.equal((await as(amina).post(exchanges.askCompany.to(), with_)).location, people.me.to())
  assert.match((await as(amina).get(people.me.to())).words, /You asked for somebody to come along/)
  assert.doesNotMatch((await as(amina).get(pageOf(tom))).words, /Ask for company/)
  assert.match(await lastLetterTo(village, quinn.personId), /Amina is new.*with Tom/)

  const waiting = await as(quinn).get(exchanges.waiting.to())
  assert.match(
    waiting.words,
    /Amina would like somebody to come along the first time, with Tom.*I come along/,
  )
  const [call] = await tx.selectFrom('calls').select('id').execute()
  const at = exchanges.call.to({ callId: shortId(call!.id) })
  const { page, undo } = await sendAndLook(as(quinn), at, {})
  assert.doesNotMatch(page.words, /would like somebody/)
  assert.match(await lastLetterTo(village, amina.personId), /Quinn comes along/)
  assert.match((await as(amina).get(people.me.to())).words, /Quinn comes along the first time/)
  assert.equal((await as(quinn).post(undo!.action, undo!.values)).status, 303)
  assert.match((await as(quinn).get(exchanges.waiting.to())).words, /Amina would like somebody/)
})

test('asking twice asks once, and whoever asked takes it back', async (village) => {
  const { as, amina, quinn, tx } = village
  await firstGoesAccompanied(village)
  for (let turn = 0; turn < 2; turn += 1) await as(amina).post(exchanges.askCompany.to(), {})
  const calls = await tx.selectFrom('calls').select('id').execute()
  assert.equal(calls.length, 1)
  const at = exchanges.call.to({ callId: shortId(calls[0]!.id) })
  assert.equal((await as(amina).post(at, {})).location, people.me.to())
  assert.doesNotMatch((await as(quinn).get(exchanges.waiting.to())).words, /Amina would like/)
  assert.match((await as(amina).get(people.me.to())).words, /Ask for company/)
  assert.equal((await as(amina).post(at, { back: 'yes' })).status, 303)
  assert.match((await as(quinn).get(exchanges.waiting.to())).words, /Amina would like/)
})

test('nobody asks for another, or takes up what is not theirs; a broker asks for whoever rang', async (village) => {
  const { as, amina, tom, bert, quinn, tx } = village
  await firstGoesAccompanied(village)
  const forBert = { for: shortId(bert.personId) }
  assert.equal((await as(amina).post(exchanges.askCompany.to(), forBert)).status, 404)
  assert.equal((await as(quinn).post(exchanges.askCompany.to(), forBert)).location, pageOf(bert))
  const [call] = await tx.selectFrom('calls').selectAll().execute()
  assert.equal(call?.personId, bert.personId)
  assert.equal((await as(tom).post(exchanges.call.to({ callId: shortId(call!.id) }), {})).status, 404)
  const nobody = { with: shortId(newId()) }
  assert.equal((await as(amina).post(exchanges.askCompany.to(), nobody)).status, 404)
})

test('whoever has done something, or comes where nobody wants it so, is not asked about company', async (village) => {
  const { as, amina, tom, tx } = village
  assert.doesNotMatch((await as(amina).get(people.me.to())).words, /company/)
  await helped(village, tom, amina, 60)
  await firstGoesAccompanied(village)
  assert.doesNotMatch((await as(amina).get(people.me.to())).words, /Ask for company/)
  const { page } = await sendAndLook(as(amina), exchanges.askCompany.to(), {})
  assert.match(page.words, /no company is needed/)
  assert.deepEqual(await tx.selectFrom('calls').select('id').execute(), [])
})

test('on a sheet it is said once who came along, and kept where it was a first time', async (village) => {
  const { as, quinn, tom, amina, bert, tx } = village
  const sheet = {
    sheet: 'Lunch',
    'day-day': '14',
    'day-month': '6',
    'day-year': '2026',
    'giver-1': 'Tom',
    'receiver-1': 'Amina',
    'length-1': '1:00',
    'kind-1': 'gardening',
    'giver-2': 'Tom',
    'receiver-2': 'Amina',
    'length-2': '0:30',
    do: 'save',
  }
  assert.doesNotMatch((await as(quinn).get(exchanges.sheet.to())).words, /come along the first time/)
  await firstGoesAccompanied(village)
  assert.match((await as(quinn).get(exchanges.sheet.to())).words, /come along the first time\?.*I came along/)
  const without = await as(quinn).post(exchanges.sheet.to(), sheet)
  assert.equal(without.status, 422)
  assert.match(without.problems[0]!, /^Line 1: The first time, somebody who looks after things comes along/)
  // Only somebody who looks after things comes along.
  const neighbour = { ...sheet, accompanied: shortId(bert.personId) }
  assert.equal((await as(quinn).post(exchanges.sheet.to(), neighbour)).status, 422)
  const said = { ...sheet, accompanied: shortId(quinn.personId) }
  assert.equal((await as(quinn).post(exchanges.sheet.to(), said)).status, 303)
  const kept = await tx
    .selectFrom('exchanges')
    .select('accompaniedBy')
    .where('giverId', '=', tom.personId)
    .where('receiverId', '=', amina.personId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    kept.map(({ accompaniedBy }) => accompaniedBy),
    [quinn.personId, null],
  )
})

async function firstGoesAccompanied({ tx, communityId }: Village) {
  const rule = { firstAccompaniedAfter: '2026-01-01' }
  await tx.updateTable('communities').set(rule).where('id', '=', communityId).execute()
}

async function lastLetterTo({ tx }: Village, personId: string): Promise<string> {
  const letters = await tx
    .selectFrom('mails')
    .select('words')
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
  return (letters.at(-1)?.words ?? '').replace(/\s+/g, ' ')
}

function pageOf({ personId }: { personId: string }): string {
  return people.show.to({ personId: shortId(personId) })
}
