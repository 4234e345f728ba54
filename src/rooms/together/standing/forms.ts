import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { say } from '../../../platform/i18n/words.ts'
import { readDay, readLength } from '../../exchanges/durations.ts'

const Terms = z.object({
  words: z.string().trim().min(1, say('together.problem.words')).max(120, say('together.problem.words')),
  length: z
    .string()
    .transform((typed) => readLength(typed) ?? 0)
    .refine((minutes) => minutes >= 1 && minutes <= 2400, say('together.problem.week')),
  day: z
    .string()
    .transform(readDay)
    .refine((day) => day !== null, say('exchanges.problem.day'))
    .transform((day) => day ?? ''),
})

/** The three boxes of the day are read as one. */
const withDay = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))

export const RoleForm = withDay.pipe(
  Terms.extend({ who: z.string().trim().min(1, say('together.problem.who')) }),
)
export const ChangeForm = withDay.pipe(Terms)
export const Nothing = z.object({})
