import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { say } from '../../platform/i18n/words.ts'
import { readDay } from '../exchanges/durations.ts'
import { becomes } from './rules.ts'

const typed = z.record(z.string(), z.string())

/** The last day, and what becomes of the hours; `minutes` and `sure` once they have seen what will be written in the book. */
export const LeaveForm = typed
  .transform((said) => ({ ...said, day: typedDay(said, 'day') }))
  .pipe(
    z.object({
      day: z.string().transform((day) => (day === '' ? '' : readDay(day))),
      become: z.enum(becomes, say('leaving.problem.become')).optional(),
      minutes: z.string().default(''),
      sure: z.string().default(''),
    }),
  )
  .transform(({ day, become, minutes, sure }, context) => {
    if (day === null)
      context.addIssue({ code: 'custom', path: ['day'], message: say('exchanges.problem.day') })
    const seen = /^-?\d{1,9}$/.test(minutes) ? Number(minutes) : null
    return { day: day ?? '', become, seen, sure: sure === 'yes' && seen !== null }
  })

export const SureForm = z.object({ sure: z.string().default('') }).transform(({ sure }) => sure === 'yes')

/** The line that moved the hours then, if it should come back too. */
export const BackForm = z.object({ line: z.string().default('') })

/** The word that has to be typed, so that nobody forgets anybody by a slip. What it is depends on the language. */
export const EraseForm = z.object({ word: z.string().trim().default('') })
