import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessColumns } from './columns-guess.ts'

test('the columns of a list somebody made by hand are guessed, each once', () => {
  const headers = 'Member name;Mail contact;Mob.;Neighbourhood;Since;Can do;Wants;Credit (hrs)'.split(';')
  assert.deepEqual(guessColumns(headers), {
    name: 0,
    email: 1,
    phone: 2,
    area: 3,
    joined: 4,
    gifts: 5,
    asks: 6,
    balance: 7,
  })
})
