import assert from 'node:assert/strict'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { beginSession } from '../../../platform/auth/sessions.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { welcome } from '../urls.ts'
import { readDevice } from './device.ts'

const phone = 'Mozilla/5.0 (Android 15; Mobile; rv:141.0) Gecko/141.0 Firefox/141.0'
const hour = 60 * 60 * 1000

async function signedIn({ tx, app, clock }: Village, person: Actor, device = '') {
  const browser = newBrowser(app, { device })
  browser.jar.set('session', await beginSession(tx, person, readDevice(device), clock.now))
  return browser
}

async function isIn(browser: ReturnType<typeof newBrowser>) {
  return (await browser.get(welcome.devices.to())).status === 200
}

test('the page names each device in plain words and which one this is; one can be signed out from another', async (village) => {
  const { amina, clock } = village
  const away = await signedIn(village, amina, phone)
  clock.now = new Date(clock.now.getTime() + 2 * hour)
  const here = await signedIn(village, amina)
  const page = await here.get(welcome.devices.to())
  assert.match(page.words, /A browser on some device.*Last used on 15 June 2026 at 14:00.*you are here now/)
  assert.match(page.words, /Firefox on an Android phone.*Last used on 15 June 2026 at 12:00/)
  const buttons = page.document.querySelectorAll('.lines form')
  assert.equal(buttons.length, 1)
  const which = buttons[0]?.querySelector('[name=which]')?.getAttribute('value') ?? ''
  const sent = await here.post(welcome.devices.to(), { which })
  assert.equal(sent.location, welcome.devices.to())
  assert.match((await here.get(welcome.devices.to())).words, /That device is signed out/)
  assert.equal(await isIn(away), false)
  assert.equal(await isIn(here), true)
})

test('nobody signs out somebody else', async (village) => {
  const amina = await signedIn(village, village.amina, phone)
  const tom = await signedIn(village, village.tom)
  const { tokenDigest } = await village.tx
    .selectFrom('sessions')
    .select('tokenDigest')
    .where('personId', '=', village.amina.personId)
    .executeTakeFirstOrThrow()
  await tom.post(welcome.devices.to(), { which: tokenDigest })
  assert.equal(await isIn(amina), true)
})

test('signing out ends this browser’s session only, and leads to the first page', async (village) => {
  const here = await signedIn(village, village.amina)
  const away = await signedIn(village, village.amina, phone)
  const secret = here.jar.get('session') ?? ''
  const page = await here.get(welcome.help.to())
  const key = page.document.querySelector('.foot form [name=key]')?.getAttribute('value')
  assert.ok(key, 'the form in the foot carries a key')
  const sent = await here.post(welcome.signOut.to(), { key })
  assert.equal(sent.location, welcome.home.to())
  assert.equal(here.jar.has('session'), false)
  assert.match((await here.get(welcome.home.to())).words, /You are signed out. See you soon/)
  here.jar.set('session', secret)
  assert.equal(await isIn(here), false, 'the session itself is gone, not only its cookie')
  assert.equal(await isIn(away), true)
  assert.equal((await newBrowser(village.app).post(welcome.signOut.to())).location, welcome.home.to())
})

test('signing out everywhere ends every session, and links and codes that were not used yet', async (village) => {
  const { app, as, tx, quinn, amina } = village
  const here = await signedIn(village, amina)
  const away = await signedIn(village, amina, phone)
  const tom = await signedIn(village, village.tom)
  await newBrowser(app).post(welcome.signIn.to(), { email: 'amina@example.org' })
  const personId = shortId(amina.personId)
  const made = await as(quinn).post(welcome.printedCode.to({ personId }), {})
  const code = made.document.querySelector('.code')?.textContent ?? ''
  assert.match(
    (await here.get(welcome.devices.to())).words,
    /A printed code could sign you in. Quinn made it/,
  )

  const sent = await here.post(welcome.signOutEverywhere.to())
  assert.equal(sent.location, welcome.home.to())
  assert.match((await here.get(welcome.home.to())).words, /You are signed out everywhere/)
  assert.equal(await isIn(away), false)
  assert.equal(await isIn(tom), true)
  assert.deepEqual(await tx.selectFrom('signInLinks').selectAll().execute(), [])
  assert.equal((await newBrowser(app).post(welcome.signInCode.to(), { code })).status, 422)
})

test('nobody is signed in on more than twenty devices: the longest unseen goes', async (village) => {
  const first = await signedIn(village, village.amina, phone)
  for (let turn = 0; turn < 20; turn += 1) {
    village.clock.now = new Date(village.clock.now.getTime() + 1000)
    await signedIn(village, village.amina)
  }
  assert.equal(await isIn(first), false)
  const page = await (await signedIn(village, village.amina)).get(welcome.devices.to())
  assert.equal(page.document.querySelectorAll('.lines li').length, 20)
})

test('a form of the devices page without its key or its device does nothing', async (village) => {
  const here = await signedIn(village, village.amina)
  assert.equal((await here.post(welcome.devices.to(), {})).status, 422)
  assert.equal((await here.post(welcome.devices.to(), { key: '', which: 'x' })).status, 422)
  assert.equal((await newBrowser(village.app).get(welcome.devices.to())).location, '/sign-in?next=%2Fdevices')
  assert.equal((await here.get(welcome.home.to())).location, people.me.to())
})
