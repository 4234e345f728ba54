import type { Page } from 'playwright-core'

// What runs inside a page to find what is cut, too small or on top of something else.

/** Boxes that cut their own words off, and a page that scrolls sideways. */
export function cutOff(): string[] {
  const root = document.scrollingElement
  const sideways = root && root.scrollWidth > root.clientWidth + 1 ? ['the page scrolls sideways'] : []
  const cut = [...document.querySelectorAll('body *')].filter((one) => {
    if (
      one.closest('.scroller, svg, select, textarea, [class*=visually-hidden], [href="#main"]') ||
      !one.checkVisibility()
    )
      return false
    const { overflowX, overflowY } = getComputedStyle(one)
    if (one instanceof HTMLInputElement) return false
    return (
      (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) ||
      (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1)
    )
  })
  return [...sideways, ...cut.map((one) => `cut: ${one.outerHTML.slice(0, 90)}`)]
}

/** Words that lie on other words. */
export function overlapping(): string[] {
  const boxes = [...document.querySelectorAll('body *')].flatMap((one) => {
    if (!one.checkVisibility() || one.closest('[class*=visually-hidden], svg, [href="#main"], option'))
      return []
    const text = [...one.childNodes].find(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    if (!text) return []
    const range = document.createRange()
    range.selectNodeContents(text)
    return [...range.getClientRects()].map((box) => ({ one, box }))
  })
  const problems: string[] = []
  boxes.forEach((a, place) => {
    for (const b of boxes.slice(place + 1)) {
      if (a.one === b.one || a.one.contains(b.one) || b.one.contains(a.one)) continue
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      // The box of a line reaches beyond its letters by a quarter or so.
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      if (wide > 3 && high > Math.min(a.box.height, b.box.height) * 0.45)
        problems.push(`${a.one.outerHTML.slice(0, 60)} lies on ${b.one.outerHTML.slice(0, 60)}`)
    }
  })
  return problems.slice(0, 5)
}

/** X15: what one presses is 24 px at least, and 44 px high where it is a main thing and not within a sentence. */
export function tooSmall(): string[] {
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap(
    (one) => {
      if (one.matches('[type=hidden], [href="#main"]') || !one.checkVisibility()) return []
      const label = one.id ? document.querySelector(`label[for="${one.id}"]`) : null
      const whole = one.closest('.card, .plates li')
      const boxes = [one, label, whole].flatMap((part) => (part ? [part.getBoundingClientRect()] : []))
      const high = Math.max(...boxes.map(({ height }) => height))
      const wide = Math.max(...boxes.map(({ width }) => width))
      const inSentence = one.matches('p a, li a, dd a, td a, th a, [role=alert] a')
      const least = inSentence ? 24 : 43.9
      return high >= least && wide >= 24 ? [] : [`${one.outerHTML.slice(0, 80)} is ${wide} by ${high}`]
    },
  )
}

/** X9: without any style the words are in the same order, and no picture fills the page. */
export function bare(): string[] {
  const wordsOf = () => (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ')
  const inSight = [...document.querySelectorAll<HTMLElement>('main h1, main h2, main label, main p, main li')]
    .filter((one) => one.checkVisibility())
    // biome-ignore lint/performance/useDomNodeTextContent: what is in sight is what a person reads
    .map((one) => one.innerText.trim().split('\n')[0] ?? '')
  for (const sheet of document.styleSheets) sheet.disabled = true
  const problems: string[] = []
  const words = wordsOf()
  let at = 0
  for (const line of inSight) {
    const next = words.indexOf(line.replace(/\s+/g, ' '), at)
    if (line && next < 0) problems.push(`“${line}” is out of its order`)
    else if (line) at = next
  }
  for (const picture of document.querySelectorAll('svg, img')) {
    const { width, height } = picture.getBoundingClientRect()
    if (width > 310 || height > 310)
      problems.push(`a picture is ${width} by ${height}: ${picture.outerHTML.slice(0, 60)}`)
  }
  if (document.querySelector('h1') === null) problems.push('no heading is left')
  return problems
}

/** Letters twice as large, and spaced out as WCAG 1.4.12 says. */
export async function enlarge(page: Page, { spaced }: { spaced: boolean }) {
  await page.evaluate((isSpaced) => {
    const sheet = new CSSStyleSheet()
    const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`
    const easy = document.documentElement.dataset.reading === 'easy' ? 232 : 200
    sheet.replaceSync(`html { font-size: ${easy}% !important } ${isSpaced ? spacing : ''}`)
    document.adoptedStyleSheets = [sheet]
  }, spaced)
}

/** X22: with the keyboard of a phone open, each field comes into sight when one is in it, and so does the button. */
export async function outOfSight(page: Page): Promise<string[]> {
  const fields = page.locator(
    'main form[method=post] :is(input:not([type=hidden]), select, textarea, button[type=submit])',
  )
  return fields.evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .flatMap((one) => {
        if (one instanceof HTMLElement) one.focus()
        const { top, bottom, left, right } = one.getBoundingClientRect()
        const inSight = Math.min(bottom, innerHeight) - Math.max(top, 0)
        const enough = Math.min(bottom - top, 24)
        return inSight >= enough && left >= -1 && right <= innerWidth + 1
          ? []
          : [`${one.outerHTML.slice(0, 80)} stays out of sight`]
      }),
  )
}
