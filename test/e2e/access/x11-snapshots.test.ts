import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { check } from '../../support/access/results.ts'
import { walkStates } from '../../support/access/states.ts'

// What a screen reader is told of a page, as read and approved by a person. After a change that is meant:
// ACCESS_SNAPSHOTS=1 npm test -- access/x11-snapshots, and read the difference.

const folder = path.join(import.meta.dirname, 'snapshots')
const kept: Record<string, string> = {
  'J1 coming in: /sign-in, a stranger': 'sign-in',
  'J1 coming in: /sign-in, a stranger, wrong email': 'sign-in-wrong',
  'J1 coming in: /sign-in/sent, a stranger': 'sent',
  'J1 coming in: /sign-in/code, a stranger, wrong ': 'code-wrong',
  'J2 writing down: /exchanges/new': 'writing-down',
  'J2 writing down: /exchanges/new, wrong who': 'writing-down-wrong',
  'J3 answering: /exchanges/:asked/differently, wrong ': 'differently-wrong',
  'J3 answering: /exchanges/:settled/thank': 'thank',
  'J4 the board: /board/ask, wrong ': 'ask-wrong',
  'J7 about me: /me/about, wrong name': 'about-me-wrong',
  'J8 help and Easy Read: /help, a stranger': 'help',
}

check('X11', 'what a screen reader is told is what was approved', async (reading, note) => {
  const only = ({ name }: { name: string }) => name in kept
  await walkStates(reading, { only }, async (page, { name }) => {
    const told = steady(await page.locator('body').ariaSnapshot())
    // From right to left nothing else is said than in English.
    const language = reading === 'ar-XB' ? 'en' : reading
    const file = path.join(folder, `${kept[name]}.${language}.yml`)
    if (process.env.ACCESS_SNAPSHOTS && reading !== 'ar-XB') writeFileSync(file, told)
    const approved = existsSync(file) ? readFileSync(file, 'utf8') : ''
    note(name, approved === told ? [] : [firstDifference(approved, told)])
  })
})

/** Days and addresses are different every time. */
function steady(told: string): string {
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
  return `${told
    .replace(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d+ \w+ \d{4}/g, 'SOME DAY')
    .replace(new RegExp(`\\d{1,2} (${months})( \\d{4})?`, 'g'), 'SOME DAY')
    .replace(/\/exchanges\/[0-9A-Za-z]{21}/g, '/exchanges/SOME')
    .replace(/(back=)[^\s"]*/g, '$1HERE')}\n`
}

function firstDifference(approved: string, told: string): string {
  const [before, now] = [approved.split('\n'), told.split('\n')]
  const at = now.findIndex((line, place) => line !== before[place])
  const line = at < 0 ? now.length : at
  return `line ${line + 1} was “${before[line]?.trim()}” and is “${now[line]?.trim()}”`
}
