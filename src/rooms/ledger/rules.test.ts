import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { allKinds, doneKinds, isKind, mirror, transfer, whyNotLegs } from './rules.ts'

const legs = (...minutes: number[]) => minutes.map((each, at) => ({ accountId: `a${at}`, minutes: each }))

test('minutes leave the first account and reach the second', () => {
  assert.deepEqual(transfer('a', 'b', 45), [
    { accountId: 'a', minutes: -45 },
    { accountId: 'b', minutes: 45 },
  ])
})

test('the mirror turns every leg round, in its place', () => {
  assert.deepEqual(mirror(legs(-90, 60, 30)), legs(90, -60, -30))
  assert.deepEqual(mirror(mirror(legs(-90, 60, 30))), legs(-90, 60, 30))
  assert.deepEqual(mirror([]), [])
})

test('a transaction has two legs or more', () => {
  assert.equal(whyNotLegs([]), 'too-few-legs')
  assert.equal(whyNotLegs(legs(0)), 'too-few-legs')
  assert.equal(whyNotLegs(legs(-1, 1)), null)
  assert.equal(whyNotLegs(legs(-90, 60, 30)), null)
})

test('every leg is whole minutes, and none is nothing', () => {
  const beyond = Number.MAX_SAFE_INTEGER + 1
  for (const bad of [
    [-1.5, 1.5],
    [0, 0],
    [-60, 60, 0],
    [0, -60, 60],
    [-60, 59.5, 0.5],
    [-beyond, beyond],
    [Number.NaN, 1],
    [-Infinity, Infinity],
  ])
    assert.equal(whyNotLegs(legs(...bad)), 'not-whole-minutes', String(bad))
  assert.equal(whyNotLegs(legs(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)), null)
})

test('together they come to nothing', () => {
  assert.equal(whyNotLegs(legs(-60, 61)), 'something-from-nowhere')
  assert.equal(whyNotLegs(legs(-60, 59)), 'something-from-nowhere')
  assert.equal(whyNotLegs(legs(60, 60)), 'something-from-nowhere')
  assert.equal(whyNotLegs(legs(-60, -60)), 'something-from-nowhere')
  assert.equal(whyNotLegs(legs(60, -30, -30)), null)
})

test('the kinds are those that the table knows, each once, and what was done is a part of them', () => {
  const schema = readFileSync(new URL('../../../db/schema.sql', import.meta.url), 'utf8')
  const [line = ''] = schema.match(/transactions_kind_check.*/) ?? []
  const known = [...line.matchAll(/'(\w+)'/g)].map(([, kind]) => kind)
  assert.deepEqual([...allKinds].sort(), known.sort())
  assert.equal(doneKinds.length, 9)
  assert.ok(allKinds.every(isKind))
  for (const none of ['', 'Gift', 'reversals', 'exchange ']) assert.equal(isKind(none), false, none)
})
