import { z } from 'zod'
import { say } from '../../platform/i18n/words.ts'

export const name = z
  .string()
  .trim()
  .min(1, say('people.problem.name'))
  .max(120, say('people.problem.name-long'))
export const about = z.string().trim().max(2000, say('people.problem.about')).default('')
export const area = z.string().trim().max(120, say('people.problem.area')).default('')
export const phone = z.string().trim().max(60, say('people.problem.phone')).default('')
export const email = z
  .string()
  .trim()
  .pipe(
    z.union(
      [
        z.literal('').transform(() => null),
        z.email(say('people.problem.email')).max(254, say('people.problem.email')),
      ],
      say('people.problem.email'),
    ),
  )
/** "Yes, they share it": ticked once somebody else turned out to have the same address. */
export const sharing = z
  .string()
  .default('')
  .transform((ticked) => ticked === 'yes')
