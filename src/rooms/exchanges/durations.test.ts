import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, daysLater, elapsedMinutes, readClock, readDay, readLength } from './durations.ts'

test('clock times are minutes that really passed, also on the nights the clocks change', () => {
  const inLondon = (day: string, start: string, end: string) =>
    elapsedMinutes(day, start, end, 'Europe/London')
  assert.equal(inLondon('2026-10-25', '00:30', '02:30'), 180)
  assert.equal(inLondon('2026-03-29', '00:30', '02:30'), 60)
  assert.equal(inLondon('2026-06-03', '00:30', '02:30'), 120)
  assert.equal(inLondon('2026-10-24', '23:00', '03:00'), 300)
  assert.equal(inLondon('2026-03-28', '23:00', '03:00'), 180)
  assert.equal(elapsedMinutes('2026-10-25', '00:30', '02:30', 'Asia/Tokyo'), 120)
})

test('an end before the start is the next morning; two equal times are no length at all', () => {
  assert.equal(elapsedMinutes('2026-06-03', '22:15', '01:00', 'Europe/London'), 165)
  assert.equal(elapsedMinutes('2026-12-31', '23:30', '00:30', 'Europe/London'), 60)
  assert.equal(elapsedMinutes('2026-06-03', '10:00', '10:00', 'Europe/London'), null)
})

test('a moment has another day in another place, and days are counted by the calendar', () => {
  const lateEvening = new Date('2026-06-15T23:30:00Z')
  assert.equal(dayIn('Europe/London', lateEvening), '2026-06-16')
  assert.equal(dayIn('America/New_York', lateEvening), '2026-06-15')
  assert.equal(daysLater('2026-03-28', 2), '2026-03-30')
  assert.equal(daysLater('2028-03-01', -1), '2028-02-29')
})

for (const [minutes, ...written] of [
  [
    90,
    '1:30',
    '1h30',
    '1 h 30',
    '1h30m',
    '1 hour 30 minutes',
    '1.5',
    '1,5',
    '1½',
    '1.5h',
    '1.5 hours',
    '90',
    '90m',
    '90 min',
    ' 90 minutes ',
  ],
  [120, '2h', '2 h', '2 hours', '2:00', '2.0', '120'],
  [30, '0:30', '½', '.5', '0.5', '30', '30m'],
  [15, '0.25', '15', '0:15'],
  [5, '5m', '5 min', '0:05'],
  [0, '0:00', '0h', '0m'],
  [1439, '23:59'],
] as const)
  test(`so people write ${minutes} minutes`, () => {
    for (const said of written) assert.equal(readLength(said), minutes, `“${said}”`)
  })

test('a length that could mean two things, or nothing, is asked about', () => {
  for (const said of ['2', '9', '', ' ', 'x', '1:60', '1h75', '1:5', '-30', '1e3', '1:30:00', 'two hours'])
    assert.equal(readLength(said), null, `“${said}”`)
})

test('a day is read as people here write it, and one that never was is not read', () => {
  for (const typed of ['2026-06-03', '2026-6-3', '3/6/2026', '03.06.2026', ' 3/6/2026 '])
    assert.equal(readDay(typed), '2026-06-03', typed)
  assert.equal(readDay('29/2/2028'), '2028-02-29')
  for (const typed of [
    '',
    '31/6/2026',
    '29/2/2026',
    '3/13/2026',
    '3/6/26',
    '0/6/2026',
    '3/6/0026',
    'yesterday',
    '--',
  ])
    assert.equal(readDay(typed), null, typed)
})

test('a clock time is read in the ways people type it', () => {
  for (const typed of ['9:05', '09.05', '0905', '905', ' 09:05 '])
    assert.equal(readClock(typed), '09:05', typed)
  assert.equal(readClock('0:00'), '00:00')
  for (const typed of ['', '24:00', '9:60', '9', 'noon']) assert.equal(readClock(typed), null, typed)
})
