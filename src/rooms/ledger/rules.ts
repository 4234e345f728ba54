/** A leg takes minutes from one account (negative) or gives them to one (positive). Whole minutes, never zero. */
export type Leg = { accountId: string; minutes: number }

/** What people did for each other or for the place. Reports of given and received count these and nothing else. */
export const doneKinds = [
  'exchange',
  'contribution',
  'inter',
  'rota',
  'meeting',
  'learning',
  'shared_work',
  'community_building',
  'standing',
] as const
/** Hours that change hands without anything being done for them. */
const movedKinds = [
  'gift',
  'donation',
  'grant',
  'starter',
  'legacy',
  'write_off',
  'merge',
  'sharing',
  'opening',
  'link_write_off',
] as const
export type TransactionKind = (typeof doneKinds)[number] | (typeof movedKinds)[number] | 'reversal'
export const allKinds: readonly TransactionKind[] = [...doneKinds, ...movedKinds, 'reversal']

export function isKind(word: string): word is TransactionKind {
  return allKinds.some((kind) => kind === word)
}

/** Minutes pass from one account to another. */
export function transfer(fromAccountId: string, toAccountId: string, minutes: number): Leg[] {
  return [
    { accountId: fromAccountId, minutes: -minutes },
    { accountId: toAccountId, minutes },
  ]
}

export type Ends = { from: string; to: string; minutes: number }

/** From whom to whom minutes pass, when these legs say no more than that; null when there is more to them. */
export function endsOf(legs: readonly Leg[]): Ends | null {
  const [one, other, ...more] = [...legs].sort((a, b) => a.minutes - b.minutes)
  if (!one || !other || more.length > 0 || one.accountId === other.accountId) return null
  if (whyNotLegs(legs)) return null
  return { from: one.accountId, to: other.accountId, minutes: other.minutes }
}

/** The mirror of a transaction: every leg the other way round. */
export function mirror(legs: readonly Leg[]): Leg[] {
  return legs.map(({ accountId, minutes }) => ({ accountId, minutes: -minutes }))
}

export type WhyNotLegs = 'too-few-legs' | 'not-whole-minutes' | 'something-from-nowhere'

/** Why these legs are not a transaction, or null: two or more, whole minutes, and together nothing. */
export function whyNotLegs(legs: readonly Leg[]): WhyNotLegs | null {
  if (legs.length < 2) return 'too-few-legs'
  if (legs.some(({ minutes }) => !Number.isSafeInteger(minutes) || minutes === 0)) return 'not-whole-minutes'
  if (legs.reduce((sum, { minutes }) => sum + minutes, 0) !== 0) return 'something-from-nowhere'
  return null
}
