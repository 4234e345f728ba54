import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'
import { longId } from '../../../platform/ids.ts'
import { forWhom } from '../rules.ts'

const words = (atMost: number) =>
  z.string().trim().max(atMost, say('telling.problem.long')).optional().default('')

/** Everything may be left out, but for one word of what it is, or of what should happen. */
export const TellForm = z
  .object({
    wish: words(4000),
    words: words(20_000),
    whom: z.enum(forWhom).optional().catch('unsaid').default('unsaid'),
    about: words(200),
    named: words(1000),
    shut: z.string().optional().default(''),
    staff: z.string().optional().default(''),
    teller: words(200),
    reach: words(200),
  })
  .transform((said, context) => {
    if (!said.wish && !said.words)
      context.addIssue({ code: 'custom', path: ['wish'], message: say('telling.problem.empty') })
    const shutOut = said.shut.split('\n').flatMap((short) => longId(short) ?? [])
    return { ...said, aboutStaff: said.staff === 'yes', shutOut }
  })

/** Whom a recording goes to is asked with it; what it is about, it says itself. */
export const VoiceForm = z
  .object({
    named: words(1000),
    shut: z.string().optional().default(''),
    staff: z.string().optional().default(''),
  })
  .transform((said) => ({
    named: said.named,
    aboutStaff: said.staff === 'yes',
    shutOut: said.shut.split('\n').flatMap((short) => longId(short) ?? []),
  }))

export const MoreForm = z.object({
  words: z.string().trim().min(1, say('telling.problem.more')).max(20_000, say('telling.problem.long')),
})

export const BackForm = z.object({ code: z.string().trim().min(1, say('telling.problem.code')).max(40) })
export const Nothing = z.object({})
