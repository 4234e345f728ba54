import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { test } from '../../../test/support/village.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { shortId } from '../../platform/ids.ts'
import { postIntent } from '../board/commands.ts'
import { board } from '../board/urls.ts'
import { beginCommunity } from './commands.ts'
import { bringIn } from './imports/bring.ts'

// Half past midnight on 15 June in London; in UTC it is still the 14th.
const justAfterMidnight = new Date('2026-06-14T23:30:00Z')

nodeTest('what happens just after midnight happens on the community’s own day', async () => {
  const { db } = await newDatabase()
  await inTransaction(db, async (tx) => {
    const first = { name: 'Quinn', email: 'quinn@example.org' }
    const begun = await beginCommunity(
      tx,
      { name: 'Here', timeZone: 'Europe/London', isDemo: false, first },
      justAfterMidnight,
    )
    assert.ok(begun.ok)
    const ana = {
      number: 3,
      name: 'Ana',
      email: null,
      phone: '',
      otherPhone: '',
      area: '',
      joinedOn: '2024-01-01',
      state: 'here' as const,
      balanceMinutes: 60,
      at: { file: 'Members.csv', line: 2 },
    }
    const brought = { source: 'timeoverflow' as const, people: [ana], posts: [], transfers: [] }
    await bringIn(tx, begun, brought, justAfterMidnight)
    const people = await tx.selectFrom('people').select('joinedOn').where('name', '=', 'Quinn').execute()
    assert.deepEqual(people, [{ joinedOn: '2026-06-15' }])
    const openings = await tx.selectFrom('transactions').select('occurredOn').execute()
    assert.deepEqual(openings, [{ occurredOn: '2026-06-15' }])
  })
  await db.destroy()
})

test('what was put up just after midnight says the community’s own day', async ({ tx, as, amina, tom }) => {
  const ask = { direction: 'ask', kind: 'cooking', words: 'A loaf', details: '' } as const
  const { id } = await postIntent(tx, amina, ask, justAfterMidnight)
  assert.match((await as(tom).get(board.show.to({ intentId: shortId(id) }))).words, /15 Jun 2026/)
})
