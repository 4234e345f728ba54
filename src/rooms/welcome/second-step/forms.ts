import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'

const missing = say('second-step.problem.code')

export const AskForm = z.object({
  code: z.string(missing).trim().min(1, missing).max(60, missing),
  own: z.string().default(''),
  next: z.string().default(''),
})
export const PressForm = z.object({ next: z.string().default('') })

const who = say('second-step.problem.witness')
/** Who else is there and knows them. */
export const ResetForm = z.object({
  who: z.string(who).trim().min(1, who).max(120, who),
  person: z.string().default(''),
})
