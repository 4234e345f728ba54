import type { CommonAccount } from '../ledger/accounts.ts'
import type { Leg } from '../ledger/rules.ts'

/** How something done together is written in the book. Each is a kind of transaction of its own. */
export const shapes = ['rota', 'meeting', 'learning', 'shared_work', 'community_building'] as const
export type Shape = (typeof shapes)[number]
/** The accounts that may even out what the parts of a group leave over. */
export const balancing = ['pot', 'commons', 'organisation'] as const satisfies readonly CommonAccount[]
export type Balancing = (typeof balancing)[number]

export type Part = 'gave' | 'received'
/** What somebody gave or received. No minutes: they were there, and took nothing for it. */
export type PartOf = { personId: string; part: Part; minutes: number }

/** Minutes a person, as a recipe has them; null where its shape asks for none. */
export type PerPerson = { giverMinutes: number | null; receiverMinutes: number | null }
/** Somebody who was there, and their own minutes where they are not everybody's. */
export type There = { personId: string; minutes: number | null }
export type WhoWasThere = {
  gave: readonly There[]
  received: readonly There[]
  /** Shared work told as one length for all: split between those who gave. */
  totalMinutes?: number | null
}

export const partsAtMost = 200
const dayInMinutes = 24 * 60
/** Whoever many worked for receives the hours of them all. */
const manyDays = 31 * dayInMinutes

export type WhyNotParts =
  | 'nobody-in-it'
  | 'too-many'
  | 'nobody-receives'
  | 'no-time'
  | 'too-long'
  | 'same-person'

/** Whether whoever receives is given time, too, or has no part in it: all who are there give theirs. */
export function onlyGives(shape: Shape): shape is 'community_building' {
  return shape === 'community_building'
}

/**
 * What each person gave or received, as the shape says:
 * rota: each who cooks gives and each who eats receives, so many minutes each; learning: one gives, and each who learns
 * receives the same; meeting: who takes hours for being there gives, whoever takes none is there with no minutes;
 * community building: all give; shared work: each gives their own time, and who it was for receives the sum.
 */
export function postingsOf(
  shape: Shape,
  { giverMinutes, receiverMinutes }: PerPerson,
  who: WhoWasThere,
  step = 1,
): PartOf[] {
  const gave = who.gave.map(({ personId, minutes }) => as('gave', personId, minutes ?? giverMinutes ?? 0))
  if (shape === 'meeting') return [...gave, ...who.received.map(({ personId }) => as('gave', personId, 0))]
  if (shape === 'shared_work') return manyToOne(who, gave, step)
  const each = shape === 'learning' ? giverMinutes : receiverMinutes
  return [
    ...gave,
    ...who.received.map(({ personId, minutes }) => as('received', personId, minutes ?? each ?? 0)),
  ]
}

function manyToOne({ gave, received, totalMinutes = null }: WhoWasThere, own: PartOf[], step: number) {
  const givers =
    totalMinutes === null
      ? own
      : inSteps(
          totalMinutes,
          gave.map(({ minutes }) => minutes ?? 1),
          step,
        ).map((minutes, at) => as('gave', gave[at]!.personId, minutes))
  const sum = givers.reduce((all, { minutes }) => all + minutes, 0)
  const shares = inSteps(
    sum,
    received.map(() => 1),
    step,
  )
  return [...givers, ...received.map(({ personId }, at) => as('received', personId, shares[at]!))]
}

/** Split in whole steps where the total is made of them. */
function inSteps(total: number, weights: readonly number[], step: number): number[] {
  if (total % step !== 0) return splitExactly(total, weights)
  return splitExactly(total / step, weights).map((steps) => steps * step)
}

/**
 * Splits whole minutes by weights, so that the parts come to exactly the total: each gets the whole minutes of their
 * share, and what is left over goes to the largest remainders, of two alike to the first. Nobody's weights: nothing.
 */
export function splitExactly(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (weights.length === 0) return []
  if (all <= 0)
    return splitExactly(
      total,
      weights.map(() => 1),
    )
  // In whole numbers, so that no remainder is a rounding of the machine's.
  const shares = weights.map((weight, at) => {
    const product = BigInt(total) * BigInt(weight)
    return { at, whole: Number(product / BigInt(all)), rest: product % BigInt(all) }
  })
  const left = total - shares.reduce((sum, { whole }) => sum + whole, 0)
  // Those alike stay in their order.
  const luckiest = [...shares].sort((a, b) => Number(b.rest - a.rest))
  const more = new Set(luckiest.slice(0, left).map(({ at }) => at))
  return shares.map(({ at, whole }) => whole + (more.has(at) ? 1 : 0))
}

/** Why these parts are not something a group did, or null, and whom it is about. */
export function whyNotParts(
  shape: Shape,
  parts: readonly PartOf[],
): { why: WhyNotParts; personId?: string } | null {
  if (parts.length === 0) return { why: 'nobody-in-it' }
  if (parts.length > partsAtMost) return { why: 'too-many' }
  for (const { part, minutes, personId } of parts) {
    if (part === 'received' && onlyGives(shape)) return { why: 'nobody-receives', personId }
    if (!Number.isSafeInteger(minutes) || minutes < 0) return { why: 'no-time', personId }
    const most = shape === 'shared_work' && part === 'received' ? manyDays : dayInMinutes
    if (minutes > most) return { why: 'too-long', personId }
  }
  const seen = new Set<string>()
  for (const { personId, part } of parts) {
    if (seen.has(`${part} ${personId}`)) return { why: 'same-person', personId }
    seen.add(`${part} ${personId}`)
  }
  // There would be no line in the book.
  return parts.every(({ minutes }) => minutes === 0) ? { why: 'no-time' } : null
}

/** What a part puts into an account (or, negative, takes out of it). */
export function signed({ part, minutes }: Pick<PartOf, 'part' | 'minutes'>): number {
  return part === 'gave' ? minutes : -minutes
}

/** What the balancing account gives (negative) or gets, so that all come to nothing. */
export function differenceOf(parts: readonly Pick<PartOf, 'part' | 'minutes'>[]): number {
  const sum = parts.reduce((all, part) => all + signed(part), 0)
  return sum === 0 ? 0 : -sum
}

/** One leg for each part that moves minutes, and one for the difference where there is one. */
export function legsOf(
  parts: readonly PartOf[],
  accountOf: (personId: string) => string,
  balancingAccountId: string,
): Leg[] {
  const legs = parts.map((part) => ({ accountId: accountOf(part.personId), minutes: signed(part) }))
  const difference = { accountId: balancingAccountId, minutes: differenceOf(parts) }
  return [...legs, difference].filter(({ minutes }) => minutes !== 0)
}

function as(part: Part, personId: string, minutes: number): PartOf {
  return { personId, part, minutes }
}
