/** Something somebody looks after for everybody. Taken on and given back; never a rank. */
export type Task = 'steward' | 'broker' | 'safeguarding'

/** Who is acting, in which community, and which tasks they hold at this moment. */
export type Actor = {
  communityId: string
  personId: string
  name: string
  tasks: ReadonlySet<Task>
  /** Only where they came in at a screen that many share: when that ends at the latest. There nobody holds a task. */
  wallUntil?: Date | null
}

/** The states of a person in which they may sign in: who has moved on may not, who rests may. */
export const mayComeIn = ['here', 'resting'] as const

export function isBroker(actor: Actor): boolean {
  return actor.tasks.has('broker')
}

export function isSteward(actor: Actor): boolean {
  return actor.tasks.has('steward')
}
