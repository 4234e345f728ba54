import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinTicked, placeNames, readNames } from './names.ts'

const ada = { id: 'ada', name: 'Ada', number: 3, area: '' }
const ali = { id: 'ali', name: 'Ali', number: 4, area: '' }

test('names come one a line, with minutes of their own behind a comma', () => {
  assert.deepEqual(readNames(' Ada \n\nAli, 1:30\n'), [
    { typed: 'Ada', length: null },
    { typed: 'Ali', length: '1:30' },
  ])
})

test('what is sure is placed, several are asked about, and what fits nobody is told', () => {
  const lines = readNames('Ada\nAli, 1:30\nA\nNobody\nAda, soon')
  const meant = [
    { sure: ada, near: [ada] },
    { sure: ali, near: [ali] },
    { sure: null, near: [ada, ali] },
    { sure: null, near: [] },
    { sure: ada, near: [ada] },
  ]
  const placed = placeNames(lines, meant)
  assert.deepEqual(placed.there, [
    { personId: 'ada', name: 'Ada', minutes: null },
    { personId: 'ali', name: 'Ali', minutes: 90 },
  ])
  assert.deepEqual(placed.problems, [
    { typed: 'Nobody', why: 'unknown' },
    { typed: 'Ada', why: 'length' },
  ])
  assert.deepEqual(placed.questions, [{ line: 2, typed: 'A', near: [ada, ali], answered: false }])

  // A choice counts where it is one of those who may be meant; who is asked about stays to be seen.
  const chosen = placeNames(lines, meant, [null, null, 'ali'])
  assert.equal(chosen.there[2]?.personId, 'ali')
  assert.equal(chosen.questions[0]?.answered, true)
  assert.equal(placeNames(lines, meant, [null, null, 'eve']).questions[0]?.answered, false)
})

test('whoever is ticked and named is there once, with the time the line says', () => {
  const typed = [{ personId: 'ali', name: 'Ali', minutes: 90 }]
  assert.deepEqual(joinTicked([ada, ali], typed), [
    { personId: 'ada', name: 'Ada', minutes: null },
    { personId: 'ali', name: 'Ali', minutes: 90 },
  ])
})
