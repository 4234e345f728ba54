import { waysToSay } from './notation.ts'
import { owned } from './words.ts'

/** A few phrases to look for in one sentence, by their first word. */
export class Phrases {
  readonly #byFirst = new Map<string, string[][]>()

  constructor(phrases: string[], sets: Record<string, string[]> = {}) {
    for (const phrase of phrases)
      for (const way of waysToSay(phrase)) {
        const set = /^<(.+)>$/.exec(way[0] ?? '')?.[1]
        const ways = set
          ? (sets[set] ?? []).flatMap(waysToSay).map((first) => [...first, ...way.slice(1)])
          : [way]
        for (const one of ways) this.#byFirst.set(one[0]!, [...(this.#byFirst.get(one[0]!) ?? []), one])
      }
  }

  /** How many words long the longest phrase is that begins at this word; 0 if none does. */
  lengthAt(words: readonly string[], at: number): number {
    const word = words[at]
    if (word === undefined) return 0
    const ways = [
      ...(this.#byFirst.get(word) ?? []),
      ...(word === owned(word) ? [] : (this.#byFirst.get(owned(word)) ?? [])),
    ]
    const lengths = ways
      .filter((way) => way.every((part, index) => index === 0 || words[at + index] === part))
      .map((way) => way.length)
    return Math.max(0, ...lengths)
  }

  /** How many words long the longest phrase is that ends just before this word; 0 if none does. */
  lengthBefore(words: readonly string[], end: number): number {
    for (let start = Math.max(0, end - 4); start < end; start++)
      if (this.lengthAt(words, start) === end - start) return end - start
    return 0
  }

  isIn(words: readonly string[], from = 0, to = words.length): boolean {
    for (let at = from; at < to; at++) if (this.lengthAt(words, at) > 0) return true
    return false
  }
}
