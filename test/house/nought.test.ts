import assert from 'node:assert/strict'
import { board } from '../../src/rooms/board/urls.ts'
import { people } from '../../src/rooms/people/urls.ts'
import { test } from '../support/village.ts'

test('the sign nought, which PostgreSQL cannot keep, is left out of forms and found at no address', async ({
  as,
  amina,
}) => {
  const form = { words: 'A kite\0 to mend', kind: 'repairs', details: '\0', also: '' }
  const sent = await as(amina).post(board.ask.to(), form)
  assert.equal(sent.status, 303)
  assert.match((await as(amina).get(sent.location!)).words, /A kite to mend/)
  for (const address of [board.index.to(), people.index.to()])
    assert.equal((await as(amina).get(`${address}?words=%00`)).status, 404)
})
