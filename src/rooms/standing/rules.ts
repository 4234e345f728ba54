/** How somebody stands to the community. Nobody is ever closed: but for those we remember, each way leads back. */
export type State = 'here' | 'resting' | 'moved_on' | 'remembered'

/** What decides whether somebody takes part on a day, as far as the book needs to know it. Days are YYYY-MM-DD. */
export type Standing = {
  personId: string
  state: State
  joinedOn: string
  /** Their last day, all of it theirs. */
  leftOn: string | null
  bornOn: string | null
  /** A pause in exchanges with others holds on this day; group life stays open. */
  paused: boolean
}

export type WhyNotTogether = 'has-left' | 'paused' | 'under-18' | 'apart'

/**
 * Why these people cannot do something for each other on this day, or null: whoever has left, then pauses, then age, then
 * a distance one of them wants. `apart`: whether one of them wants a distance from another.
 */
export function whyNotTogether(
  people: readonly Standing[],
  day: string,
  apart: boolean,
): WhyNotTogether | null {
  if (people.some((one) => hasLeft(one, day))) return 'has-left'
  if (people.some(({ paused }) => paused)) return 'paused'
  if (people.some((one) => isUnder18(one, day))) return 'under-18'
  return apart ? 'apart' : null
}

/** Whether somebody is not a member any more on this day. What was theirs stays theirs until their last day is over. */
export function hasLeft({ state, leftOn }: Pick<Standing, 'state' | 'leftOn'>, day: string): boolean {
  return leftOn === null ? state === 'moved_on' : day > leftOn
}

/** Younger than eighteen on this day. Whoever told us no birthday is taken to be grown up. */
export function isUnder18({ bornOn }: Pick<Standing, 'bornOn'>, day: string): boolean {
  return bornOn !== null && day < `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`
}
