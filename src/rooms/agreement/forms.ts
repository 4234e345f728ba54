import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { isLanguage, say } from '../../platform/i18n/words.ts'
import { readDay } from '../exchanges/durations.ts'

/** Lines as they are typed: however a browser ends them, without empty ones at either end. */
const lines = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
const promises = lines.refine((words) => words.length <= 4000, say('agreement.problem.long'))
const language = z
  .string()
  .default('')
  .refine(isLanguage, say('agreement.problem.language'))
  .transform((language) => (isLanguage(language) ? language : 'en'))

const wording = {
  language,
  opening: lines.refine((words) => words.length <= 2000, say('agreement.problem.long')),
  mine: promises.refine((words) => words !== '', say('agreement.problem.mine')),
  ours: promises.refine((words) => words !== '', say('agreement.problem.ours')),
}
export const WordsForm = z.object(wording)
export const ProposeForm = z.object({
  ...wording,
  why: lines
    .refine((words) => words !== '', say('agreement.problem.why'))
    .refine((words) => words.length <= 1000, say('agreement.problem.long')),
})

export const day = z
  .string()
  .transform(readDay)
  .refine((day) => day !== null, say('agreement.problem.day'))
  .transform((day) => day ?? '')
const count = z
  .string()
  .default('')
  .transform((typed) => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0))
  .refine((number) => number > 0, say('agreement.problem.count'))

/** The three boxes of a day are read as one. */
export const AgreedForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(
    z.object({
      day,
      present: lines
        .refine((words) => words !== '', say('agreement.problem.present'))
        .refine((words) => words.length <= 2000, say('agreement.problem.long')),
      presentCount: count,
      agreedCount: count,
    }),
  )

const versionId = z.string().default('')
export const SignForm = z.object({ version: versionId })

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
export const KeyInForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(z.object(seenShape))

export const Nothing = z.object({})
