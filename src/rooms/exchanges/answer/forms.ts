import { z } from 'zod'
import { typedMinutes } from '../../../design/duration-field.tsx'
import { say } from '../../../platform/i18n/words.ts'
import { roundUp } from '../rules.ts'

const version = z.coerce.number().int().min(1)
const comeBack = z.enum(['hours', 'pot', 'thanks'], { error: say('exchanges.problem.come-back') }).optional()

/** A yes to the version that was seen, with how it should come back if that is theirs to choose. */
export const ConfirmForm = z.object({ version, comeBack })

/**
 * Another length, or other words, or both. The length said before stands there until somebody chooses another; only
 * that other one is rounded up to the community's step.
 */
export function differentlyForm(saidBefore: number, step: number) {
  return z
    .looseObject({
      version,
      comeBack,
      words: z.string().trim().max(2000, say('exchanges.problem.note')).default(''),
    })
    .transform(({ version, comeBack, words, ...typed }, context) => {
      const boxes = Object.entries(typed).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      )
      const exactMinutes = typedMinutes(Object.fromEntries(boxes), 'length', saidBefore)
      if (typeof exactMinutes === 'number') {
        const minutes = exactMinutes === saidBefore ? saidBefore : roundUp(exactMinutes, step)
        return { version, comeBack, words, minutes, exactMinutes }
      }
      const message = say(
        exactMinutes === 'both' ? 'exchanges.problem.length.two' : 'exchanges.problem.length',
      )
      context.addIssue({ code: 'custom', path: ['length'], message })
      return z.NEVER
    })
}

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

export const CompanyForm = z.object({
  company: z.string({ error: say('exchanges.problem.no-broker-came') }),
})

export const Nothing = z.object({})
