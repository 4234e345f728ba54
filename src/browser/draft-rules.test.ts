import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftName, dueFor, isToKeep, ownerOf, readDraft } from './draft-rules.ts'
import { numbered } from './sheet-rules.ts'

const draft = { at: 0, key: 'first', sent: false, fields: [] }
const sent = { ...draft, sent: true }
const page = { key: 'second', hasProblems: false, hasFlash: false, hasFailed: false }
const elsewhere = { ...page, key: null }

test('what was typed is offered back on a fresh form, sent into the dark or never sent', () => {
  assert.equal(dueFor(draft, page, 1), 'offer')
  assert.equal(dueFor(sent, page, 1), 'offer')
  assert.equal(dueFor(draft, { ...page, hasFlash: true }, 1), 'offer')
})

test('where the house gives it back by itself, it is not offered a second time', () => {
  assert.equal(dueFor(sent, { ...page, key: 'first' }, 1), 'leave')
  assert.equal(dueFor(sent, { ...page, hasProblems: true }, 1), 'leave')
})

test('it is dropped when it has arrived, and when it is old; kept where something failed', () => {
  assert.equal(dueFor(sent, elsewhere, 1), 'drop')
  assert.equal(dueFor(sent, { ...page, hasFlash: true }, 1), 'drop')
  assert.equal(dueFor(sent, { ...elsewhere, hasFailed: true }, 1), 'leave')
  assert.equal(dueFor(draft, elsewhere, 1), 'leave')
  assert.equal(dueFor(draft, page, 8 * 24 * 60 * 60 * 1000), 'drop')
})

test('secrets and addresses are never kept, and a draft belongs to somebody', () => {
  const field = { type: 'text', name: 'words', autocomplete: '' }
  assert.ok(isToKeep(field) && isToKeep({ ...field, type: 'radio' }))
  for (const type of ['password', 'email', 'tel', 'hidden', 'file'])
    assert.ok(!isToKeep({ ...field, type }), type)
  assert.ok(!isToKeep({ ...field, name: 'code' }) && !isToKeep({ ...field, autocomplete: 'one-time-code' }))
  assert.equal(ownerOf(draftName('amina', '/board/ask')), 'amina')
  assert.equal(ownerOf('something else'), null)
  for (const text of [null, '', '[]', '{"at":1}', 'null']) assert.equal(readDraft(text), null)
})

test('a cell of another line has its number', () => {
  assert.equal(numbered('giver-10', 11), 'giver-11')
  assert.equal(numbered('Who helped, line 10', 11), 'Who helped, line 11')
})
