import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { inCommunity } from '../../src/platform/db/database.ts'
import { findWithAxe, openBrowser, tooWide } from '../support/browser.ts'
import { prepareTour, type Tour, visitAll } from '../support/every-page.ts'
import { serveHouse } from '../support/living-house.ts'

// Every page there is, as the permissions name them, in the demo village: as a broker who is steward too, and as a stranger.

let house: Awaited<ReturnType<typeof serveHouse>>
let browser: Browser
let tour: Tour

before(async () => {
  house = await serveHouse({ demo: true })
  browser = await openBrowser()
  tour = await prepareTour(house, browser)
})

after(async () => {
  await browser?.close()
  await house?.close()
})

for (const [name, width, colorScheme, reading] of [
  ['on a phone by day', 320, 'light', 'en'],
  ['on a desk in the evening', 1280, 'dark', 'en'],
  ['in Easy Read', 360, 'light', 'en-easy'],
  ['in Welsh', 320, 'light', 'cy'],
  ['in a language that is two fifths longer', 320, 'light', 'en-XA'],
  ['read from right to left', 360, 'dark', 'ar-XB'],
] as const) {
  test(`every page is whole, in sight and sound to axe ${name}`, async () => {
    const seen = await visitAll(
      tour,
      { viewport: { width, height: 740 }, colorScheme },
      reading,
      async (page, path) => {
        assert.deepEqual(await page.evaluate(tooWide), [], path)
        assert.deepEqual(await findWithAxe(page), [], path)
      },
    )
    assert.ok(seen.length > 25, `only ${seen.length} pages were found`)
  })
}

test('on a phone a statement shows every figure, and a very long name pushes nothing aside', async () => {
  const long = 'Wilhelmina-Donaudampfschifffahrtsgesellschaftskapitänswitwe Featherstonehaugh-Cholmondeley'
  const { id } = await house.db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
  await inCommunity(house.db, id, (db) =>
    db
      .updateTable('people')
      .set({ name: long })
      .where('communityId', '=', id)
      .where('name', '=', 'Tom')
      .execute(),
  )
  const context = await browser.newContext({ viewport: { width: 320, height: 740 } })
  const [name, value] = tour.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: house.address }])
  const page = await context.newPage()
  await page.goto(`${house.address}/statement`)
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll('.scroller td')]
      .filter((cell) => cell.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map((cell) => cell.textContent),
  )
  assert.deepEqual(beyond, [])
  await page.goto(`${house.address}/people/${tour.ids.personId}`)
  for (const summary of await page.locator('main summary').all()) await summary.click()
  assert.deepEqual(await page.evaluate(tooWide), [])
  await context.close()
})
