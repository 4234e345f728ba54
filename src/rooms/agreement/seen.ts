import { z } from 'zod'
import { isLanguage, say } from '../../platform/i18n/words.ts'
import { readDay } from '../exchanges/durations.ts'

export const language = z
  .string()
  .default('')
  .refine(isLanguage, say('agreement.problem.language'))
  .transform((language) => (isLanguage(language) ? language : 'en'))

export const day = z
  .string()
  .transform(readDay)
  .refine((day) => day !== null, say('agreement.problem.day'))
  .transform((day) => day ?? '')
export const versionId = z.string().default('')

/** A signature somebody else saw: how, when, who saw it, where the paper or the recording is, in which language it was read. */
export const seenShape = {
  version: versionId,
  how: z.enum(['mark', 'voice', 'witness'], { error: say('agreement.problem.how') }),
  day,
  witness: z
    .string()
    .trim()
    .min(1, say('agreement.problem.witness'))
    .max(120, say('agreement.problem.witness-long')),
  kept: z.string().trim().max(200, say('agreement.problem.kept')).default(''),
  language,
}
