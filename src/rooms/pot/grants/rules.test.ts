import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDay, lastDay, mayWithdraw, whatBecomes, whyNotVoice } from './rules.ts'

const asked = { askedOn: '2026-06-01' }
const three = { grantVoices: 3, grantDays: 3 }

test('it is decided when its days have passed and enough have spoken, by more yes than no', () => {
  const becomes = (yes: number, no: number, today: string) => whatBecomes(asked, { yes, no }, three, today)
  assert.equal(becomes(3, 0, '2026-06-03'), null)
  assert.equal(becomes(3, 0, '2026-06-04'), 'agreed')
  assert.equal(becomes(2, 0, '2026-06-04'), null)
  assert.equal(becomes(2, 1, '2026-06-04'), 'agreed')
  assert.equal(becomes(1, 2, '2026-06-04'), 'declined')
  assert.equal(becomes(2, 2, '2026-06-04'), 'declined')
})

test('too few voices leave it open for a month, all of its last day, and then it was unheard', () => {
  const becomes = (today: string) => whatBecomes(asked, { yes: 2, no: 0 }, three, today)
  assert.equal(becomes('2026-07-01'), null)
  assert.equal(becomes('2026-07-02'), 'unheard')
  // Whoever speaks late is still heard, where nobody settled it before.
  assert.equal(whatBecomes(asked, { yes: 3, no: 0 }, three, '2026-07-02'), 'agreed')
})

test('a community may decide at once, or take more than a month', () => {
  const atOnce = { grantVoices: 1, grantDays: 0 }
  assert.equal(whatBecomes(asked, { yes: 1, no: 0 }, atOnce, '2026-06-01'), 'agreed')
  const slow = { grantVoices: 1, grantDays: 60 }
  assert.equal(firstDay(asked, slow), '2026-07-31')
  assert.equal(lastDay(asked, slow), '2026-07-31')
  assert.equal(whatBecomes(asked, { yes: 0, no: 0 }, slow, '2026-07-31'), null)
})

test('whoever would receive has no voice and passes none on; what somebody said themselves stands', () => {
  const open = { state: 'open' } as const
  const receives = (id: string) => id === 'receiver'
  const said = { speaker: 'one', through: null, saidBefore: null }
  assert.equal(whyNotVoice(open, said, receives), null)
  assert.equal(whyNotVoice(open, { ...said, saidBefore: 'themselves' }, receives), null)
  assert.equal(whyNotVoice({ state: 'agreed' }, said, receives), 'settled-already')
  assert.equal(whyNotVoice(open, { ...said, speaker: 'receiver' }, receives), 'receives')
  assert.equal(whyNotVoice(open, { ...said, through: 'receiver' }, receives), 'not-for-oneself')
  const heard = { ...said, through: 'broker' }
  assert.equal(whyNotVoice(open, { ...heard, saidBefore: 'themselves' }, receives), 'said-themselves')
  assert.equal(whyNotVoice(open, { ...heard, saidBefore: 'through' }, receives), null)
})

test('whoever asked may take it back until it is given', () => {
  for (const state of ['open', 'agreed', 'declined', 'withdrawn', 'given'] as const) {
    assert.equal(mayWithdraw({ state, askedBy: 'one' }, 'one'), state === 'open' || state === 'agreed')
    assert.equal(mayWithdraw({ state, askedBy: 'one' }, 'other'), false)
  }
})
