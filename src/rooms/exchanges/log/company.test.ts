import assert from 'node:assert/strict'
import { helped } from '../../../../test/support/helped.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { exchanges } from '../urls.ts'

const anHour = { direction: 'gave', kind: 'gardening', length: '60', when: 'today', comeBack: 'hours' }

test('where a first time goes accompanied, the form asks who came, and the page says so', async (village) => {
  const { as, tom, amina, quinn } = village
  await firstGoesAccompanied(village)
  const form = await as(tom).get(`${exchanges.log.to()}?with=${shortId(amina.personId)}`)
  assert.match(form.words, /Who came along\?.*Quinn/)
  const without = await as(tom).post(exchanges.log.to(), { ...anHour, who: 'Amina' })
  assert.equal(without.status, 422)
  assert.deepEqual(without.problems, [
    'The first time, somebody who looks after things comes along. Ask for company, and say who came',
  ])
  const said = { ...anHour, who: 'Amina', company: shortId(quinn.personId) }
  const { location } = await as(tom).post(exchanges.log.to(), said)
  assert.match((await as(amina).get(location!)).words, /Came along Quinn/)
  assert.equal((await as(amina).post(`${location}/confirm`, { version: '1' })).location, location)
  // Only the first time.
  const next = await as(tom).get(`${exchanges.log.to()}?with=${shortId(amina.personId)}`)
  assert.doesNotMatch(next.words, /Who came along/)
  assert.equal((await as(tom).post(exchanges.log.to(), { ...anHour, who: 'Amina' })).status, 303)
})

test('whoever was refused because of the other’s first time gets the choice with the refusal', async (village) => {
  const { as, tom, amina, bert, quinn } = village
  await helped(village, tom, amina, 60)
  await firstGoesAccompanied(village)
  assert.doesNotMatch((await as(tom).get(exchanges.log.to())).words, /Who came along/)
  const refused = await as(tom).post(exchanges.log.to(), { ...anHour, who: 'Bert', note: 'Tea' })
  assert.equal(refused.status, 422)
  assert.match(refused.words, /Who came along\?.*Quinn/)
  assert.match(refused.text, /Tea/)
  const nobody = await as(tom).post(exchanges.log.to(), {
    ...anHour,
    who: 'Bert',
    company: shortId(bert.personId),
  })
  assert.equal(nobody.status, 422, 'only a broker comes along')
  const company = shortId(quinn.personId)
  assert.equal((await as(tom).post(exchanges.log.to(), { ...anHour, who: 'Bert', company })).status, 303)
})

test('what waits without company is refused at the yes, and a broker says who came', async (village) => {
  const { as, tom, amina, quinn } = village
  const at = exchanges.show.to({
    exchangeId: shortId(await helped(village, tom, amina, 60, { confirmed: false })),
  })
  await firstGoesAccompanied(village)
  const refused = await as(amina).post(`${at}/confirm`, { version: '1' })
  assert.equal(refused.status, 422)
  assert.match(refused.words, /It can be settled once a broker says who came/)
  assert.equal((await as(amina).get(`${at}/company`)).status, 404)
  assert.equal((await as(tom).post(`${at}/company`, { company: shortId(quinn.personId) })).status, 404)

  assert.match((await as(quinn).get(at)).words, /Say who came along/)
  assert.match((await as(quinn).get(`${at}/company`)).words, /Who came along\?.*Quinn/)
  for (const company of ['', shortId(tom.personId)]) {
    const wrong = await as(quinn).post(`${at}/company`, { company })
    assert.deepEqual(wrong.problems, ['Choose who came along'])
  }
  assert.equal((await as(quinn).post(`${at}/company`, { company: shortId(quinn.personId) })).location, at)
  assert.equal((await as(amina).post(`${at}/confirm`, { version: '1' })).location, at)
  const late = await as(quinn).post(`${at}/company`, { company: shortId(quinn.personId) })
  assert.equal(late.status, 422)
})

async function firstGoesAccompanied({ tx, communityId }: Village) {
  const rule = { firstAccompaniedAfter: '2026-01-01' }
  await tx.updateTable('communities').set(rule).where('id', '=', communityId).execute()
}
