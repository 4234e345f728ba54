import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEndNear, mayResume, usualEnd, whyNotUntil, yearMore } from './rules.ts'

const today = '2026-06-15'

test('a task is for a year unless something else is agreed on, and for two at most', () => {
  assert.equal(usualEnd(today), '2027-06-15')
  assert.equal(whyNotUntil('2026-06-16', today), null)
  assert.equal(whyNotUntil(today, today), 'end-past')
  assert.equal(whyNotUntil('2028-06-14', today), null)
  assert.equal(whyNotUntil('2028-06-15', today), 'end-far')
})

test('a month before the end its holder is asked, and another year begins where this one ends', () => {
  assert.equal(isEndNear({ endsOn: '2026-07-17' }, today), false)
  assert.equal(isEndNear({ endsOn: '2026-07-16' }, today), true)
  assert.equal(yearMore('2026-07-01', today), '2027-07-01')
  assert.equal(yearMore('2026-06-01', today), '2027-06-15')
})

test('for an hour whoever ended a task may take that back, and nobody else', () => {
  const until = new Date('2026-06-15T11:00:00Z')
  const soon = new Date(until.getTime() + 60 * 60 * 1000 - 1)
  const ended = { until, endedHow: 'given-back' } as const
  assert.equal(mayResume(ended, 'amina', { personId: 'amina' }, soon), true)
  assert.equal(mayResume(ended, 'amina', { personId: 'tom' }, soon), false)
  assert.equal(mayResume(ended, 'amina', { personId: 'amina' }, new Date(soon.getTime() + 1)), false)
  assert.equal(mayResume({ until, endedHow: 'handed-over' }, 'amina', { personId: 'amina' }, soon), false)
  assert.equal(mayResume({ until: null, endedHow: null }, null, { personId: 'amina' }, soon), false)
})
