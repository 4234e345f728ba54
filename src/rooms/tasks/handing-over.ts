import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { holdAround, isOpen, own } from './commands.ts'
import { holdsTask } from './queries.ts'
import { beginTask, finishTask, holdTask } from './taking.ts'

export type WhyNotOffer = 'over' | 'holds-it' | 'not-around' | 'oneself' | 'offered-already'

/** Asks somebody to take over what one looks after. Both keep what they have until there is a yes. */
export async function offerTask(
  tx: Tx,
  actor: Actor,
  { taskId, toId }: { taskId: string; toId: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotOffer }> {
  const { communityId } = actor
  if (toId === actor.personId) return { ok: false, why: 'oneself' }
  if (!(await holdAround(tx, communityId, toId))) return { ok: false, why: 'not-around' }
  const held = await own(tx, actor, taskId)
  if (!isOpen(actor, held)) throw new NotFound()
  if (held.until) return { ok: false, why: 'over' }
  if (await holdsTask(tx, communityId, { ...held, personId: toId })) return { ok: false, why: 'holds-it' }
  const offered = await tx
    .insertInto('taskOffers')
    .values({ communityId, id: newId(), taskId, toId, offeredAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (offered.numInsertedOrUpdatedRows === 0n) return { ok: false, why: 'offered-already' }
  await record(tx, actor, 'task.offered', taskId, now)
  return { ok: true }
}

/** Takes back what was asked of somebody and not answered yet. Nothing to take back changes nothing. */
export async function takeBackOffer(
  tx: Tx,
  actor: Actor,
  taskId: string,
  now: Date,
): Promise<{ ok: true; toId: string | null }> {
  await own(tx, actor, taskId)
  return { ok: true, toId: await answer(tx, actor.communityId, taskId, 'taken-back', now) }
}

export type Answered = { ok: true; fromId: string; taskId: string }

/**
 * Whoever is asked says yes, and holds the task from now on, through the same last day; or no, and nothing changes. Who
 * asked is answered, so that they can be told, and under which id the task goes on.
 */
export async function answerOffer(
  tx: Tx,
  actor: Actor,
  { taskId, yes }: { taskId: string; yes: boolean },
  now: Date,
): Promise<Answered | { ok: false; why: 'over' | 'holds-it' | 'not-around' }> {
  const { communityId, personId } = actor
  if (!(await holdAround(tx, communityId, personId))) return { ok: false, why: 'not-around' }
  const held = await holdTask(tx, communityId, taskId)
  if (!(await isAsked(tx, actor, taskId))) throw new NotFound()
  const toId = await answer(tx, communityId, taskId, yes ? 'yes' : 'no', now)
  if (held.until || toId !== personId) return { ok: false, why: 'over' }
  if (!yes) {
    await record(tx, actor, 'task.declined', taskId, now)
    return { ok: true, fromId: held.personId, taskId }
  }
  const { task, words, endsOn } = held
  const from = { communityId, personId: held.personId }
  const id = await beginTask(tx, from, { personId, task, words, endsOn, basis: 'handed-over' }, now)
  if (!id) return { ok: false, why: 'holds-it' }
  await finishTask(tx, from, { id: taskId, how: 'handed-over' }, now)
  return { ok: true, fromId: held.personId, taskId: id }
}

/** Whether this was ever asked of them, so that a second answer hears that it is over. */
async function isAsked(tx: Tx, { communityId, personId }: Actor, taskId: string): Promise<boolean> {
  const asked = await tx
    .selectFrom('taskOffers')
    .select('id')
    .where('communityId', '=', communityId)
    .where('taskId', '=', taskId)
    .where('toId', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return asked !== undefined
}

/** Whoever was asked, where there was no answer yet. */
async function answer(
  tx: Tx,
  communityId: string,
  taskId: string,
  is: 'yes' | 'no' | 'taken-back',
  now: Date,
): Promise<string | null> {
  const answered = await tx
    .updateTable('taskOffers')
    .set({ answer: is, answeredAt: now })
    .where('communityId', '=', communityId)
    .where('taskId', '=', taskId)
    .where('answer', 'is', null)
    .returning('toId')
    .executeTakeFirst()
  return answered?.toId ?? null
}
