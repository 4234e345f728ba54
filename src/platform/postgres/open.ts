import { createHash } from 'node:crypto'
import { accessSync, constants, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import { PlainError } from '../errors.ts'
import { rootFolder } from '../root.ts'
import { findBinaries } from './binaries.ts'
import { findOwner, type Lock, makeFolder, type Owner, takeLock } from './lock.ts'
import { startServer } from './server.ts'
import { canBeReachedBy, serverUser } from './server-user.ts'

export type OpenPostgres = {
  connection: pg.PoolConfig
  dataFolder: string
  /** Where the data are, when that is not where one would look. */
  note: string | null
  setAddress(address: string): void
  close(): Promise<void>
}

const elsewhere = '/var/lib/bothways'

/**
 * Opens the PostgreSQL of this installation for its one owner: somebody else's by DATABASE_URL, or our own in the data
 * folder. Throws PlainError, also when another start already serves this folder.
 */
export async function openPostgres(config: Config): Promise<OpenPostgres> {
  const { dataFolder, note } = chooseFolder(config)
  const taken = takeLock(dataFolder)
  if (!taken.ok) throw new PlainError(alreadyServed(taken.owner))
  const { lock } = taken
  try {
    if (config.databaseUrl) return await openGiven(config.databaseUrl, dataFolder, lock)
    const user = serverUser()
    sweepSockets(dataFolder, lock.leftBehind)
    const binaries = findBinaries(config.postgresBin, path.join(dataFolder, 'postgres'), user, elsewhere)
    const server = await startServer(dataFolder, binaries, user)
    lock.note({ socketFolder: server.connection.host })
    return {
      connection: server.connection,
      dataFolder,
      note,
      setAddress: (address) => lock.note({ address }),
      async close() {
        await server.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The database of a house that is being served right now from this data folder, or null. */
export function findRunning(config: Config): { connection: pg.PoolConfig; owner: Owner } | null {
  const { dataFolder } = chooseFolder(config)
  const owner = findOwner(dataFolder)
  if (!owner) return null
  if (config.databaseUrl) return { connection: { connectionString: config.databaseUrl }, owner }
  if (!owner.socketFolder) return null
  return {
    connection: { host: owner.socketFolder, port: 5432, user: 'bothways', database: 'bothways' },
    owner,
  }
}

/** The folder that was named, `data/` in the clone, or one below /var/lib where that one cannot work. */
export function chooseFolder(config: Config): { dataFolder: string; note: string | null } {
  if (canWork(config.dataFolder)) return { dataFolder: config.dataFolder, note: null }
  if (!config.dataFolderIsDefault)
    throw new PlainError(
      `The folder ${config.dataFolder} (BOTHWAYS_DATA) cannot be used: ${whyNot(config.dataFolder)}.`,
    )
  const folder = path.join(elsewhere, createHash('sha256').update(rootFolder).digest('hex').slice(0, 12))
  if (!canWork(folder))
    throw new PlainError(
      `Neither ${config.dataFolder} nor ${folder} can be written to. Set BOTHWAYS_DATA to a folder that can.`,
    )
  return {
    dataFolder: folder,
    note: `The data are in ${folder}, because ${config.dataFolder} cannot be used: ${whyNot(config.dataFolder)}.`,
  }
}

function canWork(folder: string): boolean {
  const user = serverUser()
  if (user && !canBeReachedBy(user, path.dirname(folder))) return false
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function whyNot(folder: string): string {
  const user = serverUser()
  return user && !canBeReachedBy(user, path.dirname(folder))
    ? 'it lies below a folder that only its owner may enter'
    : 'it cannot be written to'
}

function alreadyServed(owner: Owner): string {
  return owner.address
    ? `This community is already being served at ${owner.address} (process ${owner.pid}).`
    : `Another start (process ${owner.pid}) is already using this data. It is not serving yet.`
}

async function openGiven(databaseUrl: string, dataFolder: string, lock: Lock): Promise<OpenPostgres> {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }
  const client = new pg.Client(connection)
  try {
    await client.connect()
    const { rows } = await client.query('show server_version_num')
    if (Number(rows[0].server_version_num) < 150000)
      throw new PlainError(
        'The database of DATABASE_URL is older than PostgreSQL 15, which is the oldest that will do.',
      )
  } catch (error) {
    if (error instanceof PlainError) throw error
    throw new PlainError(`The database of DATABASE_URL cannot be reached: ${reason(error)}.`)
  } finally {
    await client.end().catch(() => {})
  }
  return {
    connection,
    dataFolder,
    note: null,
    setAddress: (address) => lock.note({ address }),
    close: async () => lock.release(),
  }
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing answers at that address',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'the name of the machine cannot be looked up',
  ENOENT: 'nothing answers at that address',
  '28P01': 'the name or the password is not right',
  '28000': 'this name may not come in',
  '3D000': 'there is no database of that name',
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : 'for a reason it did not say')
}

function sweepSockets(dataFolder: string, leftBehind: Owner | null) {
  const folder = leftBehind?.socketFolder
  if (folder && !folder.startsWith(dataFolder) && path.basename(folder).startsWith('bothways-'))
    rmSync(folder, { recursive: true, force: true })
}
