import { sql } from 'kysely'
import { mayComeIn } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Way } from '../rules.ts'

export const pageSize = 30
export type Somebody = { id: string; name: string; nameFolded: string; way: Way; secretDigest: string }

/** Those who chose to be on the wall, by name, after the last one of the page before. */
export async function listOnTheWall(
  db: Db,
  communityId: string,
  after: Pick<Somebody, 'id' | 'nameFolded'> | null,
): Promise<{ people: Somebody[]; more: boolean }> {
  const people = await onTheWall(db, communityId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(people.name_folded, people.id) > (${after?.nameFolded}, ${after?.id}::uuid)`),
    )
    .orderBy('people.nameFolded')
    .orderBy('people.id')
    .limit(pageSize + 1)
    .execute()
  return { people: people.slice(0, pageSize) as Somebody[], more: people.length > pageSize }
}

/** One of them, or null: whoever did not choose it, or has moved on, is not on the wall. */
export async function findOnTheWall(db: Db, communityId: string, id: string): Promise<Somebody | null> {
  const found = await onTheWall(db, communityId).where('people.id', '=', id).executeTakeFirst()
  return (found as Somebody | undefined) ?? null
}

function onTheWall(db: Db, communityId: string) {
  return db
    .selectFrom('wallWaysIn as ways')
    .innerJoin('people', (join) =>
      join.onRef('people.communityId', '=', 'ways.communityId').onRef('people.id', '=', 'ways.personId'),
    )
    .select(['people.id', 'people.name', 'people.nameFolded', 'ways.way', 'ways.secretDigest'])
    .where('ways.communityId', '=', communityId)
    .where('people.state', 'in', mayComeIn)
}
