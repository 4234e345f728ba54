import assert from 'node:assert/strict'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { printedCodeDigest } from '../../../platform/auth/secrets.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { board } from '../../board/urls.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../urls.ts'
import { makeCodeAsHost } from './commands.ts'

const minute = 60 * 1000
const day = 24 * 60 * minute

const doorOf = (person: Actor) => welcome.printedCode.to({ personId: shortId(person.personId) })

async function makeCode({ as, quinn }: Village, person: Actor) {
  const page = await as(quinn).post(doorOf(person), {})
  assert.equal(page.status, 200)
  return page.document.querySelector('.code')?.textContent ?? ''
}

test('a broker makes a code for Bert, who signs in with it, once, on a slip that says how', async (village) => {
  const { as, app, quinn, bert } = village
  assert.match((await as(quinn).get(doorOf(bert))).words, /A printed code for Bert.*Make the code/)
  const page = await as(quinn).post(doorOf(bert), {})
  const slip = page.document.querySelector('.slip')?.textContent ?? ''
  assert.match(slip, /Bert, your way in to Riverside/)
  assert.match(slip, /http:\/\/localhost:3000\/sign-in\/code/)
  assert.match(slip, /15 July 2026/)
  const code = page.document.querySelector('.code')?.textContent ?? ''
  assert.match(code, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/)

  const browser = newBrowser(app)
  const sent = await browser.post(welcome.signInCode.to(), {
    code: ` ${code.toLowerCase().replace('-', ' ')} `,
  })
  assert.deepEqual([sent.status, sent.location], [303, people.me.to()])
  assert.match((await browser.get(welcome.help.to())).words, /You are here as Bert/)

  const again = await newBrowser(app).post(welcome.signInCode.to(), { code })
  assert.equal(again.status, 422)
  assert.deepEqual(again.problems, ['This code was used already, or it is too old. Please ask for a new one'])
})

test('a code nobody was given comes back as it was typed, and says whom to ask', async ({ app }) => {
  const page = await newBrowser(app).post(welcome.signInCode.to(), { code: 'ABCDE-12345' })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, [
    'We do not know this code. Please look at each letter again, or ask for a new one',
  ])
  assert.equal(page.document.querySelector('#code')?.getAttribute('value'), 'ABCDE-12345')
  assert.match(page.words, /No code, or it does not work\?/)
  const empty = await newBrowser(app).post(welcome.signInCode.to(), { code: ' ' })
  assert.deepEqual(empty.problems, ['Write the ten letters and figures from your slip of paper'])
})

test('a code works for thirty days and leads where somebody wanted to go', async (village) => {
  const { app, clock, bert } = village
  const code = await makeCode(village, bert)
  clock.now = new Date(clock.now.getTime() + 30 * day - 1)
  const sent = await newBrowser(app).post(welcome.signInCode.to(), { code, next: board.index.to() })
  assert.equal(sent.location, board.index.to())

  const other = await makeCode(village, bert)
  clock.now = new Date(clock.now.getTime() + 30 * day)
  assert.equal((await newBrowser(app).post(welcome.signInCode.to(), { code: other })).status, 422)
  const elsewhere = await makeCode(village, bert)
  const led = await newBrowser(app).post(welcome.signInCode.to(), { code: elsewhere, next: '//example.org' })
  assert.equal(led.location, people.me.to())
})

test('making a new code ends the old one', async (village) => {
  const { as, app, quinn, bert } = village
  const old = await makeCode(village, bert)
  assert.match(
    (await as(quinn).get(doorOf(bert))).words,
    /There is a code that was not used yet. Quinn made it/,
  )
  const code = await makeCode(village, bert)
  assert.equal((await newBrowser(app).post(welcome.signInCode.to(), { code: old })).status, 422)
  assert.equal((await newBrowser(app).post(welcome.signInCode.to(), { code })).status, 303)
})

test('the page with the code sent again shows no other one, and the first still works', async (village) => {
  const { as, app, quinn, bert } = village
  const key = newId()
  const first = await as(quinn).post(doorOf(bert), { key })
  const again = await as(quinn).post(doorOf(bert), { key })
  assert.equal(again.document.querySelector('.code'), null)
  assert.match(again.words, /That code was shown already/)
  const code = first.document.querySelector('.code')?.textContent ?? ''
  assert.equal((await newBrowser(app).post(welcome.signInCode.to(), { code })).status, 303)
})

test('pressing the button twice signs in; the same press an hour later does not', async (village) => {
  const { app, clock, bert } = village
  const form = { code: await makeCode(village, bert), key: newId() }
  const browser = newBrowser(app)
  assert.equal((await browser.post(welcome.signInCode.to(), form)).status, 303)
  assert.equal((await browser.post(welcome.signInCode.to(), form)).status, 303)
  clock.now = new Date(clock.now.getTime() + 60 * minute)
  assert.equal((await newBrowser(app).post(welcome.signInCode.to(), form)).status, 422)
})

