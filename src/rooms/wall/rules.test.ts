import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstNames, isEasyPin, isEasyRow, rowOf, whyNotForThem } from './rules.ts'

test('figures that anybody would try first are easy, others are not', () => {
  for (const pin of ['0000', '9999', '1234', '6789', '4321', '1212', '7070'])
    assert.equal(isEasyPin(pin), true, pin)
  for (const pin of ['4071', '1235', '2468', '1957', '1221']) assert.equal(isEasyPin(pin), false, pin)
})

test('a row is easy when it is one picture three times, or the first three as they stand', () => {
  assert.equal(isEasyRow(['key', 'key', 'key']), true)
  assert.equal(isEasyRow(['house', 'dog-face', 'automobile']), true)
  assert.equal(isEasyRow(['dog-face', 'house', 'automobile']), false)
  assert.equal(isEasyRow(['key', 'key', 'sun']), false)
})

test('a row holds three pictures of ours and nothing else', () => {
  assert.deepEqual(rowOf('', 'key'), ['key'])
  assert.deepEqual(rowOf('key nothing sun', 'fish'), ['key', 'sun', 'fish'])
  assert.deepEqual(rowOf('key sun fish', 'bell'), ['key', 'sun', 'fish'])
})

test('two of one first name are told apart by a letter; nobody’s whole name is shown', () => {
  const names = firstNames([
    { id: '1', name: 'Kate Llŷr' },
    { id: '2', name: 'Kate van der Berg' },
    { id: '3', name: 'Bert' },
    { id: '4', name: 'Amina Khan' },
  ])
  assert.deepEqual([...names.values()], ['Kate L.', 'Kate B.', 'Bert', 'Amina'])
})

test('a broker puts nobody on the wall who has e-mail, holds a task or has moved on', () => {
  const bert = { id: 'b', state: 'here', hasEmail: false, holdsTask: false }
  assert.equal(whyNotForThem(bert), null)
  assert.equal(whyNotForThem({ ...bert, hasEmail: true }), 'has-email')
  assert.equal(whyNotForThem({ ...bert, holdsTask: true }), 'holds-task')
  assert.equal(whyNotForThem({ ...bert, state: 'moved_on' }), 'moved-on')
})
