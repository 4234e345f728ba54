/** How a contribution should come back to whoever gave it: their choice, each time. */
export type ComeBack = 'hours' | 'pot' | 'thanks'
export type State = 'recorded' | 'talk' | 'confirmed' | 'withdrawn' | 'expired' | 'reversed'
/** The two ends of an exchange. Somebody who speaks for the place, or for a person without e-mail, speaks for its end. */
export type Side = 'giver' | 'receiver'

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
  /** Whose word the first word is, where it is not the recorder's own. */
  spokenFor: string | null
  /** The broker who came along. */
  accompaniedBy: string | null
  /** The community of the other one, where that is not ours; then nobody of ours stands at their end. */
  otherId: string | null
  /** Who spoke last: they recorded it, or remembered it differently since. */
  lastWordBy: string | null
  /** Whose side the last word is on; null when somebody outside wrote it down for both. */
  wordOf: Side | null
}

/** Whoever looks at an exchange or answers it. */
export type Somebody = {
  personId: string
  isBroker: boolean
  /** The end whose word they may say, where they are neither in it nor a broker. */
  speaksFor?: Side | null
}
type Ends = Pick<Exchange, 'giverId' | 'receiverId'>

export type WhyNotAnswer = 'already-settled' | 'changed-meanwhile' | 'own-word' | 'far-word'
export type WhyNotMinutes = 'no-time' | 'too-long'
const dayInMinutes = 24 * 60

/**
 * Why somebody cannot confirm this, or null. Nobody confirms their own word, nor what was said on their behalf; a
 * broker answers for the place and for people they spoke with, but never for themselves.
 */
export function whyNotConfirm(exchange: Exchange, who: Somebody, versionSeen: number): WhyNotAnswer | null {
  const why = whyNotAnswer(exchange, who, versionSeen)
  if (why) return why
  const side = sideFor(exchange, who)
  return side !== null && side === exchange.wordOf ? 'own-word' : null
}

/**
 * Why somebody cannot say "I remember it differently", or null. What a broker said on my behalf I may put right; what I
 * wrote down myself I take back instead. Whoever speaks for one of the two does so only where that one is asked.
 */
export function whyNotDifferently(
  exchange: Exchange,
  who: Somebody,
  said: { version: number; minutes: number; words: string },
): WhyNotAnswer | WhyNotMinutes | 'nothing-different' | null {
  const why = whyNotAnswer(exchange, who, said.version)
  if (why && !(why === 'own-word' && mayCorrect(exchange, who))) return why
  if (who.speaksFor && who.speaksFor !== awaitedSide(exchange)) return 'own-word'
  const whyNotSo = whyNotMinutes(said.minutes)
  if (whyNotSo) return whyNotSo
  return said.minutes === exchange.minutes && said.words.trim() === '' ? 'nothing-different' : null
}

export type WhyNotAgree = 'not-in-talk' | 'changed-meanwhile' | 'own-word' | WhyNotMinutes

/**
 * Why a broker cannot write down what two who remember it differently agreed on, or null. Out of a talk only: before
 * that, the other has not been heard. And never where the broker is one of the two.
 */
export function whyNotAgree(
  exchange: Exchange,
  who: Somebody,
  said: { version: number; minutes: number },
): WhyNotAgree | null {
  if (exchange.state !== 'talk') return 'not-in-talk'
  if (exchange.version !== said.version) return 'changed-meanwhile'
  if (isParty(exchange, who.personId)) return 'own-word'
  return whyNotMinutes(said.minutes)
}

/** Whether a broker may do so now. */
export function mayAgree(exchange: Exchange, who: Somebody): boolean {
  const { version } = exchange
  return who.isBroker && whyNotAgree(exchange, who, { version, minutes: 1 }) === null
}

/** Whoever of the two remembered it differently may put that right until the other answers: they cannot take it back. */
export function mayCorrect(exchange: Exchange, who: Somebody): boolean {
  const { state, lastWordBy } = exchange
  return state === 'talk' && lastWordBy === who.personId && isParty(exchange, who.personId)
}

function whyNotAnswer(exchange: Exchange, who: Somebody, versionSeen: number): WhyNotAnswer | null {
  if (!isOpen(exchange)) return 'already-settled'
  if (exchange.version !== versionSeen) return 'changed-meanwhile'
  // Whoever is asked in another community is answered for there, not here.
  const waitsElsewhere = exchange.otherId !== null && exchange.wordOf !== farSideOf(exchange)
  if (waitsElsewhere && !isParty(exchange, who.personId)) return 'far-word'
  return exchange.lastWordBy === who.personId ? 'own-word' : null
}

/** Whether this exchange is there at all for somebody: the two in it, who may speak for one, who wrote it, and brokers. */
export function maySee(exchange: Exchange, who: Somebody): boolean {
  return who.isBroker || sideFor(exchange, who) !== null || exchange.recordedBy === who.personId
}

/**
 * Whether somebody may answer: the people in it, brokers, and whoever may say the word of the one who is asked. Having
 * written something down for others is not being part of it, and nobody speaks for both.
 */
export function mayAnswer(exchange: Exchange, who: Somebody): boolean {
  if (who.isBroker || isParty(exchange, who.personId)) return true
  return !!who.speaksFor && who.speaksFor !== exchange.wordOf && exchange.lastWordBy !== who.personId
}

