import type { Finding, List } from './list.ts'
import { Phrases } from './phrases.ts'
import { type Words, wordAt } from './words.ts'

/** A text with fewer words need not speak of everything. */
const longFrom = 400

/** What a long text about people's lives says nothing of: friends, gifts, fun, who decides. At the end, and never a fault. */
export function findMissing({ missing }: List, words: Words, file: string): Finding[] {
  if (words.count < longFrom) return []
  const all = Array.from({ length: words.count }, (_, index) => wordAt(words, index))
  return missing
    .filter(({ words: any }) => !new Phrases(any).isIn(all))
    .map(({ id, principle, why, suggestions }) => ({
      file,
      line: 1,
      column: 1,
      offset: 0,
      length: 0,
      text: '',
      id,
      kind: 'missing' as const,
      principle,
      level: 'info' as const,
      why,
      suggestions,
      legitimate: false,
      sentence: '',
    }))
}
