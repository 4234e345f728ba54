import assert from 'node:assert/strict'
import { atWall, hangWall } from '../../../../test/support/at-wall.ts'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { welcome } from '../../welcome/urls.ts'
import { wall } from '../urls.ts'

function later({ clock }: Village, seconds: number) {
  clock.now = new Date(clock.now.getTime() + seconds * 1000)
}

test('two quiet minutes end a visit, and saying one is still there goes on with it', async (village) => {
  const screen = await atWall(village, village.amina)
  const page = await screen.get('/board')
  assert.match(page.text, /content="85;url=\/wall\/still\?back=%2Fboard"/)
  later(village, 85)
  const asked = await screen.get(`${wall.still.to()}?back=%2Fboard`)
  assert.match(asked.words, /Are you still here\?/)
  assert.match(asked.text, /content="30;url=\/wall\/ended"/)
  later(village, 29)
  assert.equal((await screen.post(wall.still.to(), { back: '/board' })).location, '/board')
  for (let turn = 0; turn < 8; turn += 1) {
    later(village, 110)
    assert.equal((await screen.post(wall.still.to(), { quiet: '1' })).status, 204)
  }
  later(village, 85)
  await screen.get(wall.still.to())
  later(village, 36)
  assert.equal(
    (await screen.get('/me')).location,
    wall.show.to(),
    'the question itself was no sign of anybody',
  )
})

test('after twenty minutes it is over, however busy somebody is, and they are told before', async (village) => {
  const screen = await atWall(village, village.amina)
  for (let turn = 0; turn < 11; turn += 1) {
    later(village, 100)
    assert.equal((await screen.get('/me')).status, 200)
  }
  assert.match((await screen.get('/me')).text, /data-wall-left="100"/)
  later(village, 60)
  assert.match((await screen.get(wall.still.to())).words, /twenty minutes at the wall are nearly over/)
  assert.match((await screen.get('/me')).text, /content="40;url=\/wall\/ended"/)
  later(village, 41)
  assert.equal((await screen.get('/me')).location, wall.show.to())
})

test('Finish leaves nothing: no session, no name, and the browser is told to forget; it stays a wall', async (village) => {
  const { tx, amina } = village
  const screen = await atWall(village, amina)
  await screen.post(wall.finish.to())
  assert.equal((await tx.selectFrom('sessions').selectAll().execute()).length, 0)
  const again = await atWall(village, amina)
  const ended = await again.get(wall.ended.to())
  assert.equal(ended.location, wall.show.to())
  assert.equal(ended.headers.get('clear-site-data'), '"cache", "storage"')
  assert.equal((await tx.selectFrom('sessions').selectAll().execute()).length, 0)
  const page = await again.get(wall.show.to())
  assert.match(page.words, /Nobody touched the screen for a while/)
  assert.doesNotMatch(page.words, /Amina/)
  assert.equal((await again.post(wall.finish.to(), { key: '' })).location, wall.show.to(), 'twice is once')
})

test('a visit is nothing without the wall it began at', async (village) => {
  const screen = await atWall(village, village.amina)
  const elsewhere = newBrowser(village.app)
  elsewhere.jar.set('session', screen.jar.get('session') ?? '')
  assert.match((await elsewhere.get('/me')).location ?? '', /sign-in/)
  assert.equal((await screen.get('/me')).status, 200)
})

test('however somebody comes in on a wall, it is a visit: with a printed code too', async (village) => {
  const { as, quinn, bert, tx } = village
  const made = await as(quinn).post(welcome.printedCode.to({ personId: shortId(bert.personId) }), {})
  const code = made.document.querySelector('.code')?.textContent ?? ''
  const screen = await hangWall(village)
  assert.equal((await screen.post(welcome.signInCode.to(), { code })).location, '/me')
  const { wallId } = await tx
    .selectFrom('sessions')
    .select('wallId')
    .where('personId', '=', bert.personId)
    .executeTakeFirstOrThrow()
  assert.equal(wallId, screen.wallId)
})

test('“Where I am signed in” names the wall; a language chosen at it is one’s own and not the wall’s', async (village) => {
  const { as, amina } = village
  const screen = await atWall(village, amina)
  await screen.get(welcome.language.to({ language: 'en-easy' }))
  assert.equal((await screen.get('/me')).document.documentElement.getAttribute('data-reading'), 'easy')
  assert.match((await as(amina).get(welcome.devices.to())).words, /At the wall: By the kitchen/)
  await screen.post(wall.finish.to(), { key: newId() })
  assert.equal((await screen.get(wall.show.to())).document.documentElement.getAttribute('data-reading'), null)
})
