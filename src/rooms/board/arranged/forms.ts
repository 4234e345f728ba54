import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'
import { outcomes } from './rules.ts'

export const SettleForm = z.object({
  outcome: z.enum(outcomes, say('board.arranged.problem.outcome')),
  answer: z
    .string()
    .trim()
    .min(1, say('board.arranged.problem.answer'))
    .max(1000, say('board.arranged.problem.answer-long')),
})
/** One press says it all. */
export const Nothing = z.object({})
