import { sql } from 'kysely'
import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { bringIn } from './bring.ts'
import { isBlocking, type Problem } from './problems.ts'
import { type ReadFiles, readRun } from './read-run.ts'
import type { Report } from './report.ts'
import { getRun, type ImportRun } from './runs.ts'

/** Thrown to take back what a look into the files wrote: they are brought in for real, looked at, and taken out again. */
class OnlyLooking extends Error {
  override name = 'OnlyLooking'
}

/**
 * Does what an import waits for: reading its files and trying them out, or bringing them in. Started by its job, and
 * again after a stop in between: whoever comes second waits, and then finds that nothing is left to do.
 */
export async function runImport(
  db: Db,
  run: { communityId: string; runId: string },
  now: () => Date,
): Promise<void> {
  await inCommunity(db, run.communityId, async (one) => {
    await sql`select pg_advisory_lock(hashtextextended(${run.runId}, 1))`.execute(one)
    try {
      const found = await getRun(one, run.communityId, run.runId)
      if (found.state === 'reading') await look(db, one, found, now)
      if (found.state === 'bringing') await bring(db, one, found, now)
    } catch (error) {
      await change(one, run, { state: 'failed', finishedAt: now() })
      throw error
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${run.runId}, 1))`.execute(one)
    }
  })
}

async function look(db: Db, one: Db, run: ImportRun, now: () => Date) {
  const read = await readRun(one, run, progressOf(db, run), now())
  if (read.needsColumns)
    return change(one, run, { state: 'mapping', report: JSON.stringify(emptyReport(read)) })
  await change(one, run, {
    state: 'read',
    report: JSON.stringify(await tryOut(one, run, read, now())),
    rowsTotal: read.rows,
  })
}

async function bring(db: Db, one: Db, run: ImportRun, now: () => Date) {
  const read = await readRun(one, run, () => {}, now())
  if (read.brought === null) return change(one, run, { state: 'failed', finishedAt: now() })
  const { brought } = read
  await change(one, run, { rowsDone: 0, rowsTotal: brought.transfers.length })
  await inTransaction(one, async (tx) => {
    const writer = { communityId: run.communityId, personId: run.madeBy }
    const came = await bringIn(tx, writer, brought, now(), progressOf(db, run))
    const report = JSON.stringify(reportOf(read, came))
    if (!came.ok) return change(tx, run, { state: 'read', report })
    await change(tx, run, { state: 'done', finishedAt: now(), report })
    await tx
      .deleteFrom('importFiles')
      .where('communityId', '=', run.communityId)
      .where('runId', '=', run.runId)
      .execute()
  })
}

/** What would come in, found out by bringing it in and taking it back. Blocked files are not tried. */
export async function tryOut(
  db: Db,
  writer: { communityId: string; madeBy: string | null },
  read: ReadFiles,
  now: Date,
): Promise<Report> {
  let report = emptyReport(read)
  const { brought } = read
  if (brought === null) return report
  try {
    await inTransaction(db, async (tx) => {
      const as = { communityId: writer.communityId, personId: writer.madeBy }
      report = reportOf(read, await bringIn(tx, as, brought, now))
      throw new OnlyLooking()
    })
  } catch (error) {
    if (!(error instanceof OnlyLooking)) throw error
  }
  return report
}

/** What the files say, and what came of bringing them: counts, or what is here already that they do not fit to. */
function reportOf(read: ReadFiles, came: Awaited<ReturnType<typeof bringIn>>): Report {
  if (!came.ok)
    return { ...emptyReport({ ...read, problems: [...came.problems, ...read.problems] }), blocked: true }
  const { ok, ...counts } = came
  return { ...emptyReport(read), ...counts }
}

export function emptyReport(read: ReadFiles): Report {
  const { problems, brought, unknown } = read
  return {
    people: 0,
    offers: 0,
    asks: 0,
    transfers: 0,
    reconciliation: [],
    problems: [...problems].sort(byWeight).slice(0, 1000),
    problemCount: problems.length,
    blocked: brought === null && !read.needsColumns,
    unknown,
  }
}

/** What stops it first, then by file and line. */
function byWeight(a: Problem, b: Problem): number {
  return (
    Number(isBlocking(b)) - Number(isBlocking(a)) ||
    a.file.localeCompare(b.file) ||
    (a.line ?? 0) - (b.line ?? 0)
  )
}

/** Tells how far it is on another connection, since the one that does the work shows nothing until it is done. */
function progressOf(db: Db, run: ImportRun) {
  let last = 0
  return async (rowsDone: number) => {
    if (db.isTransaction || rowsDone - last < 2000) return
    last = rowsDone
    await inCommunity(db, run.communityId, (other) => change(other, run, { rowsDone }))
  }
}

/** Unless somebody has put it aside in the meantime. */
async function change(
  db: Db | Tx,
  run: { communityId: string; runId: string },
  to: Partial<{ state: string; report: string; rowsDone: number; rowsTotal: number; finishedAt: Date }>,
) {
  await db
    .updateTable('importRuns')
    .set(to)
    .where('communityId', '=', run.communityId)
    .where('id', '=', run.runId)
    .where('state', 'in', ['reading', 'bringing'])
    .execute()
}
