import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { catalogues } from '../../src/catalogues.ts'
import { ideas } from '../../src/platform/i18n/vocabulary.ts'

// Easy Read says the same as English, in short sentences. `npm run words` sees that no sentence is missing.

const wordsAtMost = 15

const sentences = Object.entries(catalogues.en).map(([key, english]) => ({
  key,
  english: parse(english, { ignoreTag: true }),
  easy: parse(catalogues['en-easy'][key as keyof typeof catalogues.en], { ignoreTag: true }),
}))

test('Easy Read names everything that English names', () => {
  const wrong = sentences.filter(({ english, easy }) => argsOf(english).join() !== argsOf(easy).join())
  assert.deepEqual(
    wrong.map(({ key }) => key),
    [],
  )
})

test('Easy Read says the same numbers as English', () => {
  const wrong = sentences.filter(({ english, easy }) => {
    const [said, asked] = [numbersIn(easy), numbersIn(english)]
    const spelled = new Set(versionsOf(english).flatMap((text) => text.toLowerCase().split(/[^a-z]+/)))
    return (
      [...asked].some((number) => !said.has(number)) ||
      [...said].some((number) => !asked.has(number) && !asWords(number).some((word) => spelled.has(word)))
    )
  })
  assert.deepEqual(
    wrong.map(({ key }) => key),
    [],
  )
})

test('no sentence of Easy Read is long', () => {
  const long = sentences.flatMap(({ key, easy }) =>
    versionsOf(easy)
      .flatMap((text) => text.split(/(?<=[.!?:])\s+|\n+/))
      .filter((sentence) => sentence.split(/\s+/).filter(Boolean).length > wordsAtMost)
      .map((sentence) => `${key}: ${sentence}`),
  )
  assert.deepEqual(long, [])
})

/** What English may say where Easy Read writes a figure. */
function asWords(number: string): string[] {
  if (number === '1') return ['one', 'once', 'a', 'an']
  if (number === '2') return ['two', 'twice']
  return ['three four five six seven eight nine ten eleven twelve'.split(' ')[Number(number) - 3] ?? '']
}

/** Figures that stand for themselves, not those of a name like UTF-8. */
function numbersIn(elements: MessageFormatElement[]): Set<string> {
  const figures = versionsOf(elements).flatMap((text) => text.match(/(?<![-\w])\d+(?:[.,]\d+)*/g) ?? [])
  return new Set(figures.map((figure) => figure.replaceAll(',', '')))
}

function argsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const inner = optionsOf(element).flatMap(argsOf)
    return 'value' in element ? [element.value, ...inner] : inner
  })
  return [...new Set(names)].filter((name) => !isOwnWord(name)).sort()
}

/** A group's own words stand wherever a sentence needs them. */
function isOwnWord(name: string): boolean {
  return ideas.some((idea) => idea.toLowerCase() === name.toLowerCase())
}

/** Everything a message can come to say; what is filled in counts as one word. */
function versionsOf(elements: MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => {
      const options = optionsOf(element)
      const filled = element.type === TYPE.literal ? [element.value] : ['…']
      const parts = options.length > 0 ? options.flatMap(versionsOf) : filled
      return texts.flatMap((text) => parts.map((part) => text + part))
    },
    [''],
  )
}

function optionsOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return []
  return Object.values(element.options).map(({ value }) => value)
}
