import { holdsKeys, keyTasks, type Task } from './actor.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** So long somebody new to a task may go without a second step. */
export const graceDays = 14
/** How long it holds: on a device of one's own, and on any other. */
export const rememberedDays = 30
export const heldHours = 12

export type HeldTask = { task: Task; secondDueAt: Date }
export type SecondOfSession = { has: boolean; until: Date | null; leftAt: Date | null }

/** How a session stands to the second step. */
export type Second = {
  /** Whether they have one: an app, or codes on paper. */
  has: boolean
  given: boolean
  /** What they hold and cannot use until it is given. */
  shut: ReadonlySet<Task>
  /** Until when they may go without, where they hold the keys and have no second step yet. */
  dueAt: Date | null
  /** What is asked of them before anything else: `must` leaves no way round, `could` lets them go on without their tasks. */
  asks: 'must' | 'could' | null
}

/**
 * What somebody's session may do. Whoever holds the keys uses them once the second step is given; without any, for a
 * fortnight from the beginning of the task. Whoever holds no keys and still made one wants it asked before anything.
 */
export function secondOf(
  held: readonly HeldTask[],
  { has, until, leftAt }: SecondOfSession,
  now: Date,
): { tasks: ReadonlySet<Task>; second: Second } {
  const given = until !== null && until > now
  const opens = ({ task, secondDueAt }: HeldTask) =>
    !keyTasks.includes(task) || given || (!has && secondDueAt > now)
  const keys = held.filter(({ task }) => keyTasks.includes(task))
  const due = keys.map(({ secondDueAt }) => secondDueAt).sort((a, b) => a.getTime() - b.getTime())
  const asks =
    !has || given ? null : !holdsKeys(held.map(({ task }) => task)) ? 'must' : leftAt ? null : 'could'
  return {
    tasks: new Set(held.filter(opens).map(({ task }) => task)),
    second: {
      has,
      given,
      shut: new Set(held.filter((one) => !opens(one)).map(({ task }) => task)),
      dueAt: has ? null : (due[0] ?? null),
      asks,
    },
  }
}

/** Until when a second step that was given now holds. */
export function secondHolds(now: Date, ownDevice: boolean): Date {
  return new Date(now.getTime() + (ownDevice ? rememberedDays * day : heldHours * hour))
}

/** Until when somebody who takes on a task now may go without. */
export function graceEnds(now: Date): Date {
  return new Date(now.getTime() + graceDays * day)
}
