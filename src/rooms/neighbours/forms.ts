import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'

/** How many hours may run one way. */
export const LimitForm = z.object({
  hours: z.coerce
    .number(say('neighbours.problem.limit'))
    .int(say('neighbours.problem.limit'))
    .min(1, say('neighbours.problem.limit'))
    .max(10_000, say('neighbours.problem.limit')),
})
/** The minutes that stood in our book when somebody looked. */
export const LetGoForm = z.object({ seen: z.coerce.number().int().catch(0) })
export const Nothing = z.object({})
