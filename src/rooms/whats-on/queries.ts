import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Notice, noticesAtMost } from './rules.ts'

/** What is on from this day (YYYY-MM-DD) on, the next first. There are never more than a few. */
export async function listNotices(
  db: Db,
  communityId: string,
  today: string,
  limit = noticesAtMost,
): Promise<Notice[]> {
  return noticesOf(db, communityId)
    .where('takenDownAt', 'is', null)
    .where('onDay', '>=', today)
    .orderBy('onDay')
    .orderBy(sql`at_time nulls first`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** One of them, past or taken down too. Throws NotFound. */
export async function getNotice(db: Db, communityId: string, id: string): Promise<Notice> {
  const notice = await noticesOf(db, communityId).where('id', '=', id).executeTakeFirst()
  if (!notice) throw new NotFound()
  return notice
}

function noticesOf(db: Db, communityId: string) {
  return db
    .selectFrom('notices')
    .select(['id', 'what', 'onDay', 'place', 'takenDownAt'])
    .select(sql<string | null>`to_char(at_time, 'HH24:MI')`.as('atTime'))
    .where('communityId', '=', communityId)
}
