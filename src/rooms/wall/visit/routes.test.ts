import assert from 'node:assert/strict'
import { atWall, hangWall, onTheWall } from '../../../../test/support/at-wall.ts'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import { shortSecretDigest } from '../../../platform/auth/secrets.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { addPerson } from '../../people/commands.ts'
import { welcome } from '../../welcome/urls.ts'
import { asSecret } from '../rules.ts'
import { wall } from '../urls.ts'
import { putOnTheWall } from '../way-in/commands.ts'

const second = 1000

function later({ clock }: Village, seconds: number) {
  clock.now = new Date(clock.now.getTime() + seconds * second)
}

test('Bert taps his name and three pictures, and is in', async (village) => {
  const { tx, bert } = village
  const digest = await shortSecretDigest(asSecret('pictures', 'dog-face key sun'))
  await putOnTheWall(tx, bert, bert.personId, { way: 'pictures', digest }, village.clock.now)
  const screen = await hangWall(village)
  const who = await screen.get(wall.comeIn.to())
  let page = await screen.get(who.document.querySelector('main .cards a')?.getAttribute('href') ?? '')
  assert.match(page.words, /Hello, Bert .*1 of 3/)
  const address = wall.comeInAs.to({ personId: shortId(bert.personId) })
  const names = [...page.document.querySelectorAll('.taps button')].map((one) => one.textContent?.trim())
  assert.equal(names.length, 12)
  assert.ok(names.includes('Dog'))
  for (const picture of ['dog-face', 'key']) {
    const row = page.document.querySelector('[name=row]')?.getAttribute('value') ?? ''
    page = await screen.post(address, { row, picture })
    assert.equal(page.status, 200)
  }
  assert.match(page.words, /3 of 3/)
  assert.equal((await screen.post(address, { row: 'dog-face key', picture: 'fish' })).status, 422)
  assert.equal((await screen.post(address, { row: 'dog-face key', picture: 'sun' })).location, '/me')
  const mine = await screen.get('/me')
  assert.match(mine.words, /You are here as Bert, at: By the kitchen.*Finish/)
  assert.equal(mine.document.documentElement.getAttribute('data-wall'), 'visit')
})

test('wrong and too often are told in the same words, and after a quarter of an hour there is room again', async (village) => {
  const { amina } = village
  await onTheWall(village, amina)
  const screen = await hangWall(village)
  const address = wall.comeInAs.to({ personId: shortId(amina.personId) })
  const told: string[] = []
  for (let turn = 0; turn < 6; turn += 1) {
    const page = await screen.post(address, { pin: '1357' })
    assert.equal(page.status, 422)
    told.push(page.problems.join())
  }
  assert.equal(new Set(told).size, 1)
  assert.match(told[0]!, /ask somebody|ask/)
  assert.equal((await screen.post(address, { pin: '4071' })).status, 422, 'not even with the right ones')
  later(village, 15 * 60 + 1)
  assert.equal((await screen.post(address, { pin: '4071' })).location, '/me')
})

test('twenty wrong tries at one screen in an hour, of whomever, and it waits; another does not', async (village) => {
  const { tx, communityId, quinn, clock } = village
  const screen = await hangWall(village)
  const tryAs = async (turn: number) => {
    const joined = { name: `Kate ${turn}`, joinedOn: '2026-01-10' }
    const personId = await addPerson(tx, { communityId, personId: quinn.personId }, joined, clock.now)
    await onTheWall(village, { communityId, personId, name: joined.name, tasks: new Set() })
    return wall.comeInAs.to({ personId: shortId(personId) })
  }
  for (let turn = 0; turn < 5; turn += 1) {
    const address = await tryAs(turn)
    for (let wrong = 0; wrong < 4; wrong += 1)
      assert.equal((await screen.post(address, { pin: '1357' })).status, 422)
  }
  later(village, 20 * 60)
  const address = await tryAs(5)
  assert.equal((await screen.post(address, { pin: '4071' })).status, 422)
  const another = await hangWall(village)
  assert.equal((await another.post(address, { pin: '4071' })).location, '/me')
  later(village, 41 * 60)
  assert.equal((await screen.post(address, { pin: '4071' })).location, '/me')
})

test('who is not on the wall is not there, and nothing of it is there on any other browser', async (village) => {
  const { app, as, tom, amina } = village
  await onTheWall(village, amina)
  const screen = await hangWall(village)
  const toms = wall.comeInAs.to({ personId: shortId(tom.personId) })
  assert.equal((await screen.get(toms)).status, 404)
  assert.equal((await screen.post(toms, { pin: '4071' })).status, 404)
  const aminas = wall.comeInAs.to({ personId: shortId(amina.personId) })
  for (const visitor of [newBrowser(app), as(tom)]) {
    for (const path of [wall.show.to(), wall.comeIn.to(), aminas, wall.still.to()])
      assert.equal((await visitor.get(path)).status, 404, path)
    assert.equal((await visitor.post(aminas, { pin: '4071' })).status, 404)
  }
  const unclear = await screen.post(aminas, { pin: '40' })
  assert.deepEqual(unclear.problems, ['Type 4 figures.'])
})

test('a page that was on the way in of somebody who was here before leads to the wall', async (village) => {
  await onTheWall(village, village.tom)
  const screen = await hangWall(village)
  const tapped = async (name: string) => {
    const who = await screen.get(wall.comeIn.to())
    const link = [...who.document.querySelectorAll('main .cards a')].find((one) => one.textContent === name)
    return link?.getAttribute('href') ?? ''
  }
  const before = await tapped('Tom')
  assert.match((await screen.get(before)).words, /Hello, Tom/)
  later(village, 5)
  assert.equal((await screen.post(before, { pin: '4071' })).location, '/me')
  await screen.post(wall.finish.to())
  for (const answer of [await screen.get(before), await screen.post(before, { pin: '4071' })])
    assert.equal(answer.location, wall.show.to())
  later(village, 5)
  assert.equal((await screen.post(await tapped('Tom'), { pin: '4071' })).location, '/me')
})

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
