import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Tx } from './db/database.ts'
import type { Log } from './log.ts'

export type JobName = 'send-mails' | 'settle-exchanges' | 'import' | 'sweep'
export type JobHandlers = Record<JobName, (about: JobFacts) => Promise<void>>
type JobFacts = Record<string, string>

const schedules: Partial<Record<JobName, string>> = {
  'send-mails': '* * * * *',
  'settle-exchanges': '7 * * * *',
  sweep: '17 3 * * *',
}

let boss: PgBoss | null = null

/** Starts the job runner on connections of its own. Jobs that wait from before a stop are taken up again. */
export async function startJobs(
  connection: pg.PoolConfig,
  handlers: JobHandlers,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const runner = new PgBoss({
    ...asBossConnection(connection),
    max: 3,
    schema: 'pgboss',
    application_name: 'bothways jobs',
  })
  runner.on('error', (error) => log('jobs.error', { message: error.message }))
  await runner.start()
  await letTheAppAskForJobs(runner)
  for (const name of Object.keys(handlers) as JobName[]) {
    await runner.createQueue(name, { retryLimit: 5, retryBackoff: true, expireInSeconds: 900 })
    await runner.work<JobFacts>(name, { pollingIntervalSeconds: 2 }, async ([job]) =>
      handlers[name](job?.data ?? {}),
    )
    const cron = schedules[name]
    if (cron) await runner.schedule(name, cron, {}, { singletonKey: name })
  }
  boss = runner
  return {
    async stop() {
      boss = null
      await runner.stop({ graceful: true, timeout: 5000 })
    },
  }
}

/**
 * Asks for a job in the caller's own transaction: it exists if and only if the deed does. Where no runner is up
 * (a command line, a test) nothing is asked; whatever waits in its table is found by the runner's next round.
 */
export async function enqueue(tx: Tx, name: JobName, about: JobFacts = {}): Promise<void> {
  if (boss) await boss.send(name, about, { db: fromKysely(tx) })
}

async function letTheAppAskForJobs(runner: PgBoss) {
  await runner.getDb().executeSql('grant usage on schema pgboss to bothways_app', [])
  await runner
    .getDb()
    .executeSql('grant select, insert, update on all tables in schema pgboss to bothways_app', [])
  await runner.getDb().executeSql('grant execute on all functions in schema pgboss to bothways_app', [])
}

function asBossConnection({ connectionString, host, port, user, password, database, ssl }: pg.PoolConfig) {
  const given = { connectionString, host, port, user, password, database, ssl }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
