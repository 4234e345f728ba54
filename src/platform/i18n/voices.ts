import { catalogues } from '../../catalogues.ts'
import { type Format, formatIn } from './format.ts'
import { isLanguage, type Language, languages, speak, type Words } from './words.ts'

/** What it takes to say something to somebody outside their own page, in a letter say. */
export type Spoken = { language: Language; w: Words; format: Format }

const voices = Object.fromEntries(
  languages.map((language) => [language, speak(language, catalogues[language])]),
) as Record<Language, Words>

/** How we speak in this language. */
export function voiceOf(language: Language): Words {
  return voices[language]
}

/** How we speak to somebody: in the language they read, or else in their community's, with its time of day. */
export function voiceFor(
  { language: usual, timeZone }: { language: Language; timeZone: string },
  reads: string | null,
): Spoken {
  const language = isLanguage(reads) ? reads : usual
  const w = voices[language]
  return { language, w, format: formatIn(language, timeZone, w) }
}
