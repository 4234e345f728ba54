import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'
import { asFloor, floorAtMost, hours } from './hours.ts'

export const LimitForm = z.object({
  hours: hours(0, floorAtMost, say('ledger.limit.problem.hours')).transform(asFloor),
  reason: z
    .string()
    .trim()
    .min(1, say('ledger.limit.problem.reason'))
    .max(500, say('ledger.limit.problem.reason')),
})

export const Nothing = z.object({})
