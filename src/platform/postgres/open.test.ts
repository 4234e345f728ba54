import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { isRoot, launchOwner, scratchFolder, startOwner } from '../../../test/support/owners.ts'
import { readConfig } from '../config.ts'
import { rootFolder } from '../root.ts'
import { findRunning } from './open.ts'
import { postgresProcessesOf, processIdentity, sleep, waitUntil } from './processes.ts'
import type { Connection } from './server.ts'
import { canBeReachedBy } from './server-user.ts'

const nobody = { uid: 65534, gid: 65534 }
const nobodyMayCome =
  isRoot && canBeReachedBy(nobody, path.dirname(process.execPath)) && canBeReachedBy(nobody, rootFolder)

async function ask(connection: Connection, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('a first start makes a durable database that only we can reach; a second one finds what was written', async (t) => {
  const folder = scratchFolder(t)
  const first = await startOwner(folder, { statement: 'create table kept as select 42 as answer' })
  const shown = await ask(
    first.connection,
    `select name, setting from pg_settings where name in ('data_checksums', 'fsync', 'synchronous_commit', 'listen_addresses', 'jit') order by name`,
  )
  assert.deepEqual(
    shown.map(({ name, setting }) => `${name}=${setting}`),
    ['data_checksums=on', 'fsync=on', 'jit=off', 'listen_addresses=', 'synchronous_commit=on'],
  )
  assert.equal(statSync(path.join(folder, 'postgres')).mode & 0o777, 0o700)
  assert.equal(statSync(first.connection.host).mode & 0o777, 0o700)
  const running = findRunning(configOf(folder))
  assert.equal(running?.owner.address, `http://127.0.0.1:${first.pid}`)
  assert.equal(running?.connection.host, first.connection.host)

  await first.stop()
  assert.deepEqual(postgresProcessesOf(path.join(folder, 'postgres')), [])
  assert.equal(findRunning(configOf(folder)), null)
  assert.deepEqual(readdirSync(folder).sort(), ['lock-1.json', 'postgres', 'postgres.log'])

  const begun = Date.now()
  const second = await startOwner(folder, { statement: 'select answer from kept' })
  assert.ok(Date.now() - begun < 3000)
  assert.deepEqual(second.rows, [{ answer: 42 }])
})

test('while one start serves a folder, another says where and leaves it alone', async (t) => {
  const folder = scratchFolder(t)
  const first = await startOwner(folder)
  await assert.rejects(startOwner(folder), {
    message: `This community is already being served at http://127.0.0.1:${first.pid} (process ${first.pid}).`,
  })
  assert.deepEqual(await ask(first.connection, 'select 1 as one'), [{ one: 1 }])
})

test('of several starts in the same instant, on a folder that is not there yet, exactly one opens it', async (t) => {
  const folder = path.join(scratchFolder(t), 'not', 'there')
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => startOwner(folder)))
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const each of tries)
    if (each.status === 'rejected')
      assert.match(each.reason.message, /^This community is already being served at/)
})

test('killed, it leaves a server behind; the next start stops that one and nothing acknowledged is lost', async (t) => {
  const folder = scratchFolder(t)
  let owner = await startOwner(folder, { statement: 'create table kept (round int)' })
  for (let round = 1; round <= 3; round++) {
    await ask(owner.connection, `insert into kept values (${round})`)
    await owner.kill()
    assert.notDeepEqual(postgresProcessesOf(path.join(folder, 'postgres')), [])
    owner = await startOwner(folder, { statement: 'select count(*)::int as rounds from kept' })
    assert.deepEqual(owner.rows, [{ rounds: round }])
  }
})

test('killed together with its server, it recovers, even if another process has the server’s number by then', async (t) => {
  const folder = scratchFolder(t)
  const owner = await startOwner(folder, { statement: 'create table kept as select 1 as one' })
  const numbers = path.join(folder, 'postgres', 'postmaster.pid')
  const before = readFileSync(numbers, 'utf8')
  await owner.kill()
  process.kill(Number.parseInt(before, 10), 'SIGKILL')
  assert.ok(await waitUntil(() => postgresProcessesOf(path.join(folder, 'postgres')).length === 0, 10_000))
  writeFileSync(numbers, before.replace(/^\d+/, String(process.pid)))

  const next = await startOwner(folder, { statement: 'select one from kept' })
  assert.deepEqual(next.rows, [{ one: 1 }])
  assert.notEqual(processIdentity(process.pid), null)
})

test('a server that dies under us is started again, with everything acknowledged', async (t) => {
  const folder = scratchFolder(t)
  const owner = await startOwner(folder, { statement: 'create table kept as select 1 as one' })
  for (let round = 0; round < 2; round++) {
    const server = Number.parseInt(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
    process.kill(server, 'SIGKILL')
    await waitUntil(() => processIdentity(server) === null, 10_000)
    assert.deepEqual(await untilAnswered(owner.connection, 'select one from kept'), [{ one: 1 }])
  }
})

test('killed while it makes its data, it begins again', async (t) => {
  const folder = scratchFolder(t)
  for (const moment of [50, 200]) {
    const child = launchOwner(folder)
    await waitUntil(() => readdirSync(folder).some((name) => name.startsWith('postgres.half')), 10_000)
    await sleep(moment)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('exit', resolve))
    assert.equal(existsSync(path.join(folder, 'postgres')), false, 'it was quicker than the test')
  }
  await startOwner(folder)
  assert.ok(existsSync(path.join(folder, 'postgres', 'PG_VERSION')))
})

