import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayAnswer, mayEnd } from './rules.ts'

const said = { id: 'f', saidBy: 'tom', withId: 'bert', agreedAt: null, endedAt: null, withoutMail: true }
const tom = { personId: 'tom', isBroker: false }
const bert = { personId: 'bert', isBroker: false }
const quinn = { personId: 'quinn', isBroker: true }

test('whoever was asked answers, and a broker passes on the word of somebody without e-mail', () => {
  assert.deepEqual(
    [tom, bert, quinn, { ...tom, isBroker: true }].map((who) => mayAnswer(said, who)),
    [false, true, true, false],
  )
  assert.equal(mayAnswer({ ...said, withoutMail: false }, quinn), false)
})

test('either of the two may begin counting again, and nobody else', () => {
  assert.deepEqual(
    [tom, bert, quinn].map((who) => mayEnd(said, who)),
    [true, true, false],
  )
})
