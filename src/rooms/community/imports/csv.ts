import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Problem } from './problems.ts'

export type Row = { line: number; cells: string[] }
export type OnRows = (rowsDone: number) => Promise<void> | void

const cellAtMost = 64 * 1024
const breathe = 2000

/** The words of a file, or what is wrong with its letters. A mark at its beginning is taken off. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { ok: true; text: string } | { ok: false; problem: Problem } {
  const wrong = (kind: string): { ok: false; problem: Problem } => ({
    ok: false,
    problem: { file, line: null, code: 'not-utf8', args: { kind } },
  })
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return wrong('utf16')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\u0000')
      ? { ok: false, problem: { file, line: null, code: 'not-csv', args: {} } }
      : { ok: true, text }
  } catch {
    return wrong(bytes.includes(0) ? 'other' : 'latin1')
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
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 4 * cellAtMost,
    }),
  )
  const rows: Row[] = []
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (record.some((cell) => cell.length > cellAtMost)) return { rows, problem: tooLarge(file, line) }
      rows.push({ line, cells: record })
      line = info.lines + 1
      if (rows.length % breathe === 0) {
        await onRows(rows.length)
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    return { rows, problem: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE') return { rows, problem: tooLarge(file, line) }
    return { rows, problem: { file, line, code: 'quote', args: {} } }
  }
}

function* pieces(text: string) {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}

function tooLarge(file: string, line: number): Problem {
  return { file, line, code: 'cell-too-large', args: { kilobytes: cellAtMost / 1024 } }
}
