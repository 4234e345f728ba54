/** What one community's row about another says: how far they trust each other, and whether that holds now. */
export type Side = { limitMinutes: number }

/** What stands between two communities: each opens its own side, and only both together are a link. */
export type LinkState = 'none' | 'offered' | 'asked' | 'open'

/** Offered: we have opened our side and they have not; asked: the other way round. */
export function stateOf(ours: Side | null, theirs: Side | null): LinkState {
  if (ours && theirs) return 'open'
  if (ours) return 'offered'
  return theirs ? 'asked' : 'none'
}

/** Why a limit cannot be this low, or null: what stands between the two already fits in it. */
export function whyNotLimit(limitMinutes: number, balanceMinutes: number): 'below-balance' | null {
  return Math.abs(balanceMinutes) > limitMinutes ? 'below-balance' : null
}

/** What two communities say about each other, and what stands in both books. */
export type Between = {
  /** Null while that side is not open. */
  ours: Side | null
  theirs: Side | null
  /** Null where an account was never opened. */
  ourBalance: number | null
  theirBalance: number | null
  /** Whether that side would let go of what stands now. What was said of other minutes does not count. */
  ourWord: boolean
  theirWord: boolean
}
export type WhyNotLetGo = 'still-open' | 'nothing-stands' | 'changed-meanwhile'

/** Why we cannot say that we let go of so many minutes, or null. Our own side has ended before; theirs ends before they say so. */
export function whyNotLetGo({ ours, ourBalance }: Between, seen: number): WhyNotLetGo | null {
  if (ours) return 'still-open'
  if (!ourBalance) return 'nothing-stands'
  return ourBalance === seen ? null : 'changed-meanwhile'
}

/** Whether they have said so already, of the same minutes, and it can be written now. */
export function areBothReady({ theirs, theirWord, ourBalance, theirBalance }: Between): boolean {
  return theirs === null && theirWord && (ourBalance ?? 0) + (theirBalance ?? 0) === 0
}

/** Minutes on the account one community keeps for another. */
export type LinkLeg = { communityId: string; otherId: string; minutes: number }

/** Whether what one side writes about the other is the mirror of what the other writes about it, for every two. */
export function isMirrored(legs: readonly LinkLeg[]): boolean {
  const sums = new Map<string, number>()
  for (const { communityId, otherId, minutes } of legs) {
    const pair = [communityId, otherId].sort().join()
    sums.set(pair, (sums.get(pair) ?? 0) + minutes)
  }
  return [...sums.values()].every((sum) => sum === 0)
}
