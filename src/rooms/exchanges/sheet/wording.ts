import type { PlainKey, Words } from '../../../platform/i18n/words.ts'
import type { Cell, LineProblem } from './rules.ts'

export const cellWords: Record<Cell, PlainKey> = {
  giver: 'exchanges.sheet.giver',
  receiver: 'exchanges.sheet.receiver',
  length: 'exchanges.sheet.length',
  kind: 'exchanges.sheet.kind',
  note: 'exchanges.sheet.note',
}

/** What is wrong with a line, with its number, so that it can be told at the top of the page. */
export function sayLineProblem(w: Words, { line, why, typed }: LineProblem): string {
  if (why === 'unknown' || why === 'alike' || why === 'several')
    return w(`exchanges.sheet.problem.${why}`, { line, typed })
  return w(`exchanges.sheet.problem.${why}`, { line })
}
