import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { newId } from '../src/platform/ids.ts'
import { rootFolder } from '../src/platform/root.ts'
import { writeTimeBank } from '../test/support/timeoverflow-files.ts'

const members = 2000
const transfers = 100_000

/**
 * A large time bank brought in by the command line as a process of its own, first only to look, then for real, then the
 * same again; beside the floor: as many rows into bare tables by plain INSERTs of many, with no check of any sort.
 */
export async function importBench(connection: pg.PoolConfig) {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: rootFolder, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the program could not be built')
  const folder = mkdtempSync(path.join(tmpdir(), 'bothways-bench-'))
  try {
    const files = writeTimeBank({ members, transfers, posts: 2000 }).files.map(({ name, bytes }) => {
      const file = path.join(folder, name)
      writeFileSync(file, bytes)
      return file
    })
    const admin = new pg.Client(connection)
    await admin.connect()
    await admin.query('create database bench_import')
    await admin.query('create database bench_import_floor')
    await admin.end()
    const floor = await plainInserts({ ...connection, database: 'bench_import_floor' })
    console.log(`${transfers} transfers of ${members} members, as a whole process`)
    console.log(`                 seconds   rows/s   of the floor   memory at most`)
    say('plain inserts', floor, floor, null)
    for (const [name, ...flags] of [['dry run', '--dry-run'], ['for real'], ['the same again']]) {
      const { seconds, megabytes } = await runImport({ ...connection, database: 'bench_import' }, [
        ...files,
        ...flags,
      ])
      say(name!, seconds, floor, megabytes)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runImport(connection: pg.PoolConfig, args: string[]) {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    // As scripts/start.mjs starts it on a machine with 4 GB or more.
    [
      '--max-semi-space-size=4',
      '--max-old-space-size=1024',
      'dist/cli.mjs',
      'import',
      'timeoverflow',
      ...args,
      '--json',
    ],
    { cwd: rootFolder, env: { ...process.env, DATABASE_URL: addressOf(connection) } },
  )
  let said = ''
  child.stdout.on('data', (words) => (said += words))
  child.stderr.pipe(process.stderr)
  const megabytes = await highestMemory(child)
  if (child.exitCode !== 0) throw new Error(`it ended with ${child.exitCode}`)
  JSON.parse(said)
  return { seconds: (performance.now() - began) / 1000, megabytes }
}

/** The most memory it has held, as the system counted it (VmHWM), looked at until it ends. */
function highestMemory(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let most = 0
    const look = setInterval(() => {
      try {
        most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? most)
      } catch {
        // It ended in between, or this system has no such file.
      }
    }, 100)
    child.on('close', () => {
      clearInterval(look)
      resolve(Math.round(most / 1024))
    })
  })
}

/** A transaction, its two entries and its exchange for each transfer, into tables that have nothing but a key. */
async function plainInserts(connection: pg.PoolConfig): Promise<number> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(`create table t (id uuid primary key, key text, kind text, occurred_on date);
    create table e (account uuid, place integer, t uuid, minutes integer, primary key (account, place));
    create table x (id uuid primary key, giver uuid, receiver uuid, minutes integer, occurred_on date, t uuid)`)
  const accounts = Array.from({ length: members }, newId)
  const began = performance.now()
  await client.query('begin')
  for (let from = 0; from < transfers; from += 1000) {
    const some = Array.from({ length: 1000 }, (_, turn) => ({
      t: newId(),
      x: newId(),
      place: from + turn,
      giver: accounts[(from + turn) % members]!,
      receiver: accounts[(from + turn + 1) % members]!,
    }))
    const day = "'2024-03-09'"
    await client.query(
      `insert into t values ${some.map(({ t, place }) => `('${t}', 'timeoverflow:${place}', 'exchange', ${day})`)}`,
    )
    await client.query(
      `insert into e values ${some.map(({ t, place, giver, receiver }) => `('${giver}', ${place}, '${t}', 60), ('${receiver}', ${place}, '${t}', -60)`)}`,
    )
    await client.query(
      `insert into x values ${some.map(({ x, t, giver, receiver }) => `('${x}', '${giver}', '${receiver}', 60, ${day}, '${t}')`)}`,
    )
  }
  await client.query('commit')
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return seconds
}

function say(name: string, seconds: number, floor: number, megabytes: number | null) {
  const cells = [
    name.padEnd(15),
    seconds.toFixed(1).padStart(8),
    Math.round(transfers / seconds)
      .toString()
      .padStart(8),
    `${(seconds / floor).toFixed(1)} ×`.padStart(13),
    megabytes === null ? '' : `${megabytes} MB`.padStart(16),
  ]
  console.log(cells.join(' '))
}

function addressOf({ host, port, user, password, database }: pg.PoolConfig): string {
  const secret = typeof password === 'string' && password ? `:${encodeURIComponent(password)}` : ''
  return `postgres://${user}${secret}@localhost/${database}?host=${encodeURIComponent(host ?? 'localhost')}&port=${port}`
}
