import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'
import { isEasyPin, isEasyRow, isPicture, type picturesInRow } from '../rules.ts'

const pin = z
  .string()
  .trim()
  .regex(/^\d{4}$/, say('wall.problem.pin'))
  .refine((typed) => !isEasyPin(typed), say('wall.problem.pin-easy'))

const picture = z.string(say('wall.problem.row')).refine(isPicture, say('wall.problem.row'))

/** Four figures, or a row of three pictures. What was chosen of the other is not looked at. */
export const WayForm = z.discriminatedUnion(
  'way',
  [
    z.object({ way: z.literal('pin'), pin }),
    z
      .object({ way: z.literal('pictures'), first: picture, second: picture, third: picture })
      .refine(({ first, second, third }) => !isEasyRow([first, second, third]), {
        path: ['first'],
        error: say('wall.problem.row-easy'),
      }),
  ],
  say('wall.problem.way'),
)
export const Nothing = z.object({})

export const rowNames = ['first', 'second', 'third'] as const satisfies { length: typeof picturesInRow }
