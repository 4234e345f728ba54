import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rootFolder } from '../../src/platform/root.ts'

const told: string[] = []

/** A line of the report: on the screen at once, and in docs/speed.md at the end if that is wished. */
export function tell(line = '') {
  console.log(line)
  told.push(line)
}

/** A table whose first column is words and whose others are figures. */
export function tellTable(heads: string[], rows: string[][]) {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`
  tell()
  tell(line(heads))
  tell(
    `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  )
  for (const row of rows) tell(line(row))
  tell()
}

/** Puts the report between the two marks in docs/speed.md. */
export function writeReport() {
  const file = path.join(rootFolder, 'docs', 'speed.md')
  const [before, rest] = readFileSync(file, 'utf8').split('<!-- figures -->')
  const after = rest?.split('<!-- end of figures -->')[1]
  if (before === undefined || after === undefined) throw new Error('docs/speed.md has lost its marks')
  writeFileSync(
    file,
    `${before}<!-- figures -->\n${told.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n<!-- end of figures -->${after}`,
  )
}

export function whole(figure: number): string {
  return Math.round(figure).toLocaleString('en-GB')
}

export function ratio(figure: number, of: number): string {
  return (figure / of).toFixed(2)
}
