/** How a contribution should come back to whoever gave it: their choice, each time. */
export type ComeBack = 'hours' | 'pot' | 'thanks'
export type State = 'recorded' | 'talk' | 'confirmed' | 'withdrawn' | 'expired' | 'reversed'

/** An exchange as the people in it see it. A null giver or receiver is the place as a whole. */
export type Exchange = {
  id: string
  giverId: string | null
  receiverId: string | null
  minutes: number
  kind: string
  occurredOn: string
  comeBack: ComeBack
  state: State
  version: number
  recordedBy: string | null
  /** Whose word the present version is: they recorded it, or remembered it differently last. */
  lastWordBy: string | null
}

export type Somebody = { personId: string; isBroker: boolean }

export type WhyNotAnswer = 'already-settled' | 'changed-meanwhile' | 'own-word'

/**
 * Why somebody cannot confirm this, or null. Nobody confirms their own word; a broker answers for the place,
 * and for people they spoke with, but never for themselves.
 */
export function whyNotConfirm(exchange: Exchange, who: Somebody, versionSeen: number): WhyNotAnswer | null {
  if (!isOpen(exchange)) return 'already-settled'
  if (exchange.version !== versionSeen) return 'changed-meanwhile'
  if (exchange.lastWordBy === who.personId) return 'own-word'
  return null
}

/** Whether this exchange is there at all for somebody: the two people in it, whoever wrote it down, and brokers. */
export function maySee(exchange: Exchange, who: Somebody): boolean {
  return who.isBroker || isParty(exchange, who.personId) || exchange.recordedBy === who.personId
}

/** Whether somebody may answer: the people in it and brokers. Writing something down for others is not being part of it. */
export function mayAnswer(exchange: Exchange, who: Somebody): boolean {
  return who.isBroker || isParty(exchange, who.personId)
}

export function mayWithdraw(exchange: Exchange, who: Somebody): boolean {
  return isOpen(exchange) && (exchange.recordedBy === who.personId || who.isBroker)
}

export function isParty(exchange: Pick<Exchange, 'giverId' | 'receiverId'>, personId: string): boolean {
  return exchange.giverId === personId || exchange.receiverId === personId
}

export function isOpen(exchange: Pick<Exchange, 'state'>): boolean {
  return exchange.state === 'recorded' || exchange.state === 'talk'
}

/** Whose answer is awaited: the other person, or null when a broker answers for the place. */
export function awaited(exchange: Exchange): string | null {
  return exchange.lastWordBy === exchange.giverId ? exchange.receiverId : exchange.giverId
}

/** Minutes rounded up to the next whole step, as the community's setting says. */
export function roundUp(minutes: number, step: number): number {
  return Math.ceil(minutes / step) * step
}

export type WhyNotRecord =
  | 'same-person'
  | 'no-time'
  | 'too-long'
  | 'in-the-future'
  | 'not-part-of-it'
  | 'nobody-in-it'
const dayInMinutes = 24 * 60

/** Why this cannot be written down, or null. `today` is the community's own day, YYYY-MM-DD. */
export function whyNotRecord(
  said: { giverId: string | null; receiverId: string | null; minutes: number; occurredOn: string },
  who: Somebody,
  today: string,
): WhyNotRecord | null {
  if (said.giverId === null && said.receiverId === null) return 'nobody-in-it'
  if (said.giverId === said.receiverId) return 'same-person'
  if (!isParty(said, who.personId) && !who.isBroker) return 'not-part-of-it'
  if (said.minutes < 1) return 'no-time'
  if (said.minutes > dayInMinutes) return 'too-long'
  if (said.occurredOn > today) return 'in-the-future'
  return null
}
