import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotErase, whyNotLeave } from './rules.ts'

test('nobody leaves before they joined', () => {
  assert.equal(whyNotLeave({ joinedOn: '2026-01-10' }, '2026-01-09'), 'before-joining')
  assert.equal(whyNotLeave({ joinedOn: '2026-01-10' }, '2026-01-10'), null)
})

test('only who has left, and stands at zero, is forgotten', () => {
  assert.equal(whyNotErase({ balanceMinutes: 0 }, false), 'still-here')
  assert.equal(whyNotErase({ balanceMinutes: 1 }, true), 'balance')
  assert.equal(whyNotErase({ balanceMinutes: -1 }, true), 'balance')
  assert.equal(whyNotErase({ balanceMinutes: 0 }, true), null)
})
