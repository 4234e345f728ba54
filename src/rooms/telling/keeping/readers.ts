import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'

type Person = { id: string; name: string }

/**
 * Whether somebody may read a telling `t`: by name, or by the task they hold now. What is about staff is read by those
 * alone who are not; whoever is in it, never.
 */
export function mayRead({ personId, tasks }: Pick<Actor, 'personId' | 'tasks'>) {
  return sql<boolean>`(not exists (select from telling_named as n
      where n.community_id = t.community_id and n.telling_id = t.id and n.person_id = ${personId}::uuid)
    and (exists (select from telling_access as a
        where a.community_id = t.community_id and a.telling_id = t.id and a.person_id = ${personId}::uuid)
      or (${tasks.has('safeguarding')}::boolean and (not t.about_staff or exists (select from telling_outside as o
        where o.community_id = t.community_id and o.person_id = ${personId}::uuid)))))`
}

/** Everybody who may read one now, by name. */
export async function listReaders(db: Db, communityId: string, tellingId: string): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.id, p.name from tellings as t
    join people as p on p.community_id = t.community_id and p.state in ('here', 'resting')
    where t.community_id = ${communityId} and t.id = ${tellingId}
      and p.id in (
        select a.person_id from telling_access as a where a.community_id = t.community_id and a.telling_id = t.id
        union select k.person_id from tasks_taken_on as k where k.community_id = t.community_id
          and k.task = 'safeguarding' and k.until is null and (not t.about_staff or exists (
            select from telling_outside as o where o.community_id = t.community_id and o.person_id = k.person_id)))
      and not exists (select from telling_named as n
        where n.community_id = t.community_id and n.telling_id = t.id and n.person_id = p.id)
    order by p.name_folded, p.id limit 50`.execute(db)
  return rows
}
