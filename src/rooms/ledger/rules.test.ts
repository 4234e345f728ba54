import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { allKinds, doneKinds, endsOf, isKind, mirror, transfer, whyNotLegs } from './rules.ts'

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
  const [line = ''] = schema.match(/create domain transaction_kind.*/) ?? []
  const known = [...line.matchAll(/'(\w+)'/g)].map(([, kind]) => kind)
  assert.deepEqual([...allKinds].sort(), known.sort())
  assert.equal(doneKinds.length, 9)
  assert.ok(allKinds.every(isKind))
  for (const none of ['', 'Gift', 'reversals', 'exchange ']) assert.equal(isKind(none), false, none)
})

test('two legs of two accounts say from whom to whom, in either order', () => {
  const legs = transfer('a', 'b', 60)
  assert.deepEqual(endsOf(legs), { from: 'a', to: 'b', minutes: 60 })
  assert.deepEqual(endsOf([...legs].reverse()), { from: 'a', to: 'b', minutes: 60 })
  assert.deepEqual(endsOf(mirror(legs)), { from: 'b', to: 'a', minutes: 60 })
})

test('more legs, one account twice or what is no transaction has no two ends', () => {
  assert.equal(endsOf([...transfer('a', 'b', 60), ...transfer('a', 'c', 60)]), null)
  assert.equal(endsOf(transfer('a', 'a', 60)), null)
  assert.equal(endsOf([{ accountId: 'a', minutes: -60 }]), null)
  assert.equal(
    endsOf([
      { accountId: 'a', minutes: -60 },
      { accountId: 'b', minutes: 45 },
    ]),
    null,
  )
})
