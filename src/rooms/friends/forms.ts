import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'
import { mostHours } from './rules.ts'

/** One press says it all. */
export const Nothing = z.object({})

/** A guess in whole hours, or "not this year". */
export const GuessForm = z
  .object({ hours: z.string().trim().default(''), later: z.string().default('') })
  .transform(({ hours, later }, context) => {
    if (later !== '') return { hours: null }
    const guess = /^\d{1,4}$/.test(hours) ? Number(hours) : 0
    if (guess >= 1 && guess <= mostHours) return { hours: guess }
    context.addIssue({ code: 'custom', path: ['hours'], message: say('friends.problem.hours') })
    return z.NEVER
  })
