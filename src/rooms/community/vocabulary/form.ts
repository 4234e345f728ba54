import { z } from 'zod'
import { ideas, type Vocabulary } from '../../../platform/i18n/vocabulary.ts'
import { languages, say } from '../../../platform/i18n/words.ts'

/** The box for one idea in one language. */
export function boxOf(language: string, idea: string): string {
  return `${language}_${idea}`
}

const word = z.string().trim().max(60, say('community.vocabulary.problem.long')).default('')
const boxes = languages.flatMap((language) => ideas.map((idea) => boxOf(language, idea)))

/** A group's words for each idea in each language. An empty box keeps the usual word. */
export const VocabularyForm = z
  .object(Object.fromEntries(boxes.map((box) => [box, word])))
  .transform((typed): Vocabulary => {
    const own = languages.map((language) => {
      const words = ideas.map((idea) => [idea, typed[boxOf(language, idea)] ?? ''] as const)
      return [language, Object.fromEntries(words.filter(([, word]) => word !== ''))] as const
    })
    return Object.fromEntries(own.filter(([, words]) => Object.keys(words).length > 0))
  })
