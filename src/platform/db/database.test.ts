import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newDatabase } from '../../../test/support/database.ts'
import { openAsOwner, openDatabase } from './database.ts'

// A connection that nobody gives back is waited for, for ever.
const patience = { timeout: 20_000 }

test('connections that could not be made ready do not use up the pool', patience, async () => {
  const { db, connection } = await newDatabase(1)
  await db.destroy()
  const owner = openAsOwner(connection)
  const guest = `guest_${randomBytes(6).toString('hex')}`
  await sql`create role ${sql.id(guest)} login`.execute(owner)
  const house = openDatabase({ ...connection, user: guest }, 2)
  const ask = () => sql<{ role: string }>`select current_user as role`.execute(house)

  for (let turn = 0; turn < 4; turn += 1) await assert.rejects(ask, { code: '42501' })
  await sql`grant bothways_app to ${sql.id(guest)}`.execute(owner)
  assert.deepEqual((await ask()).rows, [{ role: 'bothways_app' }])
  await house.destroy()
  await owner.destroy()
})
