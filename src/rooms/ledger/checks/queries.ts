import type { Db } from '../../../platform/db/database.ts'
import type { KeptCheck } from './rules.ts'

const few = 10

/** The last checks of the book, newest first. */
export async function listChecks(db: Db, communityId: string): Promise<KeptCheck[]> {
  const rows = await db
    .selectFrom('bookChecks')
    .select(['id', 'madeAt', 'clean', 'looked', 'broken'])
    .where('communityId', '=', communityId)
    .orderBy('id', 'desc')
    .limit(few)
    .execute()
  return rows.map((row) => ({ ...row, broken: row.broken as KeptCheck['broken'] })) // as keepCheck wrote them
}
