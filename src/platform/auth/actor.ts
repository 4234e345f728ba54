import type { Second } from './second.ts'

/** What one can look after for everybody: taken on, for a while, and given back; never a rank. `own` is one the group has named itself. */
export const tasks = [
  'steward',
  'broker',
  'welcomer',
  'ledger-keeper',
  'facilitator',
  'safeguarding',
  'operator',
  'own',
] as const
export type Task = (typeof tasks)[number]

/**
 * The tasks with which one could read or change what is somebody else's: they hold the keys. They ask for a second step
 * when signing in, and nobody else comes by the way in of whoever holds one.
 */
export const keyTasks: readonly Task[] = ['steward', 'broker', 'safeguarding', 'operator']

/** Who is acting, in which community, and which tasks they hold at this moment. */
export type Actor = {
  communityId: string
  personId: string
  name: string
  /** Those whose doors are open to them now. */
  tasks: ReadonlySet<Task>
  /** Only where they came in at a screen that many share: when that ends at the latest. There nobody holds a task. */
  wallUntil?: Date | null
  /** How this session stands to the second step; not there where it never is asked for. */
  second?: Second
}

/** The states of a person in which they may sign in: who has moved on may not, who rests may. */
export const mayComeIn = ['here', 'resting'] as const

export function isBroker(actor: Actor): boolean {
  return actor.tasks.has('broker')
}

export function isSteward(actor: Actor): boolean {
  return actor.tasks.has('steward')
}

/** Whether somebody holds the keys to what is others'. */
export function holdsKeys(held: Iterable<Task>): boolean {
  return [...held].some((task) => keyTasks.includes(task))
}
