import type { State } from '../standing/rules.ts'

/** Somebody who may be leaving, and where their own hours stand, in minutes. Days are YYYY-MM-DD. */
export type Leaver = {
  id: string
  state: State
  joinedOn: string
  leftOn: string | null
  balanceMinutes: number
}

export type WhyNotLeave = 'before-joining'

/** Why that cannot be somebody's last day, or null. */
export function whyNotLeave({ joinedOn }: Pick<Leaver, 'joinedOn'>, lastDay: string): WhyNotLeave | null {
  return lastDay < joinedOn ? 'before-joining' : null
}

/** Why somebody cannot be forgotten yet, or null: only who has left, and with no hours standing. */
export function whyNotErase(
  { balanceMinutes }: Pick<Leaver, 'balanceMinutes'>,
  hasLeft: boolean,
): 'still-here' | 'balance' | null {
  if (!hasLeft) return 'still-here'
  return balanceMinutes === 0 ? null : 'balance'
}
