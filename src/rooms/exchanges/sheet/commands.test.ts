import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../../test/support/database.ts'
import { atNoon } from '../../../../test/support/village.ts'
import { inCommunity, inTransaction } from '../../../platform/db/database.ts'
import { beginCommunity } from '../../community/commands.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { addPeople } from '../../people/commands.ts'
import { keyInSheet } from './commands.ts'

test('two sheets at once with the same people in another order never wait for each other', async () => {
  const { db } = await newDatabase()
  const first = { name: 'Quinn', email: 'quinn@example.org' }
  const begun = await gather()
  const people = await inCommunity(db, begun.communityId, (one) =>
    inTransaction(one, (tx) =>
      addPeople(
        tx,
        begun.communityId,
        Array.from({ length: 12 }, (_, at) => ({ name: `Person ${at}`, joinedOn: '2026-01-01' })),
        atNoon,
      ),
    ),
  )
  const actor = { ...begun, name: 'Quinn', tasks: new Set(['broker'] as const) }
  const sender = {
    community: {
      id: begun.communityId,
      name: 'Riverside',
      timeZone: 'Europe/London',
      language: 'en' as const,
      vocabulary: {},
    },
    baseUrl: null,
  }
  const keyIn = (order: string[], turn: number) =>
    inCommunity(db, begun.communityId, (one) =>
      inTransaction(one, (tx) =>
        keyInSheet(
          tx,
          actor,
          sender,
          {
            sheet: `Sheet ${turn}`,
            occurredOn: '2026-06-03',
            lines: order.map((giverId, at) => ({
              line: at + 1,
              giverId,
              receiverId: at === order.length - 1 ? null : order[(at + 1) % order.length]!,
              minutes: 60,
              kind: 'cooking',
              note: '',
            })),
          },
          '2026-06-15',
          atNoon,
        ),
      ),
    )
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, turn) => keyIn(turn % 2 ? people : people.toReversed(), turn)),
  )
  assert.ok(outcomes.every(({ ok }) => ok))
  await inCommunity(db, begun.communityId, async (one) => {
    assert.ok(isClean(await checkBook(one, begun.communityId)))
  })
  await db.destroy()

  async function gather() {
    const begun = await inTransaction(db, (tx) =>
      beginCommunity(tx, { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first }, atNoon),
    )
    if (!begun.ok) throw new Error('begun already')
    return { communityId: begun.communityId, personId: begun.personId }
  }
})
