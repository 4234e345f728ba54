/** Sums over what was done in twelve months and stands. People are counted once, and so is each thing that was done; minutes are whole. */
export type BothWays = {
  gaveOnly: number
  receivedOnly: number
  both: number
  /** Minutes given between people, also of linked communities, and minutes given to the place as a whole or all who belong to it. */
  minutesBetweenPeople: number
  minutesForThePlace: number
  /** How many times something was done, alone or as a group. */
  exchanges: number
}

/** Below this many people a share would tell about single persons, so none is shown. */
export const fewestPeople = 5

/** How many people gave or received at all. */
export function peopleInIt({ gaveOnly, receivedOnly, both }: BothWays): number {
  return gaveOnly + receivedOnly + both
}

/**
 * The both-ways rate: of the people who gave or received in the twelve months, the share who did both. Between 0 and 1,
 * or null when fewer than five people did either. Definition: docs/words.md, "both-ways rate".
 */
export function bothWaysRate(figures: BothWays): number | null {
  const people = peopleInIt(figures)
  return people < fewestPeople ? null : figures.both / people
}

/** The twelve months that end with this day: from the same day a year before (not included) to it (included). */
export function yearBefore(day: string): string {
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(4)]
  const before = `${String(year - 1).padStart(4, '0')}${rest}`
  return rest === '-02-29' ? `${year - 1}-02-28` : before
}
