import assert from 'node:assert/strict'
import { sendAndLook } from '../../../test/support/undo.ts'
import { test } from '../../../test/support/village.ts'
import { shortId } from '../../platform/ids.ts'
import { plans } from './urls.ts'

const match = {
  want: 'Go to the match on my own',
  good: 'I love it',
  if_not: 'I sit at home',
  wrong: 'I miss the bus',
  'review-day': '30',
  'review-month': '6',
  'review-year': '2026',
}

test('somebody writes what they want and what if not; only they read it, and whom they choose', async (village) => {
  const { as, tom, amina, quinn } = village
  assert.match((await as(tom).get('/me')).words, /Things I want to try/)
  for (const [values, problem] of [
    [{ want: ' ' }, 'Say what you want to do'],
    [{ if_not: '' }, /^Say what happens if it is not done/],
    [{ 'review-month': '5' }, /^Say a day from today on/],
    [{ good: 'x'.repeat(2001) }, /^That is more than fits/],
  ] as const) {
    const again = await as(tom).post(plans.new.to(), { ...match, ...values })
    assert.equal(again.status, 422)
    assert.equal(again.problems.length, 1)
    assert.match(again.problems[0] ?? '', new RegExp(problem))
    assert.match(again.document.querySelector('#wrong')?.textContent ?? '', /miss the bus/)
  }
  const { location } = await as(tom).post(plans.new.to(), match)
  const at = (way: 'show' | 'words' | 'share' | 'unshare' | 'how') =>
    plans[way].to({ planId: location!.split('/').at(-1)! })
  assert.match(
    (await as(tom).get(at('show'))).words,
    /A plan of Tom Go to the match.*What if we don’t\? I sit/,
  )
  for (const visitor of [as(amina), as(quinn)]) {
    assert.equal((await visitor.get(at('show'))).status, 404)
    assert.doesNotMatch((await visitor.get(plans.index.to())).words, /match/)
  }

  for (const [who, problem] of [
    ['', 'Say who it is'],
    ['Tom', 'You can read it anyway. Choose somebody else'],
    ['Zebedee', 'We know nobody called that. Is the name spelt as they spell it?'],
  ] as const)
    assert.deepEqual((await as(tom).post(at('share'), { who })).problems, [problem])
  const { undo } = await sendAndLook(as(tom), at('share'), { who: 'Amina' })
  assert.match((await as(amina).get(plans.index.to())).words, /Plans that others show me Go to the match/)
  assert.match((await as(amina).get(at('show'))).words, /I sit at home/)
  assert.doesNotMatch((await as(amina).get(at('show'))).words, /Show it to|Change the words/)
  assert.equal((await as(amina).get(at('words'))).status, 404)
  for (const way of ['words', 'share', 'unshare', 'how'] as const)
    assert.equal((await as(amina).post(at(way), match)).status, 404)
  assert.equal((await as(tom).post(undo!.action, undo!.values)).status, 303)
  assert.equal((await as(amina).get(at('show'))).status, 404)
  assert.equal((await as(tom).post(at('unshare'), { person: shortId(amina.personId) })).status, 303)
})

test('it is said in other words, looked at again on its day, and ends with how it went', async (village) => {
  const { as, tom, clock } = village
  const { location } = await as(tom).post(plans.new.to(), match)
  const planId = location!.split('/').at(-1)!
  const form = await as(tom).get(plans.words.to({ planId }))
  assert.equal(form.document.querySelector('#want')?.getAttribute('value'), match.want)
  assert.equal(form.document.querySelector('[name=review-year]')?.getAttribute('value'), '2026')
  assert.equal((await as(tom).post(plans.words.to({ planId }), { ...match, want: '' })).status, 422)
  await as(tom).post(plans.words.to({ planId }), { ...match, ring: 'Sue' })
  assert.match((await as(tom).get(location!)).words, /Whom do I ring if something happens\? Sue/)
  assert.doesNotMatch((await as(tom).get(plans.index.to())).words, /Time to look at it/)
  clock.now = new Date('2026-06-30T08:00:00Z')
  assert.match((await as(tom).get(plans.index.to())).words, /Time to look at it/)
  assert.deepEqual((await as(tom).post(plans.how.to({ planId }), {})).problems, ['Say what became of it'])
  const how = { outcome: 'did', learned: 'Leave earlier' }
  assert.equal((await as(tom).post(plans.how.to({ planId }), how)).location, location)
  assert.match((await as(tom).get(location!)).words, /We did it.*What did we learn\? Leave earlier/)
  assert.match((await as(tom).get(plans.index.to())).words, /Go to the match on my own We did it/)
  assert.ok((await as(tom).get(plans.how.to({ planId }))).document.querySelector('[value=did][checked]'))
})
