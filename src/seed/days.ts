const dayInMs = 24 * 60 * 60 * 1000

/** A moment so many days (or part of one) earlier. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayInMs)
}

/** The day of a moment, YYYY-MM-DD. The demo village lives in Greenwich time. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** A deed of the story that was refused means that the story is wrong. */
export function mustHold(outcome: { ok: true } | { ok: false; why: string }): void {
  if (!outcome.ok) throw new Error(`the story does not hold: ${outcome.why}`)
}
