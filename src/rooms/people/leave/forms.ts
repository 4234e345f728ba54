import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { say } from '../../../platform/i18n/words.ts'
import { readDay } from '../../exchanges/durations.ts'

const text = z.string().trim().optional().default('')
const become = z.enum(['pot', 'somebody', 'let-go'])

/** A last day, and what becomes of the hours; `minutes` and `sure` once they have seen what will be written in the book. */
export const LeaveForm = z
  .looseObject({ become: text, minutes: text, sure: text })
  .transform((said, context) => {
    const typed = Object.entries(said).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    )
    const lastDay = readDay(typedDay(Object.fromEntries(typed), 'day'))
    if (!lastDay) context.addIssue({ code: 'custom', path: ['day'], message: say('leaving.problem.day') })
    const seen = /^-?\d{1,9}$/.test(said.minutes) ? Number(said.minutes) : null
    const chosen = become.safeParse(said.become)
    const sure = said.sure === 'yes'
    return { lastDay: lastDay ?? '', become: chosen.data ?? null, seen, sure }
  })
