import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'

/** What was done about somebody's floor, by whom and when; newest first, the last few. */
export type FloorRecord = { what: string; by: string | null; madeAt: Date }

/** The community's own floor in minutes, null for none, and what was done about this person's. */
export async function getFloors(db: Db, actor: Actor, personId: string) {
  const { floorMinutes } = await db
    .selectFrom('communities')
    .select('floorMinutes')
    .where('id', '=', actor.communityId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<FloorRecord>`
    select r.what, p.name as by, r.made_at
    from records as r
    left join people as p on p.community_id = r.community_id and p.id = r.actor_id
    where r.community_id = ${actor.communityId} and r.subject_id = ${personId}
      and r.what in ('account.floor-agreed', 'account.floor-taken-away')
    order by r.id desc limit 10`.execute(db)
  return { usual: floorMinutes, records: rows }
}
