import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogues } from '../../src/catalogues.ts'
import { formatIn } from '../../src/platform/i18n/format.ts'
import type { Key } from '../../src/platform/i18n/words.ts'
import { speak } from '../../src/voices.ts'
import { argsOf, numbersIn, partsOf, versionsOf } from '../support/messages.ts'

// Welsh says the same as English. `npm run words` sees that no sentence is missing.

const sentences = (Object.keys(catalogues.en) as Key[]).map((key) => ({
  key,
  english: partsOf(catalogues.en[key]),
  welsh: partsOf(catalogues.cy[key]),
}))

test('Welsh names everything that English names', () => {
  const wrong = sentences.filter(({ english, welsh }) => argsOf(english).join() !== argsOf(welsh).join())
  assert.deepEqual(
    wrong.map(({ key }) => key),
    [],
  )
})

test('Welsh says the same figures as English', () => {
  // A figure that only one form of a plural has is how that language counts: “2 gais”.
  const wrong = sentences.filter(({ english, welsh }) => {
    const [asked, said] = [numbersIn(english), numbersIn(welsh)]
    return [...asked].some((figure) => !said.has(figure) && !isSmall(figure))
  })
  assert.deepEqual(
    wrong.map(({ key }) => key),
    [],
  )
})

test('no sentence was left in English', () => {
  const same = sentences.filter(({ key, english, welsh }) => {
    const words =
      versionsOf(english)
        .join(' ')
        .match(/[a-z]{3,}/gi) ?? []
    return words.length > 2 && catalogues.en[key] === catalogues.cy[key] && versionsOf(welsh).length > 0
  })
  assert.deepEqual(
    same.map(({ key }) => key),
    [],
  )
})

test('a group’s own word stands where Welsh leaves it as it is', () => {
  const mutates =
    /(?<![\p{L}’])(?:i|o|gan|am|dros|trwy|drwy|heb|hyd|at|dan|wrth|yn|a|â|neu|fy|dy|ei)\s+\{(?:a|our)_/iu
  const wrong = sentences.filter(({ key }) => mutates.test(catalogues.cy[key]))
  assert.deepEqual(
    wrong.map(({ key }) => `${key}: ${catalogues.cy[key]}`),
    [],
  )
})

test('lengths of time are said as Welsh says them', () => {
  const { minutes } = formatIn('cy', 'Europe/London', speak('cy'))
  assert.deepEqual([90, 150, 60, 45, 135, -30].map(minutes), [
    'awr a hanner',
    '2 awr a hanner',
    '1 awr',
    '45 mun',
    '2 awr 15 mun',
    '−30 mun',
  ])
})

test('days are written as Welsh writes them', () => {
  const { day, number } = formatIn('cy', 'Europe/London', speak('cy'))
  assert.equal(day('2026-03-01'), '1 Mawrth 2026')
  assert.equal(number(1234.5), '1,234.5')
})

/** English may say 1 where Welsh has a form of its own, and the other way round. */
function isSmall(figure: string): boolean {
  return ['0', '1', '2'].includes(figure)
}
