import { ownPath } from '../own-path.ts'

export type Part = { words: string; href: string | null }

/** The words of a letter in parts, those that are a link to this house with where they lead. Anything else stays words. */
export function linkedWords(words: string, baseUrl: string): Part[] {
  return words
    .split(/(https?:\/\/\S+)/)
    .filter((part) => part !== '')
    .map((part) => ({
      words: part,
      href: part.startsWith(`${baseUrl}/`) ? ownPath(part.slice(baseUrl.length)) : null,
    }))
}
