import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Balancing, PerPerson, Shape } from '../rules.ts'

/** How a group writes down something it does again and again. */
export type Recipe = PerPerson & {
  id: string
  name: string
  shape: Shape
  /** Where the difference is booked. */
  balances: Balancing
  closedAt: Date | null
}

/** One of them, closed or not. Throws NotFound. */
export async function getRecipe(db: Db, communityId: string, id: string): Promise<Recipe> {
  const recipe = await recipesOf(db, communityId).where('id', '=', id).executeTakeFirst()
  if (!recipe) throw new NotFound()
  return recipe
}

/** All of them, the open ones first, by name. There are never more than a few (see `recipesAtMost`). */
export function listRecipes(db: Db, communityId: string): Promise<Recipe[]> {
  return recipesOf(db, communityId)
    .orderBy('closedAt', (order) => order.asc().nullsFirst())
    .orderBy('name')
    .orderBy('id')
    .execute()
}

function recipesOf(db: Db, communityId: string) {
  return db
    .selectFrom('recipes')
    .select(['id', 'name', 'giverMinutes', 'receiverMinutes', 'closedAt'])
    .select((eb) => [
      eb.ref('shape').$castTo<Shape>().as('shape'),
      eb.ref('balances').$castTo<Balancing>().as('balances'),
    ])
    .where('communityId', '=', communityId)
}
