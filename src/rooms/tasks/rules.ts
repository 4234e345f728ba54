import type { Task } from '../../platform/auth/actor.ts'
import { daysLater } from '../exchanges/durations.ts'

/** How somebody came to a task, and how it ended. */
export type Basis = 'begin' | 'decision' | 'steward' | 'handed-over' | 'stand-in'
export type EndedHow = 'given-back' | 'handed-over' | 'ended' | 'ran-out' | 'left'
export type Wish = 'go-on' | 'end'

/** A task somebody holds, or held. Days are YYYY-MM-DD. */
export type Taken = {
  id: string
  task: Task
  /** What the group calls it, where it is one of its own. */
  words: string
  personId: string
  name: string
  since: Date
  /** Its last day. */
  endsOn: string
  basis: Basis
  /** Who gave it, or handed it over. */
  givenBy: string | null
  decidedOn: string | null
  decidedWords: string
  until: Date | null
  endedBy: string | null
  endedHow: EndedHow | null
  endedWords: string
  askedAt: Date | null
  wish: Wish | null
  /** Who is asked to take it over. */
  offeredTo: { id: string; name: string } | null
}

/** A year, unless something else was agreed on; nobody can be given one for longer than two. */
export const usualDays = 365
export const mostDays = 730
/** So many days before the end its holder is asked whether they like to go on. */
export const askedDays = 31
/** So long what was ended by mistake can be taken up again by whoever ended it. */
export const undoneWithinMs = 60 * 60 * 1000

export function usualEnd(today: string): string {
  return daysLater(today, usualDays)
}

/** Why a task cannot have this as its last day, or null. */
export function whyNotUntil(endsOn: string, today: string): 'end-past' | 'end-far' | null {
  if (endsOn <= today) return 'end-past'
  return endsOn > daysLater(today, mostDays) ? 'end-far' : null
}

/** Whether the end is so near that its holder is asked. */
export function isEndNear({ endsOn }: Pick<Taken, 'endsOn'>, today: string): boolean {
  return endsOn <= daysLater(today, askedDays)
}

/** Another year, counted from its last day, or from today where that has passed. */
export function yearMore(endsOn: string, today: string): string {
  return usualEnd(endsOn > today ? endsOn : today)
}

/** Whether whoever ended it may take that back now: in the first hour, and only what somebody ended in so many words. */
export function mayResume(
  { until, endedHow }: Pick<Taken, 'until' | 'endedHow'>,
  endedById: string | null,
  who: { personId: string },
  now: Date,
): boolean {
  const inWords = endedHow === 'given-back' || endedHow === 'ended'
  return (
    until !== null &&
    inWords &&
    endedById === who.personId &&
    now.getTime() - until.getTime() < undoneWithinMs
  )
}
