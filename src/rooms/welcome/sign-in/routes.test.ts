import assert from 'node:assert/strict'
import { type Browser, newBrowser } from '../../../../test/support/own-browser.ts'
import { origin, test, type Village } from '../../../../test/support/village.ts'
import { addPerson } from '../../people/commands.ts'
import { people } from '../../people/urls.ts'
import { countTry } from '../tries.ts'
import { welcome } from '../urls.ts'

const minute = 60 * 1000

/** Every letter in the outbox, the latest first. */
function letters({ tx }: Village) {
  return tx.selectFrom('mails').selectAll().orderBy('id', 'desc').execute()
}

function linksIn(words: string): string[] {
  return [...words.matchAll(/http:\/\/localhost:3000(\/sign-in\/link\/\S+)/g)].map(([, path = '']) => path)
}

async function askForLink(village: Village, browser: Browser, email = 'amina@example.org', next = '') {
  const sent = await browser.post(welcome.signIn.to(), { email, next })
  assert.equal(sent.status, 303)
  const [letter] = await letters(village)
  return { sent, letter, path: linksIn(letter?.words ?? '')[0] ?? '' }
}

/** Presses the button on a page as a browser would: its own form, with everything hidden in it. */
async function press(browser: Browser, path: string) {
  const { document } = await browser.get(path)
  const form = document.querySelector('main form')
  assert.ok(form, 'there is a button to press')
  const hidden = [...form.querySelectorAll('input[type=hidden]')].map((input) => [
    input.getAttribute('name') ?? '',
    input.getAttribute('value') ?? '',
  ])
  return browser.post(form.getAttribute('action') ?? '', Object.fromEntries(hidden))
}

async function isIn(browser: Browser) {
  return (await browser.get(welcome.devices.to())).status === 200
}

test('a letter brings somebody in: its link shows a button, and the button signs them in', async (village) => {
  const browser = newBrowser(village.app)
  const { letter, path } = await askForLink(village, browser)
  assert.equal(letter?.toAddress, 'amina@example.org')
  assert.equal(letter?.subject, 'Your way in to Riverside')
  assert.match(letter?.words ?? '', /^Hello Amina,/)
  assert.match(letter?.words ?? '', /once, and for ten minutes/)
  assert.match(letter?.words ?? '', /If it was not you/)

  const page = await browser.get(path)
  assert.match(page.words, /Hello, Amina/)
  assert.equal(await isIn(browser), false, 'opening a link signs nobody in')
  const pressed = await press(browser, path)
  assert.deepEqual([pressed.status, pressed.location], [303, people.me.to()])
  assert.equal(await isIn(browser), true)
  assert.equal((await browser.get(welcome.home.to())).location, people.me.to())
})

test('the letter says from where it was asked for, and whom to tell, in the language its reader chose', async (village) => {
  const { tx, app, amina } = village
  await tx.updateTable('people').set({ language: 'en-easy' }).where('id', '=', amina.personId).execute()
  await tx.updateTable('communities').set({ helpName: 'Quinn', helpPhone: '01632 960001' }).execute()
  const device = 'Mozilla/5.0 (Android 15; Mobile; rv:141.0) Gecko/141.0 Firefox/141.0'
  const { letter } = await askForLink(village, newBrowser(app, { device }))
  assert.match(letter?.words ?? '', /Firefox on an Android phone/)
  assert.match(letter?.words ?? '', /Please tell Quinn, 01632 960001/)
  assert.equal(letter?.subject, 'Your link for Riverside')
})

test('a link works once, and a link opened too late not at all; both pages lead to a new one', async (village) => {
  const { app, clock } = village
  const browser = newBrowser(app)
  const { path } = await askForLink(village, browser)
  await press(browser, path)
  const other = newBrowser(app)
  const again = await other.get(path)
  assert.match(again.words, /This link is used up/)
  assert.equal(again.document.querySelector('main form'), null)
  assert.equal((await other.post(path)).status, 422)
  assert.equal(await isIn(other), false)

  const late = await askForLink(village, other)
  clock.now = new Date(clock.now.getTime() + 10 * minute)
  assert.match((await other.get(late.path)).words, /This link is used up.*Get a new link/)
  assert.equal((await other.post(late.path)).status, 422)
  assert.equal(await isIn(other), false)
})

test('a link just within its ten minutes still works', async (village) => {
  const browser = newBrowser(village.app)
  const { path } = await askForLink(village, browser)
  village.clock.now = new Date(village.clock.now.getTime() + 10 * minute - 1)
  assert.equal((await press(browser, path)).status, 303)
})

