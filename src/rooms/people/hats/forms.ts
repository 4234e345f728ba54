import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'

export const HatForm = z.object({
  words: z.string().trim().min(1, say('people.problem.hat')).max(80, say('people.problem.hat-long')),
})
export const HatChange = z.object({ to: z.enum(['up', 'hide', 'show', 'off'], say('people.problem.hat')) })
