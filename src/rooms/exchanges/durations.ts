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
