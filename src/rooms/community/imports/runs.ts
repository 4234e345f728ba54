import type { Actor } from '../../../platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs.ts'
import type { FileMapping, Mapping } from './columns.ts'
import type { Report } from './report.ts'

export type RunState = 'reading' | 'mapping' | 'read' | 'bringing' | 'done' | 'failed' | 'dropped'
export type ImportRun = {
  communityId: string
  runId: string
  source: 'timeoverflow' | 'people'
  state: RunState
  madeBy: string | null
  createdAt: Date
  rowsDone: number
  rowsTotal: number
  mapping: Mapping | null
  report: Report | null
}
export type UploadedFile = { name: string; bytes: Uint8Array }

/** Takes files in to be looked into. Nothing else changes yet. */
export async function beginImport(
  tx: Tx,
  actor: Actor,
  source: ImportRun['source'],
  files: UploadedFile[],
  now: Date,
): Promise<{ ok: true; runId: string }> {
  const { communityId } = actor
  const runId = newId()
  await tx
    .insertInto('importRuns')
    .values({ communityId, id: runId, source, state: 'reading', madeBy: actor.personId, createdAt: now })
    .execute()
  await tx
    .insertInto('importFiles')
    .values(files.map(({ name, bytes }) => ({ communityId, runId, name, bytes: Buffer.from(bytes) })))
    .execute()
  await enqueue(tx, 'import', { communityId, runId })
  return { ok: true, runId }
}

/** Says yes to what was shown: now it is brought in. Only what could be read can be. */
export async function sayYes(
  tx: Tx,
  actor: Actor,
  runId: string,
): Promise<{ ok: true } | { ok: false; why: 'not-ready' }> {
  const run = await lockRun(tx, actor.communityId, runId)
  if (run.state !== 'read' || run.report?.blocked) return { ok: false, why: 'not-ready' }
  await move(tx, run, { state: 'bringing', rowsDone: 0 })
  await enqueue(tx, 'import', { communityId: actor.communityId, runId })
  return { ok: true }
}

/** Says what one of the files is and which of its columns is what, and has them all read again with that. */
export async function nameColumns(
  tx: Tx,
  actor: Actor,
  runId: string,
  file: string,
  said: FileMapping,
): Promise<{ ok: true } | { ok: false; why: 'not-ready' }> {
  const run = await lockRun(tx, actor.communityId, runId)
  if (run.state !== 'mapping' && run.state !== 'read') return { ok: false, why: 'not-ready' }
  const mapping: Mapping = { ...run.mapping, [file]: said }
  await move(tx, run, { state: 'reading', mapping: JSON.stringify(mapping) })
  await enqueue(tx, 'import', { communityId: actor.communityId, runId })
  return { ok: true }
}

/** Puts files aside that were only looked into. */
export async function dropImport(
  tx: Tx,
  actor: Actor,
  runId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'not-ready' }> {
  const run = await lockRun(tx, actor.communityId, runId)
  if (run.state === 'bringing' || run.state === 'done') return { ok: false, why: 'not-ready' }
  await move(tx, run, { state: 'dropped', finishedAt: now })
  await tx
    .deleteFrom('importFiles')
    .where('communityId', '=', actor.communityId)
    .where('runId', '=', runId)
    .execute()
  return { ok: true }
}

export async function getRun(db: Db, communityId: string, runId: string): Promise<ImportRun> {
  const found = await db
    .selectFrom('importRuns')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', runId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return asRun(found)
}

/** The latest twenty, newest first. */
export async function listRuns(db: Db, communityId: string) {
  return db
    .selectFrom('importRuns')
    .leftJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'importRuns.communityId')
        .onRef('people.id', '=', 'importRuns.madeBy'),
    )
    .select(['importRuns.id', 'importRuns.source', 'importRuns.state', 'importRuns.createdAt', 'people.name'])
    .where('importRuns.communityId', '=', communityId)
    .orderBy('importRuns.id', 'desc')
    .limit(20)
    .execute()
}

export function listFiles(db: Db, run: ImportRun): Promise<UploadedFile[]> {
  return db
    .selectFrom('importFiles')
    .select(['name', 'bytes'])
    .where('communityId', '=', run.communityId)
    .where('runId', '=', run.runId)
    .orderBy('name')
    .execute()
}

/** Asks again for the imports that a stop interrupted, at the next start: their jobs may still count as being done. */
export async function resumeImports(db: Db): Promise<void> {
  for (const { id: communityId } of await db.selectFrom('communities').select('id').execute()) {
    await inCommunity(db, communityId, async (one) => {
      const open = await one
        .selectFrom('importRuns')
        .select('id')
        .where('communityId', '=', communityId)
        .where('state', 'in', ['reading', 'bringing'])
        .execute()
      await inTransaction(one, async (tx) => {
        for (const { id } of open) await enqueue(tx, 'import', { communityId, runId: id })
      })
    })
  }
}

async function lockRun(tx: Tx, communityId: string, runId: string): Promise<ImportRun> {
  await tx
    .selectFrom('importRuns')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', runId)
    .forUpdate()
    .execute()
  return getRun(tx, communityId, runId)
}

async function move(
  tx: Tx,
  run: ImportRun,
  to: { state: RunState; rowsDone?: number; finishedAt?: Date; mapping?: string },
) {
  await tx
    .updateTable('importRuns')
    .set(to)
    .where('communityId', '=', run.communityId)
    .where('id', '=', run.runId)
    .execute()
}

function asRun(row: {
  communityId: string
  id: string
  source: string
  state: string
  madeBy: string | null
  createdAt: Date
  rowsDone: number
  rowsTotal: number
  mapping: unknown
  report: unknown
}): ImportRun {
  // What our own commands above wrote into checked columns.
  return {
    ...row,
    runId: row.id,
    source: row.source as ImportRun['source'],
    state: row.state as RunState,
    mapping: row.mapping as Mapping | null,
    report: row.report as Report | null,
  }
}
