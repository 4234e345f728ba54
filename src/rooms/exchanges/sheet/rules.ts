import { readLength } from '../durations.ts'
import { isKind } from '../kinds.ts'
import { roundUp, type WhyNotMinutes, whyNotMinutes } from '../rules.ts'
import { chosenFrom, type Meant, type Neighbour } from '../who-is-meant.ts'
import type { TypedLine } from './forms.ts'

/** How people write "the place as a whole" on a line. */
export const place = '*'

export type End = 'giver' | 'receiver'
export type Cell = End | 'length' | 'kind' | 'note'
type WhyNotEnd = 'unknown' | 'alike' | 'several'
export type WhyNotLine =
  | Cell
  | WhyNotEnd
  | WhyNotMinutes
  | 'same-person'
  | 'nobody-in-it'
  | 'floor'
  | 'account-closed'

/** What is wrong with a line, and in which cell. `typed` is the name it is about. */
export type LineProblem = { line: number; cell: Cell; why: WhyNotLine; typed: string }
/** A name that may mean several people, or nobody quite: whom it may mean. */
export type Question = { line: number; end: End; typed: string; near: Neighbour[] }
export type Line = {
  line: number
  giverId: string | null
  receiverId: string | null
  minutes: number
  kind: string
  note: string
}
type Found = { id: string | null } | { why: WhyNotLine }

/**
 * Reads one line, knowing who may be meant by its names. Minutes are rounded up to the community's step. Answers the
 * line, or null and everything that is wrong with it; and each name that needs a choice, made or not.
 */
export function readLine(typed: TypedLine, meant: Record<End, Meant>, step: number) {
  const { line, kind, note } = typed
  const problem = (cell: Cell, why: WhyNotLine): LineProblem => {
    return { line, cell, why, typed: cell === 'giver' || cell === 'receiver' ? typed[cell] : '' }
  }
  const giver = findEnd('giver', typed, meant)
  const receiver = findEnd('receiver', typed, meant)
  const exact = readLength(typed.length)
  const minutes = roundUp(exact ?? 0, step)
  const whyNotLength = exact === null ? 'length' : whyNotMinutes(minutes)
  const problems = [
    'why' in giver ? problem('giver', giver.why) : null,
    'why' in receiver ? problem('receiver', receiver.why) : whyNotBoth(giver, receiver, problem),
    whyNotLength ? problem('length', whyNotLength) : null,
    isKind(kind) ? null : problem('kind', 'kind'),
    note.length > 2000 ? problem('note', 'note') : null,
  ].filter((one) => one !== null)
  const read: Line | null =
    'id' in giver && 'id' in receiver && problems.length === 0
      ? { line, giverId: giver.id, receiverId: receiver.id, minutes, kind, note }
      : null
  return { read, problems, questions: questionsAbout(typed, meant) }
}

function findEnd(end: End, typed: TypedLine, meant: Record<End, Meant>): Found {
  if (typed[end] === '') return { why: end }
  if (typed[end] === place) return { id: null }
  const chosen = chosenFrom(meant[end], typed[`${end}Chosen`])
  if (chosen) return { id: chosen.id }
  const { length } = meant[end].near
  return { why: length === 0 ? 'unknown' : length === 1 ? 'alike' : 'several' }
}

function whyNotBoth(
  giver: Found,
  receiver: Found,
  problem: (cell: Cell, why: WhyNotLine) => LineProblem,
): LineProblem | null {
  if ('why' in giver || 'why' in receiver || giver.id !== receiver.id) return null
  return problem('receiver', giver.id === null ? 'nobody-in-it' : 'same-person')
}

function questionsAbout(typed: TypedLine, meant: Record<End, Meant>): Question[] {
  return (['giver', 'receiver'] as const).flatMap((end) => {
    const { sure, near } = meant[end]
    return sure || near.length === 0 ? [] : [{ line: typed.line, end, typed: typed[end], near }]
  })
}
