import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Db, openAsOwner, openDatabase } from '../../src/platform/db/database.ts'
import { migrate } from '../../src/platform/db/migrate.ts'

/** The server that `npm test` started for this run. */
export function testServer(): pg.PoolConfig {
  const given = process.env.BOTHWAYS_TEST_SERVER
  if (!given) throw new Error('Run the tests through `npm test`, which starts a PostgreSQL for them.')
  return JSON.parse(given)
}

let shared: Promise<Db> | null = null

/** One migrated database for all tests of this process that undo what they do. */
export function sharedDatabase(): Promise<Db> {
  shared ??= newDatabase().then(({ db }) => db)
  return shared
}

/**
 * A migrated database of one's own, for tests that need real, committed work on several connections. It goes with the
 * server when the run ends.
 */
export async function newDatabase(connections = 10): Promise<{ db: Db; connection: pg.PoolConfig }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name}`)
  const connection = { ...testServer(), database: name, allowExitOnIdle: true }
  const owner = openAsOwner(connection)
  const migrated = await migrate(owner)
  await owner.destroy()
  if (!migrated.ok) throw new Error('a fresh database cannot be newer than we are')
  return { db: openDatabase(connection, connections), connection }
}

async function asAdmin(statement: string) {
  const client = new pg.Client(testServer())
  await client.connect()
  await client.query(statement)
  await client.end()
}
