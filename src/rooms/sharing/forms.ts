import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'
import { readLength } from '../exchanges/durations.ts'

const name = z.string().trim().min(1, say('sharing.problem.name')).max(80, say('sharing.problem.name-long'))
const names = z.string().max(2000, say('sharing.problem.too-many')).default('')

/** What it is called, and with whom; who is meant is found afterwards. `spoke`: a broker spoke with all of them. */
export const StartForm = z.object({ name, names, spoke: z.string().default('') })
export const NameForm = z.object({ name })
export const GroupForm = z.object({ name, names })
export const WhoForm = z.object({ person: z.string().default('') })
export const Nothing = z.object({})

/** An even share (null), or so much as was agreed. */
export const PartForm = z
  .object({ how: z.string().default('even'), length: z.string().default('') })
  .transform(({ how, length }, context) => {
    if (how !== 'chosen') return null
    const minutes = readLength(length)
    if (minutes === null)
      context.addIssue({ code: 'custom', path: ['length'], message: say('sharing.problem.length') })
    return minutes
  })
