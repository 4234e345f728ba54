import type { Page } from 'playwright-core'
import { type Box, changedPixels, contrasts, edges } from './pixels.ts'

type Part = { what: string; box: Box; least: number }

/** Words that stand out from their ground too little, as they are painted. */
export async function faintWords(lab: Page, page: Page, scale: number): Promise<string[]> {
  const parts = (await page.evaluate(wordBoxes)).filter(isInPicture)
  const picture = await photograph(page)
  const found = await contrasts(
    lab,
    picture,
    parts.map(({ box }) => box),
    scale,
  )
  return parts.flatMap(({ what, least }, place) =>
    found[place]! >= least ? [] : [`${what} stands out by ${found[place]!.toFixed(2)}`],
  )
}

/** The upper part of a page: what is further down looks the same. */
const deep = 2400

function photograph(page: Page): Promise<Buffer> {
  return page.screenshot({
    fullPage: true,
    animations: 'disabled',
    clip: { x: 0, y: 0, width: page.viewportSize()!.width, height: deep },
  })
}

function isInPicture({ box }: Part): boolean {
  return box.y + box.height < deep
}

/** In forced colours: controls and cards whose edge cannot be seen on each side. */
export async function edgeless(lab: Page, page: Page, scale: number): Promise<string[]> {
  const parts = (await page.evaluate(controlBoxes)).filter(isInPicture)
  const picture = await photograph(page)
  const found = await edges(
    lab,
    picture,
    parts.map(({ box }) => box),
    scale,
  )
  return parts.flatMap(({ what }, place) =>
    found[place]! >= 0.75 ? [] : [`of ${what} ${Math.round(found[place]! * 100)} % of the edge is seen`],
  )
}

/**
 * Goes through a page by Tab. What has not been looked at before is photographed with and without the focus, and
 * everything is asked whether something lies on it.
 */
export async function unseenFocus(
  lab: Page,
  page: Page,
  scale: number,
  known: Set<string>,
): Promise<string[]> {
  const problems: string[] = []
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
  })
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(focused)
    if (!at) break
    if (at.covered) problems.push(`${at.what} is covered where it has the focus`)
    if (known.has(at.sort)) continue
    known.add(at.sort)
    const size = page.viewportSize()!
    const x = Math.max(0, at.box.x - 6)
    const y = Math.max(0, at.box.y - 6)
    const clip = {
      x,
      y,
      width: Math.min(size.width - x, at.box.width + 12),
      height: Math.min(size.height - y, at.box.height + 12),
    }
    const before = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
    // The place of the focus is kept: the next Tab goes on from here.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    const after = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
    const changed = (await changedPixels(lab, before, after)) / scale ** 2
    const least = leastRing(at.box, size)
    if (process.env.ACCESS_TELL)
      console.log(at.what, Math.round(at.box.width), Math.round(at.box.height), changed, least)
    if (changed < least) problems.push(`${at.what} changes ${changed} px, not ${Math.round(least)}`)
  }
  return problems
}

/** A ring of 2 px, round or not; one side of it, where it is larger than the window. */
function leastRing({ width, height }: Box, window: { width: number; height: number }): number {
  return height > window.height ? 2 * window.height * 0.6 : 2 * 2 * (width + height) * 0.6
}

function focused() {
  const one = document.activeElement
  if (!one || one === document.body || one === document.documentElement) return null
  const whole = [...one.getClientRects()]
  const { x, y, width, height } = whole[0] ?? one.getBoundingClientRect()
  const spots = [
    [x + width / 2, y + height / 2],
    [x + 4, y + 4],
    [x + width - 4, y + height - 4],
    [x + 4, y + height - 4],
    [x + width - 4, y + 4],
  ] as const
  const seen = spots.filter(([left, top]) => {
    const there = document.elementFromPoint(left, top)
    if (!there) return true // beyond the window
    const isPart = one.contains(there) || there.contains(one) || there.closest('label')?.control === one
    // What has no ground of its own lets the focus shine through.
    return isPart || / 0\)$/.test(getComputedStyle(there).backgroundColor)
  })
  const sort = [
    one.tagName,
    one.className,
    one.getAttribute('type'),
    one.parentElement?.className,
    one.closest('header, main, footer, aside')?.tagName,
  ].join(' ')
  // What lies around it is no cover; something else on its corners is. Round corners leave room for one.
  return { what: one.outerHTML.slice(0, 80), sort, box: { x, y, width, height }, covered: seen.length < 4 }
}

function wordBoxes(): Part[] {
  return [...document.querySelectorAll('body *')].flatMap((one) => {
    if (
      !one.checkVisibility({ opacityProperty: true }) ||
      one.closest('[class*=visually-hidden], svg, [href="#main"], option, [aria-hidden=true]')
    )
      return []
    const text = [...one.childNodes].find(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    if (!text) return []
    const range = document.createRange()
    range.selectNodeContents(text)
    const rect = range.getClientRects()[0]
    if (!rect || rect.width < 4) return []
    const style = getComputedStyle(one)
    const size = Number.parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const box = { x: rect.x + scrollX, y: rect.y + scrollY, width: rect.width, height: rect.height }
    return [
      {
        what: `“${text.textContent?.trim().slice(0, 40)}” (${one.className || one.tagName})`,
        box,
        least: isLarge ? 3 : 4.5,
      },
    ]
  })
}

function controlBoxes(): Part[] {
  const controls =
    '.govuk-button, input:not([type=hidden]), select, textarea, .card, .flash, [role=alert], .pill'
  return [...document.querySelectorAll(controls)].flatMap((one) => {
    if (!one.checkVisibility()) return []
    const outer = one.matches('[role=alert]') ? (one.parentElement ?? one) : one
    const { x, y, width, height } = outer.getBoundingClientRect()
    const isRound = one.matches('[type=radio]')
    const by = isRound ? -2 : 3
    const box = { x: x + scrollX - by, y: y + scrollY - by, width: width + 2 * by, height: height + 2 * by }
    return [{ what: one.outerHTML.slice(0, 80), box, least: 3 }]
  })
}

/** X7: anything that would still move where somebody asked for rest. */
export function moving(): string[] {
  const seconds = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)))
  return [...document.querySelectorAll('*')].flatMap((one) => {
    const style = getComputedStyle(one)
    const moves = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01
    const glides = seconds(style.transitionDuration) > 0.01
    const smooth = style.scrollBehavior === 'smooth'
    return moves || glides || smooth ? [`${one.outerHTML.slice(0, 60)} moves`] : []
  })
}
