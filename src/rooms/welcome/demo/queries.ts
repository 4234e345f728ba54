import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export const pageSize = 40
export type Villager = { id: string; name: string; nameFolded: string; hats: string[]; holdsTask: boolean }

/** Whom one could be, by name, those who look after things first; after the last one of the page before. */
export async function listVillagers(
  db: Db,
  communityId: string,
  after: { holdsTask: boolean; nameFolded: string; id: string } | null,
): Promise<{ villagers: Villager[]; more: boolean }> {
  const { rows } = await sql<Villager>`
    select * from (
      select p.id, p.name, p.name_folded,
        exists (select 1 from tasks_taken_on as t where t.community_id = p.community_id and t.person_id = p.id
          and t.until is null) as holds_task,
        array(select h.words from hats as h where h.community_id = p.community_id and h.person_id = p.id
          and not h.hidden order by h.position) as hats
      from people as p where p.community_id = ${communityId} and p.state in ('here', 'resting')) as v
    ${after ? sql`where (not holds_task, name_folded, id) > (${!after.holdsTask}, ${after.nameFolded}, ${after.id}::uuid)` : sql``}
    order by not holds_task, name_folded, id limit ${pageSize + 1}`.execute(db)
  return { villagers: rows.slice(0, pageSize), more: rows.length > pageSize }
}

/** One of them, or null: somebody who moved on is nobody one could be. */
export async function findVillager(db: Db, communityId: string, id: string): Promise<Villager | null> {
  const { rows } = await sql<Villager>`
    select p.id, p.name, p.name_folded, array[]::text[] as hats,
      exists (select 1 from tasks_taken_on as t where t.community_id = p.community_id and t.person_id = p.id
        and t.until is null) as holds_task
    from people as p where p.community_id = ${communityId} and p.id = ${id} and p.state in ('here', 'resting')`.execute(
    db,
  )
  return rows[0] ?? null
}

/** How many letters are on their way but not written yet. */
export async function countWaitingMails(db: Db, communityId: string): Promise<number> {
  const { count } = await db
    .selectFrom('mails')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
