import assert from 'node:assert/strict'
import { test } from 'node:test'
import { graceEnds, secondHolds, secondOf } from './second.ts'

const now = new Date('2026-06-15T11:00:00Z')
const later = new Date(now.getTime() + 1)
const none = { has: false, until: null, leftAt: null }
const broker = { task: 'broker', secondDueAt: later } as const
const overdue = { task: 'broker', secondDueAt: now } as const
const welcomer = { task: 'welcomer', secondDueAt: now } as const

test('for a fortnight a task with keys works without; then only with the second step', () => {
  assert.deepEqual([...secondOf([broker], none, now).tasks], ['broker'])
  const { tasks, second } = secondOf([overdue, welcomer], none, now)
  assert.deepEqual([...tasks], ['welcomer'])
  assert.deepEqual([...second.shut], ['broker'])
  assert.deepEqual([second.dueAt, second.asks], [now, null])
  assert.deepEqual(graceEnds(now), new Date('2026-06-29T11:00:00Z'))
})

test('whoever has one is asked for it, and without it is somebody who holds no keys', () => {
  const { tasks, second } = secondOf([broker], { ...none, has: true }, now)
  assert.deepEqual([[...tasks], second.asks], [[], 'could'])
  assert.equal(secondOf([broker], { ...none, has: true, leftAt: now }, now).second.asks, null)
  const given = secondOf([overdue], { ...none, has: true, until: later }, now)
  assert.deepEqual([[...given.tasks], given.second.asks, given.second.given], [['broker'], null, true])
  assert.equal(secondOf([overdue], { ...none, has: true, until: now }, now).second.given, false)
})

test('whoever holds no keys and made one is asked before anything, and cannot go round it', () => {
  assert.equal(secondOf([], { ...none, has: true }, now).second.asks, 'must')
  assert.equal(secondOf([welcomer], { has: true, until: null, leftAt: now }, now).second.asks, 'must')
  assert.equal(secondOf([], none, now).second.asks, null)
})

test('it holds for thirty days on a device of one’s own, and for half a day on any other', () => {
  assert.deepEqual(secondHolds(now, true), new Date('2026-07-15T11:00:00Z'))
  assert.deepEqual(secondHolds(now, false), new Date('2026-06-15T23:00:00Z'))
})
