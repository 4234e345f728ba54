import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { prepareTour, type Tour, visitAll } from '../support/every-page.ts'
import { serveHouse } from '../support/living-house.ts'

// Easy Read as it is drawn: each idea has its picture where a line begins, in large letters and short lines.

const fourteenPoints = 18.66
const longestLine = 62

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

for (const [name, width, direction] of [
  ['on a phone', 360, 'ltr'],
  ['on a desk', 1280, 'ltr'],
  ['read from right to left', 800, 'rtl'],
] as const) {
  test(`in Easy Read every idea of every page has its picture where its line begins, ${name}`, async () => {
    const wrong: string[] = []
    const seen = await visitAll(tour, { viewport: { width, height: 740 } }, 'en-easy', async (page, path) => {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true
      })
      const found = [
        ...(await page.evaluate(withoutPicture, direction)),
        ...(await page.evaluate(tooSmall, fourteenPoints)),
        ...(await page.evaluate(tooLong, longestLine)),
      ]
      wrong.push(...found.map((one) => `${path}: ${one}`))
    })
    assert.ok(seen.length > 25, `only ${seen.length} pages were found`)
    assert.deepEqual(wrong, [])
  })
}

test('what was wrong, what was saved and what is missing have their pictures as well', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const [name, value] = tour.cookie.split('=') as [string, string]
  await context.addCookies([
    { name, value, url: house.address },
    { name: 'language', value: 'en-easy', url: house.address },
  ])
  const page = await context.newPage()
  const looksRight = async (what: string) => {
    assert.deepEqual(await page.evaluate(withoutPicture, 'ltr' as const), [], what)
    assert.deepEqual(await page.evaluate(tooSmall, fourteenPoints), [], what)
  }
  await page.goto(`${house.address}/board/ask`)
  await page.locator('main button[type=submit]:not([name])').click()
  assert.equal(await page.locator('.govuk-error-summary').count(), 1)
  await looksRight('what was wrong')
  await page.locator('[name=words]').fill('A hand with the tall shelf')
  await page.locator('.choices--pictures label').first().click()
  await page.locator('main button[type=submit]:not([name])').click()
  assert.equal(await page.locator('.flash').count(), 1)
  await looksRight('what was saved')
  await page.goto(`${house.address}/board?words=zzz`)
  assert.ok((await page.locator('.empty').count()) > 0)
  await looksRight('nothing found')
  await page.goto(`${house.address}/nowhere`)
  await looksRight('not there')
  await context.close()
})

test('in English no picture stands beside words that Easy Read gives one, and nothing more is fetched', async () => {
  const askedBy = new Map<string, string>()
  await visitAll(tour, { viewport: { width: 360, height: 740 } }, 'en', async (page, path) => {
    assert.equal(
      await page.locator('.beside, .sentence, main :not(.paper *) > svg[viewBox]').count(),
      0,
      path,
    )
    for (const { name } of await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => ({ name })),
    ))
      askedBy.set(new URL(name).pathname, path)
  })
  for (const file of ['/easy.css', '/pictures-ideas.svg']) assert.equal(askedBy.get(file), undefined, file)
})

