import { z } from 'zod'

/**
 * A box that may stay empty: null. A space left in it is nothing; as a number it would be zero, and nobody could go below
 * that. Of two ways that both do not fit, Zod tells the words of neither.
 */
export const orEmpty = <T extends z.ZodType<unknown, unknown>>(schema: T, message: string) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.trim() : typed),
    z.union([z.literal('').transform(() => null), schema], message),
  )
