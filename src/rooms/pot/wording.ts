import type { PlainKey, Words } from '../../platform/i18n/words.ts'
import { sayKind } from '../ledger/wording.ts'
import type { WhyNotMoveTime } from './commands.ts'
import type { WhyNotVoice } from './grants/rules.ts'
import type { PotLine } from './queries.ts'

export type WhyNot =
  | WhyNotMoveTime
  | WhyNotVoice
  | 'asked-already'
  | 'not-agreed'
  | 'given-already'
  | 'already-reversed'
  | 'is-a-reversal'
  | 'between-two'
  | 'not-a-broker'

const whyNotWords: Record<WhyNot, PlainKey> = {
  'no-time': 'pot.problem.length',
  'too-long': 'pot.problem.too-long',
  'not-whole-steps': 'exchanges.problem.not-whole-steps',
  'same-person': 'pot.problem.same-person',
  'in-the-future': 'exchanges.problem.in-the-future',
  'too-long-ago': 'exchanges.problem.too-long-ago',
  'has-left': 'pot.problem.has-left',
  'not-allowed': 'pot.problem.not-allowed',
  'self-dealing': 'pot.problem.self-dealing',
  'one-account': 'pot.problem.one-account',
  floor: 'pot.problem.floor',
  'account-closed': 'exchanges.problem.account-closed',
  'link-limit': 'exchanges.problem.link-limit',
  'key-reused': 'platform.form.key-reused',
  'settled-already': 'pot.problem.settled-already',
  receives: 'pot.problem.receives',
  'not-for-oneself': 'pot.problem.not-for-oneself',
  'said-themselves': 'pot.problem.said-themselves',
  'asked-already': 'pot.problem.asked-already',
  'not-agreed': 'pot.problem.not-agreed',
  'given-already': 'pot.problem.given-already',
  'already-reversed': 'exchanges.problem.already-reversed',
  'is-a-reversal': 'exchanges.problem.already-reversed',
  'between-two': 'exchanges.problem.between-two',
  'not-a-broker': 'pot.problem.not-allowed',
}

/** Why something was refused, in a sentence that says what to do next. */
export function sayWhyNot(w: Words, why: WhyNot): string {
  return w(whyNotWords[why])
}

/** At which field of a form it is told. */
export function fieldOf(why: WhyNot): string {
  if (why === 'no-time' || why === 'too-long' || why === 'not-whole-steps' || why === 'floor') return 'length'
  return 'form'
}

/** What a line of the pot is, in plain words. */
export function sayLine(w: Words, { kind }: Pick<PotLine, 'kind'>): string {
  return kind === 'exchange' || kind === 'contribution' ? w('pot.line.done') : sayKind(w, { kind })
}
