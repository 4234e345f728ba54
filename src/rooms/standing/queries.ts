import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Standing, State } from './rules.ts'

/** How these people stand on a day (YYYY-MM-DD). Who is not of this community is not in the answer. */
export async function listStandings(
  db: Db,
  communityId: string,
  personIds: readonly string[],
  day: string,
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select p.id as person_id, p.state, p.joined_on, p.left_on, p.born_on, exists (
      select 1 from pauses as s where s.community_id = p.community_id and s.person_id = p.id
        and s.since <= ${day}::date and (s.lifted_on is null or s.lifted_on > ${day}::date)) as paused
    from people as p where p.community_id = ${communityId} and p.id = any (${personIds}::uuid[])`.execute(db)
  return rows
}

/** Whether one of two wants a distance from the other on a day. Which of them is nobody's business. */
export async function areApart(
  db: Db,
  communityId: string,
  one: string,
  other: string,
  day: string,
): Promise<boolean> {
  const { rows } = await sql<{ apart: boolean }>`
    select exists (select 1 from distances as d where d.community_id = ${communityId}
      and ((d.wanted_by = ${one} and d.from_id = ${other}) or (d.wanted_by = ${other} and d.from_id = ${one}))
      and d.since <= ${day}::date and (d.ended_on is null or d.ended_on > ${day}::date)) as apart`.execute(db)
  return rows[0]!.apart
}

/** Whether somebody may say another's word on a day: a mandate holds from its first through its last day. */
export async function maySpeakFor(
  db: Db,
  communityId: string,
  delegateId: string,
  personId: string,
  day: string,
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select 1 from mandates as m where m.community_id = ${communityId}
      and m.delegate_id = ${delegateId} and m.person_id = ${personId}
      and m.since <= ${day}::date and (m.until is null or m.until >= ${day}::date)) as may`.execute(db)
  return rows[0]!.may
}

type Named = { id: string; name: string }

/** Somebody by name, whether they are still here or not. Throws NotFound. */
export function getNamed(db: Db, communityId: string, personId: string): Promise<Named> {
  return nameOf(db, communityId, personId, ['here', 'resting', 'moved_on', 'remembered'])
}

/** The same, of those who are here or resting. */
export function getNamedHere(db: Db, communityId: string, personId: string): Promise<Named> {
  return nameOf(db, communityId, personId, ['here', 'resting'])
}

async function nameOf(db: Db, communityId: string, personId: string, states: State[]): Promise<Named> {
  const found = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .where('state', 'in', states)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** Whose word the actor may say on a day, by name. */
export async function listWhoseWord(
  db: Db,
  { communityId, personId }: Actor,
  day: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.name, p.name_folded from mandates as m
    join people as p on p.community_id = m.community_id and p.id = m.person_id and p.state in ('here', 'resting')
    where m.community_id = ${communityId} and m.delegate_id = ${personId}
      and m.since <= ${day}::date and (m.until is null or m.until >= ${day}::date)
    order by p.name_folded, p.id limit 50`.execute(db)
  return rows.map(({ id, name }) => ({ id, name }))
}
