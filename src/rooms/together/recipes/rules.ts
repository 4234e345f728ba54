import { differenceOf, type PerPerson, postingsOf, type Shape, type There } from '../rules.ts'

/** More ways of writing something down than these nobody finds their way in. */
export const recipesAtMost = 60

/** Shapes in which each who receives gives up minutes of their own; the others have one length for all, or the sum. */
export const hasReceiverMinutes: ReadonlySet<Shape> = new Set<Shape>(['rota'])

/** How many people an example tells of: those who give (or get hours for it), and those who receive (or take none). */
export const exampleOf: Record<Shape, { gave: number; received: number }> = {
  rota: { gave: 2, received: 5 },
  meeting: { gave: 6, received: 2 },
  learning: { gave: 1, received: 6 },
  shared_work: { gave: 4, received: 1 },
  community_building: { gave: 10, received: 0 },
}

/** What an example comes to: what each gets and gives up, and what the balancing account gives (negative) or gets. */
export function workedOut(shape: Shape, minutes: PerPerson) {
  const { gave, received } = exampleOf[shape]
  const parts = postingsOf(shape, minutes, {
    gave: nobodyInParticular('g', gave),
    received: nobodyInParticular('r', received),
  })
  const ofPart = (part: 'gave' | 'received') => parts.find((one) => one.part === part)?.minutes ?? 0
  return {
    gave,
    received,
    gets: ofPart('gave'),
    givesUp: ofPart('received'),
    difference: differenceOf(parts),
  }
}

function nobodyInParticular(kind: string, count: number): There[] {
  return Array.from({ length: count }, (_, at) => ({ personId: `${kind}${at}`, minutes: null }))
}
