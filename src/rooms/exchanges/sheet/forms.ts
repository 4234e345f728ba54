import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import type { PlainKey } from '../../../platform/i18n/words.ts'
import { longId } from '../../../platform/ids.ts'
import { readDay } from '../durations.ts'
import { readSheetCode } from '../printed/code.ts'

type Typed = Record<string, string>
type OnSheet = { code: string; name: string; occurredOn: string | null; names: string; lineCount: number }

export const linesAtFirst = 10
export const linesAtMost = 50

/** Whatever was typed: lines that are not right come back with their number, which a schema could not say. */
export const SheetForm = z.record(z.string(), z.string())

/** One line as it was typed; `line` is its number on the page. A kind left "as above" is the one above. */
export type TypedLine = {
  line: number
  giver: string
  receiver: string
  length: string
  kind: string
  note: string
  /** Who was chosen from a short list, where a name could be several people's. */
  giverChosen: string | null
  receiverChosen: string | null
}

/** How many lines the page shows, filled in or not. */
export function lineCount(typed: Typed): number {
  const asked = Number(typed.lines)
  return asked > linesAtFirst ? Math.min(Math.floor(asked), linesAtMost) : linesAtFirst
}

/** The lines that somebody filled in. One where only a kind was chosen is empty. */
export function typedLines(typed: Typed): TypedLine[] {
  let above = ''
  return Array.from({ length: lineCount(typed) }, (_, place) => {
    const line = place + 1
    const cell = (name: string) => typed[`${name}-${line}`]?.trim() ?? ''
    above = cell('kind') || above
    return {
      line,
      giver: cell('giver'),
      receiver: cell('receiver'),
      length: cell('length'),
      kind: above,
      note: cell('note'),
      giverChosen: longId(cell('giver-who')),
      receiverChosen: longId(cell('receiver-who')),
    }
  }).filter(({ giver, receiver, length, note }) => giver || receiver || length || note)
}

/** What the head of the sheet says: its name and its day, and what is wrong with them, by field. */
export function typedHead(typed: Typed, today: string) {
  const sheet = typed.sheet?.trim() ?? ''
  const day = typedDay(typed, 'day')
  const occurredOn = readDay(day) ?? ''
  const problems: Record<string, PlainKey> = {}
  if (!sheet) problems.sheet = 'exchanges.sheet.problem.name'
  if (sheet.length > 80) problems.sheet = 'exchanges.sheet.problem.name.long'
  if (!day) problems.day = 'exchanges.problem.day.needed'
  else if (!occurredOn) problems.day = 'exchanges.problem.day'
  else if (occurredOn > today) problems.day = 'exchanges.problem.in-the-future'
  return { sheet, occurredOn, problems }
}

/** How many times whoever keys in a printed sheet says they know it was keyed in before. */
export function timesKnown({ known = '' }: Typed): number {
  return /^\d{1,3}$/.test(known) ? Number(known) : 0
}

/** What a printed sheet says already. */
export function valuesOf({ code, name, occurredOn, names, lineCount }: OnSheet): Typed {
  const [year = '', month = '', day = ''] = occurredOn?.split('-') ?? []
  const givers = names.split('\n').map((giver, place) => [`giver-${place + 1}`, giver])
  return {
    ...Object.fromEntries(givers),
    code,
    sheet: [name, code].filter(Boolean).join(' '),
    'day-day': day && String(Number(day)),
    'day-month': month && String(Number(month)),
    'day-year': year,
    lines: String(lineCount),
  }
}

/** The head of the sheet that probably comes next: the same day, and the page after this one. */
export function nextHead({ sheet, occurredOn }: { sheet: string; occurredOn: string }) {
  // After a sheet with a code comes one with another, which knows its name and day.
  if (readSheetCode(sheet.split(' ').at(-1) ?? '')) return {}
  return {
    sheet: sheet.replace(/\b\d{1,3}$/, (page) => String(Number(page) + 1)).slice(0, 80),
    day: occurredOn,
  }
}
