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

/** The last day of a week that begins on a Monday. */
export function sundayAfter(monday: string): string {
  return daysAfter(monday, 6)
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
