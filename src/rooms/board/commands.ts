import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { type Direction, mayChange } from './rules.ts'

export type NewIntent = {
  direction: Direction
  kind: string
  words: string
  details: string
  /** Somebody else, whom a broker writes it down for. */
  personId?: string
}

/** Puts an ask or an offer on the board, one's own, or as a broker somebody else's. Answers its id. */
export async function postIntent(
  tx: Tx,
  actor: Actor,
  said: NewIntent,
  now: Date,
): Promise<{ ok: true; id: string }> {
  const { communityId } = actor
  const { direction, kind, words, details, personId = actor.personId } = said
  if (!mayChange({ personId }, { personId: actor.personId, isBroker: isBroker(actor) })) throw new NotFound()
  const id = newId()
  await tx
    .insertInto('intents')
    .values({ communityId, id, personId, direction, kind, words, details, createdAt: now })
    .execute()
  await record(tx, actor, 'intent.posted', id, now)
  return { ok: true, id }
}

/** Says it in other words. */
export async function rewordIntent(
  tx: Tx,
  actor: Actor,
  said: { id: string; kind: string; words: string; details: string },
  now: Date,
): Promise<{ ok: true }> {
  const { id, ...words } = said
  await mustBeTheirs(tx, actor, id)
  await tx
    .updateTable('intents')
    .set(words)
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .execute()
  await record(tx, actor, 'intent.reworded', id, now)
  return { ok: true }
}

/** Takes it down, or puts it up again. Doing what is done already changes nothing. */
export async function moveIntent(
  tx: Tx,
  actor: Actor,
  id: string,
  to: 'open' | 'closed',
  now: Date,
): Promise<{ ok: true }> {
  await mustBeTheirs(tx, actor, id)
  const changed = await tx
    .updateTable('intents')
    .set({ closedAt: to === 'closed' ? now : null })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .where('closedAt', to === 'closed' ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) await record(tx, actor, `intent.${to}`, id, now)
  return { ok: true }
}

async function mustBeTheirs(tx: Tx, actor: Actor, id: string) {
  const intent = await tx
    .selectFrom('intents')
    .select('personId')
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!intent || !mayChange(intent, { personId: actor.personId, isBroker: isBroker(actor) }))
    throw new NotFound()
}
