import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { say } from '../../../platform/i18n/words.ts'
import { readDay } from '../../exchanges/durations.ts'
import { asFloor, floorAtMost, hours } from '../../ledger/limits/hours.ts'
import { orEmpty } from '../or-empty.ts'

const whole = (least: number, most: number, message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message)

const [floor, prompt, starter, oldest, day] = [
  say('community.problem.floor'),
  say('community.problem.hours'),
  say('community.problem.starter'),
  say('community.problem.oldest'),
  say('community.problem.day'),
]

const Limits = z.object({
  floor: orEmpty(hours(0, floorAtMost, floor).transform(asFloor), floor),
  prompt: orEmpty(hours(15, 600_000, prompt), prompt),
  whole_steps: z.enum(['yes', 'no'], say('community.problem.whole-steps')),
  oldest: orEmpty(whole(1, 3650, oldest), oldest),
  starter: orEmpty(hours(15, 6000, starter), starter),
  accompanied: z
    .string()
    .transform((typed) => (typed === '' ? null : (readDay(typed) ?? 'none')))
    .refine((read) => read !== 'none', day),
  grant_voices: whole(1, 100, say('community.problem.voices')),
  grant_days: whole(0, 60, say('community.problem.grant-days')),
})

/** The three boxes of the day are read as one. */
export const LimitsForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, accompanied: typedDay(typed, 'accompanied') }))
  .pipe(Limits)
