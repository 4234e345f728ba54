import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StandingRole, sundayAfter, weeksToCredit } from './rules.ts'

const role: StandingRole = {
  id: 'a',
  personId: 'ada',
  weeklyMinutes: 120,
  since: '2026-06-03', // a Wednesday
  until: null,
  creditedThrough: null,
}

test('each week that is over is credited once, from the week it began in to the week of its last day', () => {
  assert.deepEqual(weeksToCredit(role, '2026-06-07'), [])
  assert.deepEqual(weeksToCredit(role, '2026-06-08'), ['2026-06-01'])
  assert.deepEqual(weeksToCredit(role, '2026-06-24'), ['2026-06-01', '2026-06-08', '2026-06-15'])
  assert.deepEqual(weeksToCredit({ ...role, creditedThrough: '2026-06-14' }, '2026-06-24'), ['2026-06-15'])
  assert.deepEqual(weeksToCredit({ ...role, until: '2026-06-08' }, '2026-07-01'), [
    '2026-06-01',
    '2026-06-08',
  ])
  assert.equal(sundayAfter('2026-06-01'), '2026-06-07')
})
