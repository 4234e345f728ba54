import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, firstLabel, homeOf, isOnlyFromHere, opensOnlyHere } from './addresses.ts'

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

test('a community with a name is found in front of the house’s address; the other one at the address itself', () => {
  const hilltop = { addressName: 'hilltop' }
  assert.equal(homeOf('https://b.example', { addressName: null }), 'https://b.example')
  assert.equal(homeOf('https://b.example', hilltop), 'https://hilltop.b.example')
  assert.equal(homeOf('http://localhost:3000', hilltop), 'http://hilltop.localhost:3000')
  assert.equal(homeOf('http://127.0.0.1:3000', hilltop), 'http://hilltop.localhost:3000')
  assert.equal(homeOf('http://[::1]:3000', hilltop), 'http://hilltop.localhost:3000')
  // Nothing can stand in front of a number.
  assert.equal(homeOf('http://192.168.1.5:3000', hilltop), 'http://192.168.1.5:3000')
  assert.ok(opensOnlyHere('http://hilltop.localhost:3000'))
})

test('the first part of a name says which community is meant', () => {
  assert.equal(firstLabel('https://hilltop.b.example/people'), 'hilltop')
  assert.equal(firstLabel('http://hilltop.localhost:3000/'), 'hilltop')
  for (const none of ['http://localhost:3000/', 'http://127.0.0.1:3000/', 'http://[::1]:3000/'])
    assert.equal(firstLabel(none), null)
})