test('told to stop while it is not listening for that, it stops its server first', async (t) => {
  const folder = scratchFolder(t)
  const owner = await startOwner(folder)
  owner.child.kill('SIGTERM')
  const code = await new Promise((resolve) => owner.child.on('exit', resolve))
  assert.equal(code, 143)
  assert.deepEqual(postgresProcessesOf(path.join(folder, 'postgres')), [])
  assert.equal(existsSync(path.join(folder, 'postgres', 'postmaster.pid')), false)
})

test('when those who started it are killed, it stops, and the next start waits for that', async (t) => {
  const folder = scratchFolder(t)
  const starter = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await startOwner(folder, { env: { BOTHWAYS_STARTED_BY: String(starter.pid) } })
  starter.kill('SIGKILL')
  await new Promise((resolve) => starter.on('exit', resolve))
  await startOwner(folder)
})

test('in a folder too deep for a socket, the socket is elsewhere, and goes when we do', async (t) => {
  const folder = path.join(scratchFolder(t), ...Array.from({ length: 15 }, () => 'a-deep-folder'))
  assert.ok(folder.length > 150)
  const killed = await startOwner(folder)
  assert.ok(!killed.connection.host.startsWith(folder))
  assert.equal(statSync(killed.connection.host).mode & 0o777, 0o700)
  await killed.kill()

  const owner = await startOwner(folder)
  assert.equal(existsSync(killed.connection.host), false)
  await owner.stop()
  assert.equal(existsSync(owner.connection.host), false)
})

test('an ordinary user runs the server as itself', {
  skip: !nobodyMayCome && 'needs root, and a reachable clone',
}, async (t) => {
  const folder = scratchFolder(t)
  chownSync(folder, nobody.uid, nobody.gid)
  chmodSync(folder, 0o700)
  const owner = await startOwner(path.join(folder, 'data'), nobody)
  assert.equal(statSync(path.join(folder, 'data', 'postgres')).uid, nobody.uid)
  await owner.stop()
  // Root on the data of somebody else: the server runs as them, and they can go on afterwards.
  chmodSync(folder, 0o711)
  await (await startOwner(path.join(folder, 'data'))).stop()
  await startOwner(path.join(folder, 'data'), nobody)
})

test('data of another user are refused', {
  skip: !nobodyMayCome && 'needs root, and a reachable clone',
}, async (t) => {
  const folder = scratchFolder(t, 0o777)
  mkdirSync(path.join(folder, 'postgres'), { mode: 0o700 })
  writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '18\n')
  await assert.rejects(startOwner(folder, nobody), /belong to another user of this machine/)
})

test('data that a newer PostgreSQL wrote are refused and left alone', async (t) => {
  const folder = scratchFolder(t)
  const cluster = path.join(folder, 'postgres')
  mkdirSync(cluster)
  if (isRoot) chownSync(cluster, nobody.uid, nobody.gid)
  writeFileSync(path.join(cluster, 'PG_VERSION'), '99\n')
  await assert.rejects(startOwner(folder), /were written by PostgreSQL 99, and here is PostgreSQL 18/)
  assert.deepEqual(readdirSync(cluster), ['PG_VERSION'])
})

test('a database that does not answer, does not exist or does not let us in is told in one sentence', async (t) => {
  const own = await startOwner(path.join(scratchFolder(t), 'a'))
  const at = `host=${own.connection.host}&user=`
  for (const [url, why] of [
    ['postgres://127.0.0.1:9/x', 'nothing answers at that address'],
    [`postgresql:///no_such_database?${at}bothways`, 'there is no database of that name'],
    [`postgresql:///bothways?${at}stranger`, 'this name may not come in'],
  ])
    await assert.rejects(startOwner(scratchFolder(t), { env: { DATABASE_URL: url ?? '' } }), {
      message: `The database of DATABASE_URL cannot be reached: ${why}.`,
    })
  const given = await startOwner(scratchFolder(t), {
    env: { DATABASE_URL: `postgresql:///bothways?${at}bothways` },
    statement: 'select 1 as one',
  })
  assert.deepEqual(given.rows, [{ one: 1 }])
})

test('the server stays small', {
  skip: process.platform !== 'linux' || !isRoot ? 'needs Linux and root' : false,
}, async (t) => {
  const owner = await startOwner(scratchFolder(t), {
    statement: 'create table many as select i, repeat($$x$$, 500) as words from generate_series(1, 100000) i',
  })
  const clients = Array.from({ length: 10 }, () => new pg.Client(owner.connection))
  await Promise.all(clients.map((client) => client.connect()))
  for (const client of clients) await client.query('select count(*), max(words) from many')
  const kilobytes = postgresProcessesOf(path.join(owner.dataFolder, 'postgres'))
    .map((pid) => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
    .reduce((sum, pss) => sum + Number(pss), 0)
  await Promise.all(clients.map((client) => client.end()))
  t.diagnostic(`${Math.round(kilobytes / 1024)} MB with ten connections`)
  assert.ok(kilobytes < 100 * 1024, `${kilobytes} kB`)
})

function configOf(folder: string) {
  const read = readConfig({ BOTHWAYS_DATA: folder })
  assert.ok(read.ok)
  return read.config
}

async function untilAnswered(connection: Connection, statement: string) {
  for (let tries = 0; ; tries++)
    try {
      return await ask(connection, statement)
    } catch (error) {
      if (tries > 100) throw error
      await sleep(100)
    }
}
