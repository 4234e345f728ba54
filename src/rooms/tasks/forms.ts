import { z } from 'zod'
import { typedDay } from '../../design/date-field.tsx'
import { tasks } from '../../platform/auth/actor.ts'
import { say } from '../../platform/i18n/words.ts'
import { readDay } from '../exchanges/durations.ts'

const who = say('tasks.problem.who')
const Who = { who: z.string(who).trim().min(1, who).max(120, who), person: z.string().default('') }

const words = say('tasks.problem.words')
const decided = say('tasks.problem.decided')

const Give = z
  .object({
    ...Who,
    task: z.enum(tasks, say('tasks.problem.task')),
    words: z.string().trim().max(80, words).default(''),
    basis: z.enum(['decision', 'steward'], say('tasks.problem.basis')),
    decided: z.string().trim().max(300, decided).default(''),
    on: z.string().transform(readDay),
    ends: z
      .string()
      .transform(readDay)
      .refine((day) => day !== null, say('tasks.problem.ends'))
      .transform((day) => day ?? ''),
  })
  .superRefine(({ task, words: named, basis, decided: decision, on }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (task === 'own' && named === '') issue('words', words)
    if (basis === 'decision' && decision === '') issue('decided', decided)
    if (basis === 'decision' && on === null) issue('on', say('tasks.problem.on'))
  })

/** Each day comes in three boxes; those of a decision may be left empty where there was none. */
export const GiveForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, on: typedDay(typed, 'on'), ends: typedDay(typed, 'ends') }))
  .pipe(Give)

export const OfferForm = z.object(Who)
export const AnswerForm = z.object({ answer: z.enum(['yes', 'no']) })
export const WishForm = z.object({ wish: z.enum(['go-on', 'end']) })
/** Another year; or, to take that back, the day that was its last before. */
export const LongerForm = z.object({ ends: z.string().default('').transform(readDay) })

const why = say('tasks.problem.why')
export const EndForm = z.object({ why: z.string(why).trim().min(1, why).max(300, why) })
export const Nothing = z.object({})
