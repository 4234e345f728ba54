import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { readConfig } from '../../src/platform/config.ts'
import { type Db, inCommunity, openDatabase } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { findRunning } from '../../src/platform/postgres/open.ts'
import { rootFolder } from '../../src/platform/root.ts'
import { findCommunity } from '../../src/rooms/community/queries.ts'
import { checkBook, isClean } from '../../src/rooms/ledger/check.ts'
import { scratchFolder, startOwner } from '../support/owners.ts'
import { writeTimeBank } from '../support/timeoverflow-files.ts'

const wish = { members: 200, transfers: 40_000 }

test('an import that is killed in the middle leaves nothing half done, and goes on at the next start', async (t) => {
  const data = scratchFolder(t)
  const bank = writeTimeBank(wish)
  await beginWith(data, path.join(data, bank.files[0]!.name), bank.files[0]!.bytes)
  const runId = await withData(data, (db, communityId) => askFor(db, communityId, bank.files))

  const first = serve(data)
  t.after(() => first.kill('SIGKILL'))
  const done = await withServed(first, data, (db, communityId) =>
    untilRow(db, communityId, runId, (run) => run.rowsDone > 0),
  )
  first.kill('SIGKILL')
  await ended(first)
  assert.ok(
    done.state === 'bringing' && done.rowsDone < wish.transfers,
    `killed too late: ${JSON.stringify(done)}`,
  )

  const second = serve(data)
  t.after(() => second.kill('SIGKILL'))
  await withServed(second, data, async (db, communityId) => {
    await untilRow(db, communityId, runId, (run) => run.state === 'done')
    const { count } = await inCommunity(db, communityId, (one) =>
      one
        .selectFrom('transactions')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('kind', '<>', 'opening')
        .executeTakeFirstOrThrow(),
    )
    assert.equal(count, wish.transfers)
    assert.ok(isClean(await inCommunity(db, communityId, (one) => checkBook(one, communityId))))
  })
  second.kill('SIGTERM')
  await ended(second)
})

/** A community that has its members already. */
async function beginWith(data: string, file: string, bytes: Uint8Array) {
  writeFileSync(file, bytes)
  const cli = run(['src/cli/cli.ts', 'import', 'timeoverflow', file, '--name', 'Banc'], data)
  assert.equal(await ended(cli), 0)
}

/** What a broker's yes leaves behind, when we end before its job begins. */
async function askFor(db: Db, communityId: string, files: { name: string; bytes: Uint8Array }[]) {
  const runId = newId()
  await inCommunity(db, communityId, async (one) => {
    const run = { communityId, id: runId, source: 'timeoverflow', state: 'bringing', createdAt: new Date() }
    await one.insertInto('importRuns').values(run).execute()
    const rows = files.map(({ name, bytes }) => ({ communityId, runId, name, bytes: Buffer.from(bytes) }))
    await one.insertInto('importFiles').values(rows).execute()
  })
  return runId
}

async function untilRow(
  db: Db,
  communityId: string,
  runId: string,
  isSo: (run: { state: string; rowsDone: number }) => boolean,
) {
  for (;;) {
    const run = await inCommunity(db, communityId, (one) =>
      one
        .selectFrom('importRuns')
        .select(['state', 'rowsDone'])
        .where('id', '=', runId)
        .executeTakeFirstOrThrow(),
    )
    if (isSo(run)) return run
    assert.notEqual(run.state, 'failed')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function withData<T>(data: string, work: (db: Db, communityId: string) => Promise<T>): Promise<T> {
  const owner = await startOwner(data)
  try {
    return await visit(owner.connection, work)
  } finally {
    await owner.stop()
  }
}

async function withServed<T>(
  child: ChildProcess,
  data: string,
  work: (db: Db, communityId: string) => Promise<T>,
) {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (said) => String(said).includes('is open at') && resolve())
    child.on('exit', (code) => reject(new Error(`the house ended with ${code}`)))
  })
  const read = readConfig({ BOTHWAYS_DATA: data })
  const running = read.ok ? findRunning(read.config) : null
  assert.ok(running)
  return visit(running.connection, work)
}

async function visit<T>(
  connection: Parameters<typeof openDatabase>[0],
  work: (db: Db, communityId: string) => Promise<T>,
) {
  const db = openDatabase(connection, 2)
  try {
    return await work(db, (await findCommunity(db))!.id)
  } finally {
    await db.destroy()
  }
}

function serve(data: string): ChildProcess {
  return run(['src/main.ts'], data)
}

function run(args: string[], data: string): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/tsx-hook.mjs', ...args], {
    cwd: rootFolder,
    env: { PATH: process.env.PATH, BOTHWAYS_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', resolve))
}
