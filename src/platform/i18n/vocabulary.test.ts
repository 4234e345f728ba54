import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speak } from '../../voices.ts'
import { ownWords, readVocabulary } from './vocabulary.ts'

test('a word stands within a sentence and, with a capital, at its beginning', () => {
  const words = ownWords({ en: { our_people: 'élèves' } }, 'en')
  assert.equal(words.our_people, 'élèves')
  assert.equal(words.Our_people, 'Élèves')
  assert.equal(words.a_coordinator, 'a broker')
})

test('Easy Read says what was chosen for English, unless it has a word of its own', () => {
  assert.equal(ownWords({ en: { our_people: 'members' } }, 'en-easy').our_people, 'members')
  const both = { en: { our_people: 'members' }, 'en-easy': { our_people: 'friends' } }
  assert.equal(ownWords(both, 'en-easy').our_people, 'friends')
})

test('a word is a word, whatever stands in it', () => {
  const w = speak('en', { en: { our_people: '{people} <b>' } })
  assert.equal(w('people.index.title'), '{people} <b>')
})

test('what the database keeps of other languages or ideas is passed over', () => {
  assert.deepEqual(readVocabulary({ en: { our_people: 'members' } }), { en: { our_people: 'members' } })
  assert.deepEqual(readVocabulary({ xx: {} }), {})
  assert.deepEqual(readVocabulary(null), {})
})