export function mayWithdraw(exchange: Exchange, who: Somebody): boolean {
  if (isWrittenElsewhere(exchange)) return false
  return isOpen(exchange) && (exchange.recordedBy === who.personId || who.isBroker)
}

export function mayReverse(exchange: Exchange, who: Somebody): boolean {
  return exchange.state === 'confirmed' && who.isBroker
}

/**
 * Whether somebody's answer is also the giver's choice of how it comes back: the giver's own, or that of
 * whoever answers for them.
 */
export function mayChooseReturn(exchange: Exchange, who: Somebody): boolean {
  // Between two communities it always comes back as hours.
  if (exchange.otherId !== null) return false
  const side = sideFor(exchange, who)
  return side === null ? exchange.wordOf !== 'giver' : side === 'giver'
}

/** How it comes back as long as the giver has not chosen: in hours. Who was helped cannot choose for who gave. */
export function firstReturn(said: Ends & { comeBack: ComeBack }, speakerId: string): ComeBack {
  return sideOf(said, speakerId) === 'receiver' ? 'hours' : said.comeBack
}

/** Whom somebody may thank for this: the other person in it, and on behalf of the place a broker thanks who gave. */
export function whomToThank(exchange: Exchange, who: Somebody): string | null {
  const side = sideOf(exchange, who.personId)
  if (side) return exchange[idAt[otherSide(side)]]
  return who.isBroker && exchange.receiverId === null && exchange.otherId === null ? exchange.giverId : null
}

export function whyNotThank(exchange: Exchange, who: Somebody): 'nobody-to-thank' | 'not-standing' | null {
  if (!whomToThank(exchange, who)) return 'nobody-to-thank'
  return isOpen(exchange) || exchange.state === 'confirmed' ? null : 'not-standing'
}

/** Which end of it somebody is, or null. */
export function sideOf(exchange: Ends, personId: string): Side | null {
  if (exchange.giverId === personId) return 'giver'
  return exchange.receiverId === personId ? 'receiver' : null
}

/** The end whose word somebody says: their own, or that of whoever lets them. Null for brokers, who speak for either. */
export function sideFor(exchange: Ends, who: Somebody): Side | null {
  return sideOf(exchange, who.personId) ?? who.speaksFor ?? null
}

export function isParty(exchange: Ends, personId: string): boolean {
  return sideOf(exchange, personId) !== null
}

/** The end at which somebody of another community stands, or null. */
export function farSideOf(exchange: Ends & { otherId?: string | null }): Side | null {
  if (!exchange.otherId) return null
  return exchange.giverId === null ? 'giver' : 'receiver'
}

/** Whether it was written down in the other community: there it is taken back, and there its days are counted. */
export function isWrittenElsewhere(exchange: Pick<Exchange, 'otherId' | 'recordedBy'>): boolean {
  return exchange.otherId !== null && exchange.recordedBy === null
}

export function isOpen(exchange: Pick<Exchange, 'state'>): boolean {
  return exchange.state === 'recorded' || exchange.state === 'talk'
}

/** Which end is asked now; null when both are, because somebody outside wrote it down. */
export function awaitedSide(exchange: Pick<Exchange, 'wordOf'>): Side | null {
  return exchange.wordOf && otherSide(exchange.wordOf)
}

/** Whose answer would settle it. A broker answers where it is the place's (null) or somebody's without e-mail. */
export function isAwaited(exchange: Exchange, personId: string): boolean {
  const side = sideOf(exchange, personId)
  return isOpen(exchange) && side !== null && side !== exchange.wordOf
}

/** On whose behalf somebody who is not part of it answers. */
export function answersFor(exchange: Exchange): string | null {
  const side = awaitedSide(exchange)
  return side && exchange[idAt[side]]
}

/**
 * Whose side the last word is on. The first word is the recorder's; each "differently" is its speaker's side, and a
 * broker who is not part of it speaks for the side that was asked. Nobody of ours (null) between two communities is the
 * other one.
 */
export function sideOfLastWord(
  exchange: Ends & { recordedBy: string | null; spokenFor: string | null; otherId?: string | null },
  differently: readonly { personId: string | null }[],
): Side | null {
  const far = farSideOf(exchange)
  const speaker = exchange.spokenFor ?? exchange.recordedBy
  const first = speaker === null ? far : sideOf(exchange, speaker)
  return differently.reduce<Side | null>((side, { personId }) => {
    if (personId === null) return far
    return sideOf(exchange, personId) ?? (far ? otherSide(far) : side && otherSide(side))
  }, first)
}

/** Minutes rounded up to the next whole step, as the community's setting says. */
export function roundUp(minutes: number, step: number): number {
  return Math.ceil(minutes / step) * step
}

/** Why so many minutes cannot be one exchange, or null. A day has 1,440; more is more than one exchange. */
export function whyNotMinutes(minutes: number): WhyNotMinutes | null {
  if (!(minutes >= 1)) return 'no-time'
  return minutes > dayInMinutes ? 'too-long' : null
}

const idAt = { giver: 'giverId', receiver: 'receiverId' } as const

export function otherSide(side: Side): Side {
  return side === 'giver' ? 'receiver' : 'giver'
}
