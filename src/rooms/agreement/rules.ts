import { daysLater } from '../exchanges/durations.ts'

/** The agreement in one language: how it opens, what each of us promises, and what all of us promise; a promise a line. */
export type Wording = { opening: string; mine: string; ours: string }

export type VersionState = 'proposed' | 'current' | 'past' | 'withdrawn'

export const hows = ['tap', 'mark', 'voice', 'witness'] as const
export type How = (typeof hows)[number]

/** How somebody stands to the agreement; days are YYYY-MM-DD. */
export type Mine = { versionId: string | null; signingId: string | null; signedOn: string | null }

const yearDays = 365
const askedBefore = 30

/** The day on which a year is over since somebody signed. */
export function signAgainOn(signedOn: string): string {
  return daysLater(signedOn, yearDays)
}

/** Whether somebody is asked for their word: never given for this text, or given almost a year ago. */
export function isAsked({ versionId, signedOn }: Mine, today: string): boolean {
  if (versionId === null) return false
  return signedOn === null || isDue(signedOn, today)
}

/** A month before the year is over one is asked again. */
export function isDue(signedOn: string, today: string): boolean {
  return daysLater(signedOn, yearDays - askedBefore) <= today
}

export type Decision = { agreedOn: string; presentCount: number; agreedCount: number }
export type WhyNotAgreed =
  | 'settled-already'
  | 'language-missing'
  | 'in-the-future'
  | 'more-than-there'
  | 'not-most'

/**
 * Why a proposal cannot become the text, or null. It is the group's word: more than half of those who were there. And it
 * is there in every language of the house, so that everybody signs the same.
 */
export function whyNotAgreed(
  { state, missing }: { state: VersionState; missing: readonly string[] },
  { agreedOn, presentCount, agreedCount }: Decision,
  today: string,
): WhyNotAgreed | null {
  if (state !== 'proposed') return 'settled-already'
  if (missing.length > 0) return 'language-missing'
  if (agreedOn > today) return 'in-the-future'
  if (agreedCount > presentCount) return 'more-than-there'
  return agreedCount * 2 > presentCount ? null : 'not-most'
}

/** Whether somebody may change these words: whoever proposed them and who looks after things; anybody where there are none. */
export function mayWord(
  { state, proposedBy }: { state: VersionState; proposedBy: string },
  isThere: boolean,
  who: { personId: string; looksAfter: boolean },
): boolean {
  return state === 'proposed' && (!isThere || proposedBy === who.personId || who.looksAfter)
}

/** Whether somebody may take a proposal back. */
export function mayWithdraw(
  version: { state: VersionState; proposedBy: string },
  who: { personId: string; looksAfter: boolean },
): boolean {
  return mayWord(version, true, who)
}

export type Change = { what: 'same' | 'added' | 'taken-out'; words: string }

/** The promises of a text, one each. */
export function promisesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What became of each promise between two texts, in the order one reads them: the fewest changes that explain it. */
export function changesBetween(before: string, after: string): Change[] {
  const [old, young] = [promisesOf(before), promisesOf(after)]
  const longest = longestCommon(old, young)
  const changes: Change[] = []
  let [from, to] = [0, 0]
  while (from < old.length || to < young.length) {
    const [was, is] = [old[from], young[to]]
    if (was !== undefined && was === is) {
      changes.push({ what: 'same', words: was })
      from += 1
      to += 1
    } else if (was !== undefined && (is === undefined || longest(from + 1, to) >= longest(from, to + 1))) {
      changes.push({ what: 'taken-out', words: was })
      from += 1
    } else if (is !== undefined) {
      changes.push({ what: 'added', words: is })
      to += 1
    }
  }
  return changes
}

/** How many lines two texts have in common from here on, at most. */
function longestCommon(old: string[], young: string[]): (from: number, to: number) => number {
  const width = young.length + 1
  const lengths = new Array<number>((old.length + 1) * width).fill(0)
  const at = (from: number, to: number) => lengths[from * width + to] ?? 0
  for (let from = old.length - 1; from >= 0; from -= 1)
    for (let to = young.length - 1; to >= 0; to -= 1)
      lengths[from * width + to] =
        old[from] === young[to] ? at(from + 1, to + 1) + 1 : Math.max(at(from + 1, to), at(from, to + 1))
  return at
}
