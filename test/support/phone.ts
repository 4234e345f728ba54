import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { serveHouse } from './living-house.ts'
import { cookieFor } from './served-house.ts'

export type Village = Awaited<ReturnType<typeof openVillage>>

/** The demo village as it is served, and telephones to visit it with. */
export async function openVillage() {
  const browser = await openBrowser()
  const house = await serveHouse({ demo: true })
  const { id } = await house.db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
  const beSomebody = async (context: BrowserContext, who: string) => {
    const [name, value] = (await cookieFor(house.db, id, who)).split('=') as [string, string]
    await context.addCookies([{ name, value, url: house.address }])
  }
  return {
    ...house,
    communityId: id,
    beSomebody,
    /** A phone with nothing on it, in somebody's hand. */
    async phone(who: string | null, more: { serviceWorkers?: 'block' } = {}, reading = 'en'): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        baseURL: house.address,
        isMobile: true,
        hasTouch: true,
        ...more,
      })
      context.setDefaultTimeout(20_000)
      await context.addCookies([{ name: 'language', value: reading, url: house.address }])
      if (who) await beSomebody(context, who)
      return context.newPage()
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

/** What is in sight: what a person reads. */
export function wordsOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is in sight is what a person reads
  return page.locator('body').innerText()
}

/** Slower than most places are: 400 kbit/s, and 400 ms there and back. */
export async function onAPoorLine(page: Page) {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  })
}

/** Fills in what somebody did, as far as the last button. */
export async function sayWhatWasDone(page: Page, who: string, note: string) {
  await page.goto('/exchanges/new')
  await page.getByLabel('With whom?').fill(who)
  await page.getByText('Gardening', { exact: true }).first().click()
  await page.getByText('A few words about it').first().click()
  await page.getByRole('textbox', { name: 'A few words about it' }).fill(note)
}

/** Waits until the worker of this page has what it needs without a line. */
export async function untilKept(page: Page) {
  await until(page, async () => {
    const pages = await caches.open('pages')
    const has = await Promise.all(
      ['/offline', '/offline/kept', '/exchanges/new'].map((path) => pages.match(path)),
    )
    return has.every(Boolean) && navigator.serviceWorker.controller !== null
  })
}

/** Asks a page again and again until it says yes. */
export async function until(page: Page, question: () => Promise<boolean>) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(question)) return
    await page.waitForTimeout(200)
  }
  throw new Error(`it never came about: ${question}`)
}
