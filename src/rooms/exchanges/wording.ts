import type { IdeaName } from '../../design/ideas.ts'
import type { Format } from '../../platform/i18n/format.ts'
import type { PlainKey, Words } from '../../platform/i18n/words.ts'
import type { WhyNotWritten } from './commands.ts'
import type { WhyNotSettled } from './into-the-book.ts'
import {
  type ComeBack,
  farSideOf,
  type Side,
  type State,
  sideOf,
  type WhyNotAgree,
  type WhyNotAnswer,
} from './rules.ts'

/** What it takes to say anything: the words, how numbers and days are written, and what this place is called. */
export type Voice = { w: Words; format: Format; place: string }
type Ends = {
  giverId: string | null
  receiverId: string | null
  giver: string | null
  receiver: string | null
}
type Fact = Ends & { minutes: number; occurredOn: string }

/** What happened, as told to one of the two or to somebody else: "You helped Tom for 1 h on 3 June 2026." */
export function sayFact({ w, format, place }: Voice, fact: Fact, toId: string): string {
  const giver = fact.giver ?? w('exchanges.place', { place })
  const receiver = fact.receiver ?? w('exchanges.place', { place })
  const told = { length: format.minutes(fact.minutes), day: format.day(fact.occurredOn) }
  const side = sideOf(fact, toId)
  if (side === 'giver') return w('exchanges.fact.you-helped', { name: receiver, ...told })
  if (side === 'receiver') return w('exchanges.fact.helped-you', { name: giver, ...told })
  return w('exchanges.fact.they-helped', { giver, receiver, ...told })
}

/**
 * The last word on it, as the one who spoke would say it: Tom says: "You helped me for 1 h on 3 June 2026." What was
 * said for somebody else, or by somebody outside, is told as such; one's own word as what happened.
 */
export function sayWord(
  voice: Voice,
  fact: Fact & {
    lastWordBy: string | null
    lastSpeaker: string | null
    wordOf: Side | null
    otherId?: string | null
  },
  toId: string,
): string {
  const { w, format } = voice
  const name = fact.lastSpeaker
  if (name === null || fact.lastWordBy === toId) return sayFact(voice, fact, toId)
  const speaking = fact.lastWordBy === null ? farSideOf(fact) : sideOf(fact, fact.lastWordBy)
  const told = { name, length: format.minutes(fact.minutes), day: format.day(fact.occurredOn) }
  const to = sideOf(fact, toId)
  if (speaking && to && speaking !== to)
    return to === 'giver' ? w('exchanges.says.you-helped-me', told) : w('exchanges.says.i-helped-you', told)
  const words = sayFact(voice, fact, toId)
  if (speaking) return w('exchanges.says.so', { name, words })
  if (fact.wordOf) return w('exchanges.says.for', { name, other: nameAt(voice, fact, fact.wordOf), words })
  return w('exchanges.says.wrote', { name, words })
}

/** The person at one end, or what the place is called. */
export function nameAt({ w, place }: Voice, ends: Ends, side: Side): string {
  return (side === 'giver' ? ends.giver : ends.receiver) ?? w('exchanges.place', { place })
}

export const stateWords: Record<State, PlainKey> = {
  recorded: 'exchanges.state.recorded',
  talk: 'exchanges.state.talk',
  confirmed: 'exchanges.state.confirmed',
  withdrawn: 'exchanges.state.withdrawn',
  expired: 'exchanges.state.expired',
  reversed: 'exchanges.state.reversed',
}

export const comeBackWords: Record<ComeBack, { name: PlainKey; meaning: PlainKey; idea: IdeaName }> = {
  hours: { name: 'exchanges.come-back.hours', meaning: 'exchanges.come-back.hours.meaning', idea: 'balance' },
  pot: { name: 'exchanges.come-back.pot', meaning: 'exchanges.come-back.pot.meaning', idea: 'pot' },
  thanks: {
    name: 'exchanges.come-back.thanks',
    meaning: 'exchanges.come-back.thanks.meaning',
    idea: 'thanks',
  },
}

/** Why something was refused, in a sentence that says what to do next. */
export function sayWhyNot(w: Words, why: WhyNot): string {
  return w(whyNotWords[why])
}

export type WhyNot =
  | WhyNotWritten
  | WhyNotAnswer
  | WhyNotSettled
  | WhyNotAgree
  | 'no-broker-came'
  | 'nothing-different'
  | 'nobody-to-thank'
  | 'not-standing'
  | 'not-settled'
  | 'already-reversed'
  | 'not-a-broker'
  | 'is-a-reversal'
  | 'between-two'

const whyNotWords: Record<WhyNot, PlainKey> = {
  'same-person': 'exchanges.problem.same-person',
  'nobody-in-it': 'exchanges.problem.nobody-in-it',
  'not-part-of-it': 'exchanges.problem.not-part-of-it',
  'no-time': 'exchanges.problem.no-time',
  'too-long': 'exchanges.problem.too-long',
  'in-the-future': 'exchanges.problem.in-the-future',
  'too-long-ago': 'exchanges.problem.too-long-ago',
  'already-settled': 'exchanges.problem.already-settled',
  'changed-meanwhile': 'exchanges.problem.changed-meanwhile',
  'own-word': 'exchanges.problem.own-word',
  'far-word': 'exchanges.problem.far-word',
  'link-closed': 'exchanges.problem.link-closed',
  'nothing-different': 'exchanges.problem.nothing-different',
  'nobody-to-thank': 'exchanges.problem.nobody-to-thank',
  'not-standing': 'exchanges.problem.not-standing',
  'not-settled': 'exchanges.problem.not-settled',
  'already-reversed': 'exchanges.problem.already-reversed',
  'not-a-broker': 'exchanges.problem.not-settled',
  'is-a-reversal': 'exchanges.problem.already-reversed',
  'between-two': 'exchanges.problem.between-two',
  'not-whole-steps': 'exchanges.problem.not-whole-steps',
  'has-left': 'exchanges.problem.has-left',
  paused: 'exchanges.problem.not-now',
  'under-18': 'exchanges.problem.under-18',
  apart: 'exchanges.problem.not-now',
  'not-in-talk': 'exchanges.problem.not-in-talk',
  'no-broker-came': 'exchanges.problem.no-broker-came',
  'goes-accompanied': 'exchanges.problem.goes-accompanied',
  'far-goes-accompanied': 'exchanges.problem.far-goes-accompanied',
  'link-limit': 'exchanges.problem.link-limit',
  floor: 'exchanges.problem.floor',
  'account-closed': 'exchanges.problem.account-closed',
  'key-reused': 'platform.form.key-reused',
}
