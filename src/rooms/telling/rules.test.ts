import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueBy, kindOfSound, readersAmong, whoIsNamed } from './rules.ts'

const lena = { id: 'l', name: 'Lena Baker', outside: false }
const osei = { id: 'o', name: 'Osei', outside: true }

test('somebody reads it by the same time of the next working day, whatever the clocks do', () => {
  const london = (at: string) => dueBy(new Date(at), 'Europe/London').toISOString()
  assert.equal(london('2026-06-15T11:00:00Z'), '2026-06-16T11:00:00.000Z') // a Monday
  assert.equal(london('2026-06-19T11:00:00Z'), '2026-06-22T11:00:00.000Z') // a Friday
  assert.equal(london('2026-06-20T23:30:00Z'), '2026-06-21T23:30:00.000Z') // Sunday already, in London
  assert.equal(london('2026-03-27T12:00:00Z'), '2026-03-30T11:00:00.000Z') // over the change of clocks
})

test('one word of a name is enough to be shut out; a part of a word is not', () => {
  for (const typed of ['lena', 'Mr BAKER and another', 'Léna', 'Bert, Baker'])
    assert.deepEqual(whoIsNamed(typed, [lena, osei]), ['l'], typed)
  for (const typed of ['', 'Bake', 'Helena', 'A man with a hat'])
    assert.deepEqual(whoIsNamed(typed, [lena, osei]), [], typed)
})

test('what is about staff goes to those who are not; whoever is named never reads it', () => {
  const among = (aboutStaff: boolean, named: string[]) =>
    readersAmong([lena, osei], { aboutStaff, named }).map(({ id }) => id)
  assert.deepEqual(among(false, []), ['l', 'o'])
  assert.deepEqual(among(false, ['l']), ['o'])
  assert.deepEqual(among(true, []), ['o'])
  assert.deepEqual(among(true, ['o']), [])
})

test('a recording is known by how it begins', () => {
  const begins = (...bytes: number[]) => kindOfSound(Uint8Array.from([...bytes, ...Array(12).fill(0)]))
  const says = (words: string) => begins(...new TextEncoder().encode(words))
  assert.equal(says('....ftypM4A '), 'audio/mp4')
  assert.equal(says('OggS'), 'audio/ogg')
  assert.equal(says('ID3'), 'audio/mpeg')
  assert.equal(says('#!AMR'), 'audio/amr')
  assert.equal(says('RIFF....WAVE'), 'audio/wav')
  assert.equal(begins(0x1a, 0x45, 0xdf, 0xa3), 'audio/webm')
  assert.equal(begins(0xff, 0xf1), 'audio/aac')
  assert.equal(begins(0xff, 0xfb), 'audio/mpeg')
  for (const other of ['<html>', 'PK', '%PDF', 'RIFF....AVI ', '']) assert.equal(says(other), null, other)
})
