import { Temporal } from 'temporal-polyfill'
import { folded } from '../../platform/i18n/folded.ts'

export const forWhom = ['me', 'somebody', 'unsaid'] as const
export type ForWhom = (typeof forWhom)[number]
export const wishMet = ['yes', 'partly', 'no'] as const
export type WishMet = (typeof wishMet)[number]

/** Whoever has the task; `outside`: not staff. */
export type Lead = { id: string; name: string; outside: boolean }

/** From one place in a quarter of an hour, and from everywhere in an hour. A day centre has one line for all. */
export const tellsFromClient = 20
export const tellsAtAll = 60
export const wrongCodesFromClient = 10
export const wrongCodesAtAll = 100

/** Somebody is to have read it by then: the same time of the next working day. Bank holidays are not known here. */
export function dueBy(toldAt: Date, timeZone: string): Date {
  let due = Temporal.Instant.fromEpochMilliseconds(toldAt.getTime()).toZonedDateTimeISO(timeZone)
  do due = due.add({ days: 1 })
  while (due.dayOfWeek > 5)
  return new Date(due.epochMilliseconds)
}

/** The last day on which something that is closed on a day is kept. */
export function keptUntil(closedOn: string, years: number): string {
  return Temporal.PlainDate.from(closedOn).add({ years }).toString()
}

/**
 * Which of the leads a typed list of names may mean: one word of a name is enough. Whoever is shut out by mistake is let
 * in again by another; whoever reads about themselves cannot be made to forget it.
 */
export function whoIsNamed(typed: string, leads: readonly Lead[]): string[] {
  const words = new Set(wordsOf(typed))
  return leads.filter(({ name }) => wordsOf(name).some((word) => words.has(word))).map(({ id }) => id)
}

/** Which leads may read something new. */
export function readersAmong(
  leads: readonly Lead[],
  { aboutStaff, named }: { aboutStaff: boolean; named: readonly string[] },
): Lead[] {
  return leads.filter(({ id, outside }) => !named.includes(id) && (outside || !aboutStaff))
}

/** What a recording is, by how it begins; null for anything that is none. Names of files say nothing. */
export function kindOfSound(bytes: Uint8Array): string | null {
  const text = String.fromCharCode(...bytes.slice(0, 12))
  const [first = 0, second = 0] = bytes
  if (text.startsWith('ID3')) return 'audio/mpeg'
  if (text.slice(4, 8) === 'ftyp') return 'audio/mp4'
  if (text.startsWith('OggS')) return 'audio/ogg'
  if (text.startsWith('\x1aE\xdf\xa3')) return 'audio/webm'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'audio/wav'
  if (text.startsWith('#!AMR')) return 'audio/amr'
  if (text.startsWith('fLaC')) return 'audio/flac'
  if (text.startsWith('caff')) return 'audio/x-caf'
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac'
  if (first === 0xff && (second & 0xe0) === 0xe0) return 'audio/mpeg'
  return null
}

function wordsOf(names: string): string[] {
  return folded(names)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
}
