import assert from 'node:assert/strict'
import { test } from '../../../test/support/village.ts'
import { newId } from '../../platform/ids.ts'
import { noticesAtMost } from './rules.ts'
import { whatsOn } from './urls.ts'

const lunch = {
  what: 'Everybody cooks lunch',
  'day-day': '16',
  'day-month': '6',
  'day-year': '2026',
  time: '11.00',
  place: 'The kitchen',
}

test('a broker puts up what is on, and everybody reads it on their own page until its day is over', async ({
  as,
  quinn,
  amina,
  clock,
}) => {
  assert.equal((await as(quinn).post(whatsOn.index.to(), lunch)).location, whatsOn.index.to())
  const said = /What is on Everybody cooks lunch 16 June 2026 · 11:00 · The kitchen/
  assert.match((await as(amina).get('/me')).words, said)
  clock.now = new Date('2026-06-16T22:00:00Z')
  assert.match((await as(amina).get('/me')).words, said)
  clock.now = new Date('2026-06-17T08:00:00Z')
  assert.doesNotMatch((await as(amina).get('/me')).words, /lunch/)
})

test('it is changed, taken down, and put up again', async ({ as, quinn, amina }) => {
  await as(quinn).post(whatsOn.index.to(), lunch)
  const page = await as(quinn).get(whatsOn.index.to())
  const address = page.document.querySelector('main .lines a')?.getAttribute('href') ?? ''
  const form = await as(quinn).get(address)
  assert.equal(form.document.querySelector('#time')?.getAttribute('value'), '11:00')
  assert.equal((await as(quinn).post(address, { ...lunch, time: '', place: '' })).status, 303)
  assert.match(
    (await as(amina).get('/me')).words,
    /Everybody cooks lunch 16 June 2026 My|cooks lunch 16 June/,
  )
  const down = await as(quinn).post(`${address}/down`, {})
  const after = await as(quinn).get(down.location ?? '')
  assert.match(after.words, /“Everybody cooks lunch” is taken down\. Put it up again/)
  assert.doesNotMatch((await as(amina).get('/me')).words, /lunch/)
  await as(quinn).post(`${address}/up`, {})
  assert.match((await as(amina).get('/me')).words, /lunch/)
})

test('what is missing, over or too much comes back with the reason and what was typed', async ({
  as,
  quinn,
}) => {
  const problemsOf = async (words: Record<string, string>) => {
    const page = await as(quinn).post(whatsOn.index.to(), { ...lunch, ...words })
    assert.equal(page.status, 422)
    assert.match(page.text, /value="The kitchen"/)
    return page.problems
  }
  assert.deepEqual(await problemsOf({ what: ' ' }), ['Say in a few words what is on.'])
  assert.deepEqual(await problemsOf({ 'day-day': '31' }), ['Which day? For example, 3, 6 and 2026.'])
  assert.deepEqual(await problemsOf({ 'day-day': '14' }), ['This day is over. Choose today or a later one.'])
  assert.deepEqual(await problemsOf({ time: 'noon' }), ['Which time? For example, 10:30. Or leave it empty.'])
  for (let turn = 0; turn < noticesAtMost; turn += 1) await as(quinn).post(whatsOn.index.to(), lunch)
  assert.deepEqual(await problemsOf({}), ['There are 40 notes already. Take one down first.'])
})

test('the same form again puts it up once; whoever looks after nothing finds none of it', async ({
  as,
  quinn,
  amina,
  tx,
}) => {
  const form = { ...lunch, key: newId() }
  for (let turn = 0; turn < 2; turn += 1)
    assert.equal((await as(quinn).post(whatsOn.index.to(), form)).status, 303)
  assert.equal((await tx.selectFrom('notices').selectAll().execute()).length, 1)
  assert.equal((await as(amina).get(whatsOn.index.to())).status, 404)
  assert.equal((await as(amina).post(whatsOn.index.to(), lunch)).status, 404)
})
