import assert from 'node:assert/strict'
import { hangWall, onTheWall } from '../../../../test/support/at-wall.ts'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import { shortSecretDigest } from '../../../platform/auth/secrets.ts'
import { shortId } from '../../../platform/ids.ts'
import { addPerson } from '../../people/commands.ts'
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
