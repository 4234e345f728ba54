import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'

export const CodeForm = z.object({
  code: z.string().trim().min(1, say('welcome.problem.code')).max(60, say('welcome.problem.code')),
  next: z.string().default(''),
})
export const MakeForm = z.object({})
