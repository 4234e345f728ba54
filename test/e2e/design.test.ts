import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Browser, Page } from 'playwright-core'
import { render } from 'preact-render-to-string'
import { samplePages } from '../../src/design/gallery/sample-pages.tsx'
import { sampleView } from '../../src/design/gallery/sample-view.ts'
import type { Env } from '../../src/platform/http/env.ts'
import { publicFiles } from '../../src/platform/http/public-files.ts'
import { securityHeaders } from '../../src/platform/http/security.ts'
import { findWithAxe, openBrowser, tooWide } from '../support/browser.ts'
import { walk } from '../support/keyboard.ts'

// The design on its own: every part and three whole pages, without rooms, people or a database.

const pages = Object.keys(samplePages)
let server: ServerType
let browser: Browser
let address: string

before(async () => {
  const app = new Hono<Env>()
  app.use(securityHeaders(false))
  app.use(compress())
  app.get(publicFiles.path, publicFiles.serve)
  app.get('/:page', (c) => {
    const page = samplePages[c.req.param('page')]
    if (!page) return c.notFound()
    const html = render(page(sampleView(c.req.query('easy') === undefined ? 'en' : 'en-easy')))
    const turned = c.req.query('rtl') === undefined ? html : html.replace('dir="ltr"', 'dir="rtl"')
    return c.html(`<!DOCTYPE html>${turned}`)
  })
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      address = `http://127.0.0.1:${port}`
      resolve()
    })
  })
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  server?.close()
})

for (const [name, width, colorScheme, query] of [
  ['on a phone by day', 360, 'light', ''],
  ['on a desk in the evening', 1280, 'dark', ''],
  ['in Easy Read', 768, 'light', '?easy'],
] as const) {
  test(`axe finds nothing ${name}`, async () => {
    await onPages({ width, colorScheme }, query, async (page, where) => {
      assert.deepEqual(await findWithAxe(page), [], where)
    })
  })
}

for (const query of ['', '?rtl', '?easy']) {
  test(`nothing scrolls sideways or is cut at 320 px ${query}`, async () => {
    await onPages({ width: 320, colorScheme: 'light' }, query, async (page, where) => {
      assert.deepEqual(await page.evaluate(tooWide), [], where)
    })
  })
}

test('with text spaced out and twice as large nothing is cut', async () => {
  await onPages({ width: 640, colorScheme: 'light' }, '', async (page, where) => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`html { font-size: 200% } * { line-height: 1.5 !important;
        letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`)
      document.adoptedStyleSheets = [sheet]
    })
    assert.deepEqual(await page.evaluate(tooWide), [], where)
  })
})

test('what one presses is 44 px high at least, and links within sentences 24', async () => {
  await onPages({ width: 360, colorScheme: 'light' }, '', async (page, where) => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input, select, textarea, summary')].flatMap((element) => {
        const skip = element.matches('[type=hidden], .govuk-skip-link') || !element.checkVisibility()
        const label = element.id && document.querySelector(`label[for="${element.id}"]`)
        const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect())
        const whole = element.closest('.card, .plates li')?.getBoundingClientRect()
        const height = Math.max(...boxes.map((box) => box.height), whole?.height ?? 0)
        const inSentence = element.matches('p a, li a:only-child, .govuk-error-summary a')
        return skip || height >= (inSentence ? 24 : 43.9)
          ? []
          : [`${element.outerHTML.slice(0, 90)} ${height}`]
      }),
    )
    assert.deepEqual(small, [], where)
  })
})

test('by keyboard one reaches everything once, in its order, and sees where one is', async () => {
  await onPages({ width: 1280, colorScheme: 'light' }, '', async (page, where) => {
    const { reached, expected, unseen } = await walk(page)
    assert.equal(reached[0], 'Skip to the main part')
    assert.deepEqual(reached, expected, where)
    assert.deepEqual(unseen, [], `${where}: focus cannot be seen`)
  })
})

test('the first page weighs less than 60 kB in 12 requests, and nothing breaks our own policy', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  page.on('pageerror', (error) => told.push(error.message))
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const sizes: number[] = []
  network.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength))
  await page.goto(`${address}/board`, { waitUntil: 'networkidle' })
  await page.close()

  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  assert.ok(sizes.length >= 5, `only ${sizes.length} requests were seen`)
  assert.ok(sizes.length <= 12, `${sizes.length} requests`)
  assert.ok(bytes <= 60 * 1024, `${bytes} bytes`)
  assert.deepEqual(told, [])
})

test('in forced colours every control keeps an edge', async () => {
  await onPages({ width: 768, forcedColors: 'active', colorScheme: 'dark' }, '', async (page, where) => {
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll('.govuk-button, .govuk-input, .govuk-select, .govuk-textarea, .card')]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).borderTopStyle === 'none')
        .map((element) => element.outerHTML.slice(0, 90)),
    )
    assert.deepEqual(bare, [], where)
  })
})

type How = { width: number; colorScheme: 'light' | 'dark'; forcedColors?: 'active' }

async function onPages(how: How, query: string, look: (page: Page, where: string) => Promise<void>) {
  const { width, ...rest } = how
  const page = await browser.newPage({ viewport: { width, height: 740 }, bypassCSP: true, ...rest })
  try {
    for (const name of pages) {
      await page.goto(`${address}/${name}${query}`)
      await look(page, name)
    }
  } finally {
    await page.close()
  }
}
