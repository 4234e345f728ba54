import type { Actor } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'

export type Change = 'up' | 'hide' | 'show' | 'off'

const hatsAtMost = 20

/** Puts on another hat, as the last of one's own. */
export async function putOnHat(
  tx: Tx,
  actor: Actor,
  words: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'many-hats' }> {
  const hats = await lockHats(tx, actor)
  if (hats.length >= hatsAtMost) return { ok: false, why: 'many-hats' }
  const position = (hats.at(-1)?.position ?? -1) + 1
  await tx
    .insertInto('hats')
    .values({ communityId: actor.communityId, id: newId(), personId: actor.personId, words, position })
    .execute()
  await record(tx, actor, 'hat.put-on', actor.personId, now)
  return { ok: true }
}

/** Moves a hat up, hides it, shows it again or takes it off, and answers what it says. Only one's own. */
export async function changeHat(
  tx: Tx,
  actor: Actor,
  hatId: string,
  to: Change,
  now: Date,
): Promise<{ ok: true; words: string }> {
  const hats = await lockHats(tx, actor)
  const place = hats.findIndex((hat) => hat.id === hatId)
  const hat = hats[place]
  if (!hat) throw new NotFound()
  const change = (id: string, values: { position?: number; hidden?: boolean }) =>
    tx
      .updateTable('hats')
      .set(values)
      .where('communityId', '=', actor.communityId)
      .where('id', '=', id)
      .execute()
  const above = hats[place - 1]
  if (to === 'up' && above) {
    await change(hat.id, { position: above.position })
    await change(above.id, { position: hat.position })
  }
  if (to === 'hide' || to === 'show') await change(hat.id, { hidden: to === 'hide' })
  if (to === 'off')
    await tx
      .deleteFrom('hats')
      .where('communityId', '=', actor.communityId)
      .where('id', '=', hat.id)
      .execute()
  await record(tx, actor, 'hat.changed', actor.personId, now)
  return { ok: true, words: hat.words }
}

/** The hats of the actor, held by holding the person: two that are put on at once take two places. */
async function lockHats(tx: Tx, { communityId, personId }: Actor) {
  await tx
    .selectFrom('people')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .forUpdate()
    .execute()
  return tx
    .selectFrom('hats')
    .select(['id', 'position', 'words'])
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .orderBy('position')
    .execute()
}
