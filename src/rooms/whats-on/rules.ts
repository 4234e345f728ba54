/** Something that is on: what, on which day (YYYY-MM-DD), from when (HH:MM) and where, as far as it is known. */
export type Notice = {
  id: string
  what: string
  onDay: string
  atTime: string | null
  place: string
  takenDownAt: Date | null
}

/** More than these nobody reads from a wall. */
export const noticesAtMost = 40

/** Whether it is still to come, or today. What is past disappears by itself. */
export function isAhead({ onDay }: Pick<Notice, 'onDay'>, today: string): boolean {
  return onDay >= today
}
