import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { say } from '../../../platform/i18n/words.ts'
import { longId } from '../../../platform/ids.ts'
import { readDay } from '../../exchanges/durations.ts'
import { wishMet } from '../rules.ts'
import { kindsOfNote, parts } from './rules.ts'

const words = (atMost: number) =>
  z.string().trim().max(atMost, say('telling.problem.long')).optional().default('')
const typed = z.record(z.string(), z.string())

/** A decision says why, and when it is looked at again. */
export function writeForm(today: string) {
  return typed
    .transform((said) => ({ ...said, review: typedDay(said, 'review') }))
    .pipe(
      z.object({
        what: z.enum(kindsOfNote, say('telling.problem.what')),
        words: words(20_000),
        reason: words(4000),
        review: z.string(),
      }),
    )
    .transform(({ review, ...said }, context) => {
      const problem = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      const isDecision = said.what === 'decision'
      const reviewOn = isDecision ? readDay(review) : null
      if (!said.words) problem('words', say('telling.problem.words'))
      if (isDecision && !said.reason) problem('reason', say('telling.problem.reason'))
      if (isDecision && !reviewOn) problem('review', say('telling.problem.review'))
      if (reviewOn && reviewOn < today) problem('review', say('telling.problem.review-past'))
      return { ...said, reason: isDecision ? said.reason : '', reviewOn }
    })
}

export const WhoForm = z.object({
  who: z.string().trim().min(1, say('telling.problem.who')).max(120, say('telling.problem.who')),
  person: z.string().optional().default(''),
  part: z.enum(parts, say('telling.problem.part')),
})

export const EndForm = z
  .object({ person: z.string(), part: z.enum(['reads', 'named']) })
  .transform(({ person, part }) => ({ personId: longId(person), part }))

export function closeForm(today: string) {
  return typed
    .transform((said) => ({ ...said, keep: typedDay(said, 'keep') }))
    .pipe(
      z.object({ met: z.enum(wishMet, say('telling.problem.met')), learned: words(4000), keep: z.string() }),
    )
    .transform(({ met, learned, keep }, context) => {
      const keepUntil = readDay(keep)
      if (!keepUntil || keepUntil < today)
        context.addIssue({ code: 'custom', path: ['keep'], message: say('telling.problem.keep') })
      return { wishMet: met, learned, keepUntil: keepUntil ?? today }
    })
}

/** One press says it all. */
export const Nothing = z.object({})
