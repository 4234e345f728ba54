import type { Page } from 'playwright-core'
import * as looks from '../../support/access/looks.ts'
import { lookAtFocus, lookAtOrder, looseStructure } from '../../support/access/order.ts'
import { checkPages, type Look } from '../../support/access/results.ts'

/** A look that runs in the page. */
const inside =
  (look: () => string[]): Look =>
  (page) =>
    page.evaluate(look)

checkPages(
  {},
  {
    X3: { what: 'after a refusal the focus is on what was wrong', look: lookAtFocus },
    X11: { what: 'headings, landmarks and tables hold together', look: inside(looseStructure) },
    X12: { what: 'every name says where it leads', look: inside(looks.unclearNames) },
    X13: { what: 'little is said aloud by itself, and once', look: inside(looks.talksTooMuch) },
    X14: {
      what: 'a refusal leads to each field, and keeps what was typed',
      look: async (page, { wrong }) => (wrong ? await refusal(page, wrong) : []),
    },
    X16: { what: 'nothing is to be dragged, hovered over or held', look: inside(looks.needsMore) },
    X19: { what: 'help by a person stands at the same place', look: inside(looks.helpMissing) },
    X20: { what: 'languages and numbers are told right', look: inside(looks.spokenWrong) },
    X24: {
      what: 'one main thing, few choices, short sentences, a way back',
      look: async (page, _, reading) => [
        ...(await page.evaluate(looks.tooMuch)),
        ...(reading === 'en-easy' ? await page.evaluate(looks.longSentences) : []),
      ],
    },
    X25: { what: 'pictures help and are never needed', look: inside(looks.lonelyPictures) },
    X1: { what: 'Tab goes everywhere, in the order one sees', look: lookAtOrder },
  },
)

async function refusal(page: Page, wrong: Record<string, string>): Promise<string[]> {
  const problems = await page.evaluate(looks.lostProblems)
  for (const [name, words] of Object.entries(wrong)) {
    const kept = await page.locator(`main form[method=post] [name="${name}"]`).last().inputValue()
    if (kept !== words) problems.push(`“${words}” became “${kept}”`)
  }
  const links = page.locator('[role=alert] a')
  for (let place = 0; place < (await links.count()); place += 1) {
    const href = await links.nth(place).getAttribute('href')
    await links.nth(place).press('Enter')
    const at = await page.evaluate(() => document.activeElement?.id)
    if (href !== '#main' && `#${at}` !== href) problems.push(`${href} led the focus to ${at}`)
  }
  return problems
}
