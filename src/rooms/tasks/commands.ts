import { type Actor, isSteward, keyTasks, type Task } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/record.ts'
import { countOtherStewards, holdsTask } from './queries.ts'
import { mayResume, type Wish, whyNotUntil, yearMore } from './rules.ts'
import { beginTask, finishTask, type HeldTask, holdTask, holdTasks } from './taking.ts'

export type WhyNotGive = 'holds-it' | 'not-around' | 'end-past' | 'end-far' | 'decided-later'
export type Giving = {
  personId: string
  task: Task
  words: string
  endsOn: string
  /** The day and the words of the group's decision; null where the steward gives it. */
  decided: { on: string; words: string } | null
}

/** Gives somebody a task, as the group decided or as a steward gives it. Stewards only. */
export async function giveTask(
  tx: Tx,
  actor: Actor,
  { personId, task, words, endsOn, decided }: Giving,
  today: string,
  now: Date,
): Promise<{ ok: true; taskId: string } | { ok: false; why: WhyNotGive }> {
  if (!isSteward(actor)) throw new NotFound()
  const why = whyNotUntil(endsOn, today)
  if (why) return { ok: false, why }
  if (decided && decided.on > today) return { ok: false, why: 'decided-later' }
  if (!(await holdAround(tx, actor.communityId, personId))) return { ok: false, why: 'not-around' }
  await holdTasks(tx, actor.communityId)
  if (await holdsTask(tx, actor.communityId, { personId, task, words })) return { ok: false, why: 'holds-it' }
  const basis = decided ? 'decision' : 'steward'
  const decision = { decidedOn: decided?.on ?? null, decidedWords: decided?.words ?? '' }
  const taskId = await beginTask(tx, actor, { personId, task, words, endsOn, basis, ...decision }, now)
  return taskId ? { ok: true, taskId } : { ok: false, why: 'holds-it' }
}

/** A task goes on for another year, or through the day that is named. Stewards only. Answers what its last day was before. */
export async function goOn(
  tx: Tx,
  actor: Actor,
  { taskId, endsOn }: { taskId: string; endsOn?: string | null },
  today: string,
  now: Date,
): Promise<
  { ok: true; before: string; endsOn: string } | { ok: false; why: 'over' | 'end-past' | 'end-far' }
> {
  if (!isSteward(actor)) throw new NotFound()
  const held = await holdTask(tx, actor.communityId, taskId)
  if (held.until) return { ok: false, why: 'over' }
  const last = endsOn ?? yearMore(held.endsOn, today)
  const why = whyNotUntil(last, today)
  if (why) return { ok: false, why }
  await change(tx, actor, taskId, { endsOn: last, wish: null, askedAt: null })
  await record(tx, actor, 'task.goes-on', taskId, now)
  return { ok: true, before: held.endsOn, endsOn: last }
}

export type WhyNotEnd = 'over' | 'last-steward'

/** Ends somebody's task, with a reason that everybody can read. Stewards only. */
export async function endTask(
  tx: Tx,
  actor: Actor,
  { taskId, words }: { taskId: string; words: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotEnd }> {
  if (!isSteward(actor)) throw new NotFound()
  const held = await holdTask(tx, actor.communityId, taskId)
  return finish(tx, actor, held, { how: 'ended', words }, now)
}

/** Gives back what one looks after, at any time. The last steward finds somebody first. */
export async function giveBack(
  tx: Tx,
  actor: Actor,
  taskId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotEnd }> {
  const held = await own(tx, actor, taskId)
  return finish(tx, actor, held, { how: 'given-back' }, now)
}

/** Whoever ended a task, their own or as a steward, takes that back within the hour. */
export async function resumeTask(
  tx: Tx,
  actor: Actor,
  taskId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'over' }> {
  const held = await holdTask(tx, actor.communityId, taskId)
  if (!held.until) return { ok: true }
  if (!mayResume(held, held.endedBy, actor, now)) throw new NotFound()
  if (await holdsTask(tx, actor.communityId, held)) return { ok: false, why: 'over' }
  await change(tx, actor, taskId, { until: null, endedBy: null, endedHow: null, endedWords: '' })
  await record(tx, actor, 'task.resumed', taskId, now)
  return { ok: true }
}

/** Says whether one likes to go on after its last day. The steward, or the group, decides. */
export async function sayWish(
  tx: Tx,
  actor: Actor,
  { taskId, wish }: { taskId: string; wish: Wish },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'over' }> {
  const held = await own(tx, actor, taskId)
  if (held.until) return { ok: false, why: 'over' }
  await change(tx, actor, taskId, { wish })
  await record(tx, actor, `task.wish-${wish}`, taskId, now)
  return { ok: true }
}

/** Somebody's own task, whether or not it is over. Throws NotFound for anybody else's. */
export async function own(tx: Tx, actor: Actor, taskId: string): Promise<HeldTask> {
  const held = await holdTask(tx, actor.communityId, taskId)
  if (held.personId !== actor.personId) throw new NotFound()
  return held
}

/** Whether somebody takes part; they stay so until we are done. Throws NotFound for nobody. */
export async function holdAround(tx: Tx, communityId: string, personId: string): Promise<boolean> {
  // Whoever lets somebody go holds them first and tasks after: the same order here.
  const person = await tx
    .selectFrom('people')
    .select('state')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .forShare()
    .executeTakeFirst()
  if (!person) throw new NotFound()
  return person.state === 'here' || person.state === 'resting'
}

/** Whether somebody uses this task now: one with keys only after the second step. */
export function isOpen(actor: Actor, { task }: { task: Task }): boolean {
  return !keyTasks.includes(task) || actor.tasks.has(task)
}

async function finish(
  tx: Tx,
  actor: Actor,
  held: HeldTask,
  as: { how: 'given-back' | 'ended'; words?: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotEnd }> {
  if (held.until) return { ok: false, why: 'over' }
  if (held.task === 'steward' && (await countOtherStewards(tx, actor.communityId, held.personId)) === 0)
    return { ok: false, why: 'last-steward' }
  await finishTask(tx, actor, { id: held.id, ...as }, now)
  return { ok: true }
}

type Changes = Partial<{
  endsOn: string
  wish: Wish | null
  askedAt: Date | null
  until: null
  endedBy: null
  endedHow: null
  endedWords: string
}>

async function change(tx: Tx, { communityId }: Actor, id: string, to: Changes) {
  await tx
    .updateTable('tasksTakenOn')
    .set(to)
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
}
