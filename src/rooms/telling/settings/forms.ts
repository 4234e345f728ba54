import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'
import { longId } from '../../../platform/ids.ts'

const text = (atMost: number) =>
  z.string().trim().max(atMost, say('community.problem.too-long')).optional().default('')
const years = say('telling.problem.years')

export const SettingsForm = z
  .object({
    lead_name: text(120),
    lead_phone: text(60),
    outside_name: text(120),
    outside_phone: text(60),
    council_name: text(120),
    council_phone: text(60),
    years: z.coerce.number(years).int(years).min(1, years).max(30, years),
    outside: z.string().optional().default(''),
  })
  .transform(({ outside, years: keepYears, ...said }) => ({
    settings: {
      leadName: said.lead_name,
      leadPhone: said.lead_phone,
      outsideName: said.outside_name,
      outsidePhone: said.outside_phone,
      councilName: said.council_name,
      councilPhone: said.council_phone,
      keepYears,
    },
    outside: outside.split('\n').flatMap((short) => longId(short) ?? []),
  }))
