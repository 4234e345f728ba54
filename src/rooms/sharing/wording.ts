import type { PlainKey, Words } from '../../platform/i18n/words.ts'
import type { WhyNotPart, WhyNotShare } from './commands.ts'
import type { WhyNotGroup } from './groups.ts'
import type { NameProblem } from './named.ts'

export type WhyNot = WhyNotShare | WhyNotPart | WhyNotGroup | 'balance'

const whyNotWords: Record<WhyNot, PlainKey> = {
  nobody: 'sharing.problem.nobody',
  'too-many': 'sharing.problem.too-many',
  'same-person': 'sharing.problem.same-person',
  'has-left': 'sharing.problem.has-left',
  'shares-already': 'sharing.problem.shares-already',
  'self-dealing': 'sharing.problem.self-dealing',
  beyond: 'sharing.problem.beyond',
  'by-a-broker': 'sharing.problem.by-a-broker',
  closed: 'sharing.problem.closed',
  balance: 'sharing.problem.balance',
  floor: 'sharing.problem.floor',
  'account-closed': 'sharing.problem.closed',
  'link-limit': 'exchanges.problem.link-limit',
  'key-reused': 'platform.form.key-reused',
}

/** Why something was refused, in a sentence that says what to do next. */
export function sayWhyNot(w: Words, why: WhyNot): string {
  return w(whyNotWords[why])
}

/** What is wrong with a box of names, one sentence for each. */
export function sayNames(w: Words, problems: readonly NameProblem[]): string {
  return problems
    .slice(0, 5)
    .map(({ typed, near }) =>
      near.length === 0
        ? w('sharing.problem.unknown', { typed })
        : w('sharing.problem.several', { typed, names: near.join(', ') }),
    )
    .join('. ')
}
