import type { Db } from '../../../platform/db/database.ts'
import { dayIn } from '../../exchanges/durations.ts'
import type { Brought } from './brought.ts'
import type { OnRows } from './csv.ts'
import { readPeople } from './people-csv/read.ts'
import type { Problem } from './problems.ts'
import { type ImportRun, listFiles } from './runs.ts'
import { readTimeOverflow } from './timeoverflow/read.ts'

/** What the files of an import say. `brought` is null when something in them stops it. */
export type ReadFiles = {
  brought: Brought | null
  problems: Problem[]
  rows: number
  needsColumns?: boolean
  headers?: string[]
  firstRows?: string[][]
  guess?: Record<string, string>
}

export async function readRun(db: Db, run: ImportRun, onRows: OnRows, now: Date): Promise<ReadFiles> {
  const files = await listFiles(db, run)
  const { timeZone } = await db
    .selectFrom('communities')
    .select('timeZone')
    .where('id', '=', run.communityId)
    .executeTakeFirstOrThrow()
  if (run.source === 'timeoverflow') return readTimeOverflow(files, timeZone, onRows)
  const read = await readPeople(files[0]!, run.mapping, dayIn(timeZone, now), onRows)
  return { ...read, needsColumns: run.mapping === null && read.problems.length === 0 }
}
