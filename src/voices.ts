import { catalogues } from './catalogues.ts'
import { type Format, formatIn } from './platform/i18n/format.ts'
import { ownWords, type Vocabulary } from './platform/i18n/vocabulary.ts'
import { isLanguage, type Language, languages, learn, type Words } from './platform/i18n/words.ts'

/** What it takes to say something: the words, and how days, hours and numbers are written. */
export type Spoken = { language: Language; w: Words; format: Format }

const learnt = Object.fromEntries(
  languages.map((language) => [language, learn(language, catalogues[language])]),
) as Record<Language, ReturnType<typeof learn>>

/** A language of the house with a group's own words in it, or else with the usual ones. */
export function speak(language: Language, vocabulary: Vocabulary = {}): Words {
  return learnt[language](ownWords(vocabulary, language))
}

/** How we speak to somebody: in the language they read, or else in their community's, with its own words and time of day. */
export function voiceFor(
  community: { language: Language; timeZone: string; vocabulary: Vocabulary },
  reads: string | null,
): Spoken {
  const language = isLanguage(reads) ? reads : community.language
  const w = speak(language, community.vocabulary)
  return { language, w, format: formatIn(language, community.timeZone, w) }
}
