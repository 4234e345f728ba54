import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languages } from '../../platform/i18n/words.ts'
import { changesBetween, isAsked, mayWord, promisesOf, signAgainOn, whyNotAgreed } from './rules.ts'
import { startingTexts } from './starting.ts'

test('one is asked where one never signed this text, and again from a month before the year is over', () => {
  const mine = { versionId: 'v', signingId: 's', signedOn: '2025-06-15' }
  assert.equal(isAsked({ versionId: null, signingId: null, signedOn: null }, '2026-06-15'), false)
  assert.equal(isAsked({ ...mine, signedOn: null }, '2026-06-15'), true)
  assert.equal(signAgainOn('2025-06-15'), '2026-06-15')
  assert.equal(isAsked(mine, '2026-05-15'), false)
  assert.equal(isAsked(mine, '2026-05-16'), true)
})

test('a text changes by the word of most who were there, in every language, once', () => {
  const version = { state: 'proposed', missing: [] } as const
  const decision = { agreedOn: '2026-06-14', presentCount: 9, agreedCount: 5 }
  const why = (said: Partial<typeof decision>, of: Partial<Parameters<typeof whyNotAgreed>[0]> = {}) =>
    whyNotAgreed({ ...version, ...of }, { ...decision, ...said }, '2026-06-15')
  assert.equal(why({}), null)
  assert.equal(why({}, { state: 'current' }), 'settled-already')
  assert.equal(why({}, { missing: ['cy'] }), 'language-missing')
  assert.equal(why({ agreedOn: '2026-06-16' }), 'in-the-future')
  assert.equal(why({ agreedCount: 10 }), 'more-than-there')
  assert.equal(why({ presentCount: 10 }), 'not-most')
})

test('words that are missing anybody may write; those that are there are their writer’s, until it is settled', () => {
  const version = { state: 'proposed', proposedBy: 'tom' } as const
  const amina = { personId: 'amina', looksAfter: false }
  assert.equal(mayWord(version, false, amina), true)
  assert.equal(mayWord(version, true, amina), false)
  assert.equal(mayWord(version, true, { ...amina, personId: 'tom' }), true)
  assert.equal(mayWord(version, true, { ...amina, looksAfter: true }), true)
  assert.equal(mayWord({ ...version, state: 'current' }, false, amina), false)
})

test('a change is told line by line', () => {
  assert.deepEqual(changesBetween('one\ntwo\nthree', 'one\n\nthree\nfour'), [
    { what: 'same', words: 'one' },
    { what: 'taken-out', words: 'two' },
    { what: 'same', words: 'three' },
    { what: 'added', words: 'four' },
  ])
})

test('whoever takes the added lines out again reads the old text, and the other way round', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween(before, after)
      const without = (what: string) => changes.filter((one) => one.what !== what).map(({ words }) => words)
      assert.deepEqual(without('added'), promisesOf(before))
      assert.deepEqual(without('taken-out'), promisesOf(after))
      if (before === after) assert.ok(changes.every(({ what }) => what === 'same'))
    }),
  )
})

test('the text to begin with makes as many promises in every language', () => {
  const { en } = startingTexts
  for (const language of languages)
    for (const side of ['mine', 'ours'] as const)
      assert.equal(
        promisesOf(startingTexts[language][side]).length,
        promisesOf(en[side]).length,
        `${language} ${side}`,
      )
})
