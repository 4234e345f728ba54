import { type Language, localeOf, type Words } from './words.ts'

/** Days, moments, minutes and numbers as this language writes them, in the community's own time zone. */
export type Format = {
  day(day: string): string
  /** A day, or the day a moment is on. */
  shortDay(day: string | Date): string
  moment(moment: Date): string
  minutes(minutes: number): string
  number(number: number): string
  percent(share: number): string
}

export function formatIn(language: Language, timeZone: string, w: Words): Format {
  const locale = localeOf(language)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const short = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const shortDay = new Intl.DateTimeFormat(locale, { ...short, timeZone: 'UTC' })
  const shortDayOf = new Intl.DateTimeFormat(locale, { ...short, timeZone })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  return {
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    shortDay: (day) =>
      typeof day === 'string' ? shortDay.format(new Date(`${day}T00:00:00Z`)) : shortDayOf.format(day),
    moment: (date) => moment.format(date),
    minutes: (minutes) => minutesInWords(minutes, w),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
  }
}

/** "2 h 30 min": hours and minutes, never a decimal. A minus stands in front of the whole. */
function minutesInWords(minutes: number, w: Words): string {
  const sign = minutes < 0 ? '−' : ''
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  if (hours === 0) return sign + w('platform.time.minutes', { minutes: rest })
  if (rest === 0) return sign + w('platform.time.hours', { hours })
  return sign + w('platform.time.both', { hours, minutes: rest })
}
