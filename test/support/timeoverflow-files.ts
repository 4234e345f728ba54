import type { FileKind } from '../../src/rooms/community/imports/columns.ts'
import type { UploadedFile } from '../../src/rooms/community/imports/runs.ts'
import { headerOf } from '../../src/rooms/community/imports/timeoverflow/headers.ts'

export type Member = { number: number; name: string; email: string; seconds: number }
export type Passed = { at: string; from: string; to: string; post: string; minutes: number }
type Wish = { seed?: number; members?: number; transfers?: number; posts?: number; language?: string }

const place = 'Banc del Temps'
const firsts = ['Amina', 'Núria', 'José', 'Maria "Mia"', 'Łucja', 'Pau', 'Élise', 'Jo, the baker', 'Bert']
const lasts = ['Puig', 'García (hijo)', "O'Brien", 'Ahmed', 'Ferrer i Guàrdia', 'Čapek']
const titles = ['Bread', 'Classes d’anglès', 'Riding, slowly', 'A "quick" repair', 'Two lines\nof words', '']
const vanished: Record<string, [string, string]> = {
  en: ["The user isn't active", 'The user no longer exists'],
  es: ['El usuario no está activo', 'El usuario ya no existe'],
  ca: ["L'usuari no està actiu", "L'usuari ja no existeix"],
}

/**
 * A time bank of any size as TimeOverflow gives it out, the same for the same seed: balances are what its transfers add
 * up to and what each member began with. About one line in a hundred is with the place, with somebody inactive or gone.
 */
export function writeTimeBank({
  seed = 1,
  members: size = 20,
  transfers: count = 100,
  posts = 10,
  language = 'en',
}: Wish = {}) {
  const turn = dice(seed)
  const members = Array.from({ length: size }, (_, index): Member => {
    const number = index + 1
    const name = `${firsts[turn(firsts.length)]} ${lasts[turn(lasts.length)]} ${number}`
    return { number, name, email: turn(5) ? `member${number}@example.org` : '', seconds: 3600 * turn(4) }
  })
  const phrases = vanished[language] ?? vanished.en!
  const others = [place, ...phrases]
  const transfers = Array.from({ length: count }, (_, index): Passed => {
    const giver = members[turn(size)]!
    const other = members[(giver.number + turn(size - 1)) % size]!
    const minutes = 15 * (1 + turn(20))
    const strange = turn(100) === 0 ? others[turn(others.length)]! : null
    other.seconds -= strange ? 0 : minutes * 60
    giver.seconds += minutes * 60
    const moment = new Date(Date.UTC(2019, 0, 1) + index * 1_800_000 + turn(1800) * 1000)
    return {
      at: momentOf(moment),
      from: strange ?? named(other),
      to: named(giver),
      post: titles[turn(titles.length)]!,
      minutes,
    }
  }).reverse()
  return {
    members,
    transfers,
    files: [
      membersFile(members, language),
      postsFile('offers', posts, members, language),
      postsFile('inquiries', posts, members, language),
      transfersFile(transfers, language),
    ],
  }
}

export function membersFile(members: readonly Member[], language = 'en'): UploadedFile {
  const rows = members.map(({ number, name, email, seconds }) => [
    String(number),
    name,
    email,
    number % 3 ? `93 ${number}` : '',
    '',
    '2018-05-04 22:30:00 UTC',
    number % 2 ? '2024-03-09 17:05:00 UTC' : '',
    language.slice(0, 2),
    String(seconds),
  ])
  return fileOf('members', language, rows)
}

export function transfersFile(
  transfers: readonly Passed[],
  language = 'en',
  name = 'Transfers',
): UploadedFile {
  const rows = transfers.map(({ at, from, to, post, minutes }) => [at, from, to, post, quantityOf(minutes)])
  return { ...fileOf('transfers', language, rows), name: `${name}_2024-06-01.csv` }
}

/** Offers or inquiries under two categories, the second without a name. */
function postsFile(
  kind: 'offers' | 'inquiries',
  count: number,
  members: readonly Member[],
  language: string,
) {
  const posts = Array.from({ length: count }, (_, index) => {
    const title = `${kind === 'offers' ? 'I can' : 'I would like'} ${index + 1}`
    const owner = named(members[index % members.length]!)
    return [String(100 + index), title, index % 2 ? 'slow, friendly' : '', owner, '2020-02-29 23:30:00 UTC']
  })
  const half = Math.ceil(count / 2)
  const category = (words: string) => ['', words, '', '', '']
  return fileOf(kind, language, [
    category('Care & company'),
    ...posts.slice(0, half),
    category('-'),
    ...posts.slice(half),
  ])
}

/** One file with the header of its language and these rows. */
export function fileOf(kind: FileKind, language: string, rows: readonly (readonly string[])[]): UploadedFile {
  const header = headerOf(kind, language)
  if (!header) throw new Error(`TimeOverflow has no ${kind} in ${language}`)
  const name = `${kind[0]!.toUpperCase()}${kind.slice(1)}_2024-06-01.csv`
  return { name, bytes: Buffer.from(csv([header, ...rows])) }
}

/** Rows as Ruby's CSV writes them: a quotation mark doubled, quotes only where they are needed, lines ending in LF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\n`).join('')
}

function cellOf(cell: string): string {
  return cell === '' || /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export function quantityOf(minutes: number): string {
  return minutes === 0 ? '0' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

export function named({ name, number }: { name: string; number: number }): string {
  return `${name} (${number})`
}

function momentOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** A small generator of numbers below a limit, the same for the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below) | 0
  }
}
