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

/** What may become of the hours of somebody who leaves. `later`: they stand until it is decided. */
export const becomes = ['pot', 'somebody', 'let-go', 'later'] as const
export type Become = (typeof becomes)[number]

/** What there is to choose from: what is below zero can only be evened out of the pot, and nothing needs nothing. */
export function choicesFor(balanceMinutes: number): Become[] {
  if (balanceMinutes === 0) return []
  return balanceMinutes > 0 ? [...becomes] : ['let-go', 'later']
}

/** The kind of line that evens out an account: what the dead leave is a legacy; what is below zero is let go. */
export function kindOf(
  become: Exclude<Become, 'later'>,
  died: boolean,
  balanceMinutes: number,
): 'legacy' | 'write_off' | 'gift' | 'donation' {
  if (died) return 'legacy'
  if (balanceMinutes < 0 || become === 'let-go') return 'write_off'
  return become === 'somebody' ? 'gift' : 'donation'
}

/** Why that cannot be the last day of somebody who says goodbye today, or null. */
export function whyNotLastDay(
  person: Pick<Leaver, 'joinedOn'>,
  lastDay: string,
  today: string,
): WhyNotLeave | 'in-the-future' | null {
  return lastDay > today ? 'in-the-future' : whyNotLeave(person, lastDay)
}

export type Tasks = { ofTheirs: number; otherStewards: number }

/**
 * Whether a broker may let somebody go: never themselves, and somebody who looks after things for everybody only as a
 * steward, unless there is nobody else who could.
 */
export function whyNotByThem(
  personId: string,
  who: { personId: string; isSteward: boolean },
  { ofTheirs, otherStewards }: Tasks,
): 'oneself' | 'by-a-steward' | null {
  if (personId === who.personId) return 'oneself'
  return ofTheirs > 0 && !who.isSteward && otherStewards > 0 ? 'by-a-steward' : null
}
