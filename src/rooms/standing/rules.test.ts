import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasLeft, isUnder18, type Standing, whyNotTogether } from './rules.ts'

const day = '2026-06-15'
const amina: Standing = {
  personId: 'amina',
  state: 'here',
  joinedOn: '2026-01-10',
  leftOn: null,
  bornOn: null,
  paused: false,
}

test('two do something for each other unless one has left, rests, is a child, or wants a distance, in this order', () => {
  const child = { ...amina, bornOn: '2010-01-01' }
  const resting = { ...child, paused: true }
  const left = { ...resting, leftOn: '2026-06-14' }
  const whyNot = (other: Standing, apart = false) => {
    const [one, two] = [
      [amina, other],
      [other, amina],
    ].map((two) => whyNotTogether(two, day, apart))
    assert.equal(one, two)
    return one
  }
  assert.equal(whyNot(amina), null)
  assert.equal(whyNot({ ...amina, state: 'resting' }), null)
  assert.equal(whyNot(amina, true), 'apart')
  assert.equal(whyNot(child, true), 'under-18')
  assert.equal(whyNot(resting, true), 'paused')
  assert.equal(whyNot(left, true), 'has-left')
  assert.equal(whyNotTogether([], day, false), null)
})

test('what was theirs is theirs until their last day is over; without one, the state says it', () => {
  const left = (state: Standing['state'], leftOn: string | null) => hasLeft({ state, leftOn }, day)
  assert.deepEqual(
    (['here', 'resting', 'moved_on', 'remembered'] as const).map((state) => left(state, null)),
    [false, false, true, false],
  )
  assert.equal(left('moved_on', '2026-06-14'), true)
  assert.equal(left('moved_on', '2026-06-15'), false)
  assert.equal(left('here', '2026-06-14'), true)
  assert.equal(left('remembered', '2026-06-16'), false)
})

test('somebody is grown up from their eighteenth birthday on, and so is whoever told us none', () => {
  assert.equal(isUnder18({ bornOn: '2008-06-16' }, day), true)
  assert.equal(isUnder18({ bornOn: '2008-06-15' }, day), false)
  assert.equal(isUnder18({ bornOn: '2008-06-14' }, day), false)
  assert.equal(isUnder18({ bornOn: null }, day), false)
  assert.equal(isUnder18({ bornOn: '2008-02-29' }, '2026-02-28'), true)
  assert.equal(isUnder18({ bornOn: '2008-02-29' }, '2026-03-01'), false)
})
