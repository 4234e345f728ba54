import { readLength } from '../../exchanges/durations.ts'
import { chosenFrom, type Meant, type Neighbour } from '../../exchanges/who-is-meant.ts'
import { partsAtMost, type There } from '../rules.ts'

/** One line of a box of names: a name or a member number, and, behind a comma, minutes of their own. */
export type NameLine = { typed: string; length: string | null }
/** What is wrong with a line of names. */
export type NameProblem = { typed: string; why: 'unknown' | 'length' | 'too-many' }
/** A name on a line (from 0) that may mean several people, or nobody quite: whom it may mean, and whether one was chosen. */
export type NameQuestion = { line: number; typed: string; near: Neighbour[]; answered: boolean }

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

/**
 * Who they are, with their own minutes: whoever it can only be, or who was chosen for the line out of those it may mean; what
 * is wrong; and each name that needs a choice, made or not.
 */
export function placeNames(
  lines: readonly NameLine[],
  meant: readonly Meant[],
  chosen: readonly (string | null)[] = [],
) {
  const problems: NameProblem[] = []
  const questions: NameQuestion[] = []
  const there: (There & { name: string })[] = []
  if (lines.length > partsAtMost) problems.push({ typed: '', why: 'too-many' })
  for (const [line, { typed, length }] of lines.entries()) {
    const one = meant[line] ?? { sure: null, near: [] }
    const who = chosenFrom(one, chosen[line] ?? null)
    const minutes = length === null ? null : readLength(length)
    if (!one.sure && one.near.length > 0)
      questions.push({ line, typed, near: one.near, answered: who !== null })
    if (!who && one.near.length === 0) problems.push({ typed, why: 'unknown' })
    else if (length !== null && minutes === null) problems.push({ typed, why: 'length' })
    else if (who) there.push({ personId: who.id, name: who.name, minutes })
  }
  return { there, problems, questions }
}

/** Whoever is ticked and named in words too is there once, with what the words say. */
export function joinTicked(
  ticked: readonly { id: string; name: string }[],
  typed: readonly (There & { name: string })[],
): (There & { name: string })[] {
  const said = new Set(typed.map(({ personId }) => personId))
  const more = ticked.filter(({ id }) => !said.has(id))
  return [...more.map(({ id, name }) => ({ personId: id, name, minutes: null })), ...typed]
}
