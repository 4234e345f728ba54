import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { record } from '../../../platform/record.ts'
import { type Way, type WhyNotForThem, whyNotForThem } from '../rules.ts'
import { getOnTheWall } from './queries.ts'

export type WayIn = { way: Way; digest: string }
type Done = { ok: true } | { ok: false; why: WhyNotForThem }

/**
 * Puts somebody on the wall, or gives them other figures or pictures: themselves, or a broker together with them. Only
 * the digest comes here.
 */
export async function putOnTheWall(
  tx: Tx,
  actor: Actor,
  personId: string,
  { way, digest: secretDigest }: WayIn,
  now: Date,
): Promise<Done> {
  const why = await whyNot(tx, actor, personId)
  if (why) return { ok: false, why }
  const kept = { way, secretDigest, setBy: actor.personId, setAt: now }
  await tx
    .insertInto('wallWaysIn')
    .values({ communityId: actor.communityId, personId, ...kept })
    .onConflict((conflict) => conflict.columns(['communityId', 'personId']).doUpdateSet(kept))
    .execute()
  await record(tx, actor, 'wall.put-on', personId, now)
  return { ok: true }
}

/** Takes somebody off the wall. Whoever has come in at one stays until they finish. */
export async function takeOffTheWall(tx: Tx, actor: Actor, personId: string, now: Date): Promise<Done> {
  const why = await whyNot(tx, actor, personId)
  if (why) return { ok: false, why }
  await tx
    .deleteFrom('wallWaysIn')
    .where('communityId', '=', actor.communityId)
    .where('personId', '=', personId)
    .execute()
  await record(tx, actor, 'wall.taken-off', personId, now)
  return { ok: true }
}

async function whyNot(tx: Tx, actor: Actor, personId: string): Promise<WhyNotForThem | null> {
  if (actor.wallUntil) throw new NotFound()
  if (personId === actor.personId) return null
  if (!isBroker(actor)) throw new NotFound()
  return whyNotForThem(await getOnTheWall(tx, actor.communityId, personId))
}
