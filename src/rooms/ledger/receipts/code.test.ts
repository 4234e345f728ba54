import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { readReceipt, sayReceipt } from './code.ts'

test('a receipt that was written down is read again, however it is typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.string(), (position, words) => {
      const said = sayReceipt(position, createHash('sha256').update(words).digest())
      const [, ...code] = said.split('-')
      const read = { position, code: code.join('-') }
      assert.deepEqual(readReceipt(said), read)
      assert.deepEqual(readReceipt(` ${said.toLowerCase().replaceAll('-', ' ')} `), read)
      assert.deepEqual(readReceipt(said.replaceAll('0', 'o').replace(/^o+|o(?=\d*-)/g, '0')), read)
    }),
  )
})

test('its code is the beginning of the digest, five bits a letter', () => {
  assert.equal(sayReceipt(7, Buffer.from('00443214c74254b6', 'hex')), '7-0123-4567-89AB')
  assert.equal(sayReceipt(1, Buffer.alloc(32, 255)), '1-ZZZZ-ZZZZ-ZZZZ')
})

test('what cannot be a receipt is none', () => {
  for (const typed of [
    '',
    '134',
    '134-7K3Q',
    '7K3Q-P9XW-2M4T',
    '134-7K3Q-P9XW-2M4U',
    '134-7K3Q-P9XW-2M4TT',
    'x-7K3Q-P9XW-2M4T',
  ])
    assert.equal(readReceipt(typed), null, typed)
})
