import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { say } from '../../platform/i18n/words.ts'
import { readClock, readDay } from '../exchanges/durations.ts'

const Notice = z.object({
  what: z.string().trim().min(1, say('whats-on.problem.what')).max(120, say('whats-on.problem.what-long')),
  day: z
    .string()
    .transform(readDay)
    .refine((day) => day !== null, say('whats-on.problem.day'))
    .transform((day) => day ?? ''),
  time: z
    .string()
    .trim()
    .default('')
    .transform((typed) => (typed === '' ? '' : readClock(typed)))
    .refine((time) => time !== null, say('whats-on.problem.time')),
  place: z.string().trim().max(120, say('whats-on.problem.place')).default(''),
})

/** The three boxes of the day are read as one; the time may be left out. */
export const NoticeForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(Notice)
export const Nothing = z.object({})
