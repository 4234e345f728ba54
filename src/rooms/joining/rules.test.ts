import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  mayHelp,
  maySee,
  missingBefore,
  nextStep,
  type Progress,
  pathOf,
  steps,
  whyNotKnown,
} from './rules.ts'

const fresh: Progress = {
  saidHello: true,
  met: false,
  brings: '',
  wouldLike: '',
  weBring: '',
  weWouldLike: '',
  askWords: '',
  offerWords: '',
  talks: 0,
  signed: false,
  here: false,
  didSomething: false,
}
const page = { brings: 'a', wouldLike: 'b', weBring: 'c', weWouldLike: 'd' }
const ready: Progress = {
  ...fresh,
  ...page,
  met: true,
  askWords: 'a',
  offerWords: 'b',
  talks: 2,
  signed: true,
}

test('the path says what is done and what comes next, in whichever order things are done', () => {
  assert.deepEqual(
    pathOf(fresh).map(({ state }) => state),
    ['done', 'now', 'later', 'later', 'later', 'later', 'later', 'later'],
  )
  assert.equal(nextStep({ ...fresh, talks: 2, signed: true }), 'met')
  assert.equal(nextStep({ ...fresh, met: true, ...page, weBring: '' }), 'page')
  assert.equal(nextStep({ ...ready, offerWords: '' }), 'first')
  assert.equal(nextStep(ready), 'here')
  assert.equal(nextStep({ ...ready, here: true }), 'exchange')
  assert.equal(nextStep({ ...ready, here: true, didSomething: true }), null)
})

test('everybody needs the same before they are here', () => {
  assert.deepEqual(missingBefore(fresh), ['met', 'page', 'first', 'known', 'signed'])
  assert.deepEqual(missingBefore({ ...ready, talks: 1, saidHello: false }), ['hello', 'known'])
  assert.deepEqual(missingBefore(ready), [])
  assert.equal(pathOf(ready).length, steps.length)
})

test('who welcomes somebody helps, a broker too; they themselves may read, nobody else', () => {
  const whom = { state: 'coming', welcomerId: 'tom', personId: null } as const
  const tom = { personId: 'tom', isBroker: false }
  const amina = { personId: 'amina', isBroker: false }
  assert.deepEqual([mayHelp(whom, tom), maySee(whom, tom)], [true, true])
  assert.deepEqual([mayHelp(whom, amina), maySee(whom, amina)], [false, false])
  assert.equal(mayHelp(whom, { ...amina, isBroker: true }), true)
  const here = { ...whom, state: 'here', personId: 'amina' } as const
  assert.deepEqual([mayHelp(here, tom), maySee(here, amina), mayHelp(here, amina)], [false, true, false])
})

test('two people who know somebody are two, and neither is themselves', () => {
  const about = { ofWhom: 'Ali', others: ['Mick'] }
  assert.equal(whyNotKnown(' ali', about), 'themselves')
  assert.equal(whyNotKnown('MICK ', about), 'twice')
  assert.equal(whyNotKnown('Sue', about), null)
})
