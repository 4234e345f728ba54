import { Temporal } from 'temporal-polyfill'

/**
 * Minutes that really passed between two clock times of one day in a time zone; an end before the start is the next
 * morning. On the night the clocks go back, 00:30 to 02:30 is 180 minutes; when they go forward, 60.
 * Answers null for two equal times. Times are HH:MM, the day YYYY-MM-DD.
 */
export function elapsedMinutes(day: string, start: string, end: string, timeZone: string): number | null {
  if (start === end) return null
  const from = Temporal.PlainDate.from(day)
  const until = end > start ? from : from.add({ days: 1 })
  const began = from.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(start) })
  const ended = until.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(end) })
  return Math.round((ended.epochMilliseconds - began.epochMilliseconds) / 60_000)
}

/** The day it is now in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** A day so many days later (or earlier), YYYY-MM-DD. */
export function daysLater(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** A day of these centuries as somebody typed it, 2026-06-03 or 3/6/2026, as YYYY-MM-DD; null when there is no such day. */
export function readDay(typed: string): string | null {
  const iso = typed.trim().match(/^((?:19|2\d)\d\d)-(\d{1,2})-(\d{1,2})$/)
  const british = typed.trim().match(/^(\d{1,2})[/.](\d{1,2})[/.]((?:19|2\d)\d\d)$/)
  const [year, month, day] = iso ? iso.slice(1) : british ? british.slice(1).reverse() : []
  if (!year || !month || !day) return null
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    return Temporal.PlainDate.from(padded, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** A clock time as somebody typed it, 9:05, 09.05 or 0905, as HH:MM; null when there is no such time. */
export function readClock(typed: string): string | null {
  const [, hours, minutes] = typed.trim().match(/^(\d{1,2})[:.]?(\d{2})$/) ?? []
  if (!hours || !minutes || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/**
 * How long, as people write it on paper: 1:30, 1h30, 1 h, 1.5 (hours), 90 or 90 min. In whole minutes, or null when it
 * could mean two things: a lone 2 is two hours to one person and two minutes to another.
 */
export function readLength(typed: string): number | null {
  const said = typed.trim().toLowerCase().replace(',', '.').replaceAll('½', '.5').replace(/\s+/g, '')
  const [, hours, minutes = '0'] =
    said.match(/^(\d{1,2}):(\d{2})$/) ??
    said.match(/^(\d{1,2})(?:hours?|h)(?:(\d{1,2})(?:min(?:utes)?|m)?)?$/) ??
    []
  if (hours) return Number(minutes) > 59 ? null : Number(hours) * 60 + Number(minutes)
  const [, decimal] = said.match(/^(\d{0,2}\.\d{1,2})(?:h|hours?)?$/) ?? []
  if (decimal) return Math.round(Number(decimal) * 60)
  const [, whole, unit] = said.match(/^(\d{1,4})(m|min|minutes)?$/) ?? []
  if (!whole) return null
  return unit || Number(whole) >= 10 ? Number(whole) : null
}

/** A length as it can be typed in again: 90 is 1:30. */
export function asLength(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
