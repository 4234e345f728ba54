import { vanishedPhrases } from './headers.ts'

/** A moment as TimeOverflow writes it, `2024-03-09 17:05:00 UTC`; null when it is none. */
export function readMoment(cell: string): Date | null {
  const match = /^([12]\d{3}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) UTC$/.exec(cell.trim())
  if (!match) return null
  const moment = new Date(`${match[1]}T${match[2]}Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== match[1] ? null : moment
}

/** A quantity `H:MM` (hours as many as they are), or `0`, in whole minutes; null when it is none. */
export function readQuantity(cell: string): number | null {
  if (cell.trim() === '0') return 0
  const match = /^(\d{1,5}):([0-5]\d)$/.exec(cell.trim())
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** Whole seconds with a sign, at most a lifetime's; null when it is none. */
export function readSeconds(cell: string): number | null {
  return /^-?\d{1,10}$/.test(cell.trim()) ? Number(cell) : null
}

/** The nearest whole minute, halves away from zero. */
export function toMinutes(seconds: number): number {
  return Math.sign(seconds) * Math.round(Math.abs(seconds) / 60) || 0
}

export type Named =
  | { kind: 'person'; number: number; name: string }
  | { kind: 'vanished' }
  | { kind: 'unnumbered'; name: string }

/** Who stands in a From or To cell: `Name (number)`, where the name may have brackets of its own; a phrase; or only a name. */
export function readNamed(cell: string): Named {
  const words = cell.trim()
  const match = /^(.*\S)\s*\((\d{1,9})\)$/s.exec(words)
  if (match) return { kind: 'person', name: match[1]!, number: Number(match[2]) }
  return words === '' || vanishedPhrases.has(words)
    ? { kind: 'vanished' }
    : { kind: 'unnumbered', name: words }
}
