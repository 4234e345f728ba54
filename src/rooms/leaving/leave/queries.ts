import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'

/** Somebody's last day, if it is known, and where their own hours stand. Throws NotFound. For brokers only. */
export async function getLeaver(db: Db, communityId: string, personId: string) {
  const found = await db
    .selectFrom('people')
    .innerJoin('accounts', (join) =>
      join
        .onRef('accounts.communityId', '=', 'people.communityId')
        .onRef('accounts.personId', '=', 'people.id'),
    )
    .select(['people.leftOn', 'accounts.balanceMinutes'])
    .where('people.communityId', '=', communityId)
    .where('people.id', '=', personId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
