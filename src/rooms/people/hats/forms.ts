import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'

const words = z.string().trim().min(1, say('people.problem.hat')).max(80, say('people.problem.hat-long'))

export const HatForm = z.object({ words })
/** One that was just taken off, as it was. */
export const HatBack = z.object({
  words,
  position: z.coerce.number().int().min(0).max(1000),
  hidden: z.enum(['yes', 'no']).transform((hidden) => hidden === 'yes'),
})
export const HatChange = z.object({ to: z.enum(['up', 'hide', 'show', 'off'], say('people.problem.hat')) })
