import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newDatabase, testServer } from '../../test/support/database.ts'
import { inTransaction, openAsOwner } from './db/database.ts'
import { enqueue, type JobHandlers, keepJobsGoing, startJobs } from './jobs.ts'
import { silent } from './log.ts'

type Line = { event: string; facts: Record<string, unknown> }

const idle: JobHandlers = {
  'send-mails': async () => {},
  'settle-exchanges': async () => {},
  'settle-grants': async () => {},
  'settle-tasks': async () => {},
  'credit-standing-roles': async () => {},
  'close-resting-accounts': async () => {},
  import: async () => {},
  sweep: async () => {},
  'check-books': async () => {},
}

test('a database that is away when the jobs should start keeps them only until it is back', async () => {
  const { db, connection } = await newDatabase()
  const admin = openAsOwner(testServer())
  const open = (yes: boolean) =>
    sql`alter database ${sql.id(connection.database!)} allow_connections ${sql.raw(String(yes))}`.execute(
      admin,
    )
  await open(false)
  let refused = () => {}
  const wasRefused = new Promise<void>((resolve) => (refused = resolve))
  let resumed = () => {}
  const wasResumed = new Promise<void>((resolve) => (resumed = resolve))
  const jobs = keepJobsGoing(
    () => startJobs(connection, idle, silent),
    async () => resumed(),
    (event) => event === 'jobs.not-started' && refused(),
    20,
  )
  await wasRefused
  await open(true)
  await wasResumed
  await jobs.stop()
  await db.destroy()
  await admin.destroy()
})

test('stopped before the database is back, nothing is asked again', async () => {
  let tries = 0
  let refused = () => {}
  const wasRefused = new Promise<void>((resolve) => (refused = resolve))
  const away = async () => {
    tries += 1
    throw new Error('away')
  }
  const jobs = keepJobsGoing(away, async () => {}, refused, 60_000)
  await wasRefused
  await jobs.stop()
  assert.equal(tries, 1)
})

test('a job that fails is told in the log, without what people wrote, and that is kept nowhere else', async () => {
  const { db, connection } = await newDatabase()
  const lines: Line[] = []
  let failed = () => {}
  const wasTold = new Promise<void>((resolve) => (failed = resolve))
  const sweep = async () => {
    throw Object.assign(new Error('Amina likes tea'), { code: '23505', detail: 'Amina likes tea' })
  }
  const jobs = await startJobs(connection, { ...idle, sweep }, (event, facts = {}) => {
    lines.push({ event, facts })
    if (event === 'job.failed') failed()
  })
  await inTransaction(db, (tx) => enqueue(tx, 'sweep'))
  await wasTold
  await jobs.stop()
  const [line] = lines.filter(({ event }) => event === 'job.failed')
  assert.deepEqual([line?.facts.job, line?.facts.code], ['sweep', '23505'])
  const owner = openAsOwner(connection)
  const { rows } = await sql<{ kept: string }>`
    select coalesce(output::text, '') as kept from pgboss.job where name = 'sweep'`.execute(owner)
  assert.doesNotMatch(JSON.stringify([lines, rows]), /Amina/)
  assert.match(JSON.stringify(rows), /sweep failed/)
  await owner.destroy()
  await db.destroy()
})
