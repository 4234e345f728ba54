import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Tx } from './db/database.ts'
import { factsOf, type Log } from './log.ts'

export type JobName =
  | 'send-mails'
  | 'settle-exchanges'
  | 'settle-grants'
  | 'settle-tasks'
  | 'credit-standing-roles'
  | 'close-resting-accounts'
  | 'import'
  | 'sweep'
  | 'check-books'
export type JobHandlers = Record<JobName, (about: JobFacts) => Promise<void>>
type JobFacts = Record<string, string>
type Runner = { stop(): Promise<void> }

const schedules: Partial<Record<JobName, string>> = {
  'send-mails': '* * * * *',
  'settle-exchanges': '7 * * * *',
  'settle-grants': '11 * * * *',
  'settle-tasks': '23 2 * * *',
  'credit-standing-roles': '27 2 * * *',
  'close-resting-accounts': '29 2 * * *',
  sweep: '17 3 * * *',
  'check-books': '43 3 * * *',
}

let boss: PgBoss | null = null

/**
 * Starts the job runner, and `then` what is to follow; while the database is away, again every few seconds. A runner that
 * is up needs no help: it finds its database again by itself.
 */
export function keepJobsGoing(
  start: () => Promise<Runner>,
  then: () => Promise<void>,
  log: Log,
  pauseMs = 5000,
): Runner {
  const end = new AbortController()
  const started = (async () => {
    while (!end.signal.aborted) {
      try {
        const runner = await start()
        await then().catch(async (error: unknown) => {
          await runner.stop()
          throw error
        })
        return runner
      } catch (error) {
        log('jobs.not-started', factsOf(error))
        await sleep(pauseMs, undefined, { signal: end.signal }).catch(() => {})
      }
    }
    return null
  })()
  return {
    async stop() {
      end.abort()
      await (await started)?.stop()
    },
  }
}

/** Starts the job runner on connections of its own. Jobs that wait from before a stop are taken up again. */
export async function startJobs(connection: pg.PoolConfig, handlers: JobHandlers, log: Log): Promise<Runner> {
  const runner = new PgBoss({
    ...asBossConnection(connection),
    max: 3,
    schema: 'pgboss',
    application_name: 'bothways jobs',
  })
  runner.on('error', (error) => log('jobs.error', factsOf(error)))
  try {
    await runner.start()
    await letTheAppAskForJobs(runner)
    for (const name of Object.keys(handlers) as JobName[]) await takeOn(runner, name, handlers[name], log)
  } catch (error) {
    await runner.stop({ graceful: false }).catch(() => {})
    throw error
  }
  boss = runner
  return {
    async stop() {
      boss = null
      await runner.stop({ graceful: true, timeout: 5000 })
    },
  }
}

async function takeOn(runner: PgBoss, name: JobName, handler: JobHandlers[JobName], log: Log) {
  await runner.createQueue(name, { retryLimit: 5, retryBackoff: true, expireInSeconds: 900 })
  await runner.work<JobFacts>(name, { pollingIntervalSeconds: 2 }, async ([job]) => {
    try {
      await handler(job?.data ?? {})
    } catch (error) {
      log('job.failed', { job: name, ...factsOf(error) })
      throw new Error(`${name} failed`) // kept with the job, and so without the words of the first
    }
  })
  const cron = schedules[name]
  if (cron) await runner.schedule(name, cron, {}, { singletonKey: name })
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
