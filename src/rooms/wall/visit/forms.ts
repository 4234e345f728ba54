import { z } from 'zod'

/** Four figures at once; of a row of pictures one at a time, with those tapped before. */
export const ComeInForm = z.object({
  pin: z.string().trim().max(20).default(''),
  row: z.string().max(100).default(''),
  picture: z.string().max(40).default(''),
})

/** `back` is where they were; `quiet` says that a script asks, which stays where it is. */
export const StillForm = z.object({ back: z.string().max(600).default(''), quiet: z.string().default('') })
