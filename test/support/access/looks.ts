// What runs inside a page, each answering what is wrong there.

/** X12: names that are one for two places, say nothing by themselves, or differ from what is seen. */
export function unclearNames(): string[] {
  const nameOf = (one: Element) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim()
  const problems: string[] = []
  const places = new Map<string, string>()
  for (const one of document.querySelectorAll('a[href], button')) {
    if (!one.checkVisibility() && !one.matches('.govuk-skip-link')) continue
    const name = nameOf(one)
    if (!name) problems.push(`${one.outerHTML.slice(0, 80)} has no name`)
    if (/^(more|here|click here|read more|link|go)$/i.test(name)) problems.push(`“${name}” says nothing`)
    const form = one.closest('form')
    const to =
      one.getAttribute('href') ?? `${form?.getAttribute('action')} ${one.getAttribute('value') ?? ''}`
    const key = `${one.tagName} ${name}`
    // In a table the headers of its row and column tell one from the other.
    if (places.has(key) && places.get(key) !== to && !one.closest('table'))
      problems.push(`“${name}” leads to ${places.get(key)} and to ${to}`)
    places.set(key, to)
    // biome-ignore lint/performance/useDomNodeTextContent: what is in sight is what a person reads
    const seen = (one instanceof HTMLElement ? one.innerText : '').replace(/\s+/g, ' ').trim().toLowerCase()
    const label = one.getAttribute('aria-label')?.toLowerCase()
    if (label && !label.includes(seen)) problems.push(`“${seen}” is called “${label}”`)
  }
  for (const one of document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea'))
    if (one.checkVisibility() && (one.labels?.length ?? 0) === 0 && !one.ariaLabel)
      problems.push(`${one.outerHTML.slice(0, 80)} has no label`)
  return problems
}

/** X13: what is said aloud by itself is a sentence or a list of problems, once, and never the page. */
export function talksTooMuch(): string[] {
  const live = [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter((one) =>
    one.textContent?.trim(),
  )
  const problems = live
    .filter((one) => one.querySelector('h1, form, main') || (one.textContent ?? '').length > 600)
    .map((one) => `much is said at once: ${one.textContent?.slice(0, 60)}`)
  if (live.length > 1) problems.push(`${live.length} places speak at once`)
  if (document.querySelector('[aria-live=assertive]')) problems.push('something interrupts')
  return problems
}

/** X14: every problem is a link to its field, which names it; the title says so first. */
export function lostProblems(): string[] {
  const alert = document.querySelector('[role=alert]')
  if (!alert) return ['nothing says what was wrong']
  const problems: string[] = []
  if (!/^error:/i.test(document.title)) problems.push(`the title is “${document.title}”`)
  const links = [...alert.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  if (links.length === 0) problems.push('no problem leads anywhere')
  for (const link of links) {
    const field = document.getElementById(link.hash.slice(1))
    if (!field) problems.push(`${link.hash} is not there`)
    if (!field || field.tagName === 'MAIN') continue
    const group = field.closest('fieldset')
    const told = [field, ...(group ? [group] : [])].flatMap((one) =>
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    )
    if (!told.some((words) => words?.includes(link.textContent ?? '')))
      problems.push(`${link.hash} does not say “${link.textContent}” itself`)
    if (!field.matches('input, select, textarea, button, a')) problems.push(`${link.hash} takes no focus`)
  }
  return problems
}

/** X16: what would ask for more than a tap. */
export function needsMore(): string[] {
  const asking = [
    ...document.querySelectorAll(
      '[draggable=true], [onmousedown], [ontouchstart], [ondblclick], [type=range]',
    ),
  ]
  const hover = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .map((rule) => rule.cssText)
      .filter((text) =>
        /^[^{]*:hover[^{]*\{[^}]*[{; ](display|visibility|opacity|clip|content)\s*:/.test(text),
      ),
  )
  const titled = [...document.querySelectorAll('main [title]')].filter((one) => !one.textContent)
  return [...asking, ...titled].map((one) => one.outerHTML.slice(0, 90)).concat(hover)
}

/** X19: help by a person, at its place in the foot of every page and last in the sections. */
export function helpMissing(): string[] {
  const problems: string[] = []
  const first = document.querySelector('footer a')
  if (first?.getAttribute('href') !== '/help') problems.push('help is not the first thing in the foot')
  if (!document.querySelector('footer a[href^="tel:"], footer a[href^="mailto:"]'))
    problems.push('the foot has no person to reach')
  const sections = [...document.querySelectorAll('header nav li a')]
  if (sections.length > 0 && sections.at(-1)?.getAttribute('href') !== '/help')
    problems.push('help is not the last of the sections')
  return problems
}

/** X20: which language the page and its parts are in, and how many there are of something. */
export function spokenWrong(): string[] {
  const problems: string[] = []
  const lang = document.documentElement.lang
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(lang)) problems.push(`the page is in “${lang}”`)
  for (const one of document.querySelectorAll('[lang]'))
    if (!one.getAttribute('lang')) problems.push(`${one.outerHTML.slice(0, 60)} is in no language`)
  // biome-ignore lint/performance/useDomNodeTextContent: what is in sight is what a person reads
  const words = document.body.innerText
  const counted =
    /(?<![\d.,:])1 (hours|minutes|people|things|times|lines|days|gifts|asks)\b|(?<![\d.,:])(0|[2-9]|\d\d+) (hour|minute|person|time|day|line)\b(?!-)/
  const found = counted.exec(words)
  if (found) problems.push(`it says “${found[0]}”`)
  const odd = /\bundefined\b|\bNaN\b|\bnull\b|\{\w+\}|\[object/.exec(words)
  if (odd) problems.push(`it says “${odd[0]}”`)
  return problems
}

/** X24: one main thing to do, few choices at once, and a way back. */
export function tooMuch(): string[] {
  const problems: string[] = []
  const main = [...document.querySelectorAll('main .govuk-button:not(.govuk-button--secondary)')]
  const shown = main.filter((one) => one.checkVisibility() && !one.closest('.filter'))
  if (shown.length > 1)
    problems.push(`${shown.length} main actions: ${shown.map((one) => one.textContent).join(', ')}`)
  for (const group of document.querySelectorAll('main fieldset')) {
    const choices = [...group.querySelectorAll('[type=radio], [type=checkbox]')].filter((one) => {
      const folded = one.closest('details')
      return (!folded || folded.open) && !one.matches('[value=other]') // a way out is none
    })
    if (choices.length > 7)
      problems.push(`${choices.length} choices at once: ${group.textContent?.slice(0, 40)}`)
  }
  const sections = document.querySelectorAll('header nav li').length
  if (sections > 7) problems.push(`${sections} sections`)
  if (document.querySelectorAll('h1').length !== 1) problems.push('there is not one main heading')
  const isSection = document.querySelector('header nav [aria-current=page]') !== null
  const isDoor = ['/', '/sign-in/link'].some(
    (path) => location.pathname === path || location.pathname.startsWith('/sign-in/link'),
  )
  if (!isSection && !isDoor && !document.querySelector('nav a[href^="/"]'))
    problems.push('there is no way back')
  return problems
}

/** X24 in Easy Read: sentences of the page's own with more than fifteen words. What people wrote is theirs. */
export function longSentences(): string[] {
  const copy = document.querySelector('main')?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return []
  for (const theirs of copy.querySelectorAll('.said, .quote, .card, table, .lines, datalist, h1, .headline'))
    theirs.remove()
  const parts = [...copy.querySelectorAll('p, li, label, legend, dt, dd, button, .govuk-hint')]
    .filter((one) => !one.querySelector('p, li, label'))
    .map((one) => one.textContent ?? '')
  return parts
    .flatMap((part) => part.split(/(?<=[.!?:])\s+/))
    .filter((sentence) => sentence.trim().split(/\s+/).length > 15)
    .map((sentence) => `too long: ${sentence}`)
}

/** X25: pictures are hidden or named, hold no words, and what colour tells is told in words or shape as well. */
export function lonelyPictures(): string[] {
  const problems: string[] = []
  for (const one of document.querySelectorAll('svg, img')) {
    const hidden = one.closest('[aria-hidden=true]') !== null || one.getAttribute('alt') === ''
    const named =
      one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? one.querySelector('title')?.textContent
    if (!hidden && !named) problems.push(`${one.outerHTML.slice(0, 80)} is neither hidden nor named`)
    if (one.querySelector('text')) problems.push(`${one.outerHTML.slice(0, 80)} holds words`)
  }
  for (const one of document.querySelectorAll(
    'main a, main button, .card--ask, .pill, .step, [role=alert], [role=status]:not(:empty)',
  ))
    if (one.checkVisibility() && !(one.textContent ?? '').trim())
      problems.push(`${one.outerHTML.slice(0, 80)} speaks by its looks alone`)
  return problems
}
