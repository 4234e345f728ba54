import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../urls.ts'

const about = {
  name: 'Tom',
  about: '',
  area: '',
  email: 'tom@example.org',
  phone: '',
  other_phone: '',
  language: 'en',
}
const born = { 'born-day': '3', 'born-month': '6', 'born-year': '1990' }

test('one may say when one was born; oneself and brokers see it, neighbours do not', async (village) => {
  const { as, tom, amina, quinn } = village
  assert.equal((await as(tom).post(people.editMe.to(), { ...about, ...born })).status, 303)
  for (const who of [tom, quinn]) assert.match((await as(who).get(pageOf(tom))).words, /Born on 3 June 1990/)
  assert.doesNotMatch((await as(amina).get(pageOf(tom))).words, /1990/)
  const form = await as(tom).get(people.editMe.to())
  assert.ok(form.document.querySelector('input[name=born-year][value="1990"]'))
  // Left empty it is forgotten.
  const empty = { 'born-day': '', 'born-month': '', 'born-year': '' }
  assert.equal((await as(tom).post(people.editMe.to(), { ...about, ...empty })).status, 303)
  assert.equal(await bornOn(village), null)
})

test('a broker says it for somebody; a form that does not ask leaves it as it is', async (village) => {
  const { as, tom, quinn } = village
  const edit = people.edit.to({ personId: shortId(tom.personId) })
  assert.equal((await as(quinn).post(edit, { ...about, ...born })).status, 303)
  assert.equal((await as(tom).post(people.editMe.to(), about)).status, 303)
  assert.equal(await bornOn(village), '1990-06-03')
})

test('a day there is not, or not yet, comes back with what was typed', async (village) => {
  const { as, tom } = village
  for (const day of [
    { ...born, 'born-month': '13' },
    { ...born, 'born-year': '2027' },
    { 'born-day': '3', 'born-month': '', 'born-year': '' },
  ]) {
    const wrong = await as(tom).post(people.editMe.to(), { ...about, ...day, area: 'Mill Lane' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.problems[0]!, /Say the day in figures/)
    assert.match(wrong.text, /Mill Lane/)
  }
  assert.equal(await bornOn(village), null)
})

async function bornOn({ tx, tom }: Village): Promise<string | null> {
  const row = tx.selectFrom('people').select('bornOn').where('id', '=', tom.personId)
  return (await row.executeTakeFirstOrThrow()).bornOn
}

function pageOf({ personId }: { personId: string }): string {
  return people.show.to({ personId: shortId(personId) })
}
