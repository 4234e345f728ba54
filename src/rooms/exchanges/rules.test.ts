import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  answersFor,
  awaitedSide,
  type Exchange,
  farSideOf,
  firstReturn,
  isAwaited,
  isWrittenElsewhere,
  mayAgree,
  mayAnswer,
  mayChooseReturn,
  mayCorrect,
  mayReverse,
  maySee,
  mayWithdraw,
  roundUp,
  type Somebody,
  type State,
  sideOfLastWord,
  whomToThank,
  whyNotAgree,
  whyNotConfirm,
  whyNotDifferently,
  whyNotMinutes,
  whyNotThank,
} from './rules.ts'

const amina: Somebody = { personId: 'amina', isBroker: false }
const tom: Somebody = { personId: 'tom', isBroker: false }
const bert: Somebody = { personId: 'bert', isBroker: false }
const quinn: Somebody = { personId: 'quinn', isBroker: true }
const ruth: Somebody = { personId: 'ruth', isBroker: true }

/** Amina wrote down that she helped Tom for an hour. */
const said: Exchange = {
  id: 'x',
  giverId: 'amina',
  receiverId: 'tom',
  minutes: 60,
  kind: 'cooking',
  occurredOn: '2026-06-14',
  comeBack: 'hours',
  state: 'recorded',
  version: 1,
  recordedBy: 'amina',
  spokenFor: null,
  accompaniedBy: null,
  otherId: null,
  lastWordBy: 'amina',
  wordOf: 'giver',
}
const forPlace: Exchange = { ...said, receiverId: null }
const byBroker: Exchange = { ...said, recordedBy: 'quinn', lastWordBy: 'quinn', wordOf: null }
const settledStates: State[] = ['confirmed', 'withdrawn', 'expired', 'reversed']

test('the other one says yes, never whoever said it, nor a broker who wrote it down', () => {
  assert.equal(whyNotConfirm(said, tom, 1), null)
  assert.equal(whyNotConfirm(said, amina, 1), 'own-word')
  assert.equal(whyNotConfirm(said, quinn, 1), null)
  assert.equal(whyNotConfirm(byBroker, quinn, 1), 'own-word')
  assert.equal(whyNotConfirm(byBroker, ruth, 1), null)
  assert.equal(whyNotConfirm(byBroker, amina, 1), null)
  assert.equal(whyNotConfirm(byBroker, tom, 1), null)
})

test('a yes is to the version that was seen, and only while it is open', () => {
  assert.equal(whyNotConfirm({ ...said, version: 2 }, tom, 1), 'changed-meanwhile')
  for (const state of settledStates)
    assert.equal(whyNotConfirm({ ...said, state }, tom, 1), 'already-settled')
})

test('what a broker said on my behalf I cannot confirm, but may put right', () => {
  const spokenFor: Exchange = { ...said, state: 'talk', version: 2, lastWordBy: 'quinn', wordOf: 'receiver' }
  assert.equal(whyNotConfirm(spokenFor, tom, 2), 'own-word')
  assert.equal(whyNotDifferently(spokenFor, tom, { version: 2, minutes: 45, words: '' }), null)
  assert.equal(whyNotConfirm(spokenFor, amina, 2), null)
})

test('a broker who did something for the place cannot answer for the place', () => {
  const own: Exchange = { ...forPlace, giverId: 'quinn', recordedBy: 'quinn', lastWordBy: 'quinn' }
  assert.equal(whyNotConfirm(own, quinn, 1), 'own-word')
  assert.equal(whyNotConfirm(own, ruth, 1), null)
})

test('remembering differently needs something different, and a length there can be', () => {
  const differs = (minutes: number, words = '') =>
    whyNotDifferently(said, tom, { version: 1, minutes, words })
  assert.equal(differs(60, '  '), 'nothing-different')
  assert.equal(differs(60, 'It was Bert'), null)
  assert.equal(differs(45), null)
  assert.equal(differs(0), 'no-time')
  assert.equal(differs(1441), 'too-long')
  assert.equal(
    whyNotDifferently(said, amina, { version: 1, minutes: 45, words: '' }),
    'own-word',
    'one’s own is taken back instead',
  )
})

test('whoever of the two remembered it differently may put that right until the other answers', () => {
  const differed: Exchange = { ...said, state: 'talk', version: 2, lastWordBy: 'tom', wordOf: 'receiver' }
  const why = (exchange: Exchange, who: Somebody, minutes = 45) =>
    whyNotDifferently(exchange, who, { version: 2, minutes, words: '' })
  assert.equal(mayCorrect(differed, tom), true)
  assert.equal(mayCorrect(differed, amina), false)
  assert.equal(whyNotDifferently(differed, tom, { version: 1, minutes: 45, words: '' }), 'changed-meanwhile')
  assert.equal(why(differed, tom), null)
  assert.equal(why(differed, tom, 60), 'nothing-different')
  assert.equal(whyNotConfirm(differed, tom, 2), 'own-word', 'but it is still for the other to say yes')
  assert.equal(mayCorrect(said, amina), false, 'what she wrote down herself she takes back')
  assert.equal(
    mayCorrect({ ...differed, lastWordBy: 'quinn' }, quinn),
    false,
    'a broker speaks once, for one',
  )
  for (const state of settledStates) assert.equal(why({ ...differed, state }, tom), 'already-settled')
})

