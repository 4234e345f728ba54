import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedDay } from './date-field.tsx'
import { typedMinutes } from './duration-field.tsx'

test('puts the three boxes of a day together, and says nothing when all are empty', () => {
  assert.equal(typedDay({ 'on-day': '3', 'on-month': ' 6 ', 'on-year': '2026' }, 'on'), '2026-6-3')
  assert.equal(typedDay({ 'on-day': '3', 'on-month': '', 'on-year': '' }, 'on'), '--3')
  assert.equal(typedDay({ 'on-day': ' ' }, 'on'), '')
})

test('reads a usual length or hours and minutes as whole minutes', () => {
  assert.equal(typedMinutes({ long: '90' }, 'long'), 90)
  assert.equal(typedMinutes({ long: 'other', 'long-hours': '1', 'long-minutes': '20' }, 'long'), 80)
  assert.equal(typedMinutes({ long: 'other', 'long-hours': '2', 'long-minutes': '' }, 'long'), 120)
  assert.equal(typedMinutes({ 'long-minutes': '45' }, 'long'), 45)
})

test('does not guess at a length that is not there or not whole', () => {
  assert.equal(typedMinutes({}, 'long'), null)
  assert.equal(typedMinutes({ long: 'other' }, 'long'), null)
  assert.equal(typedMinutes({ long: 'other', 'long-hours': 'two' }, 'long'), null)
  assert.equal(typedMinutes({ long: '-30' }, 'long'), null)
  assert.equal(typedMinutes({ long: '1e3' }, 'long'), null)
})

test('a length pressed and another typed are a question, unless the one pressed stood there before', () => {
  const both = { long: '60', 'long-hours': '1', 'long-minutes': '20' }
  assert.equal(typedMinutes(both, 'long'), 'both')
  assert.equal(typedMinutes({ ...both, long: '30' }, 'long', 60), 'both')
  assert.equal(typedMinutes(both, 'long', 60), 80)
  assert.equal(typedMinutes({ long: '60' }, 'long', 60), 60)
})
