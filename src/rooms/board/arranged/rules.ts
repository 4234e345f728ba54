import { ruleOf } from '../../exchanges/kinds.ts'
import type { Direction } from '../rules.ts'

/** What became of it; `together` is the other way of doing it, which needs nobody's permission. */
export const outcomes = ['arranged', 'together', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

/** An ask or an offer that a broker arranges, instead of standing on the board. */
export type Arrangement = {
  id: string
  personId: string
  personName: string
  direction: Direction
  kind: string
  words: string
  details: string
  askedAt: Date
  outcome: Outcome | 'withdrawn' | null
  answer: string
  settledAt: Date | null
  settler: string | null
}

/** Whether this kind of thing goes to a broker first, whoever asks for it or offers it. */
export function isArranged(kind: string): boolean {
  return ruleOf(kind) === 'arranged'
}
