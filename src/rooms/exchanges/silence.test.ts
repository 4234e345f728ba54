import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfSilence } from './silence.ts'

test('silence is a yes only where the community says so, a mail asked, and nobody remembered it differently', () => {
  const patience = { expireAfterDays: 30, autoConfirmAfterDays: 7 }
  const letGo = { afterDays: 30, meaning: 'let-go' }
  assert.deepEqual(endOfSilence({ state: 'recorded', otherId: null }, true, patience), {
    afterDays: 7,
    meaning: 'yes',
  })
  assert.deepEqual(endOfSilence({ state: 'recorded', otherId: null }, false, patience), letGo)
  assert.deepEqual(endOfSilence({ state: 'talk', otherId: null }, true, patience), letGo)
  assert.deepEqual(
    endOfSilence({ state: 'recorded', otherId: null }, true, { ...patience, autoConfirmAfterDays: null }),
    letGo,
  )
  assert.deepEqual(
    endOfSilence({ state: 'recorded', otherId: null }, true, { ...patience, autoConfirmAfterDays: 60 }),
    letGo,
  )
})
