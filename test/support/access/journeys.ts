import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { forgetAllTries, gardened, printedCode, signInLink } from './given.ts'
import type { Hand } from './hands.ts'
import type { AccessHouse } from './house.ts'

/** What people come for. `open` gives a hand on a fresh page of somebody's (null: a stranger). */
export type Journey = (house: AccessHouse, open: (who: string | null) => Promise<Hand>) => Promise<void>

const send = (path: string) =>
  `main form[method=post][action$="${path}"] button[type=submit]:not([name=look])`
const link = (path: string) => `main a[href="${path}"]`

/** So that nothing is called what something else is called already. */
let times = 0
function another(words: string): string {
  times += 1
  return `${words} ${times}`
}

export const journeys: Record<string, Journey> = {
  'J1 coming in by a letter': async (house, open) => {
    await forgetAllTries(house)
    const before = house.served.box.letters.length
    const hand = await open(null)
    await hand.page.goto('/sign-in')
    await hand.type('[name=email]', 'sarah@riverside.example')
    await hand.press(send('/sign-in'))
    await hand.page.waitForURL(/sent/)
    await hand.page.goto(await signInLink(house, 'sarah@riverside.example', before))
    await hand.press('main form[action*="/sign-in/link/"] button[type=submit]')
    await hand.page.waitForURL(/\/me$/)
  },
  'J1 coming in by a printed code': async (house, open) => {
    const hand = await open(null)
    await hand.page.goto('/sign-in')
    await hand.press(link('/sign-in/code'))
    await hand.page.waitForURL(/code/)
    await hand.type('[name=code]', (await printedCode(house, 'Bert')).toLowerCase())
    await hand.press(send('/sign-in/code'))
    await hand.page.waitForURL(/\/me$/)
  },
  'J2 writing down what we did': async (_, open) => {
    const hand = await open('Mick')
    await hand.page.goto('/me')
    await hand.press(link('/exchanges/new'))
    await hand.page.waitForURL(/new/)
    await hand.type('[name=who]', 'Dawn')
    await hand.choose('kind', 'gardening')
    await hand.choose('length', '45')
    await hand.press(send('/exchanges/new'))
    await toldSoOn(hand.page, /\/exchanges\/(?!new)/)
  },
  'J3 saying yes, and thanks': async (house, open) => {
    const hand = await open('Dawn')
    const at = `/exchanges/${await gardened(house, { giver: 'Mick', receiver: 'Dawn' })}`
    await hand.page.goto(at)
    await hand.press(send('/confirm'))
    await toldSoOn(hand.page, /\/exchanges\//)
    await hand.press(link(`${at}/thank`))
    await hand.page.waitForURL(/thank/)
    await hand.type('[name=words]', 'The roses are out')
    await hand.press(send('/thank'))
    await toldSoOn(hand.page, /\/exchanges\/[^/]+$/)
  },
  'J3 remembering differently': async (house, open) => {
    const hand = await open('Dawn')
    const at = `/exchanges/${await gardened(house, { giver: 'Mick', receiver: 'Dawn' })}`
    await hand.page.goto(at)
    await hand.press(link(`${at}/differently`))
    await hand.page.waitForURL(/differently/)
    await hand.choose('length', '120')
    await hand.type('[name=words]', 'You stayed for tea')
    await hand.press(send('/differently'))
    await toldSoOn(hand.page, /\/exchanges\/[^/]+$/)
  },
  'J4 asking and offering, and taking down': async (_, open) => {
    const hand = await open('Mick')
    for (const way of ['ask', 'offer']) {
      await hand.page.goto('/board')
      await hand.press(link(`/board/${way}`))
      await hand.page.waitForURL(new RegExp(way))
      await hand.type('[name=words]', another('A dancing partner'))
      await hand.choose('kind', 'gardening')
      await hand.press(send(`/board/${way}`))
      await toldSoOn(hand.page, /\/board/)
    }
    if (!/\/board\/./.test(new URL(hand.page.url()).pathname)) await hand.press('main .card a')
    await hand.press(send('/close'))
    await toldSoOn(hand.page, /\/board/)
  },
  'J5 finding somebody': async (_, open) => {
    const hand = await open('Mick')
    await hand.page.goto('/people')
    await hand.type('[name=words]', 'kate')
    await hand.press('main form[action="/people"] button')
    await hand.page.waitForURL(/words=kate/)
    await hand.press('main :is(h2, h3) a[href^="/people/"]')
    await hand.page.waitForURL(/\/people\/[^?]/)
  },
  'J6 reading my statement': async (_, open) => {
    const hand = await open('Mick')
    await hand.page.goto('/me')
    await hand.press(link('/statement'))
    await hand.page.waitForURL(/statement/)
    assert.ok((await hand.page.locator('main table tbody tr').count()) > 3)
  },
  'J7 my details and hats': async (_, open) => {
    const hand = await open('Mick')
    await hand.page.goto('/me')
    await hand.press(link('/me/about'))
    await hand.page.waitForURL(/about/)
    await hand.type('[name=area]', ' End')
    await hand.press(send('/me/about'))
    await toldSoOn(hand.page, /\/me/)
    await hand.page.goto('/me/hats')
    await hand.type('[name=words]', another('Night owl'))
    await hand.press(send('/me/hats'))
    await toldSoOn(hand.page, /\/me\/hats/)
    await hand.press('main form:has([value=up]) button')
    await toldSoOn(hand.page, /\/me\/hats/)
    await hand.press('main form:has([value=off]) button')
    await toldSoOn(hand.page, /\/me\/hats/)
  },
  'J8 Easy Read and help': async (_, open) => {
    const hand = await open('Mick')
    await hand.page.goto('/me')
    const easy = await hand.page.locator('html[data-reading=easy]').count()
    await hand.press(`a[href^="/language/${easy ? 'en' : 'en-easy'}?"]`)
    await hand.page.locator(easy ? 'html:not([data-reading])' : 'html[data-reading=easy]').waitFor()
    await hand.press('a[href="/help"]')
    await hand.page.waitForURL(/help/)
    assert.ok((await hand.page.locator('main a[href^="tel:"], main a[href^="mailto:"]').count()) > 0)
  },
}

/** A deed went well: we are where it leads, and the page says what happened. */
async function toldSoOn(page: Page, where: RegExp) {
  await page.waitForURL(where)
  await page.locator('main [role=status]').waitFor()
}