test('pressing the button twice signs in, and the same press an hour later does not', async (village) => {
  const browser = newBrowser(village.app)
  const { path } = await askForLink(village, browser)
  const key = 'pressed-this-very-button'
  assert.equal((await browser.post(path, { key })).status, 303)
  assert.equal((await browser.post(path, { key })).status, 303)
  assert.equal((await browser.post(path, { key: 'another-button-altogether' })).status, 422)
  village.clock.now = new Date(village.clock.now.getTime() + 60 * minute)
  const late = newBrowser(village.app)
  assert.equal((await late.post(path, { key })).status, 422)
  assert.equal(await isIn(late), false)
})

test('known and unknown addresses get the same answer, and only a known one gets a letter', async (village) => {
  const known = await newBrowser(village.app).post(welcome.signIn.to(), { email: 'amina@example.org' })
  assert.equal((await letters(village)).length, 1)
  const unknown = await newBrowser(village.app).post(welcome.signIn.to(), { email: 'anybody@example.org' })
  assert.equal((await letters(village)).length, 1)
  assert.deepEqual([known.status, known.location], [unknown.status, unknown.location])
  const pages = await Promise.all(
    [known, unknown].map(async ({ location }) => (await newBrowser(village.app).get(location ?? '')).text),
  )
  assert.equal(pages[0], pages[1])
  assert.match(pages[0] ?? '', /If we know this address/)
})

test('the page after asking shows which address we looked for, once', async ({ app }) => {
  const browser = newBrowser(app)
  const sent = await browser.post(welcome.signIn.to(), { email: ' Amina@Example.org ' })
  assert.match((await browser.get(sent.location ?? '')).words, /We looked for Amina@Example.org/)
  assert.doesNotMatch((await browser.get(sent.location ?? '')).words, /Example\.org/)
})

test('an address is known in capitals too; one that cannot be an address comes back as typed', async (village) => {
  const { letter } = await askForLink(village, newBrowser(village.app), 'AMINA@example.ORG')
  assert.match(letter?.words ?? '', /Hello Amina/)
  const page = await newBrowser(village.app).post(welcome.signIn.to(), { email: 'amina at example' })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, ['Write your e-mail address, like name@example.org'])
  assert.equal(page.document.querySelector('#email')?.getAttribute('value'), 'amina at example')
})

test('a family that shares an address gets one letter with a link for each, and each link is one person’s', async (village) => {
  const { tx, app, communityId, quinn, clock } = village
  const writer = { communityId, personId: quinn.personId }
  const omar = { name: 'Omar', email: 'Amina@example.org', joinedOn: '2026-01-10' }
  await addPerson(tx, writer, omar, clock.now)
  const browser = newBrowser(app)
  const { letter } = await askForLink(village, browser)
  assert.equal((await letters(village)).length, 1)
  const [first, second] = linksIn(letter?.words ?? '')
  assert.match(letter?.words ?? '', /Amina:\nhttp.*\n\nOmar:\nhttp/)
  assert.match((await browser.get(first ?? '')).words, /Hello, Amina/)
  assert.match((await browser.get(second ?? '')).words, /Hello, Omar/)
  await press(browser, second ?? '')
  assert.match((await browser.get(welcome.help.to())).words, /You are here as Omar/)
  assert.equal((await press(newBrowser(app), first ?? '')).status, 303)
})

test('where somebody wanted to go is kept all the way, if it is a page of ours', async (village) => {
  const browser = newBrowser(village.app)
  const refused = await browser.get('/board?words=a%20hedge')
  assert.equal(refused.location, '/sign-in?next=%2Fboard%3Fwords%3Da%2520hedge')
  const page = await browser.get(refused.location ?? '')
  const next = page.document.querySelector('input[name=next]')?.getAttribute('value') ?? ''
  const { path } = await askForLink(village, browser, 'amina@example.org', next)
  assert.equal((await press(browser, path)).location, '/board?words=a%20hedge')
  assert.equal((await browser.get(refused.location ?? '')).location, '/board?words=a%20hedge')
})

