import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import { catalogues } from '../../src/catalogues.ts'
import type { Tongue } from '../../src/platform/http/house.ts'
import { ownWords } from '../../src/platform/i18n/vocabulary.ts'
import { type Catalogue, learn } from '../../src/platform/i18n/words.ts'

// Two made-up languages, by their usual names: one that is two fifths longer than English, and one read from right to left.

const letters: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  y: 'ŷ',
  w: 'ŵ',
}

/** English with every vowel marked and every sentence longer: what is not so on a page was not written in `words/`. */
export function longer(text: string): string {
  const marked = [...text].map((letter) => letters[letter] ?? letter).join('')
  const more = Math.round([...text.trim()].length * 0.4)
  if (more < 1) return marked
  const end = marked.length - marked.trimEnd().length
  return `${marked.trimEnd()} ${'lorum '
    .repeat(Math.ceil(more / 6))
    .slice(0, more)
    .trim()}${marked.slice(marked.length - end)}`
}

export const tongues: Record<string, Tongue> = {
  'en-XA': tongue(longer, 'ltr'),
  'ar-XB': tongue((text) => text, 'rtl'),
}

function tongue(change: (text: string) => string, dir: Tongue['dir']): Tongue {
  const changed = Object.fromEntries(
    Object.entries(catalogues.en).map(([key, message]) => [
      key,
      printAST(parse(message, { ignoreTag: true }).map((element) => changeIn(element, change))),
    ]),
  ) as Catalogue
  return { w: learn('en', changed)(ownWords({}, 'en')), lang: 'en-GB', dir }
}

function changeIn(element: MessageFormatElement, change: (text: string) => string): MessageFormatElement {
  if (isLiteralElement(element)) return { ...element, value: change(element.value) }
  if (!isPluralElement(element) && !isSelectElement(element)) return element
  const options = Object.entries(element.options).map(([name, { value, ...rest }]) => [
    name,
    { ...rest, value: value.map((inner) => changeIn(inner, change)) },
  ])
  return { ...element, options: Object.fromEntries(options) }
}
