import { IntlMessageFormat } from 'intl-messageformat'
import type { Sentences } from './sentences.ts'
import type { OwnWords } from './vocabulary.ts'

export const languages = ['en', 'en-easy', 'cy'] as const
export type Language = (typeof languages)[number]
export type Key = keyof Sentences
/** Every sentence of one language, by key. A language with a sentence missing does not compile. */
export type Catalogue = Record<Key, string>

type Args<K extends Key> = [Sentences[K]] extends [never] ? [] : [Sentences[K]]
/** Says a sentence: which keys there are and what each needs to know is typed from `words/en.json`. */
export type Words = <K extends Key>(key: K, ...args: Args<K>) => string

const locales: Record<Language, string> = { en: 'en-GB', 'en-easy': 'en-GB', cy: 'cy' }

/** The locale that `Intl` knows for one of our languages: Easy Read is a way of writing English, not a place. */
export function localeOf(language: Language): string {
  return locales[language]
}

/** Whether a language is written as Easy Read: short sentences, one idea each, a picture at its side. */
export function isEasyRead(language: Language): boolean {
  return language.endsWith('-easy')
}

export function isLanguage(word: string | null | undefined): word is Language {
  return languages.some((language) => language === word)
}

/** The sentences that need to know nothing to be said. */
export type PlainKey = { [K in Key]: [Sentences[K]] extends [never] ? K : never }[Key]

/** A key of ours as a plain string, for messages that travel through other hands (Zod's, say). */
export function say(key: PlainKey): string {
  return key
}

/** Learns a language: each of its sentences is read once, when it is first said. What it is then told are a group's own words. */
export function learn(language: Language, catalogue: Catalogue): (own: OwnWords) => Words {
  const known = new Map<string, IntlMessageFormat>()
  return (own) =>
    (key, ...args) => {
      let message = known.get(key)
      if (!message) {
        message = new IntlMessageFormat(catalogue[key], localeOf(language), undefined, { ignoreTag: true })
        known.set(key, message)
      }
      return String(message.format(args[0] ? { ...own, ...args[0] } : own))
    }
}
