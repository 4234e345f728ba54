import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evenShare, isAsked, starterOf, whyNotTake } from './rules.ts'

test('an even share is whole minutes, and what is over stays', () => {
  assert.deepEqual(
    [
      [100, 2],
      [101, 2],
      [-101, 2],
      [100, 3],
      [1, 2],
      [-1, 2],
      [0, 4],
    ].map(([minutes = 0, sharers = 1]) => evenShare(minutes, sharers)),
    [50, 50, -50, 33, 0, 0, 0],
  )
})

test('nobody takes more along than there is, or is missing', () => {
  assert.deepEqual(
    [0, 1, 60].map((minutes) => whyNotTake(minutes, 60)),
    [null, null, null],
  )
  assert.deepEqual(
    [-1, 61, 0.5, Number.NaN].map((minutes) => whyNotTake(minutes, 60)),
    ['beyond', 'beyond', 'beyond', 'beyond'],
  )
  assert.equal(whyNotTake(60, -60), null)
  assert.equal(whyNotTake(61, -60), 'beyond')
})

test('whoever began is asked nothing, and everybody else who does not share yet is', () => {
  const holder = (personId: string, shares: boolean) => ({ id: personId, personId, name: personId, shares })
  const begun = { holders: [holder('one', false), holder('two', false)] }
  assert.equal(starterOf(begun)?.personId, 'one')
  assert.deepEqual(
    ['one', 'two', 'three'].map((one) => isAsked(begun, one)),
    [false, true, false],
  )
  const shared = { holders: [holder('one', true), holder('two', true), holder('three', false)] }
  assert.equal(starterOf(shared), null)
  assert.deepEqual(
    ['one', 'two', 'three'].map((one) => isAsked(shared, one)),
    [false, false, true],
  )
})
