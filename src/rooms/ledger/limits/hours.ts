import { z } from 'zod'

/**
 * Hours as people write them, in quarters: 10, 1.5, 0,25; a minus in front changes nothing. As whole minutes, between the
 * least and the most of them.
 */
export function hours(least: number, most: number, message: string) {
  return z
    .string()
    .trim()
    .regex(/^[-−]?\d{1,5}(?:[.,](?:0|00|25|5|50|75))?$/, message)
    .transform((typed) => Math.round(Number(typed.replace(/^[-−]/, '').replace(',', '.')) * 60))
    .refine((minutes) => minutes >= least && minutes <= most, message)
}

/** A floor is at or below nothing, however it was typed. */
export function asFloor(minutes: number): number {
  return minutes === 0 ? 0 : -minutes
}

export const floorAtMost = 600_000
