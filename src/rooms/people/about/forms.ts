import { z } from 'zod'
import { languages, say } from '../../../platform/i18n/words.ts'
import { about, area, email, name, phone, sharing } from '../said-of-people.ts'

const part = z.string().optional()

export const AboutForm = z.object({
  name,
  about,
  area,
  /** Not sent where it is not this visitor's to change. */
  email: email.optional(),
  phone,
  other_phone: phone,
  language: z.enum(languages, say('people.problem.language')),
  /** Left as it is where nothing is said of it. */
  in_booklet: z.enum(['yes', 'no'], say('people.problem.booklet')).optional(),
  'born-day': part,
  'born-month': part,
  'born-year': part,
  sharing,
})
