import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'

const email = z.union([
  z.literal('').transform(() => null),
  z.email(say('people.problem.email')).max(254, say('people.problem.email')),
])
const phone = z.string().trim().max(60, say('people.problem.phone')).default('')

export const AboutForm = z.object({
  name: z.string().trim().min(1, say('people.problem.name')).max(120, say('people.problem.name-long')),
  about: z.string().trim().max(2000, say('people.problem.about')).default(''),
  area: z.string().trim().max(120, say('people.problem.area')).default(''),
  email: z.preprocess((typed) => String(typed ?? '').trim(), email),
  phone,
  other_phone: phone,
})

export const HatForm = z.object({
  words: z.string().trim().min(1, say('people.problem.hat')).max(80, say('people.problem.hat-long')),
})
export const HatChange = z.object({ to: z.enum(['up', 'hide', 'show', 'off'], say('people.problem.hat')) })
