import { catalogues } from './catalogues.ts'
import { type Language, languages, speak, type Words } from './platform/i18n/words.ts'

/** Every language of the house, ready to be spoken: for pages, and for letters in the language their reader chose. */
export const voices = Object.fromEntries(
  languages.map((language) => [language, speak(language, catalogues[language])]),
) as Record<Language, Words>
