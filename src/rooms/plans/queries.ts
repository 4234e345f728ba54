import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Plan } from './rules.ts'

const atMost = 100
type Person = { id: string; name: string }

/** One's own plans, and those one was let read: what is under way first, then the latest. */
export function listPlans(db: Db, actor: Actor): Promise<Plan[]> {
  return tell(db, actor, sql`true order by p.settled_at is not null, p.id desc limit ${atMost}`)
}

/** One plan, for whoever wrote it and whom they let read it. For everybody else it is not there. */
export async function getPlan(db: Db, actor: Actor, id: string): Promise<Plan> {
  const [plan] = await tell(db, actor, sql`p.id = ${id}::uuid`)
  if (!plan) throw new NotFound()
  return plan
}

/** Whom somebody let read their plan. */
export async function listReaders(db: Db, communityId: string, planId: string): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select q.id, q.name from plan_readers as r
    join people as q on q.community_id = r.community_id and q.id = r.person_id
    where r.community_id = ${communityId} and r.plan_id = ${planId}::uuid
    order by q.name_folded, q.id limit ${atMost}`.execute(db)
  return rows
}

async function tell(db: Db, { communityId, personId }: Actor, which: RawBuilder<unknown>): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select p.id, p.person_id, q.name, p.want, p.good, p.if_not, p.wrong, p.agreed, p.who_does, p.ring, p.review_on, p.outcome,
      p.learned, p.written_at, p.settled_at
    from plans as p join people as q on q.community_id = p.community_id and q.id = p.person_id
    where p.community_id = ${communityId} and (p.person_id = ${personId}::uuid or exists (
      select from plan_readers as r where r.community_id = p.community_id and r.plan_id = p.id
        and r.person_id = ${personId}::uuid)) and ${which}`.execute(db)
  return rows
}
