import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BothWays, bothWaysRate, yearBefore } from './rules.ts'

const none: BothWays = {
  gaveOnly: 0,
  receivedOnly: 0,
  both: 0,
  minutesBetweenPeople: 0,
  minutesForThePlace: 0,
  exchanges: 0,
}

test('the rate is the share who did both among those who did either', () => {
  assert.equal(bothWaysRate({ ...none, gaveOnly: 3, receivedOnly: 1, both: 6 }), 0.6)
  assert.equal(bothWaysRate({ ...none, both: 5 }), 1)
})

test('under five people no share is told', () => {
  assert.equal(bothWaysRate({ ...none, both: 4 }), null)
  assert.equal(bothWaysRate(none), null)
})

test('a year before a leap day is the last of February', () => {
  assert.equal(yearBefore('2028-02-29'), '2027-02-28')
  assert.equal(yearBefore('2026-06-15'), '2025-06-15')
})
