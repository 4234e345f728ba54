import type { Direction, Intent } from '../rules.ts'

/** What is on the cards: asks or offers of the board, one of them, or nothing yet. */
export type Wanted = {
  direction: Direction
  /** Without words, to be written on by hand. */
  blank: boolean
  size: 'small' | 'large'
  /** Ids of those that were ticked; none means all. */
  picked: readonly string[]
}

/** How many cards of a size are on one sheet of A4. */
export const perSheet = { small: 8, large: 4 } as const

/** The cards that were ticked; all where none was. */
export function picked(intents: readonly Intent[], { picked }: Pick<Wanted, 'picked'>): Intent[] {
  const ticked = intents.filter(({ id }) => picked.includes(id))
  return ticked.length > 0 ? ticked : [...intents]
}

/** Whole sheets, the last one as full as it gets. */
export function sheetsOf<T>(cards: readonly T[], size: Wanted['size']): T[][] {
  const count = perSheet[size]
  return Array.from({ length: Math.ceil(cards.length / count) }, (_, sheet) =>
    cards.slice(sheet * count, (sheet + 1) * count),
  )
}

/** What people call each other. On paper that anybody may pick up, it is enough. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
