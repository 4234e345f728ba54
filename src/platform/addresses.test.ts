import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, isOnlyFromHere } from './addresses.ts'

test('people find us where the settings say, or at the machine’s own name', () => {
  assert.equal(addressOf({ baseUrl: 'https://b.example', host: '127.0.0.1' }, 3000), 'https://b.example')
  assert.equal(addressOf({ baseUrl: null, host: '127.0.0.1' }, 3000), 'http://127.0.0.1:3000')
  assert.equal(addressOf({ baseUrl: null, host: '::1' }, 3000), 'http://[::1]:3000')
})

test('a house that listens everywhere has an address that one can type on another machine', () => {
  for (const host of ['0.0.0.0', '::'])
    assert.match(
      addressOf({ baseUrl: null, host }, 3000),
      /^http:\/\/(localhost|(?!0\.)\d+\.\d+\.\d+\.\d+):3000$/,
    )
})

test('only a house without an outside address, listening to this machine, is for people at this machine alone', () => {
  assert.equal(isOnlyFromHere({ host: '127.0.0.1', baseUrl: null }), true)
  assert.equal(isOnlyFromHere({ host: 'localhost', baseUrl: 'http://[::1]:3000' }), true)
  assert.equal(isOnlyFromHere({ host: '0.0.0.0', baseUrl: null }), false)
  assert.equal(isOnlyFromHere({ host: '127.0.0.1', baseUrl: 'https://bothways.example.org' }), false)
  assert.equal(isOnlyFromHere({ host: '192.168.1.5', baseUrl: 'http://localhost:3000' }), false)
})
