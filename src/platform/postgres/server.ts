import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { PlainError } from '../errors.ts'
import { isPostgresOf, processIdentity, waitUntilGone } from './processes.ts'
import type { ServerUser } from './server-user.ts'

export type Server = {
  connection: { host: string; port: number; user: string; database: string }
  pid: number
  stop(): Promise<void>
}

const port = 5432
const longestSocketFolder = 107 - `/.s.PGSQL.${port}`.length
const logAtMost = 5 * 1024 * 1024

// A small machine: at most 100 MB in all. Durable above everything. Nothing that people wrote goes to the log.
const settings = {
  listen_addresses: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '48MB',
  max_connections: '40',
  max_worker_processes: '4',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/**
 * Starts our own PostgreSQL in a folder, on a Unix socket that only we can reach. An orphan of a start that was killed
 * is stopped first, cleanly; what it had promised is recovered by PostgreSQL itself.
 */
export async function startServer(
  dataFolder: string,
  binaries: string,
  user: ServerUser | null,
): Promise<Server> {
  const cluster = path.join(dataFolder, 'postgres')
  if (existsSync(cluster)) await stopOrphan(cluster)
  else createCluster(cluster, binaries, user)

  const socketFolder = makeSocketFolder(dataFolder, user)
  const version = Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'))
  const logFile = path.join(dataFolder, 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > logAtMost) truncateSync(logFile)
  const logTo = openSync(logFile, 'a', 0o600)
  const given = Object.entries(settings).filter(([name]) => name !== 'io_method' || version >= 18)
  const child = spawn(
    path.join(binaries, 'postgres'),
    [
      '-D',
      cluster,
      '-k',
      socketFolder,
      '-p',
      String(port),
      ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C is for us, and we stop the server when we have finished.
    { ...user, cwd: '/', detached: true, stdio: ['ignore', logTo, logTo] },
  )
  const connection = { host: socketFolder, port, user: 'bothways', database: 'bothways' }
  let exited = false
  const gone = new Promise<void>((resolve) => {
    child.on('error', () => resolve())
    child.on('exit', () => {
      exited = true
      resolve()
    })
  })
  await untilReady({ ...connection, database: 'postgres' }, () => exited, logFile)
  await createDatabase(connection)
  child.unref()
  return {
    connection,
    pid: child.pid!,
    async stop() {
      if (!exited) child.kill('SIGINT')
      const inTime = await Promise.race([gone.then(() => true), sleep(20_000).then(() => false)])
      if (!inTime) child.kill('SIGQUIT')
      await gone
      rmSync(socketFolder, { recursive: true, force: true })
    },
  }
}

/** Makes the cluster beside its place and moves it there when it is whole: killed half-way, the next start begins again. */
function createCluster(cluster: string, binaries: string, user: ServerUser | null) {
  const half = `${cluster}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  if (user) chownSync(half, user.uid, user.gid)
  const made = spawnSync(
    path.join(binaries, 'initdb'),
    [
      '-D',
      half,
      '-U',
      'bothways',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--data-checksums',
      ...builtinLocale(binaries),
    ],
    { ...user, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } },
  )
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    const said = `${made.stderr ?? ''}${made.error?.message ?? ''}`
    if (/No space left/.test(said))
      throw new PlainError(`There is no room left on the disk for the data in ${path.dirname(cluster)}.`)
    throw new PlainError(
      `PostgreSQL could not begin its data in ${path.dirname(cluster)}: ${said.trim().split('\n').at(-1)}`,
    )
  }
  renameSync(half, cluster)
}

/** One way of sorting and folding letters on every machine; servers before 17 do not know it and use plain C. */
function builtinLocale(binaries: string): string[] {
  const version = spawnSync(path.join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout
  return Number(/(\d+)/.exec(version)?.[1]) >= 17
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : []
}

async function stopOrphan(cluster: string) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (processIdentity(pid) !== null && isPostgresOf(pid, cluster)) {
    process.kill(pid, 'SIGINT')
    if (!(await waitUntilGone(pid, 15_000))) process.kill(pid, 'SIGQUIT')
    if (!(await waitUntilGone(pid, 15_000)))
      throw new PlainError(`A PostgreSQL from an earlier start (process ${pid}) does not stop.`)
  }
  // Its number may belong to somebody else by now, which would make PostgreSQL refuse to start.
  rmSync(file, { force: true })
}

/** In the data folder, or, where that lies too deep for a socket, in a folder nobody could have made before us. */
function makeSocketFolder(dataFolder: string, user: ServerUser | null): string {
  const near = path.join(dataFolder, 'run')
  rmSync(near, { recursive: true, force: true })
  const folder =
    Buffer.byteLength(near) <= longestSocketFolder ? near : mkdtempSync(path.join(tmpdir(), 'bothways-'))
  if (folder === near) mkdirSync(folder, { mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

async function untilReady(connection: pg.ClientConfig, hasExited: () => boolean, logFile: string) {
  const until = Date.now() + 120_000 // after a crash, recovery comes first
  for (;;) {
    if (hasExited()) throw new PlainError(`PostgreSQL did not start: ${lastLine(logFile)}`)
    const client = new pg.Client(connection)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await client.end().catch(() => {})
      if (Date.now() > until)
        throw new PlainError(`PostgreSQL did not answer in two minutes. Its own words are in ${logFile}.`)
      await sleep(25)
    }
  }
}

async function createDatabase(connection: Server['connection']) {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
    connection.database,
  ])
  if (rowCount === 0) await client.query(`create database ${connection.database}`)
  await client.end()
}

function lastLine(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  const said = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? ''
  return said.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') || 'it said nothing'
}

function sleep(milliseconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
}
