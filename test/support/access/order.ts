import type { Page } from 'playwright-core'

// What runs inside a page to look at the order of things.

declare global {
  interface Window {
    tabbed: { stops: Element[]; reached: (Element | null)[] }
  }
}

/** Knows where Tab should come to, and writes down where it does. */
export function listen(): number {
  const groups = new Set<string>()
  const all = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ]
  const stops = all.filter((one) => {
    if (!one.checkVisibility() || one.matches('[type=hidden], :disabled')) return false
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
    // One stop for a group: the chosen one, or else the first.
    const chosen = document.querySelector(`input[name="${one.name}"]:checked`)
    if (chosen) return one === chosen
    return !groups.has(one.name) && groups.add(one.name)
  })
  window.tabbed = { stops, reached: [] }
  document.body.tabIndex = -1
  document.body.focus()
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) window.tabbed.reached.push(target)
  })
  return stops.length
}

/** After one Tab for every stop and one step back. */
export function missedBy(): string[] {
  const { stops, reached } = window.tabbed
  const say = (one: Element | null | undefined) => (one?.outerHTML ?? 'nothing').slice(0, 80)
  const expected = [...stops, stops.at(-2)]
  const at = expected.findIndex((one, place) => one !== reached[place])
  return at < 0 ? [] : [`stop ${at + 1} was ${say(reached[at])}, not ${say(expected[at])}`]
}

/** Stops that come later and yet stand further up, or further back in their line, in one column. */
export function outOfOrder(): string[] {
  const back = document.documentElement.dir === 'rtl' ? -1 : 1
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility() && !one.matches('[type=hidden], .govuk-skip-link'))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
  return stops.slice(1).flatMap(({ one, box }, place) => {
    const before = stops[place]!
    const sameLine = box.top < before.box.bottom - 4 && before.box.top < box.bottom - 4
    const sameColumn = box.left < before.box.right - 4 && before.box.left < box.right - 4
    const wrong = sameLine
      ? !sameColumn && (box.left - before.box.left) * back < 0
      : sameColumn && box.bottom <= before.box.top + 4
    return wrong ? [`${one.outerHTML.slice(0, 80)} comes after ${before.one.outerHTML.slice(0, 80)}`] : []
  })
}

/** Whether the next stop after the skip link is in the main part, or behind it where that holds nothing to press. */
export function isPastSkip(): boolean {
  const main = document.querySelector('main')
  const at = document.activeElement
  if (!main || !at) return false
  return main.contains(at) || main.compareDocumentPosition(at) === Node.DOCUMENT_POSITION_FOLLOWING
}

/** Tab reaches everything once, in the order one sees, and goes back; the skip link skips. */
export async function lookAtOrder(page: Page): Promise<string[]> {
  const problems = await page.evaluate(outOfOrder)
  const stops = await page.evaluate(listen)
  await Promise.all(Array.from({ length: stops }, () => page.keyboard.press('Tab')))
  await page.keyboard.press('Shift+Tab')
  problems.push(...(await page.evaluate(missedBy)))
  await page.locator('[href="#main"]').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  if (!(await page.evaluate(isPastSkip))) problems.push('the skip link does not lead to the main part')
  return problems
}

function focusLost(): string[] {
  const summary = document.querySelector('main [role=alert]')
  if (!summary) return []
  const at = document.activeElement
  return at && at !== document.body && (at.contains(summary) || summary.contains(at))
    ? []
    : [`the focus is on ${at?.outerHTML.slice(0, 60)}, not on what was wrong`]
}

/** X3: after a refusal reading goes on at the summary. A browser gives the focus with its next picture, so a busy machine has a while. */
export async function lookAtFocus(page: Page): Promise<string[]> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await page.evaluate(focusLost)).length === 0) return []
    await page.waitForTimeout(50)
  }
  return page.evaluate(focusLost)
}

/** X11: headings without a jump, landmarks, and tables with headers. */
export function looseStructure(): string[] {
  const problems: string[] = []
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')]
    .filter((one) => one.checkVisibility())
    .map((one) => Number(one.tagName[1]))
  levels.forEach((level, place) => {
    const before = levels[place - 1] ?? 0
    // The summary of what was wrong stands before the main heading, so that it is read first.
    if (level - before > 1 && !(place === 0 && document.querySelector('[role=alert]')))
      problems.push(`a heading of level ${level} comes after one of level ${before}`)
  })
  for (const mark of ['header', 'main', 'footer'])
    if (document.querySelectorAll(`body > ${mark}, body > div > ${mark}`).length !== 1)
      problems.push(`there is not one ${mark}`)
  for (const nav of document.querySelectorAll('nav')) if (!nav.ariaLabel) problems.push('a nav has no name')
  for (const table of document.querySelectorAll('table')) {
    if (!table.caption) problems.push('a table has no caption')
    if (table.querySelectorAll('th[scope=col]').length === 0) problems.push('a table has no column headers')
  }
  return problems
}
