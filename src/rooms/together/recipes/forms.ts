import { z } from 'zod'
import { say } from '../../../platform/i18n/words.ts'
import { readLength } from '../../exchanges/durations.ts'
import { balancing, type Shape, shapes } from '../rules.ts'
import { hasReceiverMinutes } from './rules.ts'

const length = z
  .string()
  .transform((typed) => (typed.trim() === '' ? null : (readLength(typed) ?? 0)))
  .refine((minutes) => minutes === null || (minutes >= 1 && minutes <= 1440), say('together.problem.length'))
const name = z
  .string()
  .trim()
  .min(1, say('together.recipe.problem.name'))
  .max(80, say('together.recipe.problem.name'))

const Words = z.object({ name, giver: length, receiver: length.default(null) })

/** What can be changed of a recipe of this shape; what its shape has no use for is left out. */
export function changeForm(shape: Shape) {
  return Words.transform((said, context) => minutesOf(shape, said, context))
}

export const NewRecipeForm = Words.extend({
  shape: z.enum(shapes, say('together.recipe.problem.shape')),
  balances: z.enum(balancing, say('together.recipe.problem.balances')),
}).transform(({ shape, balances, ...said }, context) => ({
  shape,
  balances,
  ...minutesOf(shape, said, context),
}))

export const Nothing = z.object({})

function minutesOf(
  shape: Shape,
  { name, giver, receiver }: z.output<typeof Words>,
  context: z.core.$RefinementCtx,
) {
  const needed = say('together.problem.length')
  const receives = hasReceiverMinutes.has(shape)
  if (giver === null) context.addIssue({ code: 'custom', path: ['giver'], message: needed })
  if (receives && receiver === null) context.addIssue({ code: 'custom', path: ['receiver'], message: needed })
  return { name, giverMinutes: giver, receiverMinutes: receives ? receiver : null }
}
