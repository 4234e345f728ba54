import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import { type Browser, newBrowser } from '../../../../test/support/own-browser.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { beginSession } from '../../../platform/auth/sessions.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { community } from '../../community/urls.ts'
import { exchanges } from '../../exchanges/urls.ts'
import { people } from '../../people/urls.ts'
import { resetSecondAsHost } from './reset.ts'
import { secondStep } from './urls.ts'

const day = 24 * 60 * 60 * 1000
const behind = exchanges.waiting.to()

/** A browser in which somebody has signed in by letter or code, and no more. */
async function signedIn({ app, tx, clock }: Village, person: Actor): Promise<Browser> {
  const browser = newBrowser(app)
  browser.jar.set('session', await beginSession(tx, person, '', clock.now))
  return browser
}

/** Makes an app in this browser, and answers what it shows at any moment. */
async function makeApp(village: Village, browser: Browser): Promise<() => string> {
  assert.equal((await browser.post(secondStep.newApp.to())).location, secondStep.app.to())
  const page = await browser.get(secondStep.app.to())
  const secret = (page.document.querySelector('.code')?.textContent ?? '').replace(/\s/g, '')
  assert.ok(page.document.querySelector('svg.qr'))
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const shows = () => app.generate({ timestamp: village.clock.now.getTime() })
  const wrong = await browser.post(secondStep.app.to(), { code: shows() === '000000' ? '111111' : '000000' })
  assert.match(wrong.problems.join(), /This is not right/)
  assert.equal((await browser.post(secondStep.app.to(), { code: shows() })).location, secondStep.mine.to())
  village.clock.now = new Date(village.clock.now.getTime() + 30_000)
  return shows
}

async function printCodes(browser: Browser): Promise<string[]> {
  const page = await browser.post(secondStep.codes.to())
  assert.equal(page.status, 200)
  return [...page.document.querySelectorAll('.codes li')].map((line) => line.textContent ?? '')
}

test('a broker goes without for a fortnight, is told so, and is then somebody who holds no task', async (village) => {
  const { quinn, clock } = village
  const browser = await signedIn(village, quinn)
  assert.equal((await browser.get(behind)).status, 200)
  assert.match(
    (await browser.get(people.me.to())).words,
    /make a second step for signing in before 29 Jun 2026/,
  )
  clock.now = new Date(clock.now.getTime() + 14 * day)
  const led = await browser.get(behind)
  assert.equal(led.location, `${secondStep.ask.to()}?next=${encodeURIComponent(behind)}`)
  assert.match(
    (await browser.get(led.location ?? '')).words,
    /This asks for a second step.*Make my second step/,
  )
  const sent = await browser.post(community.settings.to(), { name: 'Mine' })
  assert.match(sent.location ?? '', /^\/second-step/)
  const me = await browser.get(people.me.to())
  assert.match(me.words, /To use your task again, make a second step/)
  assert.doesNotMatch(me.words, /Settings/)
})

test('an app: made with squares or letters, asked for at the next sign-in, each figures once', async (village) => {
  const { quinn, clock, tx } = village
  const first = await signedIn(village, quinn)
  const other = await signedIn(village, quinn)
  const shows = await makeApp(village, first)
  assert.equal((await first.get(behind)).status, 200)
  // Where they were signed in besides it is asked for from now on.
  const led = await other.get(people.me.to())
  assert.match(led.location ?? '', /^\/second-step\?next=%2Fme/)
  const ask = { code: shows(), next: behind }
  assert.equal((await other.post(secondStep.ask.to(), ask)).location, behind)
  assert.equal((await other.get(behind)).status, 200)
  const third = await signedIn(village, quinn)
  const again = await third.post(secondStep.ask.to(), ask)
  assert.match(again.problems.join(), /This was used already/)
  assert.equal(again.document.querySelector('#code')?.getAttribute('value'), ask.code)

  // Half a day on a device of others, thirty days on one's own; also when they sign in anew in the same browser.
  clock.now = new Date(clock.now.getTime() + 12 * 60 * 60 * 1000)
  assert.match((await other.get(behind)).location ?? '', /^\/second-step/)
  await other.post(secondStep.ask.to(), { code: shows(), own: 'yes' })
  clock.now = new Date(clock.now.getTime() + 29 * day)
  assert.equal((await other.get(behind)).status, 200)
  clock.now = new Date(clock.now.getTime() + day)
  assert.match((await other.get(behind)).location ?? '', /^\/second-step/)
  const kept = await tx.selectFrom('secondApps').select('personId').execute()
  assert.equal(kept.length, 1)
})

test('without it a broker goes on as a member, and can take it later', async (village) => {
  const { quinn } = village
  const shows = await makeApp(village, await signedIn(village, quinn))
  const browser = await signedIn(village, quinn)
  assert.match((await browser.get(people.me.to())).location ?? '', /^\/second-step/)
  assert.match((await browser.get(secondStep.ask.to())).words, /Go on without my task/)
  assert.equal((await browser.post(secondStep.leave.to())).location, people.me.to())
  const me = await browser.get(people.me.to())
  assert.match(me.words, /To use your task here, take the second step/)
  assert.match((await browser.get(behind)).location ?? '', /^\/second-step/)
  assert.match((await browser.get(secondStep.mine.to())).location ?? '', /^\/second-step\?/)
  assert.match((await browser.post(secondStep.stop.to())).location ?? '', /^\/second-step\?/)
  assert.equal((await browser.post(secondStep.ask.to(), { code: shows() })).status, 303)
  assert.equal((await browser.get(behind)).status, 200)
})

