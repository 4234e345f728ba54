import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMirrored, type LinkLeg, stateOf, whyNotLimit } from './rules.ts'

test('a link is open while both sides are', () => {
  const side = { limitMinutes: 600 }
  assert.equal(stateOf(side, side), 'open')
  assert.equal(stateOf(side, null), 'offered')
  assert.equal(stateOf(null, side), 'asked')
  assert.equal(stateOf(null, null), 'none')
})

test('a limit is never below what stands, either way', () => {
  assert.deepEqual(
    [60, -60, 61, -61, 0].map((balance) => whyNotLimit(60, balance)),
    [null, null, 'below-balance', 'below-balance', null],
  )
})

test('what one writes about another is what the other writes about it, for every two', () => {
  const leg = (communityId: string, otherId: string, minutes: number): LinkLeg => ({
    communityId,
    otherId,
    minutes,
  })
  assert.equal(isMirrored([]), true)
  assert.equal(isMirrored([leg('a', 'b', 60), leg('b', 'a', -60)]), true)
  assert.equal(isMirrored([leg('b', 'a', -60), leg('a', 'b', 45), leg('a', 'b', 15)]), true)
  assert.equal(isMirrored([leg('a', 'b', 60), leg('b', 'a', 60)]), false)
  assert.equal(isMirrored([leg('a', 'b', 60)]), false)
  // Each two by themselves: what is missing between two is not made up for by others.
  assert.equal(isMirrored([leg('a', 'b', 60), leg('b', 'c', -60)]), false)
  assert.equal(
    isMirrored([leg('a', 'b', 60), leg('b', 'a', -60), leg('b', 'c', 15), leg('c', 'b', -10)]),
    false,
  )
})