test('no broker makes a code for somebody who looks after things, but each for themselves', async (village) => {
  const { as, quinn, tom, alsoBroker } = village
  const broker = await alsoBroker(tom)
  const page = await as(quinn).get(doorOf(broker))
  assert.match(page.words, /only Tom can make one/)
  assert.equal(page.document.querySelector('main form'), null)
  const refused = await as(quinn).post(doorOf(broker), {})
  assert.equal(refused.status, 422)
  assert.equal(refused.document.querySelector('.code'), null)
  assert.equal((await as(broker).post(doorOf(quinn), {})).status, 422)
  assert.match((await as(broker).post(doorOf(broker), {})).words, /The code is ready/)
})

test('nobody but a broker makes codes, and none for who has moved on', async (village) => {
  const { as, tx, amina, tom, bert, quinn } = village
  assert.equal((await as(amina).get(doorOf(bert))).status, 404)
  assert.equal((await as(amina).post(doorOf(amina), {})).status, 404)
  const code = await makeCode(village, bert)
  await tx
    .updateTable('people')
    .set({ state: 'moved_on' })
    .where('id', 'in', [bert.personId, tom.personId])
    .execute()
  assert.match((await as(quinn).post(doorOf(tom), {})).words, /Tom has moved on/)
  assert.equal((await newBrowser(village.app).post(welcome.signInCode.to(), { code })).status, 422)
})

test('whoever has an address is told of a code by letter, without it; nobody is told of their own', async (village) => {
  const { tx, quinn, amina, bert } = village
  const code = await makeCode(village, amina)
  await makeCode(village, quinn)
  await makeCode(village, bert)
  const letters = await tx.selectFrom('mails').select(['toAddress', 'words']).execute()
  assert.deepEqual(
    letters.map(({ toAddress }) => toAddress),
    ['amina@example.org'],
  )
  assert.match(letters[0]?.words ?? '', /^Hello Amina,\n\nQuinn made a printed code for you/)
  assert.doesNotMatch(letters[0]?.words ?? '', new RegExp(code))
})

test('making and using a code is written down, and the code itself nowhere', async (village) => {
  const { tx, app, quinn, bert } = village
  const code = await makeCode(village, bert)
  await newBrowser(app).post(welcome.signInCode.to(), { code })
  const records = await tx
    .selectFrom('records')
    .selectAll()
    .where('what', 'like', 'code.%')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    records.map(({ what, actorId, subjectId }) => [what, actorId, subjectId]),
    [
      ['code.made', quinn.personId, bert.personId],
      ['code.used', bert.personId, bert.personId],
    ],
  )
  const kept = JSON.stringify([
    await tx.selectFrom('signInCodes').selectAll().execute(),
    await tx.selectFrom('deeds').selectAll().execute(),
    records,
  ])
  assert.doesNotMatch(kept, new RegExp(code))
})

test('guessing is slow: twenty wrong codes from one client, and right ones do not count', async (village) => {
  const { app, bert, clock } = village
  const browser = newBrowser(app, { client: '198.51.100.7' })
  const right = await makeCode(village, bert)
  assert.equal((await browser.post(welcome.signInCode.to(), { code: right })).status, 303)
  const stranger = newBrowser(app, { client: '198.51.100.7' })
  for (let turn = 0; turn < 20; turn += 1)
    assert.equal(
      (await stranger.post(welcome.signInCode.to(), { code: `ABCDE-${10000 + turn}` })).status,
      422,
    )
  const code = await makeCode(village, bert)
  const refused = await stranger.post(welcome.signInCode.to(), { code })
  assert.equal(refused.status, 429)
  assert.match(refused.problems.join(), /Please take your time, and try again in 15 minutes/)
  const elsewhere = newBrowser(app, { client: '198.51.100.8' })
  assert.equal((await elsewhere.post(welcome.signInCode.to(), { code })).status, 303)
  clock.now = new Date(clock.now.getTime() + 15 * minute)
  const next = await makeCode(village, bert)
  assert.equal((await stranger.post(welcome.signInCode.to(), { code: next })).status, 303)
})

test('whoever runs the machine makes a code for anybody, also for who looks after things', async (village) => {
  const { app, tx, communityId, quinn, clock } = village
  const digest = await printedCodeDigest('7KX2M-0VQ4T', communityId)
  await makeCodeAsHost(tx, communityId, { personId: quinn.personId, digest }, clock.now)
  const browser = newBrowser(app)
  assert.equal((await browser.post(welcome.signInCode.to(), { code: '7kx2m0vq4t' })).status, 303)
  assert.match((await browser.get(welcome.help.to())).words, /You are here as Quinn/)
})
