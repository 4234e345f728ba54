import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Facts, nextThings } from './rules.ts'

const settledIn: Facts = {
  resting: false,
  waitsForMe: 0,
  waitsForBrokers: 0,
  toThank: false,
  canGiveAHand: false,
  hasGift: true,
  hasAsk: true,
  hasDoneSomething: true,
  hasHat: true,
}
const everything: Facts = {
  ...settledIn,
  waitsForMe: 9,
  waitsForBrokers: 9,
  toThank: true,
  canGiveAHand: true,
  hasGift: false,
}

test('where there is nothing to do, nothing is asked for', () => {
  assert.deepEqual(nextThings(settledIn), [])
})

test('first steps come one at a time: a gift, an ask, something done, a hat', () => {
  const fresh = { ...settledIn, hasGift: false, hasAsk: false, hasDoneSomething: false, hasHat: false }
  assert.deepEqual(nextThings(fresh), ['first-gift'])
  assert.deepEqual(nextThings({ ...fresh, hasGift: true }), ['first-ask'])
  assert.deepEqual(nextThings({ ...fresh, hasGift: true, hasAsk: true }), ['first-deed'])
  assert.deepEqual(nextThings({ ...settledIn, hasHat: false }), ['first-hat'])
})

test('whoever waits comes first, then thanks, then a hand, then a first step', () => {
  const one = { ...everything, waitsForMe: 1, waitsForBrokers: 0 }
  assert.deepEqual(nextThings(one), ['answer', 'thank', 'give-a-hand'])
  assert.deepEqual(nextThings({ ...one, waitsForMe: 0 }), ['thank', 'give-a-hand', 'first-gift'])
})

test('there are three at most, and what waits for a broker stays in sight', () => {
  assert.deepEqual(nextThings(everything), ['answer', 'answer', 'answer-as-broker'])
  assert.deepEqual(nextThings({ ...everything, waitsForBrokers: 0 }), ['answer', 'answer', 'answer'])
})

test('whoever rests is asked for answers only', () => {
  const resting = { ...everything, resting: true }
  assert.deepEqual(nextThings({ ...resting, waitsForMe: 1 }), ['answer', 'answer-as-broker'])
  assert.deepEqual(nextThings({ ...resting, waitsForMe: 0, waitsForBrokers: 0 }), [])
})
