import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNoCode } from './rules.ts'

test('a broker may print a code for anybody who is here or rests, and for themselves', () => {
  assert.equal(whyNoCode({ id: 'bert', state: 'here', holdsTask: false }, 'quinn'), null)
  assert.equal(whyNoCode({ id: 'bert', state: 'resting', holdsTask: false }, 'quinn'), null)
  assert.equal(whyNoCode({ id: 'quinn', state: 'here', holdsTask: true }, 'quinn'), null)
})

test('a code never hands a task on, nor lets somebody back in who has moved on', () => {
  assert.equal(whyNoCode({ id: 'tom', state: 'here', holdsTask: true }, 'quinn'), 'holds-task')
  assert.equal(whyNoCode({ id: 'bert', state: 'moved_on', holdsTask: false }, 'quinn'), 'moved-on')
  assert.equal(whyNoCode({ id: 'bert', state: 'remembered', holdsTask: false }, 'quinn'), 'moved-on')
})
