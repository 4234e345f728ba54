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
  pattern ??= makePattern()
  const name = newName()
  await asAdmin(`create database ${name} template ${await pattern}`)
  const connection = connectionTo(name)
  return { db: openDatabase(connection, connections), connection }
}

/** Migrated once, and empty: all others are copies of it, which takes a tenth of the time. */
let pattern: Promise<string> | null = null

async function makePattern(): Promise<string> {
  const name = newName()
  await asAdmin(`create database ${name}`)
  const owner = openAsOwner(connectionTo(name))
  const migrated = await migrate(owner)
  await owner.destroy()
  if (!migrated.ok) throw new Error('a fresh database cannot be newer than we are')
  return name
}

function newName(): string {
  return `test_${randomBytes(6).toString('hex')}`
}

function connectionTo(database: string): pg.PoolConfig {
  return { ...testServer(), database, allowExitOnIdle: true }
}

async function asAdmin(statement: string) {
  const client = new pg.Client(testServer())
  await client.connect()
  await client.query(statement)
  await client.end()
}
