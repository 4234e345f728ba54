import { z } from 'zod'
import { type PlainKey, say } from '../../../platform/i18n/words.ts'
import {
  type AnyKind,
  type Column,
  columnsOf,
  type FileMapping,
  missingColumns,
  type UnknownFile,
} from './columns.ts'
import { guessPlaces } from './timeoverflow/guess.ts'

const allColumns = Object.values(columnsOf).flat()
const Place = z.string().max(4).regex(/^\d*$/, say('community.columns.problem.needed')).default('')

/** What the form of a file says: which file, what it is, and the place of each of its columns. */
export const ColumnsForm = z.object({
  file: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
  kind: z.enum(['people', 'members', 'offers', 'inquiries', 'transfers']),
  ...(Object.fromEntries(allColumns.map((column) => [column, Place])) as Record<Column, typeof Place>),
})

/** The mapping they chose, and what is not right about it, by column. */
export function readColumns(
  { kind, ...said }: z.output<typeof ColumnsForm>,
  { headers }: UnknownFile,
): { mapping: FileMapping; problems: Partial<Record<Column, PlainKey>> } {
  const columns: FileMapping['columns'] = {}
  const problems: Partial<Record<Column, PlainKey>> = {}
  for (const column of columnsOf[kind]) {
    if (said[column] === '' || Number(said[column]) >= headers.length) continue
    if (Object.values(columns).includes(Number(said[column])))
      problems[column] = 'community.columns.problem.twice'
    columns[column] = Number(said[column])
  }
  for (const column of missingColumns({ kind, columns }))
    problems[column] =
      kind === 'people' ? 'community.columns.problem.name' : 'community.columns.problem.needed'
  return { mapping: { kind, columns }, problems }
}

/** The columns to begin with: as said before or guessed, or guessed anew when they say that it is another file. */
export function columnsToShow(unknown: UnknownFile, asked: string | undefined): UnknownFile {
  const kind = unknown.kind === 'people' ? undefined : kindNamed(asked)
  if (!kind || kind === unknown.kind || kind === 'people') return unknown
  return { ...unknown, kind, columns: guessPlaces(kind, unknown.headers) }
}

function kindNamed(word: string | undefined): AnyKind | undefined {
  return ColumnsForm.shape.kind.safeParse(word).data
}

/** As values of the form. */
export function asValues({ columns }: FileMapping): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([column, place]) => [column, String(place)]))
}
