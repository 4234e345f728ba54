import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkFrom, senderOf } from './letters.ts'

const place = {
  id: '01979d3e-0000-7000-8000-000000000001',
  name: 'Hilltop',
  timeZone: 'Europe/London',
  language: 'cy',
  vocabulary: {},
  addressName: 'hilltop',
}

test('a letter leads to the community that writes it, not to whoever is at home at the house’s own address', () => {
  assert.equal(
    linkFrom(senderOf(place, 'https://time.example.org'), '/told'),
    'https://hilltop.time.example.org/told',
  )
  const only = { ...place, addressName: null }
  assert.equal(linkFrom(senderOf(only, 'https://time.example.org'), '/told'), 'https://time.example.org/told')
  assert.equal(linkFrom(senderOf(place, null), '/told'), null)
})

test('a community whose language we do not speak writes in English', () => {
  assert.equal(senderOf(place, null).community.language, 'cy')
  assert.equal(senderOf({ ...place, language: 'xx' }, null).community.language, 'en')
})
