/** What becomes of hours: they go to the pot, to somebody, or are let go. Hours owed can only be let go. */
export type Become = 'pot' | 'somebody' | 'let-go'

export type Wish = {
  personId: string
  /** Where their hours stand. */
  minutes: number
  become: Become | null
  toId: string | null
  lastDay: string
  today: string
}

/** Why that cannot become of somebody's hours, or null. `by`: who decides it, who may not receive it. */
export function whyNotBecome(
  { personId, minutes, become, toId, lastDay, today }: Wish,
  by: string,
): 'in-the-future' | 'no-choice' | 'same-person' | 'self-dealing' | null {
  if (lastDay > today) return 'in-the-future'
  if (minutes === 0) return null
  if (become === null || (minutes < 0 && become !== 'let-go')) return 'no-choice'
  if ((become === 'somebody') !== (toId !== null)) return 'no-choice'
  if (toId === personId) return 'same-person'
  return toId === by ? 'self-dealing' : null
}
