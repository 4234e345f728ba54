import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endsOf, mirror, transfer } from './rules.ts'

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
