import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logForm } from './forms.ts'

const here = { today: '2026-06-15', timeZone: 'Europe/London', roundingMinutes: 15 }
const said = {
  direction: 'gave',
  who: 'Tom',
  kind: 'cooking',
  length: '60',
  when: 'today',
  comeBack: 'hours',
}

test('what most people say: an hour, today', () => {
  const { minutes, exactMinutes, occurredOn, startedAt, note } = read({})
  assert.deepEqual(
    { minutes, exactMinutes, occurredOn, startedAt, note },
    { minutes: 60, exactMinutes: 60, occurredOn: '2026-06-15', startedAt: null, note: '' },
  )
})

test('a length is pressed or typed, and rounded up to the community’s step', () => {
  assert.equal(read({ length: '45' }).minutes, 45)
  assert.equal(read({ length: 'other', 'length-hours': '1', 'length-minutes': '20' }).minutes, 90)
  assert.equal(read({ length: 'other', 'length-minutes': '1' }).minutes, 15)
  assert.equal(read({ 'length-hours': '2' }).minutes, 120, 'typed without touching what stood there')
  assert.equal(logForm({ ...here, roundingMinutes: 1 }).parse({ ...said, length: '61' }).minutes, 61)
})

test('clock times count what really passed, also on the two nights the clocks change', () => {
  const between = (day: string[], started: string, ended: string) => {
    const [d, m, y] = day
    const night = { 'day-day': d, 'day-month': m, 'day-year': y }
    return logForm({ ...here, today: '2026-12-01' }).parse({ ...said, ...night, started, ended })
  }
  assert.equal(between(['25', '10', '2026'], '00:30', '02:30').minutes, 180)
  assert.equal(between(['29', '3', '2026'], '00:30', '02:30').minutes, 60)
  const evening = between(['3', '6', '2026'], '22:15', '00:20')
  assert.deepEqual(
    [evening.minutes, evening.exactMinutes, evening.startedAt, evening.endedAt, evening.occurredOn],
    [135, 125, '22:15', '00:20', '2026-06-03'],
  )
})

test('a length said in two ways is a question; so is none, nothing, or half a clock time', () => {
  const two = 'exchanges.problem.length.two'
  assert.deepEqual(wrong({ length: '30', 'length-hours': '1' }), { length: two })
  assert.deepEqual(wrong({ length: '30', started: '10:00', ended: '11:00' }), { length: two })
  assert.deepEqual(wrong({ length: 'other', 'length-minutes': '5', started: '10:00', ended: '11:00' }), {
    length: two,
  })
  assert.deepEqual(wrong({ length: 'other' }), { length: 'exchanges.problem.length' })
  assert.deepEqual(wrong({ length: '' }), { length: 'exchanges.problem.length' })
  assert.deepEqual(wrong({ 'length-hours': 'two' }), { length: 'exchanges.problem.length' })
  assert.deepEqual(wrong({ 'length-minutes': '0' }), { length: 'exchanges.problem.no-time' })
  const clock = 'exchanges.problem.length.clock'
  assert.deepEqual(wrong({ started: '10:00' }), { ended: clock })
  assert.deepEqual(wrong({ ended: '10:00' }), { started: clock })
  assert.deepEqual(wrong({ started: '10:00', ended: '10:00' }), { ended: clock })
})

test('a day that was typed is meant, whatever was pressed', () => {
  assert.equal(read({ when: 'yesterday' }).occurredOn, '2026-06-14')
  const typed = { 'day-day': '3', 'day-month': '6', 'day-year': '2026' }
  assert.equal(read({ when: 'yesterday', ...typed }).occurredOn, '2026-06-03')
  assert.deepEqual(wrong({ ...typed, 'day-day': '31' }), { day: 'exchanges.problem.day' })
  assert.deepEqual(wrong({ when: '' }), { when: 'exchanges.problem.day' })
})

test('it was with somebody or for the place, not both and not neither', () => {
  assert.deepEqual(wrong({ who: ' ' }), { who: 'exchanges.problem.who' })
  assert.deepEqual(wrong({ place: 'yes' }), { who: 'exchanges.problem.who-or-place' })
  assert.equal(read({ who: '', place: 'yes' }).minutes, 60)
})

test('a kind is one of ours, a note has an end, and everything wrong is told together', () => {
  assert.deepEqual(wrong({ kind: 'dragons' }), { kind: 'exchanges.problem.kind' })
  assert.equal(read({ note: 'x'.repeat(2000) }).note.length, 2000)
  assert.deepEqual(wrong({ note: 'x'.repeat(2001) }), { note: 'exchanges.problem.note' })
  assert.deepEqual(wrong({ who: '', kind: '', length: 'other', when: '' }), {
    who: 'exchanges.problem.who',
    kind: 'exchanges.problem.kind',
    when: 'exchanges.problem.day',
    length: 'exchanges.problem.length',
  })
})

function read(change: Record<string, string>) {
  return logForm(here).parse({ ...said, ...change })
}

/** What is wrong, by field. */
function wrong(change: Record<string, string>): Record<string, string> {
  const parsed = logForm(here).safeParse({ ...said, ...change })
  assert.ok(!parsed.success, 'nothing was wrong')
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))
}
