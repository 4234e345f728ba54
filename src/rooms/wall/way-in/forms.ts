import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'
import { isEasyPin, isEasyRow, picturesInRow, rowOf } from '../rules.ts'

export const PinForm = z.object({
  pin: z
    .string()
    .trim()
    .regex(/^\d{4}$/, say('wall.problem.pin'))
    .refine((typed) => !isEasyPin(typed), say('wall.problem.pin-easy')),
})

/** Pictures come one at a time, with those tapped before; a whole row is looked at once more before it is saved. */
export const RowForm = z
  .object({
    row: z.string().max(100).default(''),
    picture: z.string().max(40).default(''),
    save: z.string().default(''),
  })
  .transform(({ row, picture, save }) => ({ row: rowOf(row, picture), save: save !== '' }))
  .refine(({ row }) => row.length < picturesInRow || !isEasyRow(row), {
    path: ['picture'],
    error: say('wall.problem.row-easy'),
  })

/** Which of the two it is. */
export const WhichForm = z.object({ way: z.enum(['pin', 'pictures']) })
export const Nothing = z.object({})