test('a link that would lead to somebody else’s site leads to one’s own page', async (village) => {
  for (const next of [
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/a/..//example.org',
    'javascript:alert(1)',
  ]) {
    const browser = newBrowser(village.app)
    const page = await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)
    assert.equal(page.document.querySelector('input[name=next]')?.getAttribute('value') ?? '', '', next)
    village.clock.now = new Date(village.clock.now.getTime() + 16 * minute)
    const { letter, path } = await askForLink(village, browser, 'amina@example.org', next)
    assert.doesNotMatch(letter?.words ?? '', /next=/, next)
    const bad = `${path}?next=${encodeURIComponent(next)}`
    assert.equal((await press(browser, bad)).location, people.me.to(), next)
  }
})

test('a fourth letter in a quarter of an hour has to wait, for known and unknown alike', async (village) => {
  const { app, clock } = village
  for (const email of ['amina@example.org', 'nobody@example.org']) {
    const answers = []
    for (const [turn, client] of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'].entries()) {
      clock.now = new Date(clock.now.getTime() + turn * minute)
      answers.push(await newBrowser(app, { client }).post(welcome.signIn.to(), { email }))
    }
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303, 429],
    )
    assert.deepEqual(answers[3]?.problems, [
      'Several letters were asked for just now. Please look for them, or ask again in 9 minutes',
    ])
    clock.now = new Date(clock.now.getTime() + 9 * minute)
    assert.equal((await newBrowser(app).post(welcome.signIn.to(), { email })).status, 303)
  }
})

test('one client cannot have the whole town written to, and does not stop anybody else', async ({
  app,
  tx,
  communityId,
  clock,
}) => {
  const share = [{ of: 'letters 198.51.100.9', atMost: 99 }]
  for (let turn = 1; turn < 40; turn += 1) await countTry(tx, communityId, share, clock.now)
  const browser = newBrowser(app, { client: '198.51.100.9' })
  assert.equal((await browser.post(welcome.signIn.to(), { email: 'a40@example.org' })).status, 303)
  assert.equal((await browser.post(welcome.signIn.to(), { email: 'a41@example.org' })).status, 429)
  const other = newBrowser(app, { client: '198.51.100.10' })
  assert.equal((await other.post(welcome.signIn.to(), { email: 'a41@example.org' })).status, 303)
})

test('who has moved on gets no letter, cannot use one, and is out at once; who rests may come in', async (village) => {
  const { tx, app, amina } = village
  const move = (state: string) =>
    tx.updateTable('people').set({ state }).where('id', '=', amina.personId).execute()
  await move('resting')
  const browser = newBrowser(app)
  const first = await askForLink(village, browser)
  await press(browser, first.path)
  assert.equal(await isIn(browser), true)

  const second = await askForLink(village, newBrowser(app))
  await move('moved_on')
  assert.equal(await isIn(browser), false)
  assert.equal((await newBrowser(app).post(second.path)).status, 422)
  const count = (await letters(village)).length
  await askForLink(village, newBrowser(app))
  assert.equal((await letters(village)).length, count)
})

test('a new sign-in ends the session this browser had, and says so before', async (village) => {
  const browser = newBrowser(village.app)
  await press(browser, (await askForLink(village, browser)).path)
  const before = newBrowser(village.app)
  before.jar.set('session', browser.jar.get('session') ?? '')
  const { path } = await askForLink(village, browser, 'tom@example.org')
  assert.match((await browser.get(path)).words, /You are here as Amina at the moment/)
  await press(browser, path)
  assert.match((await browser.get(welcome.help.to())).words, /You are here as Tom/)
  assert.equal(await isIn(before), false)
})

test('only digests of links and sessions are kept', async (village) => {
  const browser = newBrowser(village.app)
  const { path } = await askForLink(village, browser)
  await press(browser, path)
  const kept = JSON.stringify([
    await village.tx.selectFrom('signInLinks').selectAll().execute(),
    await village.tx.selectFrom('sessions').selectAll().execute(),
    await village.tx.selectFrom('deeds').selectAll().execute(),
    await village.tx.selectFrom('signInTries').selectAll().execute(),
  ])
  assert.doesNotMatch(kept, new RegExp(path.split('/').at(-1) ?? ''))
  assert.doesNotMatch(kept, new RegExp(browser.jar.get('session') ?? ''))
  assert.doesNotMatch(kept, /example\.org|203\.0\.113/)
})

test('a page of another site signs nobody in', async (village) => {
  const { path } = await askForLink(village, newBrowser(village.app))
  const answer = await village.app.request(`${origin}${path}`, {
    method: 'POST',
    headers: { origin: 'https://example.org' },
    body: new URLSearchParams({ key: 'from-another-site' }),
  })
  assert.equal(answer.status, 403)
})
