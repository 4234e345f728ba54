import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newDatabase } from '../../../../test/support/database.ts'
import { writeTimeBank } from '../../../../test/support/timeoverflow-files.ts'
import { atNoon } from '../../../../test/support/village.ts'
import { inTransaction, openAsOwner } from '../../../platform/db/database.ts'
import { openCommunity } from '../commands.ts'
import { bringIn } from './bring.ts'
import { readTimeOverflow } from './timeoverflow/read.ts'

class TakenBack extends Error {}

test('a look that was taken back does not make the next one read through everything for every line', async () => {
  const { db, connection } = await newDatabase(1)
  const owner = openAsOwner(connection)
  try {
    const { brought } = await readTimeOverflow(writeTimeBank({ members: 50, transfers: 5000 }).files, 'UTC')
    const look = async () => {
      let read = 0
      const looking = inTransaction(db, async (tx) => {
        const begun = await openCommunity(tx, { name: 'Bank', timeZone: 'UTC', isDemo: false }, atNoon)
        assert.ok(begun.ok)
        await bringIn(tx, { ...begun, personId: null }, brought!, atNoon)
        const { rows } = await sql<{ read: number }>`select sum(idx_tup_fetch + seq_tup_read) as read
          from pg_stat_xact_user_tables`.execute(tx)
        read = Number(rows[0]!.read)
        throw new TakenBack()
      })
      await assert.rejects(looking, TakenBack)
      return read / brought!.transfers.length
    }
    const first = await look()
    // What the server does by itself, sooner or later: it counts, and finds every table empty.
    await sql`vacuum analyze`.execute(owner)
    const second = await look()
    assert.ok(first < 300 && second < 300, `${first} and ${second} rows were read for each line`)
  } finally {
    await db.destroy()
    await owner.destroy()
  }
})
