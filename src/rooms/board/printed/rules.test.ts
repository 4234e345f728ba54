import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstName, picked, sheetsOf } from './rules.ts'

const intent = (id: string) => ({
  id,
  direction: 'ask' as const,
  kind: 'cooking',
  words: id,
  details: '',
  personId: 'p',
  personName: 'Kate Llŷr',
  createdAt: new Date(0),
  closedAt: null,
})

test('cards are laid on sheets of four or eight, the last as full as it gets', () => {
  const cards = Array.from({ length: 10 }, (_, place) => place)
  assert.deepEqual(
    sheetsOf(cards, 'small').map(({ length }) => length),
    [8, 2],
  )
  assert.deepEqual(
    sheetsOf(cards, 'large').map(({ length }) => length),
    [4, 4, 2],
  )
  assert.deepEqual(sheetsOf(cards, 'small').flat(), cards)
  assert.deepEqual(sheetsOf([], 'small'), [])
})

test('those that are ticked are printed; where none is, all are', () => {
  const all = ['a', 'b', 'c'].map(intent)
  assert.deepEqual(
    picked(all, { picked: ['c', 'gone'] }).map(({ id }) => id),
    ['c'],
  )
  assert.equal(picked(all, { picked: [] }).length, 3)
})

test('a card says the first name only', () => {
  assert.equal(firstName('  Kate Llŷr'), 'Kate')
  assert.equal(firstName('Bert'), 'Bert')
})
