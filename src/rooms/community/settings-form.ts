import { z } from 'zod'
import { timeZones } from '../../platform/i18n/time-zones.ts'
import { languages, say } from '../../platform/i18n/words.ts'

const days = z.coerce
  .number(say('community.problem.days'))
  .int(say('community.problem.days'))
  .min(1, say('community.problem.days'))
  .max(365, say('community.problem.days'))
const orEmpty = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema])

export const roundings = [1, 5, 10, 15, 30] as const

export const SettingsForm = z.object({
  name: z.string().trim().min(1, say('community.problem.name')).max(120, say('community.problem.name')),
  help_name: z.string().trim().max(120, say('community.problem.too-long')).default(''),
  help_phone: z.string().trim().max(60, say('community.problem.too-long')).default(''),
  help_email: z
    .union([z.literal(''), z.email(say('community.problem.email')).max(254, say('community.problem.email'))])
    .default(''),
  time_zone: z.string().refine((zone) => timeZones.includes(zone), say('community.problem.time-zone')),
  language: z.enum(languages, say('community.problem.language')),
  rounding: z.coerce
    .number()
    .refine((minutes) => roundings.some((step) => step === minutes), say('community.problem.rounding')),
  expire: days,
  auto_confirm: orEmpty(days),
  floor: orEmpty(
    z.coerce
      .number(say('community.problem.hours'))
      .int(say('community.problem.hours'))
      .min(-10_000, say('community.problem.hours'))
      .max(10_000, say('community.problem.hours')),
  ),
})
