import { type Agreed, whyNotOn, whyNotSteps } from '../exchanges/log/rules.ts'
import { type Somebody, type WhyNotMinutes, whyNotMinutes } from '../exchanges/rules.ts'

/** Hours that change hands without anything being done for them. */
export type MoveKind = 'gift' | 'donation' | 'grant' | 'starter' | 'legacy' | 'write_off'

export type Move = {
  kind: MoveKind
  /** Whose hours they are; null: the pot's. */
  fromId: string | null
  /** Whose they will be; null: the pot's. */
  toId: string | null
  minutes: number
  /** YYYY-MM-DD */
  occurredOn: string
}

export type WhyNotMoved =
  | WhyNotMinutes
  | 'not-whole-steps'
  | 'same-person'
  | NonNullable<ReturnType<typeof whyNotOn>>

/**
 * Why these hours cannot change hands, whoever the people are, or null: first the minutes, then the two ends, then the
 * day. A legacy and what is written off even out what stands, so any whole number of minutes will do.
 */
export function whyNotMove(move: Move, who: Somebody, today: string, agreed: Agreed): WhyNotMoved | null {
  return whyNotSoMuch(move, agreed) ?? whyNotTo(move) ?? whyNotOn(move.occurredOn, who, today, agreed)
}

/** Why so many minutes cannot be moved at once, or null. */
export function whyNotSoMuch(
  { kind, minutes }: Pick<Move, 'kind' | 'minutes'>,
  agreed: Agreed,
): WhyNotMinutes | 'not-whole-steps' | null {
  if (!Number.isSafeInteger(minutes)) return 'not-whole-steps'
  const why = whyNotMinutes(minutes)
  if (kind === 'legacy' || kind === 'write_off') return why === 'too-long' ? null : why
  return why ?? whyNotSteps(minutes, agreed)
}

function whyNotTo({ fromId, toId }: Move): 'same-person' | null {
  return fromId === toId ? 'same-person' : null
}

/** Whether a kind goes this way: a gift from somebody to somebody, a donation into the pot, a grant out of it. */
export function goesItsWay({ kind, fromId, toId }: Pick<Move, 'kind' | 'fromId' | 'toId'>): boolean {
  if (kind === 'gift') return fromId !== null && toId !== null
  if (kind === 'donation') return toId === null
  if (kind === 'grant' || kind === 'starter') return fromId === null
  return fromId === null || toId === null
}

/**
 * Whether somebody may move these hours at all: their own as a gift or to the pot, those of whom they may speak for
 * (`speaks`), and a broker anything.
 */
export function mayMoveTime({ kind, fromId }: Move, who: Somebody, speaks: boolean): boolean {
  if (who.isBroker) return true
  const isGiven = kind === 'gift' || kind === 'donation'
  return isGiven && fromId !== null && (fromId === who.personId || speaks)
}
