import type { View } from '../../platform/http/env.ts'
import type { PlainKey, Words } from '../../platform/i18n/words.ts'
import type { WhyNotLeaving } from './leave.ts'
import type { Become } from './rules.ts'

export type WhyNot = WhyNotLeaving | 'already-reversed' | 'no-time' | 'too-long' | 'still-here' | 'balance'

const whyNotWords: Record<
  Exclude<WhyNot, 'before-joining' | 'by-a-steward' | 'shares' | 'still-here' | 'balance'>,
  PlainKey
> = {
  'in-the-future': 'leaving.problem.in-the-future',
  oneself: 'leaving.problem.oneself',
  'self-dealing': 'leaving.problem.self-dealing',
  'same-person': 'leaving.problem.same-person',
  'has-left': 'leaving.problem.has-left',
  changed: 'leaving.problem.changed',
  floor: 'leaving.problem.floor',
  'account-closed': 'leaving.problem.account-closed',
  'link-limit': 'exchanges.problem.link-limit',
  'key-reused': 'platform.form.key-reused',
  'already-reversed': 'leaving.problem.already-reversed',
  'no-time': 'pot.problem.length',
  'too-long': 'pot.problem.too-long',
}

/** Why something was refused, in a sentence that says what to do next. */
export function sayWhyNot(w: Words, why: WhyNot, name: string): string {
  if (why === 'before-joining') return w('leaving.problem.before-joining', { name })
  if (why === 'by-a-steward') return w('leaving.problem.by-a-steward', { name })
  if (why === 'shares') return w('leaving.problem.shares', { name })
  if (why === 'still-here') return w('leaving.erase.still-here', { name })
  if (why === 'balance') return w('leaving.erase.balance', { name })
  return w(whyNotWords[why])
}

/** At which field it is told. */
export function fieldOf(why: WhyNot): string {
  if (why === 'before-joining' || why === 'in-the-future') return 'day'
  return why === 'self-dealing' || why === 'same-person' || why === 'has-left' ? 'who' : 'form'
}

/** Where somebody's hours stand, in a sentence. */
export function sayHours({ w, format }: View, name: string, balanceMinutes: number): string {
  if (balanceMinutes === 0) return w('leaving.hours.none', { name })
  const told = { name, length: format.minutes(Math.abs(balanceMinutes)) }
  return balanceMinutes > 0 ? w('leaving.hours.more', told) : w('leaving.hours.less', told)
}

/** What may become of them, each with what it means. */
export function choiceOf({ w }: View, become: Become, name: string, balanceMinutes: number) {
  if (become === 'pot') return { value: become, label: w('leaving.become.pot'), idea: 'pot' as const }
  if (become === 'somebody')
    return { value: become, label: w('leaving.become.somebody'), idea: 'gift' as const }
  if (become === 'later')
    return {
      value: become,
      label: w('leaving.become.later'),
      hint: w('leaving.become.later.hint', { name }),
      idea: 'wait' as const,
    }
  const more = balanceMinutes > 0
  return {
    value: become,
    label: more ? w('leaving.become.let-go') : w('leaving.become.even-out'),
    hint: more ? w('leaving.become.let-go.hint') : w('leaving.become.even-out.hint'),
    idea: 'balance' as const,
  }
}
