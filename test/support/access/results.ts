import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Reading, readings } from './house.ts'
import { type State, type Walk, walkStates } from './states.ts'

type Outcome = { seen: Set<string>; problems: string[] }
export type Row = { what: string; outcomes: Map<Reading, Outcome> }

/** What this run found, check by check. All files of a run share it. */
export const results = new Map<string, Row>()

/** Says what was looked at and what was wrong with it. */
export type Note = (where: string, problems: readonly string[]) => void

/** One check of the list in docs/accessibility.md, for each way of reading. */
export function check(
  id: string,
  what: string,
  look: (reading: Reading, note: Note) => Promise<void>,
  only: readonly Reading[] = readings,
) {
  for (const reading of only.filter(isAsked))
    test(`${id} ${what} (${reading})`, async () => {
      const outcome = outcomeOf(id, what, reading)
      const found: string[] = []
      try {
        await look(reading, (where, problems) => {
          outcome.seen.add(where)
          for (const problem of problems) found.push(`${where}: ${problem}`)
        })
      } catch (error) {
        outcome.problems.push(`it broke off: ${error}`)
        throw error
      }
      outcome.problems.push(...found)
      assert.deepEqual(found, [])
    })
}

/** `ACCESS_ONLY=en-easy npm test -- e2e/access` looks at one way of reading, while one works on it. */
function isAsked(reading: Reading): boolean {
  const asked = process.env.ACCESS_ONLY
  return !asked || asked === reading
}

/** What one run of a check shows about another as well. */
export function noteElsewhere(id: string, what: string, reading: Reading): Note {
  const outcome = outcomeOf(id, what, reading)
  return (where, problems) => {
    outcome.seen.add(where)
    outcome.problems.push(...problems.map((problem) => `${where}: ${problem}`))
  }
}

function outcomeOf(id: string, what: string, reading: Reading): Outcome {
  const row = results.get(id) ?? { what, outcomes: new Map() }
  results.set(id, row)
  const outcome = row.outcomes.get(reading) ?? { seen: new Set(), problems: [] }
  row.outcomes.set(reading, outcome)
  return outcome
}

export type Look = (page: Page, state: State, reading: Reading) => Promise<string[]>

/** Several checks that look at the same pages: each page is opened once for all of them, and each check is told apart. */
export function checkPages(walk: Walk, looks: Record<string, { what: string; look: Look }>) {
  const walks = new Map<Reading, Promise<Map<string, string[]>>>()
  const walkOnce = (reading: Reading) => {
    const found = new Map<string, string[]>()
    const walked = walkStates(reading, walk, async (page, state) => {
      for (const [id, { look }] of Object.entries(looks))
        found.set(`${id} ${state.name}`, await look(page, state, reading))
    })
    return walked.then(() => found)
  }
  for (const [id, { what }] of Object.entries(looks))
    check(id, what, async (reading, note) => {
      if (!walks.has(reading)) walks.set(reading, walkOnce(reading))
      for (const [key, problems] of await walks.get(reading)!)
        if (key.startsWith(`${id} `)) note(key.slice(id.length + 1), problems)
    })
}
