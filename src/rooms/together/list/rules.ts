import { onlyGives, type Part, type Shape } from '../rules.ts'

/** What somebody ticks on the list, in the order of its columns. */
export function ticksOf(shape: Shape): readonly Part[] {
  if (onlyGives(shape)) return ['gave']
  return shape === 'rota' || shape === 'meeting' ? ['received', 'gave'] : ['gave', 'received']
}

/** Whether somebody may have given a time of their own, so that there is a column for it. */
export function hasOwnTime(shape: Shape): boolean {
  return shape !== 'meeting'
}

/** One page of the list: the names that are on it already, and how many lines are left to write into. */
export type ListPage = { from: number; names: string[]; lines: number }

/** Millimetres: what is left of a page for its lines, and a line with a name on it; Easy Read is larger. */
const usual = { room: 196, named: 11 }
const easily = { room: 184, named: 13 }
/** A line that somebody writes into. */
const empty = 17
/** There is always room for somebody new. */
const fewestEmpty = 4

/** Puts names on as many pages as they need, with empty lines below them. In Easy Read they are larger. */
export function layOut(names: readonly string[], easy: boolean): ListPage[] {
  const { room, named: height } = easy ? easily : usual
  const most = Math.floor(room / height)
  const pages: ListPage[] = []
  for (let first = 0; first < names.length; first += most) {
    const here = names.slice(first, first + most)
    const left = Math.floor((room - here.length * height) / empty)
    pages.push({ from: first + 1, names: here, lines: here.length + left })
  }
  const last = pages.at(-1)
  const free = last ? last.lines - last.names.length : 0
  if (free < fewestEmpty)
    pages.push({ from: names.length + free + 1, names: [], lines: Math.floor(room / empty) })
  return pages
}
