import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findWithAxe, openBrowser, tooWide } from '../support/browser.ts'
import { walk } from '../support/keyboard.ts'
import { serveHouse } from '../support/living-house.ts'

// The wall in a real browser: coming in, staying, going, and that nothing stays behind.

let house: Awaited<ReturnType<typeof serveHouse>>
let browser: Browser
before(async () => {
  house = await serveHouse({ demo: true })
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await house?.close()
})

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    test('Bert taps three pictures, asks for a hand, finishes, and the way back shows nothing of him', async () => {
      const page = await hangWall({ javaScriptEnabled: script })
      await page.getByRole('link', { name: 'Come in' }).click()
      await page.getByRole('link', { name: 'Bert' }).click()
      for (const name of ['Dog', 'Cup', 'Key']) await page.getByRole('button', { name }).click()
      await page.waitForURL(/\/me$/)
      assert.match(await wordsOf(page), /You are here as Bert, at: Tablet by the kitchen/)
      await page.goto(`${house.address}/board/ask`)
      await page.locator('#words').fill(`A game of whist ${script}`)
      await page.getByText('Company and listening', { exact: true }).click()
      await page.locator('form.coupon button[type=submit]:not([name])').click()
      assert.match(await wordsOf(page), /A game of whist/)
      await page
        .getByRole('region', { name: /You are here/ })
        .getByRole('button')
        .click()
      await page.waitForURL(/\/wall$/)
      assert.match(await wordsOf(page), /You are signed out\. See you soon/)
      for (let turn = 0; turn < 4; turn += 1) {
        await page.goBack({ waitUntil: 'load' }).catch(() => null)
        assert.doesNotMatch(await wordsOf(page), /You are here as|Hello, Bert|Hello, Amina/)
      }
      assert.equal((await page.request.get(`${house.address}/wall`)).status(), 200, 'it is still a wall')
    })
  })
}

test('with script a quiet visit is asked aloud and on the page, goes on at one key, and keeps what was typed', async () => {
  const page = await comeInAsAmina()
  await page.goto(`${house.address}/board/ask`)
  await page.locator('#words').fill('Half a sentence')
  await page.clock.runFor(80_000)
  assert.equal(await page.locator('#still').textContent(), '')
  const stayed = page.waitForResponse((answer) => answer.url().endsWith('/wall/still'))
  await page.clock.runFor(10_000)
  const asked = page.getByRole('alert')
  assert.match((await asked.textContent()) ?? '', /Are you still here\? Tap anywhere/)
  assert.equal(await page.evaluate('window.spoken.join()'), await page.locator('#still p').textContent())
  await page.keyboard.press('Shift')
  await stayed
  assert.equal(await page.locator('#still').textContent(), '')
  assert.equal(await page.locator('#words').inputValue(), 'Half a sentence')
  for (let turn = 0; turn < 10; turn += 1) {
    await page.clock.runFor(86_000)
    assert.match((await asked.textContent()) ?? '', /Are you still here/)
    await page.keyboard.press('Shift')
  }
  assert.equal(await page.locator('#words').inputValue(), 'Half a sentence')
})

test('with script a visit that nobody answers ends by itself, on the wall', async () => {
  const page = await comeInAsAmina()
  await page.clock.runFor(116_000)
  await page.waitForURL(/\/wall$/)
  assert.match(await wordsOf(page), /Nobody touched the screen for a while/)
  await page.goBack().catch(() => null)
  assert.doesNotMatch(await wordsOf(page), /Hello, Amina/)
})

test('without script each page of a visit asks by itself, and one button goes back to where they were', async () => {
  const page = await hangWall({ javaScriptEnabled: false })
  await comeIn(page)
  await page.goto(`${house.address}/board`)
  const refresh = await page
    .locator('noscript meta, meta[http-equiv=refresh]')
    .first()
    .getAttribute('content')
  const [, seconds, to] = /^(\d+);url=(.*)$/.exec(refresh ?? '') ?? []
  assert.equal(seconds, '85')
  await page.goto(house.address + to)
  await page.getByRole('button', { name: 'I am still here' }).click()
  assert.match(page.url(), /\/board$/)
})

test('the whole way is gone with the keyboard, and the focus is always seen', async () => {
  const page = await hangWall({})
  await page.getByRole('link', { name: 'Come in' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Bert' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/come-in\//)
  const { reached, expected, unseen } = await walk(page)
  assert.deepEqual(reached, expected)
  assert.deepEqual(unseen, [])
  for (const name of ['Dog', 'Cup', 'Key']) {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press(name === 'Key' ? 'Space' : 'Enter')
    await page.waitForLoadState()
  }
  await page.waitForURL(/\/me$/)
  await page
    .getByRole('region', { name: /You are here/ })
    .getByRole('button')
    .press('Enter')
  await page.waitForURL(/\/wall$/)
})

for (const [name, width, height] of [
  ['on the smallest screen', 320, 740],
  ['on a tall screen', 1080, 1920],
] as const) {
  for (const reading of ['en', 'en-easy'])
    test(`every page of a wall is whole and sound to axe ${name} (${reading})`, async () => {
      const page = await hangWall({ viewport: { width, height }, bypassCSP: true }, reading)
      const look = async () => {
        assert.deepEqual(await page.evaluate(tooWide), [], page.url())
        assert.deepEqual(await findWithAxe(page), [], page.url())
      }
      await look()
      await page.goto(`${house.address}/wall/come-in`)
      await look()
      for (const who of ['Bert', 'Amina']) {
        await page.goto(`${house.address}/wall/come-in`)
        await page.getByRole('link', { name: who }).click()
        await page.waitForURL(/come-in\/\w/)
        await look()
      }
      await page.locator('#pin').fill('12')
      await page.locator('form.coupon button').click()
      await page.locator('.govuk-error-summary').waitFor()
      await page.waitForLoadState()
      await look()
      await page.locator('#pin').fill('4071')
      await page.locator('form.coupon button').click()
      await page.waitForURL(/\/me$/)
      await look()
      await page.evaluate(
        "document.getElementById('still').append(document.getElementById('still-asks').content)",
      )
      await look()
      await page.goto(`${house.address}/wall/still`)
      await look()
      await page.goto(`${house.address}/wall`)
      await look()
    })
}

/** A browser that has become the wall of the demo village. */
async function hangWall(how: BrowserContextOptions, reading = 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 800, height: 1100 }, ...how })
  await context.addCookies([{ name: 'language', value: reading, url: house.address }])
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${house.address}/wall/demo`)
  await page.locator('main form button').click()
  await page.waitForURL(/\/wall$/)
  return page
}

async function comeIn(page: Page) {
  await page.goto(`${house.address}/wall/come-in`)
  await page.getByRole('link', { name: 'Amina' }).click()
  await page.locator('#pin').fill('4071')
  await page.locator('form.coupon button').click()
  await page.waitForURL(/\/me$/)
}

/** A visit whose clock the test turns, and which writes down what would be said aloud. */
async function comeInAsAmina(): Promise<Page> {
  const page = await hangWall({})
  await page.clock.install()
  await page.addInitScript(
    `window.spoken = []
     Object.defineProperty(window, 'speechSynthesis', { value: { speak: (one) => window.spoken.push(one.text), cancel() {} } })`,
  )
  await comeIn(page)
  return page
}

function wordsOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is in sight is what a person reads
  return page.locator('body').innerText()
}
