import { type Actor, isSteward } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import type { Balancing, PerPerson, Shape } from '../rules.ts'

export type NewRecipe = PerPerson & { shape: Shape; name: string; balances: Balancing }

/** Begins a way of writing something down. Stewards only. */
export async function makeRecipe(
  tx: Tx,
  actor: Actor,
  recipe: NewRecipe,
  now: Date,
): Promise<{ ok: true; id: string }> {
  mustKeep(actor)
  const id = newId()
  await tx
    .insertInto('recipes')
    .values({ ...recipe, communityId: actor.communityId, id, madeAt: now })
    .execute()
  await record(tx, actor, 'recipe.made', id, now)
  return { ok: true, id }
}

/** Changes what it is called and how many minutes it is from now on; what stands in the book stays. Stewards only. */
export async function changeRecipe(
  tx: Tx,
  actor: Actor,
  id: string,
  to: PerPerson & { name: string },
  now: Date,
): Promise<{ ok: true }> {
  await change(tx, actor, id, to)
  await record(tx, actor, 'recipe.changed', id, now)
  return { ok: true }
}

/** Closes it, so that nothing more is written down by it, or opens it again. Stewards only. */
export async function closeRecipe(
  tx: Tx,
  actor: Actor,
  id: string,
  closed: boolean,
  now: Date,
): Promise<{ ok: true }> {
  await change(tx, actor, id, { closedAt: closed ? now : null })
  await record(tx, actor, closed ? 'recipe.closed' : 'recipe.opened', id, now)
  return { ok: true }
}

async function change(
  tx: Tx,
  actor: Actor,
  id: string,
  to: Partial<PerPerson & { name: string }> | { closedAt: Date | null },
) {
  mustKeep(actor)
  const changed = await tx
    .updateTable('recipes')
    .set(to)
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound()
}

function mustKeep(actor: Actor) {
  if (!isSteward(actor)) throw new NotFound()
}
