import { isParty, type Somebody, type WhyNotMinutes, whyNotMinutes } from '../rules.ts'

export type WhyNotRecord =
  | 'same-person'
  | WhyNotMinutes
  | 'in-the-future'
  | 'too-long-ago'
  | 'not-part-of-it'
  | 'nobody-in-it'

/** Why this cannot be written down, or null. `today` is the community's own day, YYYY-MM-DD. */
export function whyNotRecord(
  said: { giverId: string | null; receiverId: string | null; minutes: number; occurredOn: string },
  who: Somebody,
  today: string,
): WhyNotRecord | null {
  if (said.giverId === null && said.receiverId === null) return 'nobody-in-it'
  if (said.giverId === said.receiverId) return 'same-person'
  if (!isParty(said, who.personId) && !who.isBroker) return 'not-part-of-it'
  const why = whyNotMinutes(said.minutes)
  if (why) return why
  if (said.occurredOn > today) return 'in-the-future'
  // Mostly a mistyped year. Whatever is really that old, a broker copies from its sheet.
  if (said.occurredOn < aYearBefore(today) && !who.isBroker) return 'too-long-ago'
  return null
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
