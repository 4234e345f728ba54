import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Somebody } from '../rules.ts'
import { mayRecord, whyNotRecord } from './rules.ts'

const amina: Somebody = { personId: 'amina', isBroker: false }
const bert: Somebody = { personId: 'bert', isBroker: false }
const quinn: Somebody = { personId: 'quinn', isBroker: true }
const agreed = { roundingMinutes: 15, wholeSteps: false, oldestDays: null }
const said = { giverId: 'amina', receiverId: 'tom', minutes: 60, occurredOn: '2026-06-14' }

test('what can be written down: two ends, one of them mine, a length, and a day that has been', () => {
  const why = (change: Partial<Parameters<typeof whyNotRecord>[0]>, who = amina) =>
    whyNotRecord({ ...said, ...change }, who, '2026-06-15', agreed)
  assert.equal(why({}), null)
  assert.equal(why({ occurredOn: '2026-06-15' }), null)
  assert.equal(why({ occurredOn: '2026-06-16' }), 'in-the-future')
  assert.equal(why({ occurredOn: '2025-06-15' }), null)
  assert.equal(why({ occurredOn: '2025-06-14' }), 'too-long-ago')
  assert.equal(why({ occurredOn: '2019-01-01' }, quinn), null)
  assert.equal(why({ receiverId: 'amina' }), 'same-person')
  assert.equal(why({ receiverId: null }), null)
  assert.equal(why({ giverId: null }), null)
  assert.equal(why({ giverId: null, receiverId: null }, quinn), 'nobody-in-it')
  assert.equal(why({ minutes: 0 }), 'no-time')
})

test('a community may want whole steps only, and may say how long ago is too long for everybody', () => {
  const strict = { roundingMinutes: 15, wholeSteps: true, oldestDays: 60 }
  const why = (change: Partial<typeof said>, who = amina) =>
    whyNotRecord({ ...said, ...change }, who, '2026-06-15', strict)
  assert.equal(why({ minutes: 75 }), null)
  assert.equal(why({ minutes: 50 }), 'not-whole-steps')
  assert.equal(why({ minutes: 50, receiverId: 'amina', occurredOn: '2027-01-01' }), 'not-whole-steps')
  assert.equal(why({ occurredOn: '2026-04-16' }), null)
  assert.equal(why({ occurredOn: '2026-04-15' }, quinn), 'too-long-ago')
})

test('the two in it, brokers, and whoever may say the word of one of the two write it down', () => {
  assert.equal(mayRecord(said, amina, false), true)
  assert.equal(mayRecord(said, bert, false), false)
  assert.equal(mayRecord(said, bert, true), true)
  assert.equal(mayRecord(said, quinn, false), true)
})
