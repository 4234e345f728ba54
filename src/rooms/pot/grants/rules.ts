import { daysLater } from '../../exchanges/durations.ts'

export type GrantState = 'open' | 'agreed' | 'declined' | 'withdrawn' | 'given'
export type Voice = 'yes' | 'no'

/** Hours asked for out of the pot. Days are YYYY-MM-DD, in the community's own time. */
export type Grant = { toId: string; askedBy: string; askedOn: string; state: GrantState }
export type Voices = { yes: number; no: number }
/** How a decision comes about here: so many voices at least, and open for so many days at least. */
export type Deciding = { grantVoices: number; grantDays: number }

/** After so many days without enough voices nothing comes of it. */
const patience = 30

export type Became = 'agreed' | 'declined' | 'unheard'

/**
 * What becomes of a grant now, or null while it stays open. Agreed: its days have passed, enough have spoken, and more
 * say yes than no. As many no as yes is no yes. Where too few have spoken in the end, nobody declined it: it was unheard.
 */
export function whatBecomes(
  { askedOn }: Pick<Grant, 'askedOn'>,
  { yes, no }: Voices,
  deciding: Deciding,
  today: string,
): Became | null {
  const isHeard = yes + no >= deciding.grantVoices
  if (isHeard && today >= daysLater(askedOn, deciding.grantDays)) return yes > no ? 'agreed' : 'declined'
  return !isHeard && today > lastDay({ askedOn }, deciding) ? 'unheard' : null
}

/** The last day on which voices are waited for, all of it theirs. */
export function lastDay({ askedOn }: Pick<Grant, 'askedOn'>, { grantDays }: Deciding): string {
  return daysLater(askedOn, Math.max(patience, grantDays))
}

/** The first day on which it can be settled. */
export function firstDay({ askedOn }: Pick<Grant, 'askedOn'>, { grantDays }: Deciding): string {
  return daysLater(askedOn, grantDays)
}

export type WhyNotVoice = 'settled-already' | 'receives' | 'not-for-oneself' | 'said-themselves'

/**
 * Why a voice is not taken, or null. Whoever would receive has none, and passes none on. What a broker heard never
 * stands in place of what somebody said here themselves.
 */
export function whyNotVoice(
  grant: Pick<Grant, 'state'>,
  who: { speaker: string; through: string | null; saidBefore: 'themselves' | 'through' | null },
  receives: (personId: string) => boolean,
): WhyNotVoice | null {
  if (grant.state !== 'open') return 'settled-already'
  if (receives(who.speaker)) return 'receives'
  if (who.through === null) return null
  if (receives(who.through)) return 'not-for-oneself'
  return who.saidBefore === 'themselves' ? 'said-themselves' : null
}

/** Whoever asked may take it back until the hours are given. */
export function mayWithdraw({ state, askedBy }: Pick<Grant, 'state' | 'askedBy'>, personId: string): boolean {
  return askedBy === personId && isUnderWay({ state })
}

/** Asked for, or agreed and not given yet. */
export function isUnderWay({ state }: Pick<Grant, 'state'>): boolean {
  return state === 'open' || state === 'agreed'
}

/** Within so many days two who carry out grants for each other are worth a word. */
export const mutualWithin = 90
