import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'

const written = z.enum(['en', 'cy'], { error: () => say('language.problem.written') })

export const TextForm = z.object({
  text: z.string().max(500_000, say('language.problem.long')).default(''),
  written,
  /** What somebody said they mean: an id and the words, a line each. */
  meant: z.string().default(''),
})

export const Asked = z.object({
  text: z.string().max(500_000),
  language: z.enum(['en', 'cy']).default('en'),
  file: z.string().max(200).default(''),
  lines: z.boolean().default(false),
  level: z.enum(['rethink', 'consider', 'info']).default('info'),
})
