import { sql } from 'kysely'
import type { Actor, Task } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Taken } from './rules.ts'

/** More than so many tasks at once nobody looks after. */
const atMost = 300
const pageSize = 50

/** Everything that is looked after now, each task with whoever holds it, the longest first. */
export async function listHeld(db: Db, communityId: string): Promise<Taken[]> {
  return taken(
    db,
    sql`where t.community_id = ${communityId} and t.until is null order by t.task, lower(t.words), t.since, t.id limit ${atMost}`,
  )
}

/** What was looked after before, the latest first, page by page. */
export async function listBefore(
  db: Db,
  communityId: string,
  after: string | null,
): Promise<{ before: Taken[]; after: string | null }> {
  const older = after
    ? sql`and (t.until, t.id) < (select b.until, b.id from tasks_taken_on as b where b.community_id = ${communityId} and b.id = ${after})`
    : sql``
  const found = await taken(
    db,
    sql`where t.community_id = ${communityId} and t.until is not null ${older} order by t.until desc, t.id desc limit ${pageSize + 1}`,
  )
  const before = found.slice(0, pageSize)
  return { before, after: found.length > pageSize ? (before.at(-1)?.id ?? null) : null }
}

/** One task of somebody, now or before. Throws NotFound. */
export async function getTaken(db: Db, communityId: string, id: string): Promise<Taken> {
  const [found] = await taken(db, sql`where t.community_id = ${communityId} and t.id = ${id}`)
  if (!found) throw new NotFound()
  return found
}

export type Asked = Pick<Taken, 'id' | 'task' | 'words' | 'name'>

/** Which tasks somebody is asked to take over. */
export async function listAskedOf(db: Db, { communityId, personId }: Actor): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select t.id, t.task, t.words, p.name from task_offers as o
    join tasks_taken_on as t on t.community_id = o.community_id and t.id = o.task_id and t.until is null
    join people as p on p.community_id = t.community_id and p.id = t.person_id
    where o.community_id = ${communityId} and o.to_id = ${personId} and o.answer is null order by o.id limit 20`.execute(
    db,
  )
  return rows
}

export type ForMe = Asked & { endsOn: string; isMine: boolean }

/**
 * What one's own page says about tasks: what one is asked to take over; and what one looks after oneself that ends by this
 * day, where one has not said yet whether one would go on.
 */
export async function listForMe(db: Db, { communityId, personId }: Actor, by: string): Promise<ForMe[]> {
  const { rows } = await sql<ForMe>`
    select t.id, t.task, t.words, p.name, t.ends_on, t.person_id = ${personId} as is_mine from tasks_taken_on as t
    join people as p on p.community_id = t.community_id and p.id = t.person_id
    where t.community_id = ${communityId} and t.until is null and (
      t.person_id = ${personId} and t.wish is null and t.ends_on <= ${by}::date
      or t.id in (select o.task_id from task_offers as o
        where o.community_id = ${communityId} and o.to_id = ${personId} and o.answer is null))
    order by t.ends_on, t.id limit 20`.execute(db)
  return rows
}

/** Whether somebody holds this very task now. */
export async function holdsTask(
  db: Db,
  communityId: string,
  { personId, task, words }: { personId: string; task: Task; words: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from tasks_taken_on where community_id = ${communityId} and person_id = ${personId} and task = ${task}
      and lower(words) = lower(${words}) and until is null`.execute(db)
  return rows.length > 0
}

/** How many stewards there are besides. Only under the lock of `holdTasks` it stays true. */
export async function countOtherStewards(db: Db, communityId: string, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from tasks_taken_on
    where community_id = ${communityId} and task = 'steward' and until is null and person_id <> ${personId}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

async function taken(db: Db, which: ReturnType<typeof sql>): Promise<Taken[]> {
  const { rows } = await sql<
    Omit<Taken, 'offeredTo'> & { offeredToId: string | null; offeredToName: string }
  >`
    select t.id, t.task, t.words, t.person_id, p.name, t.since, t.ends_on, t.basis, g.name as given_by, t.decided_on,
      t.decided_words, t.until, e.name as ended_by, t.ended_how, t.ended_words, t.asked_at, t.wish,
      o.to_id as offered_to_id, asked.name as offered_to_name
    from tasks_taken_on as t
    join people as p on p.community_id = t.community_id and p.id = t.person_id
    left join people as g on g.community_id = t.community_id and g.id = t.given_by
    left join people as e on e.community_id = t.community_id and e.id = t.ended_by
    left join task_offers as o on o.community_id = t.community_id and o.task_id = t.id and o.answer is null
    left join people as asked on asked.community_id = o.community_id and asked.id = o.to_id
    ${which}`.execute(db)
  return rows.map(({ offeredToId, offeredToName, ...one }) => ({
    ...one,
    offeredTo: offeredToId === null ? null : { id: offeredToId, name: offeredToName },
  }))
}
