import type pg from 'pg'
import type { Config } from './platform/config.ts'
import { type Db, openAsOwner, openDatabase } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { PlainError } from './platform/errors.ts'
import { findRunning, openPostgres } from './platform/postgres/open.ts'

export type OpenHouse = {
  db: Db
  connection: pg.PoolConfig
  dataFolder: string
  note: string | null
  setAddress(address: string): void
  close(): Promise<void>
}

/** Opens the database of this installation for its one owner, brought up to this program. Throws PlainError. */
export async function openHouse(config: Config): Promise<OpenHouse> {
  const postgres = await openPostgres(config)
  try {
    await bringUp(postgres.connection)
  } catch (error) {
    await postgres.close()
    throw error
  }
  const db = openDatabase(postgres.connection)
  return {
    ...postgres,
    db,
    async close() {
      await db.destroy()
      await postgres.close()
    },
  }
}

/** For a command: the house that is being served right now, or else one opened for as long as the command runs. */
export async function visitHouse(config: Config): Promise<Pick<OpenHouse, 'db' | 'close'>> {
  const running = findRunning(config)
  if (!running) return openHouse(config)
  const db = openDatabase(running.connection, 3)
  return { db, close: () => db.destroy() }
}

async function bringUp(connection: pg.PoolConfig) {
  const owner = openAsOwner(connection)
  try {
    const migrated = await migrate(owner)
    if (!migrated.ok) {
      throw new PlainError(
        `This data was written by a newer Bothways (it knows ${migrated.newer}). Please start that version or a later one.`,
      )
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') {
      throw new PlainError(
        'The database user may not make what Bothways needs (the role bothways_app, or extensions). Ask whoever runs the database for the right CREATEROLE and CREATE.',
      )
    }
    throw error
  } finally {
    await owner.destroy()
  }
}
