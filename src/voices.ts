import { catalogues } from './catalogues.ts'
import { type Format, formatIn } from './platform/i18n/format.ts'
import { isLanguage, type Language, languages, speak, type Words } from './platform/i18n/words.ts'

/** What it takes to say something: the words, and how days, hours and numbers are written. */
export type Spoken = { language: Language; w: Words; format: Format }

/** Every language of the house, ready to be spoken: for pages, and for letters in the language their reader chose. */
export const voices = Object.fromEntries(
  languages.map((language) => [language, speak(language, catalogues[language])]),
) as Record<Language, Words>

/** How we speak to somebody: in the language they read, or else in their community's, with its time of day. */
export function voiceFor(
  { language: usual, timeZone }: { language: Language; timeZone: string },
  reads: string | null,
): Spoken {
  const language = isLanguage(reads) ? reads : usual
  const w = voices[language]
  return { language, w, format: formatIn(language, timeZone, w) }
}
