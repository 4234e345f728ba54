import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'

const next = z.string().default('')

export const SignInForm = z.object({
  email: z
    .string(say('welcome.problem.email'))
    .trim()
    .pipe(z.email(say('welcome.problem.email')).max(254, say('welcome.problem.email'))),
  next,
})

/** A form with a button only, which remembers where somebody wanted to go. */
export const PressForm = z.object({ next })
