import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StandingRole, sundayAfter, type Terms, termsIn, weeksToCredit, whyNotFrom } from './rules.ts'

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

test('a change counts from the week of its day, and of two the later one', () => {
  const terms = (since: string, weeklyMinutes: number): Terms => ({ since, words: 'Opens', weeklyMinutes })
  const first = terms('2026-06-03', 120)
  const changes = [terms('2026-06-10', 90), terms('2026-06-10', 60), terms('2026-06-22', 30)]
  const inWeek = (monday: string) => termsIn(first, changes, monday).weeklyMinutes
  assert.deepEqual(['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'].map(inWeek), [120, 60, 60, 30])
  assert.equal(termsIn(first, [], '2026-06-22'), first)
})

test('what is in the book stays, and nothing changes before it began or after it ended', () => {
  const credited = { ...role, creditedThrough: '2026-06-14' }
  assert.equal(whyNotFrom('2026-06-14', credited), 'credited')
  assert.equal(whyNotFrom('2026-06-15', credited), null)
  assert.equal(whyNotFrom('2026-06-02', role), 'before')
  assert.equal(whyNotFrom('2026-06-15', { ...credited, until: '2026-06-20' }), 'over')
})
