import { readLength } from '../../exchanges/durations.ts'
import type { Meant, Neighbour } from '../../exchanges/who-is-meant.ts'
import { partsAtMost, type There } from '../rules.ts'

/** One line of a box of names: a name or a member number, and, behind a comma, minutes of their own. */
export type NameLine = { typed: string; length: string | null }
/** What is wrong with a line of names; `near`: whom it may mean. */
export type NameProblem = {
  typed: string
  why: 'unknown' | 'several' | 'length' | 'too-many'
  near: Neighbour[]
}

/** The names of a box, one a line; empty lines are nothing. */
export function readNames(box: string): NameLine[] {
  return box
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const at = Math.max(line.lastIndexOf(','), line.lastIndexOf(';'))
      if (at < 0) return { typed: line, length: null }
      return { typed: line.slice(0, at).trim(), length: line.slice(at + 1).trim() }
    })
}

/** Who they are, as far as it is sure, with their own minutes; and what is wrong. */
export function placeNames(lines: readonly NameLine[], meant: readonly Meant[]) {
  const problems: NameProblem[] = []
  const there: (There & { name: string })[] = []
  if (lines.length > partsAtMost) problems.push({ typed: '', why: 'too-many', near: [] })
  for (const [at, { typed, length }] of lines.entries()) {
    const { sure, near } = meant[at] ?? { sure: null, near: [] }
    const minutes = length === null ? null : readLength(length)
    if (!sure) problems.push({ typed, why: near.length === 0 ? 'unknown' : 'several', near })
    else if (length !== null && minutes === null) problems.push({ typed, why: 'length', near: [] })
    else there.push({ personId: sure.id, name: sure.name, minutes })
  }
  return { there, problems }
}
