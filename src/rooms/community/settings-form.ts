import { z } from 'zod'
import { timeZones } from '../../platform/i18n/time-zones.ts'
import { languages, say } from '../../platform/i18n/words.ts'
import { orEmpty } from './or-empty.ts'

const days = z.coerce
  .number(say('community.problem.days'))
  .int(say('community.problem.days'))
  .min(1, say('community.problem.days'))
  .max(365, say('community.problem.days'))
export const roundings = [1, 5, 10, 15, 30] as const

const Settings = z.object({
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
  auto_confirm: orEmpty(days, say('community.problem.days')),
})

/** Whatever nobody answered is let go after `expire` days: silence can count as a yes only before. */
export const SettingsForm = Settings.refine(
  ({ expire, auto_confirm }) => auto_confirm === null || auto_confirm <= expire,
  { path: ['auto_confirm'], error: say('community.problem.auto-confirm') },
)
