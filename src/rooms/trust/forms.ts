import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { say } from '../../platform/i18n/words.ts'
import { longId } from '../../platform/ids.ts'
import { readDay } from '../exchanges/durations.ts'

const text = z.string().trim().optional().default('')

/** Somebody by name, and perhaps a last day. Who is meant by the name is found afterwards. */
export function mandateForm(today: string) {
  return z.looseObject({ who: text, person: text }).transform((said, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const typed = Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
    const day = typedDay(typed, 'until')
    const until = day ? readDay(day) : null
    if (!said.who) problem('who', say('trust.problem.who'))
    if (day && !until) problem('until', say('exchanges.problem.day'))
    if (until && until < today) problem('until', say('trust.problem.past'))
    return { until }
  })
}

/** Which of them it is about: ids as they stand in addresses. */
export const EndForm = z
  .object({ person: text, delegate: text })
  .transform(({ person, delegate }) => ({ personId: longId(person), delegateId: longId(delegate) }))

/** One press says it all. */
export const Nothing = z.object({})
