import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesItsWay, type Move, mayMoveTime, whyNotMove, whyNotSoMuch } from './rules.ts'

const anything = { roundingMinutes: 15, wholeSteps: false, oldestDays: null }
const steps = { ...anything, wholeSteps: true }

test('what people type is whole minutes, at most a day, and whole steps where the community agreed so', () => {
  const whyNot = (minutes: number, agreed = anything) => whyNotSoMuch({ kind: 'gift', minutes }, agreed)
  assert.deepEqual(
    [0, -15, 1.5, 1, 1440, 1441].map((minutes) => whyNot(minutes)),
    ['no-time', 'no-time', 'not-whole-steps', null, null, 'too-long'],
  )
  assert.equal(whyNot(20, steps), 'not-whole-steps')
  assert.equal(whyNot(45, steps), null)
})

test('first the minutes are looked at, then the two ends, then the day', () => {
  const gift: Move = { kind: 'gift', fromId: 'one', toId: 'other', minutes: 60, occurredOn: '2026-06-15' }
  const someone = { personId: 'one', isBroker: false }
  const why = (change: Partial<Move>) => whyNotMove({ ...gift, ...change }, someone, '2026-06-15', anything)
  assert.equal(why({}), null)
  assert.equal(why({ occurredOn: '2026-06-16' }), 'in-the-future')
  assert.equal(why({ occurredOn: '2026-06-16', toId: 'one' }), 'same-person')
  assert.equal(why({ occurredOn: '2026-06-16', toId: 'one', minutes: 0 }), 'no-time')
  assert.equal(why({ fromId: null, toId: null }), 'same-person')
})

test('what evens out what stands may be any whole number of minutes', () => {
  for (const kind of ['legacy', 'write_off'] as const) {
    assert.equal(whyNotSoMuch({ kind, minutes: 20_017 }, steps), null)
    assert.equal(whyNotSoMuch({ kind, minutes: 0 }, steps), 'no-time')
    assert.equal(whyNotSoMuch({ kind, minutes: 0.5 }, steps), 'not-whole-steps')
  }
})

test('each kind goes its own way', () => {
  const [one, other] = ['one', 'other']
  const ways = { between: [one, other], into: [one, null], outOf: [null, one] } as const
  const goes = (kind: Move['kind']) =>
    Object.entries(ways)
      .filter(([, [fromId, toId]]) => goesItsWay({ kind, fromId, toId }))
      .map(([way]) => way)
  assert.deepEqual(goes('gift'), ['between'])
  assert.deepEqual(goes('donation'), ['into'])
  assert.deepEqual(goes('grant'), ['outOf'])
  assert.deepEqual(goes('starter'), ['outOf'])
  assert.deepEqual(goes('legacy'), ['into', 'outOf'])
  assert.deepEqual(goes('write_off'), ['into', 'outOf'])
})

test('hours are moved by whoever has them, whoever speaks for them, and brokers', () => {
  const gift: Move = { kind: 'gift', fromId: 'owner', toId: 'other', minutes: 60, occurredOn: '2026-06-15' }
  const [owner, other, broker] = [
    { personId: 'owner', isBroker: false },
    { personId: 'other', isBroker: false },
    { personId: 'broker', isBroker: true },
  ]
  assert.equal(mayMoveTime(gift, owner, false), true)
  assert.equal(mayMoveTime(gift, other, false), false)
  assert.equal(mayMoveTime(gift, other, true), true)
  assert.equal(mayMoveTime(gift, broker, false), true)
  const donation: Move = { ...gift, kind: 'donation', toId: null }
  assert.equal(mayMoveTime(donation, owner, false), true)
  assert.equal(mayMoveTime({ ...donation, fromId: null }, owner, true), false, 'the pot is nobody’s')
  const legacy: Move = { ...gift, kind: 'legacy', toId: null }
  assert.equal(mayMoveTime(legacy, owner, true), false)
  assert.equal(mayMoveTime(legacy, broker, false), true)
})
