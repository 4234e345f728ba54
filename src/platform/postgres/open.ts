import { constants } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { PlainError } from '../errors.ts'
import { describeStartError } from '../start-errors.ts'
import { findBinaries } from './binaries.ts'
import { chooseFolder, elsewhere } from './data-folder.ts'
import { openGiven } from './given.ts'
import { findOwner, type Lock, type Owner, takeLock } from './lock.ts'
import { sleep } from './processes.ts'
import { type Server, startServer } from './server.ts'
import { serverUser } from './server-user.ts'
import { port, sweepSocketFolder } from './socket-folder.ts'
import { areAllThere, stopWithStarters } from './starters.ts'

export type OpenPostgres = {
  connection: pg.PoolConfig
  dataFolder: string
  /** Where the data are, when that is not where one would look. */
  note: string | null
  setAddress(address: string): void
  close(): Promise<void>
}

/**
 * Opens the PostgreSQL of this installation for its one owner: somebody else's by DATABASE_URL, or our own in the data
 * folder. Throws PlainError, also when another start already serves this folder.
 */
export async function openPostgres(config: Config): Promise<OpenPostgres> {
  try {
    return await open(config)
  } catch (error) {
    const sentence = describeStartError(error)
    throw sentence ? new PlainError(sentence) : error
  }
}

/** The database of a house that is being served right now from this data folder, or null. Throws PlainError. */
export function findRunning(config: Config): { connection: pg.PoolConfig; owner: Owner } | null {
  const owner = findOwner(chooseFolder(config).dataFolder)
  if (!owner?.address) return null
  if (config.databaseUrl) return { connection: { connectionString: config.databaseUrl }, owner }
  if (!owner.socketFolder) return null
  const connection = { host: owner.socketFolder, port, user: 'bothways', database: 'bothways', ssl: false }
  return { connection, owner }
}

async function open(config: Config): Promise<OpenPostgres> {
  const { dataFolder, note } = chooseFolder(config)
  const lock = await takeOver(dataFolder)
  process.on('exit', lock.release)
  const deaf = endOnSignals()
  stopWithStarters()
  let server: Server | null = null
  const close = async () => {
    try {
      await server?.stop()
    } finally {
      lock.release()
      process.off('exit', lock.release)
      deaf()
    }
  }
  try {
    server = config.databaseUrl ? null : await startOwn(config, dataFolder, lock)
    const connection = server?.connection ?? (await openGiven(config.databaseUrl ?? ''))
    return { connection, dataFolder, note, setAddress: (address) => lock.note({ address }), close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Takes the folder. Waits a moment for one who is about to leave (those who started it were killed), and for one who is
 * about to open, so that we can say at which address. Throws PlainError.
 */
async function takeOver(dataFolder: string): Promise<Lock> {
  const begun = Date.now()
  for (;;) {
    const taken = takeLock(dataFolder)
    if (taken.ok) return taken.lock
    const { owner } = taken
    const patience = !areAllThere(owner.starters) ? 30_000 : owner.address ? 0 : 10_000
    if (Date.now() - begun >= patience) throw new PlainError(alreadyServed(owner))
    await sleep(100)
  }
}

async function startOwn(config: Config, dataFolder: string, lock: Lock): Promise<Server> {
  const cluster = path.join(dataFolder, 'postgres')
  const user = serverUser(cluster)
  sweepSocketFolder(lock.leftBehind?.socketFolder)
  const binaries = findBinaries(config.postgresBin, cluster, user, user ? elsewhere : dataFolder)
  const server = await startServer(dataFolder, binaries, user)
  lock.note({ socketFolder: server.connection.host })
  return server
}

/** Ends when told to while the program does not listen for that itself; the server ends with it. Answers how to undo it. */
function endOnSignals(): () => void {
  const listeners = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const listener = () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
    }
    process.on(signal, listener)
    return () => process.off(signal, listener)
  })
  return () => {
    for (const end of listeners) end()
  }
}

function alreadyServed(owner: Owner): string {
  return owner.address
    ? `This community is already being served at ${owner.address} (process ${owner.pid}).`
    : `Another start or command (process ${owner.pid}) is using this data. Wait until it has finished, or stop it.`
}
