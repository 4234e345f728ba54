import { z } from 'zod'
import { typedMinutes } from '../../design/duration-field.tsx'
import { say } from '../../platform/i18n/words.ts'

const version = z.coerce.number().int().min(1)
const comeBack = z.enum(['hours', 'pot', 'thanks'], { error: say('exchanges.problem.come-back') }).optional()

/** A yes to the version that was seen, with how it should come back if that is theirs to choose. */
export const ConfirmForm = z.object({ version, comeBack })

export const DifferentlyForm = z
  .looseObject({
    version,
    comeBack,
    words: z.string().trim().max(2000, say('exchanges.problem.note')).default(''),
  })
  .transform(({ version, comeBack, words, ...typed }, context) => {
    const boxes = Object.entries(typed).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    const minutes = typedMinutes(Object.fromEntries(boxes), 'length')
    if (minutes !== null) return { version, comeBack, words, minutes }
    context.addIssue({ code: 'custom', path: ['length'], message: say('exchanges.problem.length') })
    return z.NEVER
  })

export const ThankForm = z.object({
  words: z
    .string()
    .trim()
    .min(1, say('exchanges.problem.thanks'))
    .max(1000, say('exchanges.problem.thanks.long')),
})

export const ReverseForm = z.object({
  reason: z.string().trim().min(1, say('exchanges.problem.reason')).max(2000, say('exchanges.problem.note')),
})

export const Nothing = z.object({})
