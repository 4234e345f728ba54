import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Problem } from './problems.ts'

export type Row = { line: number; cells: string[] }
export type OnRows = (rowsDone: number) => Promise<void> | void

const cellAtMost = 64 * 1024

/** What is wrong with the letters of a file, or null: it has to be text in UTF-8. */
export function whyNotText(file: string, bytes: Uint8Array): Problem | null {
  const notText: Problem = { file, line: null, code: 'not-csv', args: {} }
  const wrong = (kind: string): Problem => ({ file, line: null, code: 'not-utf8', args: { kind } })
  const [first, second] = bytes
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return notText // %PDF
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return wrong('utf16')
  if (isUtf8(bytes)) return !bytes.includes(0) ? null : first === 0 || second === 0 ? wrong('utf16') : notText
  return bytes.includes(0) ? notText : wrong('latin1')
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}

/**
 * Reads the rows of a CSV file in UTF-8, letting others have a turn now and then. A file that breaks off or breaks its own rules
 * is one problem at its line. Lines are counted in the file, so that a cell with a line break does not shift them.
 */
export async function readRows(
  file: string,
  bytes: Uint8Array,
  { delimiter = ',', onRows = () => {} }: { delimiter?: string; onRows?: OnRows } = {},
): Promise<{ rows: Row[]; problem: Problem | null }> {
  const rows: Row[] = []
  let line = 1
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
    max_record_size: 4 * cellAtMost,
    // Kept here and not sent on, since a stream that breaks forgets the rows before the break, and so its line.
    on_record(cells: string[], { lines }) {
      if (cells.some((cell) => cell.length > cellAtMost)) throw new CellTooLarge()
      rows.push({ line: lines - breaksIn(cells), cells })
      line = lines + 1
    },
  })
  try {
    await pipeline(Readable.from(pieces(bytes, () => onRows(rows.length))), parser.resume())
    return { rows, problem: null }
  } catch (error) {
    if (error instanceof CellTooLarge || (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE'))
      return { rows, problem: { file, line, code: 'cell-too-large', args: { kilobytes: cellAtMost / 1024 } } }
    if (!(error instanceof CsvError)) throw error
    return { rows, problem: { file, line, code: 'quote', args: {} } }
  }
}

class CellTooLarge extends Error {
  override name = 'CellTooLarge'
}

async function* pieces(bytes: Uint8Array, between: () => Promise<void> | void) {
  for (let at = 0; at < bytes.length; at += 65_536) {
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(65_536, bytes.length - at))
    await between()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function breaksIn(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}
