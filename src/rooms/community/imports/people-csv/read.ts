import { createHash } from 'node:crypto'
import type { Brought, BroughtPerson, BroughtPost } from '../brought.ts'
import type { Column, FileMapping, UnknownFile } from '../columns.ts'
import { type OnRows, type Row, readRows, whyNotText } from '../csv.ts'
import { isBlocking, type Problem } from '../problems.ts'
import type { UploadedFile } from '../runs.ts'
import { toMinutes } from '../timeoverflow/cells.ts'
import { guessColumns } from './columns-guess.ts'

export type PeopleReading = {
  brought: Brought | null
  problems: Problem[]
  rows: number
  /** The file with its columns as said, or as guessed for somebody to look at. */
  unknown: UnknownFile[]
}

const email = /^[^\s@]+@[^\s@]+$/

/**
 * Reads a list of people from any spreadsheet saved as CSV, by which column is what. Without such a mapping
 * only the first rows are shown, with a guess. `today` (YYYY-MM-DD) is the day joined of whoever has none.
 */
export async function readPeople(
  file: UploadedFile,
  said: FileMapping | null,
  today: string,
  onRows: OnRows = () => {},
): Promise<PeopleReading> {
  const nothing = { brought: null, rows: 0, unknown: [] }
  const notText = whyNotText(file.name, file.bytes)
  if (notText) return { ...nothing, problems: [notText] }
  const { rows, problem } = await readRows(file.name, file.bytes, {
    delimiter: delimiterOf(file.bytes),
    onRows,
  })
  const [first, ...rest] = rows
  if (problem) return { ...nothing, problems: [problem] }
  if (!first) return { ...nothing, problems: [{ file: file.name, line: null, code: 'empty', args: {} }] }
  const headers = first.cells.map((cell) => cell.trim())
  const columns = said?.columns ?? guessColumns(headers)
  const firstRows = rest.slice(0, 5).map((row) => row.cells)
  const unknown: UnknownFile[] = [{ file: file.name, kind: 'people', columns, headers, firstRows }]
  const shown = { rows: rest.length, unknown }
  if (!said) return { ...shown, brought: null, problems: [] }
  const problems: Problem[] = []
  if (columns.name === undefined)
    problems.push({ file: file.name, line: 1, code: 'no-name-column', args: {} })
  const brought = readList(file.name, rest, columns, today, problems)
  return { ...shown, brought: problems.some(isBlocking) ? null : brought, problems }
}

function readList(
  file: string,
  rows: Row[],
  columns: FileMapping['columns'],
  today: string,
  problems: Problem[],
): Brought {
  const people: BroughtPerson[] = []
  const posts: BroughtPost[] = []
  const seen = new Set<string>()
  for (const { line, cells } of rows) {
    const cell = (column: Column) => cells[columns[column] ?? -1]?.trim() ?? ''
    const say = (code: Problem['code'], args: Problem['args']) => problems.push({ file, line, code, args })
    const name = cell('name').slice(0, 120)
    if (cells.every((one) => one.trim() === '')) continue
    if (name === '') {
      say('name', {})
      continue
    }
    const mail = cell('email')
    if (mail !== '' && !email.test(mail)) say('email', { value: mail, name })
    const address = email.test(mail) ? mail.slice(0, 254) : null
    const phone = cell('phone').slice(0, 60)
    const same = JSON.stringify([
      name.toLowerCase(),
      address ? address.toLowerCase() : phone.replace(/\D/g, ''),
    ])
    if (seen.has(same)) {
      say('same-person', { name })
      continue
    }
    seen.add(same)
    if (!address && !phone) say('no-address', { name })
    const joined = readDay(cell('joined'))
    if (cell('joined') !== '' && !joined) say('joined', { value: cell('joined'), name })
    const seconds = readHours(cell('balance'))
    if (seconds === 'unclear') {
      say('balance', { value: cell('balance') })
      continue
    }
    const balanceMinutes = seconds === null ? null : toMinutes(seconds)
    if (seconds !== null && seconds % 60 !== 0)
      say('rounding', { name, seconds, minutes: balanceMinutes ?? 0 })
    const place = people.length
    people.push({
      number: null,
      name,
      email: address,
      phone,
      otherPhone: '',
      area: cell('area').slice(0, 120),
      joinedOn: joined ?? today,
      state: 'here',
      balanceMinutes,
      at: { file, line },
    })
    for (const [direction, field] of [
      ['offer', 'gifts'],
      ['ask', 'asks'],
    ] as const) {
      for (const words of several(cell(field))) posts.push(postOf(direction, words, place, same, today))
    }
  }
  return { source: 'people', people, posts, transfers: [] }
}

function postOf(
  direction: BroughtPost['direction'],
  words: string,
  place: number,
  person: string,
  today: string,
): BroughtPost {
  const sourceId = createHash('sha256')
    .update(JSON.stringify([person, direction, words]))
    .digest('base64url')
  return {
    direction,
    sourceId,
    person: { place },
    words: words.slice(0, 200),
    details: '',
    kind: 'something-else',
    createdAt: new Date(`${today}T12:00:00Z`),
  }
}

function several(cell: string): string[] {
  return [
    ...new Set(
      cell
        .split(/[;\n]/)
        .map((words) => words.trim())
        .filter(Boolean),
    ),
  ]
}

/** The mark between cells: whichever stands most often in the first row. */
function delimiterOf(bytes: Uint8Array): string {
  const first = new TextDecoder().decode(bytes.subarray(0, 10_000)).split(/\r?\n/, 1)[0]!
  const counts = [',', ';', '\t'].map((mark) => ({ mark, times: first.split(mark).length }))
  return counts.sort((a, b) => b.times - a.times)[0]!.mark
}

/** 2025-03-14, or 14/3/2025 as it is written here. */
function readDay(typed: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(typed)
  const ours = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed)
  const [year, month, day] = iso ? iso.slice(1) : ours ? [ours[3], ours[2], ours[1]] : []
  if (!year || !month || !day) return null
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${padded}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== padded ? null : padded
}

/** 2.5, 2,5 or 2:30 hours in seconds, with a sign; null for an empty cell. */
function readHours(typed: string): number | null | 'unclear' {
  if (typed === '') return null
  const clock = /^([-−]?)(\d{1,5}):([0-5]\d)$/.exec(typed)
  if (clock) return (clock[1] ? -1 : 1) * (Number(clock[2]) * 3600 + Number(clock[3]) * 60) || 0
  if (!/^[-−]?\d{1,5}([.,]\d{1,4})?$/.test(typed)) return 'unclear'
  return Math.round(Number(typed.replace(',', '.').replace('−', '-')) * 3600) || 0
}
