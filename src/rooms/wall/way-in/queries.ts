import { sql } from 'kysely'
import { keyTasks } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Way } from '../rules.ts'

/** Somebody as far as the wall is concerned: whether they are on it, and who put them there when. */
export type OnTheWall = {
  id: string
  name: string
  state: string
  hasEmail: boolean
  holdsTask: boolean
  way: Way | null
  setBy: string | null
  setById: string | null
  setAt: Date | null
}

/** Throws NotFound where there is nobody. */
export async function getOnTheWall(db: Db, communityId: string, personId: string): Promise<OnTheWall> {
  const { rows } = await sql<OnTheWall>`
    select p.id, p.name, p.state, d.email is not null as has_email, w.way, setter.name as set_by,
      w.set_by as set_by_id, w.set_at,
      exists (select 1 from tasks_taken_on as t where t.community_id = p.community_id and t.person_id = p.id
        and t.until is null and t.task = any(${keyTasks})) as holds_task
    from people as p
    left join contact_details as d on d.community_id = p.community_id and d.person_id = p.id
    left join wall_ways_in as w on w.community_id = p.community_id and w.person_id = p.id
    left join people as setter on setter.community_id = w.community_id and setter.id = w.set_by
    where p.community_id = ${communityId} and p.id = ${personId}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}
