import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeNames, readNames } from './names.ts'

const ada = { id: 'ada', name: 'Ada', number: 3, area: '' }
const ali = { id: 'ali', name: 'Ali', number: 4, area: '' }

test('names come one a line, with minutes of their own behind a comma', () => {
  assert.deepEqual(readNames(' Ada \n\nAli, 1:30\n'), [
    { typed: 'Ada', length: null },
    { typed: 'Ali', length: '1:30' },
  ])
})

test('what is sure is placed, and what is not is told with whom it may mean', () => {
  const lines = readNames('Ada\nAli, 1:30\nA\nNobody\nAda, soon')
  const { there, problems } = placeNames(lines, [
    { sure: ada, near: [ada] },
    { sure: ali, near: [ali] },
    { sure: null, near: [ada, ali] },
    { sure: null, near: [] },
    { sure: ada, near: [ada] },
  ])
  assert.deepEqual(there, [
    { personId: 'ada', name: 'Ada', minutes: null },
    { personId: 'ali', name: 'Ali', minutes: 90 },
  ])
  assert.deepEqual(
    problems.map(({ typed, why }) => [typed, why]),
    [
      ['A', 'several'],
      ['Nobody', 'unknown'],
      ['Ada', 'length'],
    ],
  )
})
