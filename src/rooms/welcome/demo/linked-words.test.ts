import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkedWords } from './linked-words.ts'

const house = 'http://127.0.0.1:3000'

test('a link to this house can be followed, by its path; the words around it stay words', () => {
  assert.deepEqual(linkedWords(`Rose:\n${house}/sign-in/link/abc?next=%2Fboard\nBye`, house), [
    { words: 'Rose:\n', href: null },
    { words: `${house}/sign-in/link/abc?next=%2Fboard`, href: '/sign-in/link/abc?next=%2Fboard' },
    { words: '\nBye', href: null },
  ])
})

test('a link to anywhere else is only words', () => {
  for (const link of [
    'https://example.org/',
    `${house}.example.org/`,
    `${house}@example.org/`,
    `${house}//example.org`,
  ])
    assert.deepEqual(linkedWords(link, house), [{ words: link, href: null }])
})
