import type { Actor } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { getPlan, listReaders } from './queries.ts'
import { type Outcome, type PlanWords, readersAtMost } from './rules.ts'

type Done = { ok: true }
export type WhyNotShare = 'same-person' | 'many'

/** Writes a plan down: one's own, and nobody else reads it until one says so. */
export async function writePlan(
  tx: Tx,
  actor: Actor,
  words: PlanWords,
  now: Date,
): Promise<{ ok: true; id: string }> {
  const { communityId, personId } = actor
  const id = newId()
  await tx
    .insertInto('plans')
    .values({ communityId, id, personId, writtenAt: now, ...words })
    .execute()
  await record(tx, actor, 'plan.written', id, now)
  return { ok: true, id }
}

/** Says it in other words. Whoever wrote it, and nobody for them. */
export async function rewordPlan(
  tx: Tx,
  actor: Actor,
  { id, words }: { id: string; words: PlanWords },
  now: Date,
): Promise<Done> {
  await mustBeOwn(tx, actor, id)
  await change(tx, actor, id, words)
  await record(tx, actor, 'plan.reworded', id, now)
  return { ok: true }
}

/** How it went, and what was learnt; said anew, or taken back with null. */
export async function sayHowItWent(
  tx: Tx,
  actor: Actor,
  { id, outcome, learned }: { id: string; outcome: Outcome | null; learned: string },
  now: Date,
): Promise<Done> {
  await mustBeOwn(tx, actor, id)
  await change(tx, actor, id, { outcome, learned, settledAt: outcome === null ? null : now })
  await record(tx, actor, `plan.${outcome ?? 'open'}`, id, now)
  return { ok: true }
}

/** Lets somebody read it. Saying it twice is once. */
export async function sharePlan(
  tx: Tx,
  actor: Actor,
  { id, withId }: { id: string; withId: string },
  now: Date,
): Promise<Done | { ok: false; why: WhyNotShare }> {
  await mustBeOwn(tx, actor, id)
  const { communityId } = actor
  if (withId === actor.personId) return { ok: false, why: 'same-person' }
  if ((await listReaders(tx, communityId, id)).length >= readersAtMost) return { ok: false, why: 'many' }
  await tx
    .insertInto('planReaders')
    .values({ communityId, planId: id, personId: withId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, actor, 'plan.shared', id, now)
  return { ok: true }
}

export async function unsharePlan(
  tx: Tx,
  actor: Actor,
  { id, withId }: { id: string; withId: string },
  now: Date,
): Promise<Done> {
  await mustBeOwn(tx, actor, id)
  await tx
    .deleteFrom('planReaders')
    .where('communityId', '=', actor.communityId)
    .where('planId', '=', id)
    .where('personId', '=', withId)
    .execute()
  await record(tx, actor, 'plan.unshared', id, now)
  return { ok: true }
}

async function mustBeOwn(tx: Tx, actor: Actor, id: string) {
  if ((await getPlan(tx, actor, id)).personId !== actor.personId) throw new NotFound()
}

async function change(
  tx: Tx,
  { communityId }: Actor,
  id: string,
  to: PlanWords | { outcome: Outcome | null; learned: string; settledAt: Date | null },
) {
  await tx.updateTable('plans').set(to).where('communityId', '=', communityId).where('id', '=', id).execute()
}
