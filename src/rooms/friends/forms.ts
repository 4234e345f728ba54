import { z } from 'zod'

/** One press says it all. */
export const Nothing = z.object({})
