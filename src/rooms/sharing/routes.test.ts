import assert from 'node:assert/strict'
import { helped } from '../../../test/support/helped.ts'
import { test } from '../../../test/support/village.ts'
import { shortId } from '../../platform/ids.ts'
import { sharing } from './urls.ts'

test('one asks by name, the other agrees, and either has their hours again', async (village) => {
  const { as, tx, tom, amina, quinn } = village
  await helped(village, tom, quinn, 90)
  assert.match((await as(tom).get(sharing.mine.to())).words, /Your hours now: 1 h 30 min/)
  const unknown = await as(tom).post(sharing.mine.to(), { name: 'Ours', names: 'Xyzzy' })
  assert.deepEqual(unknown.problems, ['Nobody here is called Xyzzy'])
  const nameless = await as(tom).post(sharing.mine.to(), { name: ' ', names: 'Amina' })
  assert.deepEqual(nameless.problems, ['Give it a name'])
  assert.equal((await as(tom).post(sharing.mine.to(), { name: 'Ours', names: 'Amina' })).status, 303)
  const { id } = await tx
    .selectFrom('accounts')
    .select('id')
    .where('kind', '=', 'shared')
    .executeTakeFirstOrThrow()
  const accountId = shortId(id)
  assert.match((await as(tom).get(sharing.mine.to())).words, /Waiting for a yes from: Amina/)
  assert.match((await as(amina).get(sharing.mine.to())).words, /Tom would like to share an account/)
  assert.equal((await as(quinn).post(sharing.agree.to({ accountId }), {})).status, 404)
  assert.equal((await as(amina).post(sharing.agree.to({ accountId }), {})).status, 303)
  assert.match((await as(amina).get(sharing.mine.to())).words, /Hours on it now: 1 h 30 min/)
  assert.equal((await as(amina).post(sharing.rename.to({ accountId }), { name: 'Home' })).status, 303)
  assert.match((await as(tom).get(sharing.mine.to())).words, /Home/)
  const chosen = { how: 'chosen', length: '1:00', person: shortId(tom.personId) }
  const tried = await as(tom).post(sharing.part.to({ accountId }), chosen)
  assert.match(tried.problems.join(), /somebody who looks after things/)
  assert.equal((await as(tom).post(sharing.part.to({ accountId }), { how: 'even' })).status, 303)
  assert.match((await as(amina).get(sharing.mine.to())).words, /Your hours now: 45 min/)
})

test('a broker begins it for two, and writes down the split they agreed on', async (village) => {
  const { as, tx, tom, bert, amina, quinn } = village
  await helped(village, tom, quinn, 90)
  const there = sharing.of.to({ personId: shortId(tom.personId) })
  assert.equal((await as(amina).get(there)).status, 404)
  assert.equal((await as(quinn).post(there, { name: 'Home', names: 'Bert', spoke: 'yes' })).status, 303)
  assert.match((await as(quinn).get(there)).words, /Hours on it now: 1 h 30 min/)
  const { id } = await tx
    .selectFrom('accounts')
    .select('id')
    .where('kind', '=', 'shared')
    .executeTakeFirstOrThrow()
  const part = sharing.part.to({ accountId: shortId(id) })
  const person = shortId(tom.personId)
  const empty = await as(quinn).post(part, { person, how: 'chosen', length: '' })
  assert.deepEqual(empty.problems, ['Say how much comes along'])
  const beyond = await as(quinn).post(part, { person, how: 'chosen', length: '5 h' })
  assert.deepEqual(beyond.problems, ['There is not so much on it. Choose less'])
  assert.equal((await as(amina).post(part, { person, how: 'even' })).status, 404)
  assert.equal((await as(quinn).post(part, { person, how: 'chosen', length: '1:15' })).status, 303)
  const { balanceMinutes } = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('personId', '=', bert.personId)
    .executeTakeFirstOrThrow()
  assert.equal(balanceMinutes, 15)
})

test('a broker opens an account for a group, names it anew and closes it', async ({
  as,
  tx,
  quinn,
  amina,
  tom,
}) => {
  assert.equal((await as(amina).get(sharing.groups.to())).status, 404)
  assert.match((await as(quinn).get(sharing.groups.to())).words, /No group has an account yet/)
  const nobody = await as(quinn).post(sharing.newGroup.to(), { name: 'Garden', names: '' })
  assert.deepEqual(nobody.problems, ['Name at least one person'])
  const opened = await as(quinn).post(sharing.newGroup.to(), { name: 'Garden', names: 'Amina\nTom' })
  assert.equal(opened.status, 303)
  const at = opened.location ?? ''
  const page = await as(quinn).get(at)
  assert.equal(page.document.querySelector('textarea')?.textContent, 'Amina\nTom')
  assert.equal((await as(quinn).post(at, { name: 'The garden', names: 'Tom' })).status, 303)
  assert.match((await as(tom).get(sharing.mine.to())).words, /Groups you act for The garden: 0 min/)
  assert.doesNotMatch((await as(amina).get(sharing.mine.to())).words, /garden/)
  const { id } = await tx
    .selectFrom('accounts')
    .select('id')
    .where('kind', '=', 'group')
    .executeTakeFirstOrThrow()
  const accountId = shortId(id)
  assert.equal((await as(quinn).post(sharing.closeGroup.to({ accountId }), {})).status, 303)
  assert.match((await as(quinn).get(at)).words, /Closed/)
  assert.equal((await as(quinn).post(sharing.openGroup.to({ accountId }), {})).status, 303)
})
