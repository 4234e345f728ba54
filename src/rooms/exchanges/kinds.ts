import { readFileSync } from 'node:fs'
import path from 'node:path'
import { folded } from '../../platform/i18n/folded.ts'
import { type Language, languages } from '../../platform/i18n/words.ts'
import { rootFolder } from '../../platform/root.ts'

/** A kind of help: an id that is written down, and a picture. What it is called is in `content/kinds.<language>.json`. */
export type Kind = { id: string; picture: string; rule?: Rule }
/**
 * What a kind asks for before it is done: nothing; a talk with a broker; or that a broker arranges it with people who were
 * checked, since the law says that some may not do it. The rule is the kind's: nobody has one.
 */
export type Rule = 'usual' | 'talk' | 'arranged'

const read = (name: string) => JSON.parse(readFileSync(path.join(rootFolder, 'content', name), 'utf8'))

export const kinds: readonly Kind[] = read('kinds.json')
const names = Object.fromEntries(
  languages.map((language) => [language, read(`kinds.${language}.json`)]),
) as Record<Language, Record<string, string>>

const known = new Map(kinds.map((kind) => [kind.id, kind]))
const anything: Kind = { id: 'something-else', picture: 'sparkles' }

export function ruleOf(id: string): Rule {
  return known.get(id)?.rule ?? 'usual'
}

export function isKind(id: string): boolean {
  return known.has(id)
}

/** What a kind is called. One that is not on our list any more (brought from elsewhere, say) is called what it was. */
export function nameOfKind(language: Language, id: string): string {
  return names[language][id] ?? id
}

/** The kinds that are called so: whose name has the word in it, blind to capitals and accents. */
export function kindsCalled(language: Language, word: string): string[] {
  const sought = folded(word.trim())
  if (!sought) return []
  return kinds.map(({ id }) => id).filter((id) => folded(nameOfKind(language, id)).includes(sought))
}

export function pictureOfKind(id: string): string {
  return (known.get(id) ?? anything).picture
}

/** All kinds with those somebody used lately first, as choices of a form. */
export function kindChoices(language: Language, lately: readonly string[] = []) {
  const first = lately.flatMap((id) => known.get(id) ?? [])
  return [...first, ...kinds.filter(({ id }) => !lately.includes(id))].map(({ id, picture }) => ({
    value: id,
    label: nameOfKind(language, id),
    picture,
  }))
}
