import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Problem } from './problems.ts'

export type Row = { line: number; cells: string[] }
export type OnRows = (rowsDone: number) => Promise<void> | void

const cellAtMost = 64 * 1024

/** The words of a file, or what is wrong with its letters. A mark at its beginning is taken off. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { ok: true; text: string } | { ok: false; problem: Problem } {
  const notText = { ok: false as const, problem: { file, line: null, code: 'not-csv' as const, args: {} } }
  const wrong = (kind: string): { ok: false; problem: Problem } => ({
    ok: false,
    problem: { file, line: null, code: 'not-utf8', args: { kind } },
  })
  const start = [...bytes.subarray(0, 4)]
  if (String.fromCharCode(...start) === '%PDF') return notText
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
    return wrong('utf16')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\u0000')) return start[0] === 0 || start[1] === 0 ? wrong('utf16') : notText
    return { ok: true, text }
  } catch {
    return bytes.includes(0) ? notText : wrong('latin1')
  }
}

/**
 * Reads the rows of a CSV file, letting others have a turn now and then. A file that breaks off or breaks its own rules
 * is one problem at its line. Lines are counted in the file, so that a cell with a line break does not shift them.
 */
export async function readRows(
  file: string,
  text: string,
  { delimiter = ',', onRows = () => {} }: { delimiter?: string; onRows?: OnRows } = {},
): Promise<{ rows: Row[]; problem: Problem | null }> {
  const rows: Row[] = []
  let line = 1
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 4 * cellAtMost,
    // Kept here and not sent on, since a stream that breaks forgets the rows before the break, and so its line.
    on_record(cells: string[], { lines }) {
      if (cells.some((cell) => cell.length > cellAtMost)) throw new CellTooLarge()
      rows.push({ line: lines - breaksIn(cells), cells })
      line = lines + 1
    },
  })
  try {
    await pipeline(Readable.from(pieces(text, () => onRows(rows.length))), parser.resume())
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

async function* pieces(text: string, between: () => Promise<void> | void) {
  for (let at = 0; at < text.length; at += 65_536) {
    yield text.slice(at, at + 65_536)
    await between()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function breaksIn(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}
