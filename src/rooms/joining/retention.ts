import { sql } from 'kysely'
import { type Db, inCommunity } from '../../platform/db/database.ts'

/** What was said on the way in goes by itself: half a year after a no, or an invitation nobody took up; a year after somebody left. */
export async function forgetArrivals(db: Db, now: Date): Promise<void> {
  for (const { id } of await db.selectFrom('communities').select('id').execute())
    await inCommunity(db, id, async (one) => {
      await sql`delete from arrivals as a where a.community_id = ${id} and (
        (a.state = 'not-now' and a.ended_at < ${now}::timestamptz - interval '6 months')
        or (a.state = 'invited' and a.created_at < ${now}::timestamptz - interval '6 months')
        or exists (select from people as p where p.community_id = a.community_id and p.id = a.person_id
          and p.left_on < (${now}::timestamptz - interval '1 year')::date))`.execute(one)
    })
}
