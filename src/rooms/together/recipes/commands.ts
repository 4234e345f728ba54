import { type Actor, isSteward } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { whyNotSteps } from '../../exchanges/log/rules.ts'
import { getAgreed } from '../../exchanges/standing.ts'
import type { Balancing, PerPerson, Shape } from '../rules.ts'
import { listRecipes } from './queries.ts'
import { recipesAtMost } from './rules.ts'

export type NewRecipe = PerPerson & { shape: Shape; name: string; balances: Balancing }
export type WhyNotRecipe = 'many' | 'giver-steps' | 'receiver-steps'
type Kept = { ok: true; id: string } | { ok: false; why: WhyNotRecipe }

/** What every community begins with: a lunch and a meeting; what not every group does is there, closed. */
const first: (NewRecipe & { open: boolean })[] = [
  {
    shape: 'rota',
    name: 'Lunch together',
    giverMinutes: 120,
    receiverMinutes: 30,
    balances: 'pot',
    open: true,
  },
  { shape: 'meeting', name: 'Meeting', giverMinutes: 60, receiverMinutes: null, balances: 'pot', open: true },
  {
    shape: 'learning',
    name: 'Learning together',
    giverMinutes: 60,
    receiverMinutes: null,
    balances: 'pot',
    open: false,
  },
  {
    shape: 'shared_work',
    name: 'Many hands',
    giverMinutes: 60,
    receiverMinutes: null,
    balances: 'pot',
    open: false,
  },
  {
    shape: 'community_building',
    name: 'Building our community',
    giverMinutes: 60,
    receiverMinutes: null,
    balances: 'commons',
    open: false,
  },
]

/** Lays out the recipes that every community begins with. Its language is English until its steward says otherwise. */
export async function layOutRecipes(tx: Tx, communityId: string, now: Date): Promise<void> {
  const rows = first.map(({ open, ...recipe }) => ({
    ...recipe,
    communityId,
    id: newId(),
    madeAt: now,
    closedAt: open ? null : now,
  }))
  await tx.insertInto('recipes').values(rows).execute()
}

/** Begins a way of writing something down. Stewards only. */
export async function makeRecipe(tx: Tx, actor: Actor, recipe: NewRecipe, now: Date): Promise<Kept> {
  mustKeep(actor)
  if ((await listRecipes(tx, actor.communityId)).length >= recipesAtMost) return { ok: false, why: 'many' }
  const why = await whyNotMinutesOf(tx, actor, recipe)
  if (why) return { ok: false, why }
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
): Promise<Kept> {
  mustKeep(actor)
  const why = await whyNotMinutesOf(tx, actor, to)
  if (why) return { ok: false, why }
  await change(tx, actor, id, to)
  await record(tx, actor, 'recipe.changed', id, now)
  return { ok: true, id }
}

/** Closes it, so that nothing more is written down by it, or opens it again. Stewards only. */
export async function closeRecipe(
  tx: Tx,
  actor: Actor,
  id: string,
  closed: boolean,
  now: Date,
): Promise<{ ok: true }> {
  mustKeep(actor)
  await change(tx, actor, id, { closedAt: closed ? now : null })
  await record(tx, actor, closed ? 'recipe.closed' : 'recipe.opened', id, now)
  return { ok: true }
}

/** What could not be written down afterwards is no recipe. */
async function whyNotMinutesOf(tx: Tx, actor: Actor, { giverMinutes, receiverMinutes }: PerPerson) {
  const agreed = await getAgreed(tx, actor.communityId)
  if (whyNotSteps(giverMinutes ?? 0, agreed)) return 'giver-steps'
  return whyNotSteps(receiverMinutes ?? 0, agreed) ? 'receiver-steps' : null
}

async function change(
  tx: Tx,
  actor: Actor,
  id: string,
  to: Partial<PerPerson & { name: string }> | { closedAt: Date | null },
) {
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
