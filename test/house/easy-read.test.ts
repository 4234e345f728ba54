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

test('Easy Read never takes much longer than English to say the same', () => {
  const longer = sentences.filter(({ english, easy }) => {
    const [asked, said] = [longestOf(english), longestOf(easy)]
    return said > Math.max(asked * 1.6, asked + 8)
  })
  assert.deepEqual(
    longer.map(({ key }) => key),
    [],
  )
})

test('Easy Read names the same days and months as English', () => {
  const days =
    /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\b/g
  const named = (elements: MessageFormatElement[]) =>
    [...new Set(versionsOf(elements).flatMap((text) => text.match(days) ?? []))].sort().join()
  const wrong = sentences.filter(({ english, easy }) => named(english) !== named(easy))
  assert.deepEqual(
    wrong.map(({ key }) => key),
    [],
  )
})

test('Easy Read keeps every name, and brings up none that English never says', () => {
  const everySaid = new Set(
    sentences.flatMap(({ english }) => versionsOf(english).flatMap((text) => text.split(/\W+/))),
  )
  const wrong = sentences.flatMap(({ key, english, easy }) => {
    const said = new Set(versionsOf(easy).flatMap((text) => text.split(/\W+/)))
    const lost = [...namesIn(english)].filter((name) => !said.has(name))
    const found = [...namesIn(easy)].filter((name) => !everySaid.has(name))
    return [
      ...lost.map((name) => `${key} leaves out ${name}`),
      ...found.map((name) => `${key} brings up ${name}`),
    ]
  })
  assert.deepEqual(wrong, [])
})

test('Easy Read uses no letters that stand for words, but for those that people see on their own screens', () => {
  const shortened = sentences.flatMap(({ key, easy }) =>
    versionsOf(easy)
      .flatMap((text) => text.match(/(?<![-_\w])[A-Z]{2,}(?![-_\w])/g) ?? [])
      .filter((letters) => !seenOnScreens.has(letters))
      .map((letters) => `${key}: ${letters}`),
  )
  assert.deepEqual(shortened, [])
})

test('Easy Read says who does it, where somebody does', () => {
  const passive =
    /\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?(?:\w+ed|\w+en|made|told|sent|put|done|kept)\s+by\b/i
  const wrong = sentences.filter(({ easy }) => versionsOf(easy).some((text) => passive.test(text)))
  assert.deepEqual(
    wrong.map(({ key }) => key),
    [],
  )
})

/** Kinds of files and how large they are, as a computer writes them; the name of a setting; and a word like any other. */
const seenOnScreens = new Set(['CSV', 'ZIP', 'MB', 'UTF', 'HOST', 'OK'])

function longestOf(elements: MessageFormatElement[]): number {
  return Math.max(...versionsOf(elements).map((text) => text.split(/\s+/).filter(Boolean).length))
}

/** Words with a capital inside a sentence, where only names have one. */
function namesIn(elements: MessageFormatElement[]): Set<string> {
  const names = versionsOf(elements).flatMap((text) => text.match(/(?<=[a-z,;] )[A-Z][a-zA-Z]+\b/g) ?? [])
  return new Set(names.filter((name) => !/^[A-Z]+$/.test(name)))
}

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
