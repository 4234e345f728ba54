import type { PlainKey, Words } from '../../platform/i18n/words.ts'
import type { WhyNotUndone, WhyNotWritten } from './commands.ts'
import { onlyGives, type Part, type Shape } from './rules.ts'
import type { NameProblem } from './write/names.ts'

export type WhyNot = WhyNotWritten | WhyNotUndone | 'key-reused'

const whyNotWords: Record<Exclude<WhyNot, 'floor' | 'has-left' | 'account-closed'>, PlainKey> = {
  'nobody-in-it': 'together.problem.nobody',
  'too-many': 'together.problem.too-many',
  'nobody-receives': 'together.problem.nobody',
  'no-time': 'together.problem.no-time',
  'too-long': 'together.problem.too-long',
  'same-person': 'together.problem.twice',
  'not-whole-steps': 'exchanges.problem.not-whole-steps',
  'in-the-future': 'exchanges.problem.in-the-future',
  'too-long-ago': 'exchanges.problem.too-long-ago',
  'not-allowed': 'together.problem.not-allowed',
  'recipe-closed': 'together.problem.closed',
  'link-limit': 'exchanges.problem.link-limit',
  'key-reused': 'platform.form.key-reused',
  'already-undone': 'exchanges.problem.already-reversed',
  'between-two': 'exchanges.problem.between-two',
}

/** Why something done together was not written down or undone, in a sentence that says what to do next. */
export function sayWhyNot(w: Words, why: WhyNot, name = ''): string {
  if (why === 'floor') return w('together.problem.floor', { name })
  if (why === 'has-left' || why === 'account-closed') return w('together.problem.has-left', { name })
  return w(whyNotWords[why])
}

/** Where on the page it is told. */
export function fieldOf(why: WhyNot): string {
  if (why === 'in-the-future' || why === 'too-long-ago') return 'day'
  return why === 'floor' ? 'received' : 'gave'
}

/** What is wrong with a box of names, one sentence for each; no more than a person reads at once. */
export function sayNameProblems(w: Words, problems: readonly NameProblem[]): string {
  return problems
    .slice(0, 5)
    .map(({ typed, why }) => {
      if (why === 'too-many') return w('together.problem.too-many')
      if (why === 'length') return w('together.problem.name-length', { typed })
      return w('together.problem.unknown', { typed })
    })
    .join('. ')
}

/** Which sentences are about this side of something done together. */
export function sideOf(part: Part, shape: Shape) {
  return part === 'received' && !onlyGives(shape)
    ? (`received.${shape}` as const)
    : (`gave.${shape}` as const)
}
