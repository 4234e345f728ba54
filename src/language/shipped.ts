import welsh from '../../content/language/cy.json' with { type: 'json' }
import english from '../../content/language/en.json' with { type: 'json' }
import { type Checker, createChecker } from './checker.ts'
import type { Entry, List } from './list.ts'

/** The lists that come with the house, by language. */
export const lists: Record<'en' | 'cy', List> = { en: english as List, cy: welsh as List }

const made = new Map<string, Checker>()

/** A checker with what comes with the house, made when it is first asked for. */
export function checkerFor(language: keyof typeof lists): Checker {
  const known = made.get(language) ?? createChecker(lists[language])
  made.set(language, known)
  return known
}

/** What somebody else keeps, added: a new id adds an entry, a known one replaces it. */
export function withEntries(list: List, more: readonly Entry[]): List {
  const own = new Set(more.map(({ id }) => id))
  return { ...list, entries: [...list.entries.filter(({ id }) => !own.has(id)), ...more] }
}
