import { daysLater } from '../durations.ts'
import { isParty, type Somebody, type WhyNotMinutes, whyNotMinutes } from '../rules.ts'

export type WhyNotRecord =
  | 'nobody-in-it'
  | WhyNotMinutes
  | 'not-whole-steps'
  | 'same-person'
  | 'in-the-future'
  | 'too-long-ago'

/** What a community agreed on about writing things down. */
export type Agreed = {
  roundingMinutes: number
  /** Only whole steps of the rounding may be written down. */
  wholeSteps: boolean
  /** How long ago it may have happened, in days; null: a year, and longer for brokers. */
  oldestDays: number | null
}

type Entry = { giverId: string | null; receiverId: string | null; minutes: number; occurredOn: string }

/**
 * Why this cannot be written down, whoever the people are, or null: first the minutes, then the two ends, then the day.
 * `today` is the community's own day, YYYY-MM-DD.
 */
export function whyNotRecord(said: Entry, who: Somebody, today: string, agreed: Agreed): WhyNotRecord | null {
  if (said.giverId === null && said.receiverId === null) return 'nobody-in-it'
  const why = whyNotMinutes(said.minutes) ?? whyNotSteps(said.minutes, agreed)
  if (why) return why
  if (said.giverId === said.receiverId) return 'same-person'
  return whyNotOn(said.occurredOn, who, today, agreed)
}

/** Why so many minutes are not what this community writes down, or null. */
export function whyNotSteps(minutes: number, agreed: Agreed): 'not-whole-steps' | null {
  return agreed.wholeSteps && minutes % agreed.roundingMinutes !== 0 ? 'not-whole-steps' : null
}

/** Why it cannot have happened on that day, or cannot be written down any more, or null. */
export function whyNotOn(
  day: string,
  who: Pick<Somebody, 'isBroker'>,
  today: string,
  { oldestDays }: Pick<Agreed, 'oldestDays'>,
): 'in-the-future' | 'too-long-ago' | null {
  if (day > today) return 'in-the-future'
  if (oldestDays !== null) return day < daysLater(today, -oldestDays) ? 'too-long-ago' : null
  // Mostly a mistyped year. Whatever is really that old, a broker copies from its sheet.
  return day < aYearBefore(today) && !who.isBroker ? 'too-long-ago' : null
}

/** Whether somebody may write this down: the two in it, brokers, and whoever may say the word of one of the two. */
export function mayRecord(said: Entry, who: Somebody, speaksForOneOfThem: boolean): boolean {
  return isParty(said, who.personId) || who.isBroker || speaksForOneOfThem
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
