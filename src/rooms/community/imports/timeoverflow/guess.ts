import { type Column, columnsOf, type FileKind, type FileMapping, timeOverflowKinds } from '../columns.ts'
import { readMoment, readQuantity } from './cells.ts'
import { headerOf, languagesOf } from './headers.ts'

/** Which of the four files this probably is, by its number of columns and what is in them, and where each column stands. */
export function guessFile(
  headers: readonly string[],
  firstRows: readonly (readonly string[])[],
): FileMapping {
  const kind = guessKind(headers, firstRows)
  return { kind, columns: guessPlaces(kind, headers) }
}

function guessKind(headers: readonly string[], firstRows: readonly (readonly string[])[]): FileKind {
  const known = timeOverflowKinds
    .map((kind) => ({ kind, places: Object.keys(placesByWord(kind, headers)).length }))
    .sort((a, b) => b.places - a.places)[0]!
  if (headers.length > 6) return 'members'
  const isTransfer = firstRows.some(
    (row) =>
      row.some((cell) => readMoment(cell)) && row.some((cell) => cell.includes(':') && readQuantity(cell)),
  )
  if (isTransfer) return 'transfers'
  if (known.places > 2) return known.kind
  return headers.length > 5 ? 'members' : headers[0] === '' ? 'offers' : 'transfers'
}

/** By a word some language has at that column; otherwise where TimeOverflow has it, if no word says another place. */
export function guessPlaces(kind: FileKind, headers: readonly string[]): FileMapping['columns'] {
  const places = placesByWord(kind, headers)
  const taken = new Set(Object.values(places))
  if (headers.length === columnsOf[kind].length) {
    for (const [place, column] of columnsOf[kind].entries()) {
      if (places[column] === undefined && !taken.has(place)) places[column] = place
    }
  }
  return places
}

function placesByWord(kind: FileKind, headers: readonly string[]): FileMapping['columns'] {
  const cells = headers.map((cell) => cell.trim().normalize('NFC').toLowerCase())
  const places: Partial<Record<Column, number>> = {}
  for (const [place, column] of columnsOf[kind].entries()) {
    const words = new Set(
      languagesOf(kind).map((language) => headerOf(kind, language)![place]!.toLowerCase()),
    )
    const found = cells.findIndex((cell, at) => words.has(cell) && !Object.values(places).includes(at))
    if (found >= 0) places[column] = found
  }
  return places
}
