import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexByKind } from './rules.ts'

const somebody = (name: string, ...kinds: string[]) => ({
  id: name,
  name,
  area: '',
  hats: [],
  gifts: kinds.map((kind) => ({ kind, words: kind })),
  asks: [{ kind: 'pets', words: 'A dog walked' }],
})

test('the index names everybody once under each kind they share, by their number, in the order of the kinds', () => {
  const people = [
    somebody('Amina', 'cooking', 'cooking'),
    somebody('Bert'),
    somebody('Tom', 'juggling', 'music', 'cooking'),
  ]
  assert.deepEqual(indexByKind(people, ['music', 'cooking', 'pets']), [
    { kind: 'music', names: [{ number: 3, name: 'Tom' }] },
    {
      kind: 'cooking',
      names: [
        { number: 1, name: 'Amina' },
        { number: 3, name: 'Tom' },
      ],
    },
    { kind: 'juggling', names: [{ number: 3, name: 'Tom' }] },
  ])
})

test('a booklet of nobody has no index', () => {
  assert.deepEqual(indexByKind([], ['music']), [])
})