test('codes on paper are a second step of their own: each once, a new sheet ends the old, shown once', async (village) => {
  const { bert, amina } = village
  const browser = await signedIn(village, bert)
  const key = newId()
  const old = await printCodes(browser)
  assert.deepEqual([old.length, new Set(old).size], [10, 10])
  const sheet = await browser.post(secondStep.codes.to(), { key })
  const codes = [...sheet.document.querySelectorAll('.codes li')].map((line) => line.textContent ?? '')
  const again = await browser.post(secondStep.codes.to(), { key })
  assert.match(again.words, /This sheet was shown already and is kept nowhere/)

  // Bert holds no task: he wanted it asked before anything, and so there is no way round.
  const later = await signedIn(village, bert)
  assert.match((await later.get('/board')).location ?? '', /^\/second-step\?next=%2Fboard/)
  assert.match((await later.post('/board/ask', {})).location ?? '', /^\/second-step/)
  assert.equal((await later.post(secondStep.leave.to())).status, 404)
  assert.doesNotMatch((await later.get(secondStep.ask.to())).words, /Go on without/)
  const ask = (code: string) => later.post(secondStep.ask.to(), { code, next: '/board' })
  assert.match((await ask(old[0] ?? '')).problems.join(), /This is not right/)
  assert.equal((await ask(` ${codes[3]?.toLowerCase().replace('-', ' ')}`)).location, '/board')
  assert.equal((await later.get('/board')).status, 200)
  assert.match((await later.get(secondStep.mine.to())).words, /9 codes are left/)
  const third = await signedIn(village, bert)
  assert.match(
    (await third.post(secondStep.ask.to(), { code: codes[3] ?? '' })).problems.join(),
    /used already/,
  )
  // Nobody else's sheet is worth anything.
  const hers = await printCodes(await signedIn(village, amina))
  assert.match((await third.post(secondStep.ask.to(), { code: hers[0] ?? '' })).problems.join(), /not right/)
  assert.equal((await later.post(secondStep.stop.to())).status, 303)
  assert.equal((await third.get('/board')).status, 200)
})

test('guessing is slow, and what is right costs nothing', async (village) => {
  const { quinn, clock } = village
  const first = await signedIn(village, quinn)
  const shows = await makeApp(village, first)
  const browser = await signedIn(village, quinn)
  // One wrong try was made while the app was new.
  for (let turn = 0; turn < 4; turn += 1)
    assert.equal((await browser.post(secondStep.ask.to(), { code: 'AAAAA-AAAAA' })).status, 422)
  const tooOften = await browser.post(secondStep.ask.to(), { code: shows() })
  assert.equal(tooOften.status, 429)
  assert.match(tooOften.problems.join(), /wrong too often/)
  clock.now = new Date(clock.now.getTime() + 15 * 60 * 1000)
  assert.equal((await browser.post(secondStep.ask.to(), { code: shows() })).status, 303)
  assert.deepEqual((await browser.post(secondStep.ask.to(), { code: ' ' })).problems, [
    'Write the six figures or the code',
  ])
})

test('whoever lost both is helped face to face, by somebody else with a third beside, and both names stay', async (village) => {
  const { as, quinn, amina, tom, bert, tx, alsoBroker, clock } = village
  const broker = await alsoBroker(amina)
  await makeApp(village, await signedIn(village, quinn))
  const at = secondStep.reset.to({ personId: shortId(quinn.personId) })
  assert.equal((await as(tom).get(at)).status, 404)
  assert.equal((await as(tom).post(at, { who: 'Bert' })).status, 404)
  assert.match((await as(quinn).get(at)).words, /Nobody takes away their own/)
  assert.match((await as(quinn).post(at, { who: 'Bert' })).problems.join(), /Nobody takes away their own/)
  assert.match((await as(broker).post(at, { who: 'Amina' })).problems.join(), /a third person/)
  assert.match((await as(broker).post(at, { who: 'Quinn' })).problems.join(), /a third person/)
  assert.match((await as(broker).post(at, { who: 'Xylophone' })).problems.join(), /Nobody here has a name/)
  assert.match((await as(broker).post(at, { who: '' })).problems.join(), /Write who else is there/)
  assert.equal((await as(broker).post(at, { who: 'Tom' })).status, 303)
  const [reset] = await tx.selectFrom('secondResets').selectAll().execute()
  assert.deepEqual([reset?.byId, reset?.witnessId], [amina.personId, tom.personId])
  const told = await tx.selectFrom('mails').select('toAddress').orderBy('id').execute()
  assert.deepEqual(
    told.map(({ toAddress }) => toAddress),
    ['quinn@example.org', 'tom@example.org'],
  )
  assert.match((await as(broker).get(at)).words, /Quinn has no second step to take away/)
  const none = secondStep.reset.to({ personId: shortId(bert.personId) })
  assert.match((await as(broker).post(none, { who: 'Tom' })).problems.join(), /has no second step/)

  await printCodes(await signedIn(village, quinn))
  assert.equal(await resetSecondAsHost(tx, quinn.communityId, quinn.personId, clock.now), true)
  assert.equal(await resetSecondAsHost(tx, quinn.communityId, quinn.personId, clock.now), false)
})
