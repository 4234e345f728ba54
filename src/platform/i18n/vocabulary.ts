import { z } from 'zod'
import usual from '../../../content/vocabulary.json' with { type: 'json' }
import { type Language, languages } from './words.ts'

/** What a group may call in its own words. Each stands in sentences of every language: `{our_people}`, `{Our_people}`. */
export const ideas = [
  'our_people',
  'our_place',
  'a_coordinator',
  'our_coordinator',
  'our_coordinators',
] as const
export type Idea = (typeof ideas)[number]

/** A group's own words, as far as it has any. */
export type Vocabulary = { [L in Language]?: { [I in Idea]?: string } }

const Kept = z.partialRecord(z.enum(languages), z.partialRecord(z.enum(ideas), z.string()))

/** What the database keeps of a group's words. A language or an idea this program does not know any more is passed over. */
export function readVocabulary(kept: unknown): Vocabulary {
  const known = Kept.safeParse(kept)
  return known.success ? known.data : {}
}

/** Every idea as it stands within a sentence and, with a capital, at its beginning. */
export type OwnWords = Readonly<Record<string, string>>

/** What an idea is called where the group has no word of its own for it. */
export function usualWord(language: Language, idea: Idea): string {
  return usual[language][idea]
}

/** The words to fill in: the group's own, or for a plainer way of writing a language that language's own, or the usual. */
export function ownWords(vocabulary: Vocabulary, language: Language): OwnWords {
  const plain = language === 'en-easy' ? vocabulary.en : undefined
  const words: Record<string, string> = {}
  for (const idea of ideas) {
    const word = vocabulary[language]?.[idea] ?? plain?.[idea] ?? usualWord(language, idea)
    words[idea] = word
    words[capital(idea)] = capital(word)
  }
  return words
}

function capital(word: string): string {
  const [first = '', ...rest] = [...word]
  return first.toLocaleUpperCase() + rest.join('')
}