test('the two see it, whoever wrote it down and brokers; only the two and brokers answer', () => {
  const byBert: Exchange = { ...said, recordedBy: 'bert', lastWordBy: 'bert', wordOf: null }
  assert.deepEqual(
    [amina, tom, bert, quinn].map((who) => maySee(byBert, who)),
    [true, true, true, true],
  )
  assert.deepEqual(
    [amina, tom, bert, quinn].map((who) => mayAnswer(byBert, who)),
    [true, true, false, true],
  )
  assert.equal(maySee(said, bert), false)
})

test('whoever wrote it down or a broker takes it back while it waits; only brokers undo what is settled', () => {
  assert.deepEqual(
    [amina, tom, quinn].map((who) => mayWithdraw(said, who)),
    [true, false, true],
  )
  for (const state of settledStates) assert.equal(mayWithdraw({ ...said, state }, amina), false)
  assert.equal(mayReverse({ ...said, state: 'confirmed' }, quinn), true)
  assert.equal(mayReverse({ ...said, state: 'confirmed' }, amina), false)
  assert.equal(mayReverse(said, quinn), false)
})

test('how it comes back is the giver’s choice, or a broker’s who answers for them', () => {
  assert.equal(firstReturn({ ...said, comeBack: 'pot' }, amina.personId), 'pot')
  assert.equal(firstReturn({ ...said, comeBack: 'pot' }, tom.personId), 'hours')
  assert.equal(firstReturn({ ...said, comeBack: 'thanks' }, quinn.personId), 'thanks')
  assert.equal(mayChooseReturn(said, amina), true)
  assert.equal(mayChooseReturn(said, tom), false)
  assert.equal(mayChooseReturn(said, quinn), false, 'she answers for Tom')
  assert.equal(mayChooseReturn({ ...said, wordOf: 'receiver' }, quinn), true, 'she answers for Amina')
})

test('who is asked is the side that did not speak last; both, where somebody outside wrote it', () => {
  assert.equal(awaitedSide(said), 'receiver')
  assert.equal(answersFor(said), 'tom')
  assert.equal(answersFor(forPlace), null)
  assert.deepEqual(
    [amina, tom, quinn].map(({ personId }) => isAwaited(said, personId)),
    [false, true, false],
  )
  assert.deepEqual(
    [amina, tom].map(({ personId }) => isAwaited(byBroker, personId)),
    [true, true],
  )
  assert.equal(isAwaited({ ...said, state: 'confirmed' }, 'tom'), false)
})

test('each "differently" is its speaker’s word; a broker speaks for the side that was asked', () => {
  const after = (...speakers: string[]) =>
    sideOfLastWord(
      said,
      speakers.map((personId) => ({ personId })),
    )
  assert.equal(after(), 'giver')
  assert.equal(after('tom'), 'receiver')
  assert.equal(after('tom', 'amina'), 'giver')
  assert.equal(after('quinn'), 'receiver')
  assert.equal(after('quinn', 'quinn'), 'giver')
  assert.equal(sideOfLastWord(byBroker, []), null)
  assert.equal(sideOfLastWord(byBroker, [{ personId: 'ruth' }]), null)
  assert.equal(sideOfLastWord({ ...said, recordedBy: null }, [{ personId: 'tom' }]), 'receiver')
  assert.equal(sideOfLastWord({ ...said, recordedBy: 'quinn', spokenFor: 'tom' }, []), 'receiver')
  // Nobody in particular is not the place, though both are written as nobody.
  assert.equal(sideOfLastWord({ ...forPlace, recordedBy: null }, []), null)
  assert.equal(sideOfLastWord(forPlace, [{ personId: null }]), null)
})

test('the two thank each other, a broker thanks for the place, and only for what stands', () => {
  assert.equal(whomToThank(said, tom), 'amina')
  assert.equal(whomToThank(said, amina), 'tom')
  assert.equal(whomToThank(said, quinn), null)
  assert.equal(whomToThank(forPlace, quinn), 'amina')
  assert.equal(whyNotThank(forPlace, amina), 'nobody-to-thank')
  assert.equal(whyNotThank(said, tom), null)
  assert.equal(whyNotThank({ ...said, state: 'confirmed' }, tom), null)
  for (const state of ['withdrawn', 'expired', 'reversed'] as const)
    assert.equal(whyNotThank({ ...said, state }, tom), 'not-standing')
})

