import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Presses Tab through the whole page and says what was reached, what there is, and where the focus left no trace. */
export async function walk(page: Page) {
  await page.evaluate(keyboardWalk)
  const expected = await page.evaluate('walk.names')
  assert.ok(Array.isArray(expected) && expected.length > 5)
  const reached: unknown[] = []
  const unseen: unknown[] = []
  for (const name of expected) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate('walk.nameOf(document.activeElement)'))
    if (!(await page.evaluate('walk.isSeen(document.activeElement)'))) unseen.push(name)
  }
  return { reached, expected, unseen }
}

/** Runs in the page: lists what Tab should reach, remembers how it looks without focus, and starts from the very top. */
const keyboardWalk = `
  const partsOf = (one) => [one, ...document.querySelectorAll('label[for="' + one.id + '"]')]
  const lookOf = (one) => partsOf(one).flatMap((part) => ['', '::before'].map((pseudo) => {
    const { outline, boxShadow, backgroundColor, borderWidth } = getComputedStyle(part, pseudo || null)
    return [outline, boxShadow, backgroundColor, borderWidth].join()
  })).join()
  const groups = new Set()
  const isStop = (one) => {
    if (one.type === 'hidden' || !one.checkVisibility()) return false
    if (one.type !== 'radio') return true
    const chosen = document.querySelector('input[name="' + one.name + '"]:checked')
    if (chosen) return one === chosen
    return !groups.has(one.name) && groups.add(one.name)
  }
  document.body.tabIndex = -1
  document.body.focus()
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(isStop)
  const looks = new Map(stops.map((one) => [one, lookOf(one)]))
  const nameOf = (one) => (one.textContent.trim() || one.id).slice(0, 60)
  window.walk = { names: stops.map(nameOf), nameOf, isSeen: (one) => looks.has(one) && looks.get(one) !== lookOf(one) }
`
