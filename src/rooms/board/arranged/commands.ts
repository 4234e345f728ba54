import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import type { NewIntent } from '../commands.ts'
import { getArrangement } from './queries.ts'
import type { Arrangement, Outcome } from './rules.ts'

type Done = { ok: true }
type Settled = { ok: false; why: 'settled-already' }

/** Asks a broker to arrange something, instead of putting it on the board. Answers its id. */
export async function askToArrange(
  tx: Tx,
  actor: Actor,
  said: NewIntent,
  now: Date,
): Promise<{ ok: true; id: string }> {
  const { communityId, personId } = actor
  const { direction, kind, words, details } = said
  const id = newId()
  await tx
    .insertInto('arrangements')
    .values({ communityId, id, personId, direction, kind, words, details, askedAt: now })
    .execute()
  await record(tx, actor, 'arrangement.asked', id, now)
  return { ok: true, id }
}

/** What a broker arranged, or agreed with them to do another way; with a word of it always, so that no no stands alone. */
export async function settleArrangement(
  tx: Tx,
  actor: Actor,
  said: { id: string; outcome: Outcome; answer: string },
  now: Date,
): Promise<Done | Settled> {
  if (!isBroker(actor)) throw new NotFound()
  return settle(tx, actor, await getArrangement(tx, actor, said.id), said, now)
}

/** Takes it back: whoever asked. */
export async function withdrawArrangement(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Done | Settled> {
  const arrangement = await getArrangement(tx, actor, id)
  if (arrangement.personId !== actor.personId) throw new NotFound()
  return settle(tx, actor, arrangement, { outcome: 'withdrawn', answer: '' }, now)
}

async function settle(
  tx: Tx,
  actor: Actor,
  { id }: Arrangement,
  { outcome, answer }: { outcome: Outcome | 'withdrawn'; answer: string },
  now: Date,
): Promise<Done | Settled> {
  const settled = await tx
    .updateTable('arrangements')
    .set({ outcome, answer, settledAt: now, settledBy: actor.personId })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  if (settled.numUpdatedRows === 0n) return { ok: false, why: 'settled-already' }
  await record(tx, actor, `arrangement.${outcome}`, id, now)
  return { ok: true }
}