test('minutes are from one to a whole day, and rounded up to the step', () => {
  assert.deepEqual([0, -1, Number.NaN, 1, 1440, 1441].map(whyNotMinutes), [
    'no-time',
    'no-time',
    'no-time',
    null,
    null,
    'too-long',
  ])
  assert.deepEqual(
    [1, 15, 16, 0].map((minutes) => roundUp(minutes, 15)),
    [15, 15, 30, 0],
  )
  assert.equal(roundUp(61, 1), 61)
})

test('what two agreed on with a broker is written out of a talk, by a broker who is neither of them', () => {
  const talk: Exchange = { ...said, state: 'talk', version: 2, lastWordBy: 'tom', wordOf: 'receiver' }
  const why = (who: Somebody, change: Partial<Exchange> = {}, minutes = 45) =>
    whyNotAgree({ ...talk, ...change }, who, { version: 2, minutes })
  assert.equal(why(quinn), null)
  assert.equal(why(quinn, {}, 60), null, 'they may agree on what stands')
  assert.equal(why(quinn, {}, 0), 'no-time')
  assert.equal(why(quinn, {}, 1441), 'too-long')
  assert.equal(why(quinn, { version: 3 }), 'changed-meanwhile')
  assert.equal(why(quinn, { receiverId: 'quinn' }), 'own-word')
  for (const state of ['recorded', ...settledStates] as const)
    assert.equal(why(quinn, { state, version: 3 }), 'not-in-talk')
  assert.deepEqual(
    [quinn, amina, tom, bert].map((who) => mayAgree(talk, who)),
    [true, false, false, false],
  )
  assert.equal(mayAgree(said, quinn), false)
  assert.equal(mayAgree({ ...talk, giverId: 'quinn' }, quinn), false)
})

test('whoever may say somebody’s word says it where that one is asked, and never for both', () => {
  const forTom: Somebody = { ...bert, speaksFor: 'receiver' }
  const forAmina: Somebody = { ...bert, speaksFor: 'giver' }
  assert.deepEqual(
    [forTom, forAmina].map((who) => [maySee(said, who), mayAnswer(said, who)]),
    [
      [true, true],
      [true, false],
    ],
  )
  assert.equal(mayAnswer({ ...byBroker, lastWordBy: 'bert' }, forTom), false, 'they have spoken')
  assert.equal(mayAnswer(byBroker, forTom), true)
  assert.equal(whyNotConfirm(said, forTom, 1), null)
  assert.equal(whyNotConfirm(said, forAmina, 1), 'own-word')
  const differs = (who: Somebody, exchange = said) =>
    whyNotDifferently(exchange, who, { version: 1, minutes: 45, words: '' })
  assert.equal(differs(forTom), null)
  assert.equal(differs(forAmina), 'own-word')
  assert.equal(differs(forTom, byBroker), 'own-word', 'nobody in particular is asked')
  assert.equal(mayChooseReturn({ ...said, wordOf: 'receiver' }, forAmina), true)
  assert.equal(mayChooseReturn(said, forTom), false)
})

test('between two communities each answers for its own, and who is far is nobody of ours', () => {
  // Amina helped somebody of another community, and wrote it down here.
  const near: Exchange = { ...said, receiverId: null, otherId: 'hilltop' }
  // Somebody there says that they helped Tom.
  const far: Exchange = {
    ...said,
    giverId: null,
    otherId: 'hilltop',
    recordedBy: null,
    lastWordBy: null,
    wordOf: 'giver',
  }
  assert.deepEqual([near, far, said, forPlace].map(farSideOf), ['receiver', 'giver', null, null])
  assert.deepEqual([near, far, said, { ...said, recordedBy: null }].map(isWrittenElsewhere), [
    false,
    true,
    false,
    false,
  ])
  assert.equal(whyNotConfirm(near, quinn, 1), 'far-word')
  assert.equal(whyNotConfirm(near, amina, 1), 'own-word')
  assert.equal(whyNotConfirm(far, quinn, 1), null)
  assert.equal(whyNotConfirm(far, tom, 1), null)
  assert.equal(mayWithdraw(near, amina), true)
  assert.equal(mayWithdraw(far, quinn), false, 'it is taken back where it was written')
  assert.equal(mayChooseReturn(near, amina), false, 'it comes back as hours')
  assert.equal(mayChooseReturn({ ...far, wordOf: 'giver' }, quinn), false)
  assert.equal(whomToThank(near, quinn), null, 'not the place was helped')
  assert.equal(sideOfLastWord(far, []), 'giver')
  assert.equal(sideOfLastWord(near, []), 'giver')
  assert.equal(sideOfLastWord(near, [{ personId: null }]), 'receiver')
  assert.equal(sideOfLastWord(far, [{ personId: 'quinn' }]), 'receiver', 'a broker speaks for our own')
})
