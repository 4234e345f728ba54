import { createHash } from 'node:crypto'
import { type BroughtPerson, type BroughtTransfer, longest, type Party } from '../brought.ts'
import { dayFormat } from '../days.ts'
import type { Problem } from '../problems.ts'
import { type Named, readMoment, readNamed, readQuantity } from './cells.ts'
import type { Members } from './members.ts'
import type { Table } from './read.ts'

/**
 * Reads transfers, oldest first. The file carries no ids, so a transfer is known by its five values and its turn among
 * identical rows of its file: the same file twice, or two that overlap, name the same transfers. A numbered person is
 * their number there, so that a new name or another language does not make another transfer of it.
 */
export async function readTransfers(
  tables: Table[],
  members: Members,
  timeZone: string,
  problems: Problem[],
): Promise<BroughtTransfer[]> {
  const dayOf = dayFormat(timeZone)
  const places = findPlaces(tables)
  for (const { name, file, line } of places.toTell)
    problems.push({ file, line, code: 'organisation-name', args: { value: name } })
  const transfers = new Map<string, BroughtTransfer & { at: number }>()
  for (const { file, rows } of tables) {
    const turns = new Map<string, number>()
    for (const [place, { line, cells }] of rows.entries()) {
      if (place % 2000 === 0) await new Promise((resolve) => setImmediate(resolve))
      const say = (code: Problem['code'], args: Problem['args']) => problems.push({ file, line, code, args })
      const [date, from, to, post, quantity] = cells as [string, string, string, string, string]
      const moment = readMoment(date)
      const minutes = readQuantity(quantity)
      if (!moment) say('date', { value: date })
      if (minutes === null) say('quantity', { value: quantity })
      if (minutes === 0) say('zero', {})
      if (!moment || !minutes) continue
      const values = [date.trim(), identityOf(from), identityOf(to), post.trim(), minutes]
      const digest = createHash('sha256').update(JSON.stringify(values)).digest('base64url')
      const turn = (turns.get(digest) ?? 0) + 1
      turns.set(digest, turn)
      const key = turn === 1 ? digest : `${digest}:${turn}`
      if (transfers.has(key)) continue
      const occurredOn = dayOf(moment)
      const at = { file, line }
      const partyOf = (cell: string) =>
        meet(readNamed(cell), cell, places.isPlace, members, occurredOn, at, say)
      if (minutes > longest) say('very-long', { hours: Math.floor(minutes / 60) })
      transfers.set(key, {
        key,
        from: partyOf(from),
        to: partyOf(to),
        minutes,
        occurredOn,
        words: post.trim() || null,
        at: moment.getTime(),
      })
    }
  }
  return [...transfers.values()].sort((a, b) => a.at - b.at)
}

function identityOf(cell: string): string {
  const named = readNamed(cell)
  return named.kind === 'person' ? `#${named.number}` : named.kind === 'vanished' ? '' : named.name
}

function meet(
  named: Named,
  cell: string,
  isPlace: (name: string) => boolean,
  members: Members,
  occurredOn: string,
  at: BroughtPerson['at'],
  say: (code: Problem['code'], args: Problem['args']) => void,
): Party {
  if (named.kind === 'unnumbered' && isPlace(named.name)) return 'organisation'
  if (named.kind !== 'person') {
    say('vanished', { value: cell.trim() })
    return null
  }
  const { number, name } = named
  const known = members.find(number)
  if (!known) {
    if (members.listed) say('not-a-member', { name, number })
    // The export lists active members only: whoever is missing from it was here and has moved on.
    const state = members.listed ? 'moved_on' : 'here'
    members.put({
      number,
      name: name.slice(0, 120),
      email: null,
      phone: '',
      otherPhone: '',
      area: '',
      joinedOn: occurredOn,
      state,
      balanceMinutes: null,
      at,
    })
    return members.refTo(number)
  }
  members.hear(known, name, say)
  if (occurredOn < known.joinedOn && known.balanceMinutes === null) {
    known.joinedOn = occurredOn
  }
  return members.refTo(number)
}

/**
 * Which names without a number stand for the organisation. Its name begins the file's own name when it was downloaded
 * singly; otherwise it is the name without a number that stands there most often. Any other such name is what a
 * language we have no list for calls somebody who has vanished.
 */
function findPlaces(tables: Table[]) {
  const counts = new Map<
    string,
    { name: string; file: string; line: number; times: number; inFileName: boolean }
  >()
  for (const { file, rows } of tables) {
    for (const { line, cells } of rows) {
      for (const cell of [cells[1]!, cells[2]!]) {
        const named = readNamed(cell)
        if (named.kind !== 'unnumbered') continue
        const seen = counts.get(named.name) ?? { name: named.name, file, line, times: 0, inFileName: false }
        counts.set(named.name, {
          ...seen,
          times: seen.times + 1,
          inFileName: seen.inFileName || file.split('/').at(-1)!.startsWith(`${named.name}_`),
        })
      }
    }
  }
  const all = [...counts.values()]
  const named = all.filter((one) => one.inFileName)
  const toTell = named.length > 0 ? named : all.sort((a, b) => b.times - a.times).slice(0, 1)
  const places = new Set(toTell.map((one) => one.name))
  return { toTell, isPlace: (name: string) => places.has(name) }
}
