import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapes } from '../rules.ts'
import { layOut, ticksOf } from './rules.ts'

const names = (count: number) => Array.from({ length: count }, (_, at) => `Name ${at}`)

test('a page holds the names and empty lines as far as it reaches, and there are always four to write into', () => {
  // 196 mm: eleven empty lines of 17 mm.
  assert.deepEqual(layOut([], false), [{ from: 1, names: [], lines: 11 }])
  // Ten names of 11 mm leave 86 mm: five more lines.
  assert.deepEqual(
    layOut(names(10), false).map(({ lines }) => lines),
    [15],
  )
  // Seventeen fill a page to 187 mm, so whoever is new is on the next one.
  assert.deepEqual(
    layOut(names(20), false).map(({ from, names: { length }, lines }) => [from, length, lines]),
    [
      [1, 17, 17],
      [18, 3, 12],
    ],
  )
  // Twelve leave 64 mm: three lines, and a page more.
  assert.deepEqual(
    layOut(names(12), false).map(({ from, lines }) => [from, lines]),
    [
      [1, 15],
      [16, 11],
    ],
  )
  // Larger names: fourteen to a page.
  assert.equal(layOut(names(16), true)[0]?.names.length, 14)
})

test('each shape has its columns', () => {
  assert.deepEqual(
    shapes.map((shape) => ticksOf(shape)[0]),
    ['received', 'received', 'gave', 'gave', 'gave'],
  )
  assert.deepEqual(ticksOf('community_building'), ['gave'])
})
