import type { View } from '../../platform/http/env.ts'
import type { Language } from '../../platform/i18n/words.ts'
import { isLanguage } from '../../platform/i18n/words.ts'
import type { Standing, Version } from './queries.ts'
import type { VersionState } from './rules.ts'

/** What a language is called, as at the head of every page. */
export function nameOfLanguage({ w }: Pick<View, 'w'>, language: string): string {
  const names: Record<Language, string> = {
    en: w('welcome.language.en'),
    'en-easy': w('welcome.language.en-easy'),
    cy: w('welcome.language.cy'),
  }
  return isLanguage(language) ? names[language] : language
}

/** "The third text", or that it is proposed. */
export function titleOf({ w }: Pick<View, 'w'>, { number }: Pick<Version, 'number'>): string {
  return number === null ? w('agreement.version.proposed') : w('agreement.version.title', { number })
}

export function sayState({ w, format }: Pick<View, 'w' | 'format'>, version: Version): string {
  const { state, agreedOn, proposer } = version
  const said: Record<VersionState, string> = {
    proposed: w('agreement.state.proposed', { name: proposer }),
    current: w('agreement.state.current', { day: agreedOn ? format.day(agreedOn) : '' }),
    past: w('agreement.state.past', { day: agreedOn ? format.day(agreedOn) : '' }),
    withdrawn: w('agreement.state.withdrawn', { name: proposer }),
  }
  return said[state]
}

/** How somebody signed, for themselves and for brokers. */
export function sayHow({ w, format }: Pick<View, 'w' | 'format'>, standing: Standing): string {
  const { how, signedOn, witness } = standing
  if (!how || !signedOn) return ''
  const day = format.day(signedOn)
  return how === 'tap' ? w('agreement.how.tap', { day }) : w(`agreement.how.${how}`, { day, witness })
}

/** The same of somebody else, for a broker. */
export function sayHowOf(
  { w, format }: Pick<View, 'w' | 'format'>,
  name: string,
  standing: Standing,
): string {
  const { how, signedOn, witness } = standing
  if (!how || !signedOn) return ''
  const day = format.day(signedOn)
  return how === 'tap'
    ? w('agreement.how-of.tap', { name, day })
    : w(`agreement.how-of.${how}`, { name, day, witness })
}
