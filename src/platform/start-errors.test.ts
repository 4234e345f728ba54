import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { PlainError } from './errors.ts'
import { describeStartError, whyUnreachable } from './start-errors.ts'

const failed = (code: string, more = {}) =>
  Object.assign(new Error('in the words of a machine'), { code, ...more })

function caught(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  assert.fail('it should have thrown')
}

test('what whoever starts us can put right is one plain sentence', () => {
  const sentences = [
    describeStartError(new PlainError('The port is taken.')),
    describeStartError(caught(() => readdirSync('/etc/passwd'))),
    describeStartError(failed('ENOSPC')),
    describeStartError(failed('53100')),
    describeStartError(new Error('timeout expired')),
  ]
  assert.equal(sentences[0], 'The port is taken.')
  assert.match(sentences[1] ?? '', /^There is a file where a folder is needed: \/etc\/passwd\.$/)
  assert.equal(sentences[2], 'There is no room left on the disk.')
  assert.equal(sentences[3], 'There is no room left on the disk for the database.')
  assert.equal(sentences[4], 'The database did not answer in time.')
})

test('a fault of ours is not dressed up as one of theirs', () => {
  assert.equal(describeStartError(new TypeError('x is not a function')), null)
  assert.equal(describeStartError(failed('23505')), null)
  assert.equal(describeStartError('a string'), null)
})

test('why a database cannot be reached is said without its password', () => {
  assert.equal(whyUnreachable(failed('ECONNREFUSED')), 'nothing answers at that address')
  assert.equal(whyUnreachable(failed('ENOTFOUND')), 'there is no machine of that name')
  assert.equal(whyUnreachable(failed('28P01')), 'the name or the password is not right')
  assert.equal(whyUnreachable(failed('3D000')), 'there is no database of that name')
  assert.equal(whyUnreachable(new Error('timeout expired')), 'it did not answer in ten seconds')
})
