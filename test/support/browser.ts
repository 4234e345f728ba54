import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The machine's own Chromium, which asks nobody outside for anything. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.BOTHWAYS_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** What axe finds wrong with a page as it stands, a line each. The page needs `bypassCSP`: axe is a script of ours, not the page's. */
export async function findWithAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return asLines(await page.evaluate('axe.run().then(({ violations }) => violations)'))
}

/** Runs in the page: what is wider than the window, unless it scrolls in a frame of its own. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth
  return [...document.querySelectorAll('body *')]
    .filter(
      (element) =>
        !element.closest('.scroller, .writing-place, svg, .govuk-skip-link, .govuk-visually-hidden'),
    )
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > width + 0.5
    })
    .map((element) => element.outerHTML.slice(0, 90))
}

function asLines(violations: unknown): string[] {
  return (violations as { id: string; nodes: { html: string; failureSummary: string }[] }[]).flatMap(
    ({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 120)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
      ),
  )
}