test('one tap at the top of a page reads the same page, with the same question, in Easy Read and back', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${house.address}/sign-in?next=%2Fboard`)
  const up = page.locator('header li[lang] a', { hasText: 'Easy Read' })
  const box = await up.boundingBox()
  assert.ok(box && box.height >= 44, `${box?.height}`)
  await up.click()
  assert.equal(page.url(), `${house.address}/sign-in?next=%2Fboard`)
  assert.equal(await page.locator('html').getAttribute('data-reading'), 'easy')
  await page.locator('header li[lang] a', { hasText: 'English' }).click()
  assert.equal(page.url(), `${house.address}/sign-in?next=%2Fboard`)
  assert.equal(await page.locator('html').getAttribute('data-reading'), null)
  await context.close()
})

test('every page deeper than a main page has a trail, whose last step up is large enough for a thumb', async () => {
  const main = [
    '/me',
    '/board',
    '/people',
    '/exchanges',
    '/both-ways',
    '/help',
    '/find',
    '/',
    '/begin/next',
    '/design',
    '/offline',
    '/tell',
  ]
  const wrong: string[] = []
  await visitAll(tour, { viewport: { width: 320, height: 740 } }, 'en', async (page, path) => {
    const at = path.split(' ')[0] ?? ''
    const up = page.locator('.trail a').last()
    if (main.includes(at)) return
    const height = (await up.count()) > 0 ? ((await up.boundingBox())?.height ?? 0) : 0
    if (height < 44) wrong.push(`${path}: ${height}`)
  })
  assert.deepEqual(wrong, [])
})

/** Runs in the page: the ideas whose picture is missing, spoken aloud, or not where their line begins. */
function withoutPicture(direction: 'ltr' | 'rtl'): string[] {
  const blocks = '.headline, .who, .card, .banner, .flash, .empty, .idea, .lines > li'
  return [...document.querySelectorAll('main :is(p, label, legend, summary, h1, h2)')]
    .filter(
      (idea) =>
        // What goes to paper has pictures of its own: paper.test.ts.
        !idea.closest('.govuk-visually-hidden, [aria-hidden=true], .paper') &&
        idea.getClientRects().length > 0,
    )
    .flatMap((idea) => {
      const told = `${idea.tagName.toLowerCase()}: ${idea.textContent?.trim().slice(0, 60)}`
      // The parts of a group and the cells of a table belong to the idea that the group or table is.
      const group = idea.tagName === 'LABEL' ? idea.closest('fieldset')?.querySelector('legend') : null
      const table = idea.closest('table')?.caption
      const own = idea.querySelector('svg') ?? idea.closest(blocks)?.querySelector('.pic, .face, svg')
      const picture = own ?? group?.querySelector('svg') ?? table?.querySelector('svg')
      if (!picture) return [`no picture at ${told}`]
      const hidden = picture.matches('[aria-hidden=true]') || picture.querySelector('[aria-hidden=true]')
      if (!hidden) return [`a picture that is read aloud at ${told}`]
      if (!own) return []
      const words = document.createRange()
      words.selectNodeContents(idea.querySelector('svg + span') ?? idea)
      const [text, drawn] = [words.getBoundingClientRect(), own.getBoundingClientRect()]
      const before = direction === 'ltr' ? drawn.right <= text.left + 1 : drawn.left >= text.right - 1
      if (drawn.width < 26) return [`a very small picture at ${told}`]
      return before
        ? []
        : [`picture at ${drawn.left} to ${drawn.right}, words at ${text.left} to ${text.right}: ${told}`]
    })
}

/** Runs in the page: words in smaller letters. */
function tooSmall(least: number): string[] {
  const texts = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  const small: string[] = []
  while (texts.nextNode()) {
    const words = texts.currentNode.textContent?.trim()
    const around = texts.currentNode.parentElement
    if (!words || !around || around.getClientRects().length === 0 || around.closest('.govuk-visually-hidden'))
      continue
    const size = Number.parseFloat(getComputedStyle(around).fontSize)
    if (size < least) small.push(`${size}: ${words.slice(0, 60)}`)
  }
  return small
}

/** Runs in the page: lines that hold more letters than an eye follows easily. */
function tooLong(most: number): string[] {
  return [
    ...document.querySelectorAll('main :is(p, li, dd, legend, label, summary, h1, h2, .govuk-hint)'),
  ].flatMap((around) =>
    [
      ...around.childNodes,
      ...[...around.querySelectorAll('.beside > span, .sentence')].flatMap((one) => [...one.childNodes]),
    ]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .flatMap((node) => {
        const words = node.textContent ?? ''
        const range = document.createRange()
        const letters = new Map<number, number>()
        for (let at = 0; at < words.length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const line = Math.round(range.getBoundingClientRect().top)
          letters.set(line, (letters.get(line) ?? 0) + 1)
        }
        return Math.max(0, ...letters.values()) > most
          ? [`${Math.max(...letters.values())}: ${words.slice(0, 80)}`]
          : []
      }),
  )
}
