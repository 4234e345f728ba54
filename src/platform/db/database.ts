import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../../db/tables.ts'

/** Anything that can read: the database itself, or the transaction we are in. */
export type Db = Kysely<DB>
/** Proof that we are inside a transaction. Whatever writes asks for one of these. */
export type Tx = Transaction<DB>

const role = 'bothways_app'

// Days stay days: as a Date they would shift with the server's time zone. Counts come as numbers.
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === pg.types.builtins.DATE) return (value: string) => value
    if (oid === pg.types.builtins.INT8) return wholeNumber
    return pg.types.getTypeParser(oid, format)
  },
}

/** The database as the application sees it: every connection drops to the restricted role before its first use. */
export function openDatabase(connection: pg.PoolConfig, connections = 10): Db {
  // The pool's own hook: a connection that cannot drop to it (its server is just stopping, say) is thrown away, not lost.
  const onConnect = async (client: pg.ClientBase) => {
    await client.query(`set role ${role}`)
  }
  return kysely(poolOf({ ...connection, onConnect }, connections, 'bothways'))
}

/** The database as its owner: only for migrations and for reading its own catalogs. */
export function openAsOwner(connection: pg.PoolConfig): Db {
  return kysely(poolOf(connection, 1, 'bothways owner'))
}

function poolOf(connection: pg.PoolConfig, max: number, name: string) {
  const pool = new pg.Pool({ ...connection, max, types, application_name: name })
  // The server may go away under an idle connection or one at work. Whoever asks next on it is told; nothing else breaks.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * Runs `work` all or nothing. Inside another transaction it takes a savepoint,
 * so deeds can be made of smaller deeds, and tests can roll everything back.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!db.isTransaction) return db.transaction().execute(work)

  const tx = db as Tx
  await sql`savepoint deed`.execute(tx)
  try {
    const result = await work(tx)
    await sql`release savepoint deed`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint deed`.execute(tx)
    // It outlives the rollback, and the deed around this one would otherwise roll back no further than to here.
    await sql`release savepoint deed`.execute(tx)
    throw error
  }
}

/** Names the community on one connection: until `work` is done, row-level security shows its rows and no others. */
export async function inCommunity<T>(db: Db, communityId: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) {
    await nameCommunity(db, communityId)
    return work(db)
  }
  return db.connection().execute(async (one) => {
    await nameCommunity(one, communityId)
    try {
      return await work(one)
    } finally {
      await nameCommunity(one, '').catch(() => {})
    }
  })
}

/**
 * Goes through several communities in one transaction, each once and in the order of their ids, so that two who do this
 * never wait for each other in a circle. Whatever comes of it, the transaction then is in the community it came from.
 */
export async function throughCommunities(
  tx: Tx,
  homeId: string,
  communityIds: readonly string[],
  work: (tx: Tx, communityId: string) => Promise<void>,
): Promise<void> {
  // Of a failure the savepoint takes back the name, too.
  await inTransaction(tx, async (inner) => {
    for (const id of [...new Set(communityIds)].sort()) {
      await nameCommunity(inner, id)
      await work(inner, id)
    }
    await nameCommunity(inner, homeId)
  })
}

/**
 * Looks into another community on the connection that sees this one, and comes back to it. What is read on both sides in
 * one transaction is of one moment only if that transaction is repeatable read.
 */
export async function lookInto<T>(
  db: Db,
  otherId: string,
  homeId: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  await nameCommunity(db, otherId)
  try {
    return await work(db)
  } finally {
    await nameCommunity(db, homeId)
  }
}

async function nameCommunity(db: Db, communityId: string) {
  await sql`select set_config('bothways.community_id', ${communityId}, false)`.execute(db)
}

function kysely(pool: pg.Pool) {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large to count with`)
  return number
}
