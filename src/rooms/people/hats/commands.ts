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

/** A hat as it was worn, and where. */
export type Worn = { words: string; position: number; hidden: boolean }

/** Puts a hat that was taken off back where it was. One that is worn already stays as it is. */
export async function putBackHat(
  tx: Tx,
  actor: Actor,
  { words, position, hidden }: Worn,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'many-hats' }> {
  const { communityId, personId } = actor
  const hats = await lockHats(tx, actor)
  if (hats.some((hat) => hat.words === words)) return { ok: true }
  if (hats.length >= hatsAtMost) return { ok: false, why: 'many-hats' }
  await tx
    .updateTable('hats')
    .set((eb) => ({ position: eb('position', '+', 1) }))
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('position', '>=', position)
    .execute()
  await tx
    .insertInto('hats')
    .values({ communityId, id: newId(), personId, words, position, hidden })
    .execute()
  await record(tx, actor, 'hat.put-on', personId, now)
  return { ok: true }
}

/** What takes a change back: the opposite change of a hat, or putting one on again; null where nothing was changed. */
export type TakesBack = { hatId: string; to: Change } | { worn: Worn } | null

/** Moves a hat up, hides it, shows it again or takes it off, and answers what it says and what takes that back. Only one's own. */
export async function changeHat(
  tx: Tx,
  actor: Actor,
  hatId: string,
  to: Change,
  now: Date,
): Promise<{ ok: true; words: string; back: TakesBack }> {
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
  return { ok: true, words: hat.words, back: takesBack(hat, above, to) }
}

function takesBack(
  { id, ...worn }: Worn & { id: string },
  above: { id: string } | undefined,
  to: Change,
): TakesBack {
  if (to === 'off') return { worn }
  if (to === 'up') return above ? { hatId: above.id, to } : null
  return { hatId: id, to: to === 'hide' ? 'show' : 'hide' }
}

/** The hats of the actor, held by holding the person: two that are put on at once take two places. */
async function lockHats(tx: Tx, { communityId, personId }: Actor) {
  await tx
    .selectFrom('people')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .execute()
  return tx
    .selectFrom('hats')
    .select(['id', 'position', 'words', 'hidden'])
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .orderBy('position')
    .execute()
}
