import type { Db } from '../../../platform/db/database.ts'
import { dayIn } from '../../exchanges/durations.ts'
import type { Brought } from './brought.ts'
import type { UnknownFile } from './columns.ts'
import type { OnRows } from './csv.ts'
import { readPeople } from './people-csv/read.ts'
import { isBlocking, type Problem } from './problems.ts'
import { type ImportRun, listFiles } from './runs.ts'
import { readTimeOverflow } from './timeoverflow/read.ts'

/** What the files of an import say. `brought` is null when something in them stops it. */
export type ReadFiles = {
  brought: Brought | null
  problems: Problem[]
  rows: number
  /** True when nothing but columns to name stands between these files and a look at what is in them. */
  needsColumns: boolean
  unknown: UnknownFile[]
}

export async function readRun(db: Db, run: ImportRun, onRows: OnRows, now: Date): Promise<ReadFiles> {
  const files = await listFiles(db, run)
  const { timeZone } = await db
    .selectFrom('communities')
    .select('timeZone')
    .where('id', '=', run.communityId)
    .executeTakeFirstOrThrow()
  const mapping = run.mapping ?? {}
  const read =
    run.source === 'timeoverflow'
      ? await readTimeOverflow(files, timeZone, { onRows, mapping })
      : await readPeople(files[0]!, mapping[files[0]!.name] ?? null, dayIn(timeZone, now), onRows)
  const needsColumns =
    read.unknown.some(({ file }) => !mapping[file]) &&
    read.problems.every((problem) => problem.code === 'unknown-header' || !isBlocking(problem))
  return { ...read, needsColumns }
}
