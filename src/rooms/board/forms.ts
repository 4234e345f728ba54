import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'
import { isKind } from '../exchanges/kinds.ts'

const words = z.string().trim().max(200, say('board.problem.words-long'))

export const IntentForm = z.object({
  words: words.min(1, say('board.problem.words')),
  kind: z.string(say('board.problem.kind')).refine(isKind, say('board.problem.kind')),
  details: z.string().trim().max(2000, say('board.problem.details')).default(''),
  /** The other direction, on the same form: whoever asks may offer, whoever offers may ask. */
  also: words.default(''),
})

export const Nothing = z.object({})
