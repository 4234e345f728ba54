export type Holder = {
  /** Their row: it begins when they are asked, and what moves because of them is known by it. */
  id: string
  personId: string
  name: string
  /** Whether they have their hours there; false: asked, or, of the first one, waiting for another. */
  shares: boolean
}

/** An account that several people act for, with whoever does now or was asked to, whoever began it first. */
export type SharedAccount = {
  id: string
  name: string
  balanceMinutes: number
  holders: Holder[]
}

export const sharersAtMost = 8
export const holdersAtMost = 30

/** Whoever began to share, as long as nobody has agreed; null once somebody shares. */
export function starterOf({ holders }: Pick<SharedAccount, 'holders'>): Holder | null {
  return holders.some(({ shares }) => shares) ? null : (holders[0] ?? null)
}

/** Whether somebody was asked to share and has not answered yet. */
export function isAsked(account: Pick<SharedAccount, 'holders'>, personId: string): boolean {
  const holder = account.holders.find((one) => one.personId === personId)
  return holder !== undefined && !holder.shares && starterOf(account)?.personId !== personId
}

/** What whoever leaves takes along when all get the same: whole minutes, and what is over stays. */
export function evenShare(balanceMinutes: number, sharers: number): number {
  return Math.trunc(balanceMinutes / sharers) + 0
}

/** Why somebody cannot take so many of the minutes along, or, below zero, of those that are missing; or null. */
export function whyNotTake(minutes: number, balanceMinutes: number): 'beyond' | null {
  const isWhole = Number.isSafeInteger(minutes) && minutes >= 0
  return isWhole && minutes <= Math.abs(balanceMinutes) ? null : 'beyond'
}
