import { z } from 'zod'
import { timeZones } from '../../../platform/i18n/time-zones.ts'
import { say } from '../../../platform/i18n/words.ts'

const setup_code = z.string().max(60, say('welcome.problem.setup-code')).default('')

export const DemoForm = z.object({ setup_code })

export const BeginForm = z.object({
  setup_code,
  name: z.string().trim().min(1, say('community.problem.name')).max(120, say('community.problem.name')),
  person: z.string().trim().min(1, say('people.problem.name')).max(120, say('people.problem.name-long')),
  email: z
    .string()
    .trim()
    .pipe(
      z.union([
        z.literal('').transform(() => null),
        z.email(say('people.problem.email')).max(254, say('people.problem.email')),
      ]),
    )
    .default(null),
  time_zone: z.string().refine((zone) => timeZones.includes(zone), say('community.problem.time-zone')),
})
