import { Temporal } from 'temporal-polyfill'

/** Work somebody does for the organisation every week. Days are YYYY-MM-DD; a week begins on Monday. */
export type StandingRole = {
  id: string
  personId: string
  weeklyMinutes: number
  since: string
  /** The last day of it. */
  until: string | null
  /** The last Sunday whose week is in the book. */
  creditedThrough: string | null
}

/** The Mondays of the whole weeks that are over before today and not in the book yet. A week counts in which it was done on any day. */
export function weeksToCredit({ since, until, creditedThrough }: StandingRole, today: string): string[] {
  const thisMonday = mondayOf(today)
  const mondays: string[] = []
  const first = creditedThrough ? daysAfter(creditedThrough, 1) : mondayOf(since)
  for (let monday = first; monday < thisMonday; monday = daysAfter(monday, 7)) {
    if (until !== null && monday > until) break
    mondays.push(monday)
  }
  return mondays
}

/** What somebody does every week, and for how long, from the week of a day on. */
export type Terms = { since: string; words: string; weeklyMinutes: number }

/** What held in the week that begins on a Monday: the latest of the changes (in the order they count from), or else how it began. */
export function termsIn<T extends Terms>(first: T, changes: readonly T[], monday: string): T {
  return changes.findLast(({ since }) => since <= sundayAfter(monday)) ?? first
}

export type WhyNotChange = 'self-dealing' | 'over' | 'before' | 'credited'

/** Why it cannot be something else from a day on, or null: not once it ended, nor before it began, nor for a week that is in the book. */
export function whyNotFrom(
  day: string,
  { since, until, creditedThrough }: Pick<StandingRole, 'since' | 'until' | 'creditedThrough'>,
): Exclude<WhyNotChange, 'self-dealing'> | null {
  if (until !== null) return 'over'
  if (day < since) return 'before'
  return creditedThrough !== null && day <= creditedThrough ? 'credited' : null
}

/** The last day of a week that begins on a Monday. */
export function sundayAfter(monday: string): string {
  return daysAfter(monday, 6)
}

/** The first day of the week of a day. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
