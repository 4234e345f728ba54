import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Meant, Neighbour } from '../who-is-meant.ts'
import type { TypedLine } from './forms.ts'
import { readLine } from './rules.ts'

const neighbour = (id: string, name: string): Neighbour => ({ id, name, number: null, area: '' })
const [amina, anna, tom] = [neighbour('a1', 'Amina'), neighbour('a2', 'Anna'), neighbour('t', 'Tom')]
const sure = (one: Neighbour): Meant => ({ sure: one, near: [one] })
const nobody: Meant = { sure: null, near: [] }

const typed: TypedLine = {
  line: 3,
  giver: 'Amina',
  receiver: 'Tom',
  length: '1:10',
  kind: 'gardening',
  note: 'Hedge',
  giverChosen: null,
  receiverChosen: null,
}

const read = (change: Partial<TypedLine> = {}, meant: Partial<Record<'giver' | 'receiver', Meant>> = {}) =>
  readLine({ ...typed, ...change }, { giver: sure(amina), receiver: sure(tom), ...meant }, 15)
const whys = (...given: Parameters<typeof read>) => {
  const { read: line, problems } = read(...given)
  assert.equal(line === null, problems.length > 0)
  return problems.map(({ cell, why }) => `${cell}: ${why}`)
}

test('a line that is right is read whole, its minutes rounded up to the step', () => {
  const line = { line: 3, giverId: 'a1', receiverId: 't', minutes: 75, kind: 'gardening', note: 'Hedge' }
  assert.deepEqual(read(), { read: line, problems: [], questions: [] })
  assert.equal(readLine(typed, { giver: sure(amina), receiver: sure(tom) }, 1).read?.minutes, 70)
  assert.deepEqual(read({ giver: '*' }, { giver: nobody }).read, { ...line, giverId: null })
  assert.deepEqual(read({ receiver: '*' }, { receiver: nobody }).read, { ...line, receiverId: null })
})

test('every cell that is wrong is told at once, each for itself', () => {
  const empty = { giver: '', receiver: '', length: '', kind: '', note: 'x'.repeat(2001) }
  assert.deepEqual(whys(empty, { giver: nobody, receiver: nobody }), [
    'giver: giver',
    'receiver: receiver',
    'length: length',
    'kind: kind',
    'note: note',
  ])
  assert.deepEqual(whys({ note: 'x'.repeat(2000) }), [])
  assert.deepEqual(whys({ length: '2' }), ['length: length'], 'two hours or two minutes?')
  assert.deepEqual(whys({ length: '0 min' }), ['length: no-time'])
  assert.deepEqual(whys({ length: '24 h' }), [])
  assert.deepEqual(whys({ length: '24 h 1' }), ['length: too-long'])
  const { problems } = read(
    { giver: 'Zoe', receiver: 'Toom', length: 'x' },
    { giver: nobody, receiver: nobody },
  )
  assert.deepEqual(problems, [
    { line: 3, cell: 'giver', why: 'unknown', typed: 'Zoe' },
    { line: 3, cell: 'receiver', why: 'unknown', typed: 'Toom' },
    { line: 3, cell: 'length', why: 'length', typed: '' },
  ])
})

test('two ends are two: nobody helps themselves, nor the place itself', () => {
  assert.deepEqual(whys({}, { receiver: sure(amina) }), ['receiver: same-person'])
  assert.deepEqual(whys({ giver: '*', receiver: '*' }), ['receiver: nobody-in-it'])
  assert.deepEqual(whys({ giver: '' }, { receiver: sure(amina) }), ['giver: giver'])
})

test('a name that may be several people’s asks which, and takes the answer', () => {
  const several: Meant = { sure: null, near: [amina, anna] }
  const alike: Meant = { sure: null, near: [anna] }
  assert.deepEqual(whys({ giver: 'A' }, { giver: several }), ['giver: several'])
  assert.deepEqual(whys({ receiver: 'Ana' }, { receiver: alike }), ['receiver: alike'])
  const question = { line: 3, end: 'giver', typed: 'A', near: [amina, anna] }
  assert.deepEqual(read({ giver: 'A' }, { giver: several }).questions, [question])
  const chosen = read({ giver: 'A', giverChosen: 'a2' }, { giver: several })
  assert.equal(chosen.read?.giverId, 'a2')
  assert.deepEqual(chosen.questions, [question], 'one may still choose another')
  const other = read({ receiver: 'A', receiverChosen: 'a1' }, { giver: sure(tom), receiver: several })
  assert.equal(other.read?.receiverId, 'a1')
  assert.deepEqual(whys({ giver: 'A', giverChosen: 'nobody' }, { giver: several }), ['giver: several'])
  assert.deepEqual(read({ giver: 'Zoe' }, { giver: nobody }).questions, [])
})
