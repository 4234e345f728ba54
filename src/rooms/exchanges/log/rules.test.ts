import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Somebody } from '../rules.ts'
import { whyNotRecord } from './rules.ts'

const amina: Somebody = { personId: 'amina', isBroker: false }
const bert: Somebody = { personId: 'bert', isBroker: false }
const quinn: Somebody = { personId: 'quinn', isBroker: true }
const said = { giverId: 'amina', receiverId: 'tom', minutes: 60, occurredOn: '2026-06-14' }

test('what can be written down: two ends, one of them mine, a length, and a day that has been', () => {
  const why = (change: Partial<Parameters<typeof whyNotRecord>[0]>, who = amina) =>
    whyNotRecord({ ...said, ...change }, who, '2026-06-15')
  assert.equal(why({}), null)
  assert.equal(why({ occurredOn: '2026-06-15' }), null)
  assert.equal(why({ occurredOn: '2026-06-16' }), 'in-the-future')
  assert.equal(why({ occurredOn: '2025-06-15' }), null)
  assert.equal(why({ occurredOn: '2025-06-14' }), 'too-long-ago')
  assert.equal(why({ occurredOn: '2019-01-01' }, quinn), null)
  assert.equal(why({}, bert), 'not-part-of-it')
  assert.equal(why({}, quinn), null)
  assert.equal(why({ receiverId: 'amina' }), 'same-person')
  assert.equal(why({ receiverId: null }), null)
  assert.equal(why({ giverId: null, receiverId: null }, quinn), 'nobody-in-it')
  assert.equal(why({ minutes: 0 }), 'no-time')
})
