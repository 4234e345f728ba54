import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'

/** Whose word somebody may say, from a day through a last day, if there is one. Days are YYYY-MM-DD. */
export type Mandate = {
  personId: string
  person: string
  delegateId: string
  delegate: string
  since: string
  until: string | null
}
export type Distance = { fromId: string; name: string; since: string }

const atMost = 50

/** Everything that was ever said about who speaks for somebody, or for whom they speak: what holds first. */
export async function listMandates(db: Db, communityId: string, personId: string): Promise<Mandate[]> {
  const { rows } = await sql<Mandate>`
    select m.person_id, person.name as person, m.delegate_id, delegate.name as delegate, m.since, m.until
    from mandates as m
    join people as person on person.community_id = m.community_id and person.id = m.person_id
    join people as delegate on delegate.community_id = m.community_id and delegate.id = m.delegate_id
    where m.community_id = ${communityId} and (m.person_id = ${personId} or m.delegate_id = ${personId})
    order by m.until desc nulls first, m.id desc limit ${atMost}`.execute(db)
  return rows
}

/** From whom the actor keeps a distance. Their own and nobody else's to see. */
export async function listDistances(db: Db, { communityId, personId }: Actor): Promise<Distance[]> {
  const { rows } = await sql<Distance>`
    select d.from_id, p.name, d.since from distances as d
    join people as p on p.community_id = d.community_id and p.id = d.from_id
    where d.community_id = ${communityId} and d.wanted_by = ${personId} and d.ended_on is null
    order by p.name_folded, p.id limit ${atMost}`.execute(db)
  return rows
}
