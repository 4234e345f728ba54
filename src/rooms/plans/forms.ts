import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { say } from '../../platform/i18n/words.ts'
import { longId } from '../../platform/ids.ts'
import { readDay } from '../exchanges/durations.ts'
import { outcomes } from './rules.ts'

const words = z.string().trim().max(2000, say('plans.problem.long')).optional().default('')
const typed = z.record(z.string(), z.string())

/** "What if we don't?" is asked of everybody: not doing it can go wrong, too. */
export function planForm(today: string) {
  return typed
    .transform((said) => ({ ...said, review: typedDay(said, 'review') }))
    .pipe(
      z.object({
        want: z.string().trim().min(1, say('plans.problem.want')).max(200, say('plans.problem.long')),
        good: words,
        if_not: z.string().trim().min(1, say('plans.problem.if-not')).max(2000, say('plans.problem.long')),
        wrong: words,
        agreed: words,
        who_does: words,
        ring: z.string().trim().max(200, say('plans.problem.long')).optional().default(''),
        review: z.string().transform(readDay),
      }),
    )
    .transform(({ if_not, who_does, review, ...said }, context) => {
      if (!review || review < today)
        context.addIssue({ code: 'custom', path: ['review'], message: say('plans.problem.review') })
      return { ...said, ifNot: if_not, whoDoes: who_does, reviewOn: review ?? today }
    })
}

export const HowForm = z.object({
  outcome: z.enum(outcomes, say('plans.problem.outcome')),
  learned: words,
})

export const ShareForm = z.object({
  who: z.string().trim().min(1, say('trust.problem.who')).max(120, say('trust.problem.who')),
  person: z.string().optional().default(''),
})
export const EndForm = z
  .object({ person: z.string() })
  .transform(({ person }) => ({ withId: longId(person) }))
