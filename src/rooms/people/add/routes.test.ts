import assert from 'node:assert/strict'
import { test } from '../../../../test/support/village.ts'
import { newId } from '../../../platform/ids.ts'
import { people } from '../urls.ts'

test('a name is enough: somebody new has a page, a place in the directory and a time account at zero', async ({
  as,
  quinn,
  amina,
}) => {
  const sent = await as(quinn).post(people.add.to(), { name: ' Rose ' })
  const page = await as(quinn).get(sent.location!)
  assert.match(page.words, /Rose.*Here since 15 June 2026.*Make a printed code/)
  assert.match((await as(amina).get('/people?words=rose')).words, /Rose/)
  const statement = page.document.querySelector('a[href^="/statement/"]')!.getAttribute('href')!
  assert.equal((await as(quinn).get(statement)).status, 200)
})

test('area, telephone and e-mail may come along', async ({ as, quinn }) => {
  const rose = { name: 'Rose', area: 'Mill Lane', phone: '01632 960 044', email: 'rose@example.org' }
  const sent = await as(quinn).post(people.add.to(), rose)
  assert.match((await as(quinn).get(sent.location!)).words, /Mill Lane.*01632 960 044.*rose@example\.org/)
})

test('a form that is not right comes back with what was typed', async ({ as, quinn }) => {
  const page = await as(quinn).post(people.add.to(), { name: '', email: 'rose at home', area: 'Mill Lane' })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, [
    'Write a name',
    'Write an e-mail address like name@example.org, or leave it empty',
  ])
  assert.equal(page.document.querySelector('#area')?.getAttribute('value'), 'Mill Lane')
})

test('the address of somebody else is a question: a slip, or a family that shares it', async ({
  as,
  tx,
  quinn,
}) => {
  const rose = { name: 'Rose', email: 'Tom@Example.org' }
  const asked = await as(quinn).post(people.add.to(), rose)
  assert.equal(asked.status, 422)
  assert.deepEqual(asked.problems, [
    'This address is also the one of Tom. If they share it, say so below. If not, look at the address again',
  ])
  // The form that came back, ticked and sent, works under the key it came back with.
  const key = asked.document.querySelector('main [name=key]')!.getAttribute('value')!
  const shared = asked.document.querySelector('[name=shared]')!.getAttribute('value')!
  const sent = await as(quinn).post(people.add.to(), { ...rose, key, shared, sharing: 'yes' })
  assert.equal(sent.status, 303)
  assert.equal((await tx.selectFrom('people').select('id').where('name', '=', 'Rose').execute()).length, 1)
})

test('sending the form twice adds one person', async ({ as, tx, quinn }) => {
  const form = { key: newId(), name: 'Rose' }
  const [first, second] = [
    await as(quinn).post(people.add.to(), form),
    await as(quinn).post(people.add.to(), form),
  ]
  assert.equal(first.location, second.location)
  assert.equal((await tx.selectFrom('people').select('id').where('name', '=', 'Rose').execute()).length, 1)
})

test('only brokers add people', async ({ as, amina }) => {
  assert.equal((await as(amina).get(people.add.to())).status, 404)
  assert.equal((await as(amina).post(people.add.to(), { name: 'Rose' })).status, 404)
})
