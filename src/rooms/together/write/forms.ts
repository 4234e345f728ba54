import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { say } from '../../../platform/i18n/words.ts'
import { readDay, readLength } from '../../exchanges/durations.ts'

const Entry = z.object({
  day: z
    .string()
    .transform(readDay)
    .refine((day) => day !== null, say('exchanges.problem.day'))
    .transform((day) => day ?? ''),
  gave: z.string().max(20_000, say('together.problem.too-many')).default(''),
  received: z.string().max(20_000, say('together.problem.too-many')).default(''),
  total: z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? null : (readLength(typed) ?? 0)))
    .refine((minutes) => minutes === null || minutes > 0, say('together.problem.length')),
  sure: z.string().optional().transform(Boolean),
})

/** The three boxes of the day are read as one. */
export const EntryForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(Entry)
