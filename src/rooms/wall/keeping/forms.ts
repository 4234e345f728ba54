import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'

const name = z.string().trim().min(1, say('wall.problem.name')).max(80, say('wall.problem.name-long'))

/** A new wall: with a code to type on it, or this very device. */
export const WallForm = z.object({ name, how: z.enum(['code', 'here']).default('code') })
export const NameForm = z.object({ name })
export const Nothing = z.object({})
export const EnrolForm = z.object({
  code: z.string().trim().min(1, say('wall.problem.code')).max(60, say('wall.problem.code')),
})
