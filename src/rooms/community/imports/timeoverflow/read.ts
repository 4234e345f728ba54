import type { Brought } from '../brought.ts'
import { columnsOf, type FileKind, type FileMapping, type Mapping, type UnknownFile } from '../columns.ts'
import { type OnRows, type Row, readRows, whyNotText } from '../csv.ts'
import { isBlocking, type Problem } from '../problems.ts'
import type { UploadedFile } from '../runs.ts'
import { unpack } from '../unpack.ts'
import { guessFile } from './guess.ts'
import { recognise } from './headers.ts'
import { readMembers } from './members.ts'
import { readPosts } from './posts.ts'
import { readTransfers } from './transfers.ts'

/** One recognised file: its rows after the first. */
export type Table = { file: string; kind: FileKind; rows: Row[] }
export type Reading = { brought: Brought | null; problems: Problem[]; rows: number; unknown: UnknownFile[] }

/**
 * Reads what TimeOverflow gives out: CSV files in any of its languages, or its ZIP. `brought` is null when anything in
 * them stops the import; every problem says its file and line. Days are those of the time zone given. What files of an
 * unknown first row are, `mapping` says.
 */
export async function readTimeOverflow(
  files: readonly UploadedFile[],
  timeZone: string,
  { onRows = () => {}, mapping = {} }: { onRows?: OnRows; mapping?: Mapping } = {},
): Promise<Reading> {
  const { files: unpacked, problems } = unpack(files)
  if (unpacked.length === 0 && problems.length === 0)
    problems.push({ file: files[0]?.name ?? '', line: null, code: 'empty', args: {} })
  const tables: Table[] = []
  const unknown: UnknownFile[] = []
  let before = 0
  for (const file of unpacked) {
    const table = await readTable(file, mapping[file.name], unknown, problems, (rows) =>
      onRows(before + rows),
    )
    before += table?.rows.length ?? 0
    if (table) tables.push(table)
  }
  const of = (kind: FileKind) => tables.filter((table) => table.kind === kind)
  const members = readMembers(of('members'), timeZone, problems)
  const transfers = await readTransfers(of('transfers'), members, timeZone, problems)
  const posts = [
    ...readPosts(of('offers'), 'offer', members, problems),
    ...readPosts(of('inquiries'), 'ask', members, problems),
  ]
  const brought: Brought = { source: 'timeoverflow', people: members.all(), posts, transfers }
  return { brought: problems.some(isBlocking) ? null : brought, problems, rows: before, unknown }
}

async function readTable(
  { name: file, bytes }: UploadedFile,
  said: FileMapping | undefined,
  unknown: UnknownFile[],
  problems: Problem[],
  onRows: OnRows,
): Promise<Table | null> {
  const notText = whyNotText(file, bytes)
  if (notText) {
    problems.push(notText)
    return null
  }
  const { rows, problem } = await readRows(file, bytes, { onRows })
  const [first, ...rest] = rows
  if (problem) problems.push(problem)
  if (!first) {
    if (!problem) problems.push({ file, line: null, code: 'empty', args: {} })
    return null
  }
  const known = recognise(first.cells)
  if (!known) {
    const firstRows = rest.slice(0, 5).map((row) => row.cells)
    unknown.push({ ...(said ?? guessFile(first.cells, firstRows)), file, headers: first.cells, firstRows })
  }
  if (!known && !said) {
    const header = first.cells.join(', ').slice(0, 200)
    problems.push({ file, line: 1, code: 'unknown-header', args: { header } })
    return null
  }
  const wanted = first.cells.length
  const whole = rest.filter((row) => row.cells.length === wanted)
  for (const row of rest) {
    if (row.cells.length !== wanted)
      problems.push({ file, line: row.line, code: 'cells', args: { found: row.cells.length, wanted } })
  }
  return known ? { file, kind: known.kind, rows: whole } : said ? inOrder(file, whole, said) : null
}

/** The same rows with their columns where TimeOverflow has them. */
function inOrder(file: string, rows: Row[], { kind, columns }: FileMapping): Table | null {
  if (kind === 'people') return null
  const places = columnsOf[kind].map((column) => columns[column])
  const cellsOf = (cells: string[]) => places.map((place) => (place === undefined ? '' : cells[place]!))
  return { file, kind, rows: rows.map(({ line, cells }) => ({ line, cells: cellsOf(cells) })) }
}
