import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import { ideas } from '../../src/platform/i18n/vocabulary.ts'

/** A sentence of a catalogue in its parts. */
export function partsOf(message: string): MessageFormatElement[] {
  return parse(message, { ignoreTag: true })
}

/** What a sentence is told, in alphabetical order; a group's own words stand wherever a sentence needs them. */
export function argsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    if (isLiteralElement(element) || isPoundElement(element)) return []
    const inner = optionsOf(element).flatMap(argsOf)
    return 'value' in element && typeof element.value === 'string' ? [element.value, ...inner] : inner
  })
  return [...new Set(names)].filter((name) => !isOwnWord(name)).sort()
}

/** Everything a message can come to say; what is filled in counts as one word. */
export function versionsOf(elements: MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => {
      const options = optionsOf(element)
      const filled = isLiteralElement(element) ? [element.value] : ['…']
      const parts = options.length > 0 ? options.flatMap(versionsOf) : filled
      return texts.flatMap((text) => parts.map((part) => text + part))
    },
    [''],
  )
}

/** Figures that stand for themselves, not those of a name like UTF-8. */
export function numbersIn(elements: MessageFormatElement[]): Set<string> {
  const figures = versionsOf(elements).flatMap((text) => text.match(/(?<![-\w])\d+(?:[.,]\d+)*/g) ?? [])
  return new Set(figures.map((figure) => figure.replaceAll(',', '')))
}

function optionsOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (!isSelectElement(element) && !isPluralElement(element)) return []
  return Object.values(element.options).map(({ value }) => value)
}

function isOwnWord(name: string): boolean {
  return ideas.some((idea) => idea.toLowerCase() === name.toLowerCase())
}
