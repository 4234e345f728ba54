import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { permissions } from '../../src/platform/auth/permissions.ts'
import { inCommunity } from '../../src/platform/db/database.ts'
import { shortId } from '../../src/platform/ids.ts'
import { findWithAxe, openBrowser, tooWide } from '../support/browser.ts'
import { serveHouse } from '../support/living-house.ts'
import { cookieFor } from '../support/served-house.ts'

// Every page there is, as the permissions name them, in the demo village: as a broker who is steward too, and as a stranger.

// What is to be seen on a wall only is looked at in wall.test.ts.
const notPages = /\/csv$|\/template$|\/reconciliation$|^\/health$|^\/language\/|^\/wall(?!s|\/(enrol|demo))/
let house: Awaited<ReturnType<typeof serveHouse>>
let browser: Browser
let cookie: string
let ids: Record<string, string>

before(async () => {
  house = await serveHouse({ demo: true })
  browser = await openBrowser()
  const { id: communityId } = await house.db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
  cookie = await cookieFor(house.db, communityId, 'Quinn')
  ids = await inCommunity(house.db, communityId, async (db) => {
    const first = (table: 'intents' | 'exchanges' | 'walls' | 'notices') =>
      db
        .selectFrom(table)
        .select('id')
        .where('communityId', '=', communityId)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    const tom = await db
      .selectFrom('people')
      .select('id')
      .where('communityId', '=', communityId)
      .where('name', '=', 'Tom')
      .executeTakeFirstOrThrow()
    return {
      personId: shortId(tom.id),
      intentId: shortId((await first('intents')).id),
      exchangeId: shortId((await first('exchanges')).id),
      wallId: shortId((await first('walls')).id),
      noticeId: shortId((await first('notices')).id),
    }
  })
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
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: house.address }])
  const page = await context.newPage()
  await page.goto(`${house.address}/statement`)
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll('.scroller td')]
      .filter((cell) => cell.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map((cell) => cell.textContent),
  )
  assert.deepEqual(beyond, [])
  await page.goto(`${house.address}/people/${ids.personId}`)
  await page.locator('summary').click()
  assert.deepEqual(await page.evaluate(tooWide), [])
  await context.close()
})

async function visitAll(
  how: BrowserContextOptions,
  reading: string,
  look: (page: Page, path: string) => Promise<void>,
): Promise<string[]> {
  const seen: string[] = []
  for (const who of ['quinn', 'stranger']) {
    const context = await browser.newContext({ ...how, bypassCSP: true })
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([
      { name: 'language', value: reading, url: house.address },
      ...(who === 'quinn' ? [{ name, value, url: house.address }] : []),
    ])
    const page = await context.newPage()
    const told: string[] = []
    page.on('console', (message) => {
      const isPage = /\/exchanges\//.test(message.location().url) // one that is not there, which is looked at below
      if (!isPage) told.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(house.address)) told.push(`asked elsewhere: ${request.url()}`)
    })
    for (const { method, path, audience } of permissions) {
      if (
        method !== 'GET' ||
        audience === 'newcomer' ||
        notPages.test(path) ||
        (who === 'stranger') !== (audience === 'anyone')
      )
        continue
      const at = path.replace(/:(\w+)/g, (_, id: string) => ids[id] ?? 'nothing')
      if (at.includes('nothing')) continue
      const answer = await page.goto(house.address + at)
      const missing = answer?.status() === 404 && /differently|withdraw|thank|reverse/.test(path)
      if (missing) continue // not for this exchange as it stands
      assert.equal(answer?.status(), 200, at)
      await look(page, `${at} (${who})`)
      seen.push(at)
    }
    assert.deepEqual(told, [])
    await context.close()
  }
  return seen
}
