import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { say } from '../../platform/i18n/words.ts'
import { day, seenShape } from '../agreement/seen.ts'
import { isKind } from '../exchanges/kinds.ts'
import { area, email, name, phone, sharing } from '../people/said-of-people.ts'

const words = z.string().trim().max(2000, say('joining.problem.long')).default('')
const said = words.refine((typed) => typed !== '', say('joining.problem.each'))
const text = z.string().trim().optional().default('')

export const HelloForm = z.object({
  name,
  reach: z.string().trim().min(1, say('joining.problem.reach')).max(300, say('joining.problem.reach-long')),
  words,
})
export const InviteForm = z.object({ name, email: email.default(null) })
export const CodeForm = z.object({
  code: z.string().trim().min(1, say('welcome.problem.code')).max(60, say('welcome.problem.code')),
})
export const BringForm = z.object({ brings: words, wouldLike: words })
export const TogetherForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(z.object({ day, brings: said, wouldLike: said, weBring: said, weWouldLike: said }))

const kind = z.string(say('board.problem.kind')).refine(isKind, say('board.problem.kind'))
const oneLine = z
  .string()
  .trim()
  .max(200, say('board.problem.words-long'))
  .default('')
  .refine((typed) => typed !== '', say('board.problem.words'))
export const FirstForm = z.object({ askWords: oneLine, askKind: kind, offerWords: oneLine, offerKind: kind })

export const KnownForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(z.object({ name, day }))
export const SignedForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(z.object(seenShape))
export const WelcomerForm = z.object({ who: text, person: text })
export const WelcomeForm = z.object({ name, email: email.default(null), phone, area, sharing })
export const NotNowForm = z.object({
  why: z.string().trim().max(500, say('joining.problem.long')).default(''),
})
export const TapForm = z.object({ version: z.string().default('') })
export const TalkForm = z.object({ talk: z.string().default('') })
export const Nothing = z.object({})
