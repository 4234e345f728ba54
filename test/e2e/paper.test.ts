import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { permissions } from '../../src/platform/auth/permissions.ts'
import { inCommunity } from '../../src/platform/db/database.ts'
import { shortId } from '../../src/platform/ids.ts'
import { openBrowser, tooWide } from '../support/browser.ts'
import { serveHouse } from '../support/living-house.ts'
import { cookieFor } from '../support/served-house.ts'

// Every page on paper: A4 and A5, in English and Easy Read, printed in the evening from a screen that is dark.

const notPages =
  /\/csv$|\/template$|\/reconciliation$|^\/health$|^\/manifest|^\/language\/|^\/design|^\/imports\//
/** The room between the margins, in the pixels of a screen, 96 to an inch. */
const room = { A4: 688, A5: 453 } as const
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
    const [tom, intent, exchange] = [
      await db.selectFrom('people').select('id').where('name', '=', 'Tom').executeTakeFirstOrThrow(),
      await db.selectFrom('intents').select('id').orderBy('id').executeTakeFirstOrThrow(),
      await db.selectFrom('exchanges').select('id').orderBy('id').executeTakeFirstOrThrow(),
    ]
    return { personId: shortId(tom.id), intentId: shortId(intent.id), exchangeId: shortId(exchange.id) }
  })
})

after(async () => {
  await browser?.close()
  await house?.close()
})

for (const [paper, reading] of [
  ['A4', 'en'],
  ['A5', 'en'],
  ['A4', 'en-easy'],
] as const) {
  test(`every page on ${paper} is whole, black on white and large enough, read in ${reading}`, async () => {
    const page = await open(reading, room[paper])
    const wrong: string[] = []
    let seen = 0
    for (const at of addresses()) {
      const answer = await page.goto(house.address + at)
      if (answer?.status() === 404) continue // not for this exchange as it stands
      assert.equal(answer?.status(), 200, at)
      if (await page.evaluate(() => document.body.classList.contains('paper-only'))) continue
      wrong.push(...(await page.evaluate(tooWide)).map((one) => `${at} is cut: ${one}`))
      wrong.push(...(await page.evaluate(notForPaper)).map((one) => `${at}: ${one}`))
      wrong.push(
        ...(await page.evaluate(widerThanSheet)).map((one) => `${at} would be printed smaller: ${one}`),
      )
      const least = /^\/statement/.test(at) ? 16 : reading === 'en-easy' ? 14 : 11
      wrong.push(...(await page.evaluate(smallerThan, least)).map((one) => `${at}: ${one}`))
      seen += 1
    }
    assert.deepEqual(wrong, [])
    assert.ok(seen > 25, `only ${seen} pages were found`)
    await page.context().close()
  })
}

test('a printed statement stays black on white, and on a small sheet each line stands by itself', async () => {
  const page = await open('en', room.A5)
  await page.goto(`${house.address}/statement`)
  assert.equal(await page.locator('.scroller thead').isVisible(), false)
  await page.setViewportSize({ width: room.A4, height: 1000 })
  const head = await page.locator('thead').evaluate((element) => getComputedStyle(element).display)
  assert.equal(head, 'table-header-group', 'the names of the columns stand on every sheet')
  await page.context().close()
})

for (const [at, size, pages] of [
  ['/board/cards', 'A4', 3],
  ['/board/cards?cards=blank-asks', 'A4', 1],
  ['/people/booklet', 'A5', null],
] as const)
  test(`${at} comes out on ${size}, with no empty sheet and nothing cut`, async () => {
    const page = await open('en', 740)
    await page.goto(house.address + at)
    const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true })
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
    const width = size === 'A4' ? 595 : 420
    assert.ok(boxes.length > 0)
    for (const [, across] of boxes) assert.ok(Math.abs(Number(across) - width) < 1.5, `${across} points wide`)
    if (pages) assert.equal(boxes.length, pages)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.cut__card')]
        .filter(
          (card) => card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1,
        )
        .map((card) => card.textContent),
    )
    assert.deepEqual(cut, [])
    await page.context().close()
  })

async function open(reading: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    colorScheme: 'dark',
    bypassCSP: true,
  })
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([
    { name: 'language', value: reading, url: house.address },
    { name, value, url: house.address },
  ])
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  return page
}

function addresses(): string[] {
  return permissions
    .filter(
      ({ method, path, audience }) => method === 'GET' && audience !== 'newcomer' && !notPages.test(path),
    )
    .map(({ path }) => path.replace(/:(\w+)/g, (_, id: string) => ids[id] ?? 'nothing'))
    .filter((at) => !at.includes('nothing'))
}

/** Runs in the page: dark grounds, pale ink, and what is of use on a screen only. */
function notForPaper(): string[] {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0, solid = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? []
    return solid === 0 ? 1 : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
  }
  const seen = [...document.querySelectorAll('html, body, body *')].filter(
    (element) => element.checkVisibility() && !element.closest('svg, .both, .shares, .govuk-visually-hidden'),
  )
  const wrong = seen.filter((element) => {
    const { backgroundColor, color } = getComputedStyle(element)
    const isMark = /^(INPUT|SELECT|OPTION|TEXTAREA)$/.test(element.tagName)
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return !isMark && (light(backgroundColor) < 0.8 || (hasWords && light(color) > 0.45))
  })
  const screenOnly = seen.filter((element) => element.matches('button, nav, [type=search], .govuk-button'))
  return [...wrong, ...screenOnly].map((element) => element.outerHTML.slice(0, 90))
}

/** Runs in the page: tables that do not fit, for which a browser prints the whole page smaller. */
function widerThanSheet(): string[] {
  return [...document.querySelectorAll('.scroller, main')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.className} by ${element.scrollWidth - element.clientWidth}`)
}

/** Runs in the page: words that are printed in fewer points. */
function smallerThan(least: number): string[] {
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.checkVisibility() && !element.closest('svg, .govuk-visually-hidden, .face'))
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 0.75 < least - 0.05)
    .map((element) => `${getComputedStyle(element).fontSize} ${element.outerHTML.slice(0, 80)}`)
}
