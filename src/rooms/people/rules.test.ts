import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayChangeEmail, mayDescribe, movesFor, undoneMove, type Whom, whyNotMove } from './rules.ts'

const tom: Whom = { id: 'tom', state: 'here', tasks: [] }
const quinn: Whom = { id: 'quinn', state: 'here', tasks: ['steward', 'broker'] }
const asTom = { personId: 'tom', isBroker: false, isSteward: false }
const asBroker = { personId: 'joan', isBroker: true, isSteward: false }
const asSteward = { personId: 'joan', isBroker: true, isSteward: true }
const asNeighbour = { personId: 'bert', isBroker: false, isSteward: false }

test('what is said of somebody is theirs or a broker’s to change', () => {
  assert.ok(mayDescribe(tom, asTom))
  assert.ok(mayDescribe(tom, asBroker))
  assert.ok(!mayDescribe(tom, asNeighbour))
})

test('the address of somebody who looks after things is nobody’s but theirs to change', () => {
  assert.ok(mayChangeEmail(tom, asBroker))
  assert.ok(!mayChangeEmail(quinn, asBroker))
  assert.ok(!mayChangeEmail(quinn, asSteward))
  assert.ok(mayChangeEmail(quinn, { ...asSteward, personId: 'quinn' }))
})

test('resting is one’s own to say; moving on is said by a broker', () => {
  assert.deepEqual(movesFor(tom, asTom), ['resting'])
  assert.deepEqual(movesFor({ ...tom, state: 'resting' }, asTom), ['here'])
  assert.deepEqual(movesFor(tom, asBroker), ['resting', 'moved_on'])
  assert.deepEqual(movesFor({ ...tom, state: 'moved_on' }, asBroker), ['here', 'resting'])
  assert.deepEqual(movesFor(tom, asNeighbour), [])
  assert.deepEqual(movesFor({ ...tom, state: 'remembered' }, asBroker), [])
})

test('nobody moves on from a task but with a steward, and no steward by themselves', () => {
  assert.equal(whyNotMove(quinn, 'moved_on', asBroker), 'by-a-steward')
  assert.equal(whyNotMove(quinn, 'moved_on', asSteward), null)
  assert.equal(whyNotMove(quinn, 'moved_on', { ...asSteward, personId: 'quinn' }), 'by-a-broker')
})

test('a change of state is undone by the way back, where that brings everything back', () => {
  const resting: Whom = { ...tom, state: 'resting' }
  const movedOn: Whom = { ...tom, state: 'moved_on' }
  assert.equal(undoneMove(tom, 'resting', asTom), 'here')
  assert.equal(undoneMove(resting, 'here', asTom), 'resting')
  assert.equal(undoneMove(resting, 'moved_on', asBroker), 'resting')
  assert.equal(undoneMove(movedOn, 'here', asBroker), 'moved_on')
  assert.equal(undoneMove(tom, 'here', asTom), null)
  // The tasks they gave back would not come with them.
  assert.equal(undoneMove(quinn, 'moved_on', asSteward), null)
})
