import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../../test/support/database.ts'
import { atNoon } from '../../../../test/support/village.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { inCommunity, inTransaction } from '../../../platform/db/database.ts'
import { doDeed } from '../../../platform/deeds.ts'
import { newId } from '../../../platform/ids.ts'
import { beginCommunity } from '../../community/commands.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { addPeople } from '../../people/commands.ts'
import { keyInSheet } from '../sheet/commands.ts'
import { printSheets } from './commands.ts'

test('of brokers who key in the same sheet at the same moment, one is heard and the others are asked', async () => {
  const { db } = await newDatabase()
  const begun = await inTransaction(db, (tx) => {
    const first = { name: 'Quinn', email: 'quinn@example.org' }
    return beginCommunity(tx, { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first }, atNoon)
  })
  assert.ok(begun.ok)
  const { communityId } = begun
  const quinn = { communityId, personId: begun.personId, name: 'Quinn', tasks: new Set(['broker'] as const) }
  const whole = <T>(work: (tx: Tx) => Promise<T>) =>
    inCommunity(db, communityId, (one) => inTransaction(one, work))
  const names = ['Amina', 'Tom', 'Sue', 'Mick', 'Bert', 'Kate', 'Rose', 'Priya']
  const people = await whole((tx) =>
    addPeople(
      tx,
      communityId,
      names.map((name) => ({ name, joinedOn: '2026-01-01' })),
      atNoon,
    ),
  )
  const sheet = { sheets: 1, name: '', occurredOn: null, names: [], lineCount: 10, language: 'en' }
  const { firstId: sheetId } = await whole((tx) => printSheets(tx, quinn, sheet, atNoon))
  const community = {
    id: communityId,
    name: 'Riverside',
    timeZone: 'Europe/London',
    language: 'en',
    vocabulary: {},
  } as const
  // Four at once, each with other people: no account they hold keeps them apart, only the sheet does.
  const outcomes = await Promise.all(
    [0, 2, 4, 6].map((at) =>
      inCommunity(db, communityId, (one) =>
        doDeed(one, communityId, { key: newId(), content: at }, atNoon, (tx) => {
          const [giverId, receiverId] = [people[at]!, people[at + 1]!]
          const line = { line: 1, giverId, receiverId, minutes: 60, kind: 'cooking', note: '' }
          const keyed = {
            sheet: 'Lunch',
            occurredOn: '2026-06-03',
            lines: [line],
            printed: { sheetId, known: 0 },
          }
          return keyInSheet(tx, quinn, { community, baseUrl: null }, keyed, '2026-06-15', atNoon)
        }),
      ),
    ),
  )
  assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
  assert.deepEqual(
    outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.why])),
    Array(3).fill('keyed-before'),
  )
  const kept = await whole((tx) => tx.selectFrom('exchanges').select('id').execute())
  assert.equal(kept.length, 1)
  assert.ok(isClean(await whole((tx) => checkBook(tx, communityId))))
  await db.destroy()
})
