import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appAddress, inGroups, looksLikeFigures, newAppSecret, stepOf } from './rules.ts'

// RFC 6238, appendix B: the secret "12345678901234567890", the last six of the eight figures.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

test('the figures are those of the standard', () => {
  assert.equal(stepOf(secret, '287082', 0, at(59)), 1)
  assert.equal(stepOf(secret, '081804', 0, at(1111111109)), 37037036)
  assert.equal(stepOf(secret, '005924', 0, at(1234567890)), 41152263)
  assert.equal(stepOf(secret, '279037', 0, at(2000000000)), 66666666)
})

test('a clock may go half a minute wrong, and no more', () => {
  assert.equal(stepOf(secret, '005924', 0, at(1234567890 + 30)), 41152263)
  assert.equal(stepOf(secret, '005924', 0, at(1234567890 - 30)), 41152263)
  assert.equal(stepOf(secret, '005924', 0, at(1234567890 + 60)), null)
  assert.equal(stepOf(secret, '005924', 0, at(1234567890 - 60)), null)
})

test('figures that were used count no more, nor any before them', () => {
  assert.equal(stepOf(secret, '005924', 41152263, at(1234567890)), null)
  assert.equal(stepOf(secret, '005924', 41152264, at(1234567890)), null)
  assert.equal(stepOf(secret, '00 59 24', 41152262, at(1234567890)), 41152263)
  assert.equal(stepOf(secret, '5924', 0, at(1234567890)), null)
})

test('a secret is new each time, and comes as squares and as letters', () => {
  assert.match(newAppSecret(), /^[A-Z2-7]{32}$/)
  assert.notEqual(newAppSecret(), newAppSecret())
  assert.equal(inGroups('ABCDEFGHIJ'), 'ABCD EFGH IJ')
  const address = appAddress(secret, { place: 'Riverside & Hill', name: 'Amina' })
  assert.match(address, /^otpauth:\/\/totp\/Riverside%20%26%20Hill:Amina\?/)
  assert.match(address, new RegExp(`secret=${secret}`))
})

test('six figures are of an app, anything else is of paper', () => {
  assert.equal(looksLikeFigures(' 123 456 '), true)
  assert.equal(looksLikeFigures('ABCDE-12345'), false)
})
