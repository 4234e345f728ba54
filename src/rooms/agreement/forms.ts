import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { say } from '../../platform/i18n/words.ts'
import { day, language, seenShape, versionId } from './seen.ts'

/** Lines as they are typed: however a browser ends them, without empty ones at either end. */
const lines = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
const promises = lines.refine((words) => words.length <= 4000, say('agreement.problem.long'))
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

export const SignForm = z.object({ version: versionId })

export const KeyInForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(z.object(seenShape))

export const Nothing = z.object({})
