import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { PlainError } from '../errors.ts'
import { log } from '../log.ts'
import { prepareCluster, stopLeftovers } from './cluster.ts'
import { processIdentity, sleep } from './processes.ts'
import type { ServerUser } from './server-user.ts'
import { settingsFor } from './settings.ts'
import { makeSocketFolder, port } from './socket-folder.ts'

export type Connection = { host: string; port: number; user: string; database: string; ssl: false }
export type Server = {
  connection: Connection
  readonly pid: number
  stop(): Promise<void>
}

type Place = {
  cluster: string
  binaries: string
  user: ServerUser | null
  connections: number
  socketFolder: string
  logFile: string
}
type Running = { child: ChildProcess; gone: Promise<void>; hasGone(): boolean }

const logAtMost = 5 * 1024 * 1024
const patience = { toStart: 120_000, toStop: 20_000 }
const triesToStart = 3

/**
 * Starts our own PostgreSQL in a folder, on a Unix socket that only we can reach. An orphan of a start that was killed
 * is stopped first, cleanly; what it had promised is recovered by PostgreSQL itself. If it dies under us it is started
 * again. Throws PlainError.
 */
export async function startServer(
  dataFolder: string,
  binaries: string,
  user: ServerUser | null,
  connections = 40,
): Promise<Server> {
  const cluster = path.join(dataFolder, 'postgres')
  await prepareCluster(cluster, binaries, user)
  const socketFolder = makeSocketFolder(dataFolder, user)
  const connection: Connection = {
    host: socketFolder,
    port,
    user: 'bothways',
    database: 'bothways',
    ssl: false,
  }
  const place = {
    cluster,
    binaries,
    user,
    connections,
    socketFolder,
    logFile: path.join(dataFolder, 'postgres.log'),
  }

  let running = launch(place)
  let isWanted = true
  const goDownWithUs = () => haltNow(running, socketFolder)
  process.prependListener('exit', goDownWithUs)
  const stop = async () => {
    isWanted = false
    await halt(running)
    process.off('exit', goDownWithUs)
    rmSync(socketFolder, { recursive: true, force: true })
  }
  /** Waits until it answers. One that gives up is tried again: an orphan may have been just starting when we looked. */
  const untilItAnswers = async () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await untilReady(running, connection, place.logFile)
      } catch (error) {
        if (!isWanted || !running.hasGone() || tries === triesToStart) throw error
        log('postgres.tries-again', { tries })
        await stopLeftovers(cluster)
        if (isWanted) running = launch(place)
      }
    }
  }
  const startAgain = async () => {
    if (!isWanted) return
    log('postgres.died')
    try {
      await stopLeftovers(cluster)
      if (!isWanted) return
      running = launch(place)
      await untilItAnswers()
      log('postgres.runs-again')
      running.gone.then(startAgain)
    } catch (error) {
      if (!isWanted) return
      log('postgres.does-not-start', { message: error instanceof Error ? error.message : '' })
      process.kill(process.pid, 'SIGTERM') // without it there is nothing to serve: stop cleanly
    }
  }
  try {
    await untilItAnswers()
    await createDatabase(connection)
  } catch (error) {
    await stop()
    throw error
  }
  running.gone.then(startAgain)
  return {
    connection,
    get pid() {
      return running.child.pid ?? 0
    },
    stop,
  }
}

function launch({ cluster, binaries, user, connections, socketFolder, logFile }: Place): Running {
  const version = Number.parseInt(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'), 10)
  const logTo = openLog(logFile)
  const child = spawn(
    path.join(binaries, 'postgres'),
    ['-D', cluster, '-k', socketFolder, '-p', String(port), ...settingsFor(version, connections)],
    {
      ...user,
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      detached: true, // a group of its own: Ctrl-C is for us, and we stop the server when we have finished
      stdio: ['ignore', logTo, logTo],
    },
  )
  closeSync(logTo)
  child.unref()
  let hasGone = false
  const gone = new Promise<void>((resolve) => {
    for (const end of ['error', 'exit'])
      child.on(end, () => {
        hasGone = true
        resolve()
      })
  })
  return { child, gone, hasGone: () => hasGone }
}

async function halt({ child, gone, hasGone }: Running) {
  if (hasGone()) return
  child.ref()
  child.kill('SIGINT')
  const losingPatience = setTimeout(() => child.kill('SIGQUIT'), patience.toStop)
  await gone
  clearTimeout(losingPatience)
}

/** For the moment in which a process ends and nothing can be waited for any more, except like this. */
function haltNow({ child, hasGone }: Running, socketFolder: string) {
  if (hasGone() || !child.pid) return
  child.kill('SIGINT')
  const until = Date.now() + patience.toStop
  while (processIdentity(child.pid) !== null && Date.now() < until)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  rmSync(socketFolder, { recursive: true, force: true })
}

/** A log that never grows for ever: the one before it is kept, older ones go. */
function openLog(logFile: string): number {
  const found = statSync(logFile, { throwIfNoEntry: false })
  const isAnothers = found && process.getuid?.() !== 0 && found.uid !== process.getuid?.()
  if (found && (found.size > logAtMost || isAnothers)) renameSync(logFile, `${logFile}.before`)
  return openSync(logFile, 'a', 0o600)
}

async function untilReady(running: Running, connection: Connection, logFile: string) {
  const begun = existsSync(logFile) ? statSync(logFile).size : 0
  const until = Date.now() + patience.toStart // after a crash, recovery comes first
  for (;;) {
    if (running.hasGone()) throw new PlainError(whyNotStarted(logFile, begun))
    const client = new pg.Client({ ...connection, database: 'postgres' })
    client.on('error', () => {}) // the server went away again; the next round finds out
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await client.end().catch(() => {})
      if (Date.now() > until)
        throw new PlainError(`PostgreSQL did not answer in two minutes. Its own words are in ${logFile}.`)
      await sleep(20)
    }
  }
}

async function createDatabase(connection: Connection) {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      connection.database,
    ])
    if (rowCount === 0) await client.query(`create database ${connection.database}`)
  } finally {
    await client.end()
  }
}

function whyNotStarted(logFile: string, begun: number): string {
  const lines = readFileSync(logFile).subarray(begun).toString().trim().split('\n')
  const said = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? ''
  if (/No space left|Disk quota|wrote only/i.test(said))
    return `There is no room left on the disk for the data beside ${logFile}.`
  const reason = said.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim()
  return `PostgreSQL did not start: ${reason || 'it did not say why'}. More is in ${logFile}.`
}
