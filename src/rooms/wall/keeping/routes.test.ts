import assert from 'node:assert/strict'
import { atWall, hangWall } from '../../../../test/support/at-wall.ts'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test } from '../../../../test/support/village.ts'
import { beginSession } from '../../../platform/auth/sessions.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { wall } from '../urls.ts'

const minute = 60 * 1000

test('a code makes a screen a wall, once, within an hour', async ({ as, app, quinn, clock }) => {
  const made = await as(quinn).post(wall.keeping.to(), { name: 'Tablet by the kitchen', how: 'code' })
  const code = made.document.querySelector('.code')?.textContent ?? ''
  assert.match(code, /^\w{5}-\w{5}$/)
  assert.match((await as(quinn).get(wall.keeping.to())).words, /Tablet by the kitchen Waits for its code/)

  const tablet = newBrowser(app)
  assert.equal((await tablet.get(wall.show.to())).status, 404)
  const enrolled = await tablet.post(wall.enrol.to(), { code: code.toLowerCase() })
  assert.equal(enrolled.location, wall.show.to())
  assert.equal(enrolled.headers.get('clear-site-data'), '"cache", "storage"')
  assert.equal((await tablet.get(wall.show.to())).status, 200)
  assert.match((await as(quinn).get(wall.keeping.to())).words, /Last seen on 15 June 2026/)

  const another = newBrowser(app)
  const again = await another.post(wall.enrol.to(), { code })
  assert.equal(again.status, 422)
  assert.deepEqual(again.problems, [
    'This code does not work. It may be used, or more than an hour old. Ask for another.',
  ])
  const late = await as(quinn).post(wall.keeping.to(), { name: 'Hall', how: 'code' })
  clock.now = new Date(clock.now.getTime() + 61 * minute)
  const lateCode = late.document.querySelector('.code')?.textContent ?? ''
  assert.equal((await another.post(wall.enrol.to(), { code: lateCode })).status, 422)
  assert.match((await as(quinn).get(wall.keeping.to())).words, /Hall Its code is too old/)
})

test('whoever makes this very device a wall is signed out of it at once', async ({
  app,
  tx,
  quinn,
  clock,
}) => {
  const laptop = newBrowser(app)
  laptop.jar.set('session', await beginSession(tx, quinn, '', clock.now))
  const sent = await laptop.post(wall.keeping.to(), { name: 'Hall', how: 'here' })
  assert.equal(sent.location, wall.show.to())
  assert.equal(laptop.jar.has('session'), false)
  assert.equal((await tx.selectFrom('sessions').selectAll().execute()).length, 0)
  assert.equal((await laptop.get('/me')).location, wall.show.to())
  assert.equal((await laptop.get('/')).location, wall.show.to())
})

test('a form sent twice makes one wall, and its code is shown once', async ({ as, quinn, tx }) => {
  const form = { name: 'Hall', how: 'code', key: newId() }
  assert.equal((await as(quinn).post(wall.keeping.to(), form)).status, 200)
  const again = await as(quinn).post(wall.keeping.to(), form)
  assert.equal(again.status, 303)
  assert.equal((await tx.selectFrom('walls').selectAll().execute()).length, 1)
  assert.equal((await as(quinn).post(wall.keeping.to(), { ...form, name: 'Other' })).status, 422)
})

test('a wall is renamed, and ended at once with whoever is signed in at it', async (village) => {
  const { as, quinn, amina, tx } = village
  const screen = await atWall(village, amina)
  const one = { wallId: shortId(screen.wallId) }
  const renamed = await as(quinn).post(wall.one.to(one), { name: 'Tablet in the hall' })
  assert.equal(renamed.location, wall.keeping.to())
  assert.match((await screen.get('/me')).words, /You are here as Amina, at: Tablet in the hall/)

  assert.equal((await as(quinn).post(wall.end.to(one), {})).location, wall.keeping.to())
  assert.equal((await screen.get(wall.show.to())).status, 404)
  assert.equal((await screen.get('/me')).location, '/sign-in?next=%2Fme')
  assert.doesNotMatch((await as(quinn).get(wall.keeping.to())).words, /Tablet in the hall Last/)
  assert.equal((await as(quinn).get(wall.one.to(one))).status, 404)
  const records = await tx.selectFrom('records').select('what').where('what', 'like', 'wall.%').execute()
  assert.deepEqual(records.map(({ what }) => what).sort(), [
    'wall.ended',
    'wall.made',
    'wall.put-on',
    'wall.renamed',
  ])
})

test('a name that is missing or too long comes back with the reason, and so does a code nobody was given', async (village) => {
  const { as, quinn, app } = village
  const none = await as(quinn).post(wall.keeping.to(), { name: ' ', how: 'code' })
  assert.equal(none.status, 422)
  assert.deepEqual(none.problems, ['Say where the screen is.'])
  const screen = await hangWall(village)
  const long = await as(quinn).post(wall.one.to({ wallId: shortId(screen.wallId) }), {
    name: 'x'.repeat(81),
  })
  assert.equal(long.status, 422)
  assert.equal((await newBrowser(app).post(wall.enrol.to(), { code: '' })).status, 422)
  const browser = newBrowser(app)
  for (let turn = 0; turn < 20; turn += 1)
    assert.equal((await browser.post(wall.enrol.to(), { code: 'AAAAA-AAAAA' })).status, 422)
  assert.equal((await browser.post(wall.enrol.to(), { code: 'AAAAA-AAAAA' })).status, 429)
})

test('a steward who is no broker may keep walls too, and nobody else', async ({ as, amina, quinn, tx }) => {
  await tx.deleteFrom('sessions').execute()
  await tx
    .updateTable('tasksTakenOn')
    .set({ until: new Date() })
    .where('task', '=', 'broker')
    .where('personId', '=', quinn.personId)
    .execute()
  assert.equal((await as(quinn).get(wall.keeping.to())).status, 200)
  assert.equal((await as(amina).get(wall.keeping.to())).status, 404)
  assert.equal((await as(amina).post(wall.keeping.to(), { name: 'Mine', how: 'here' })).status, 404)
})
