import { type RawBuilder, sql } from 'kysely'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Arrangement } from './rules.ts'

const waitingAtMost = 100
export const pageSize = 20

/** What waits to be arranged, the oldest first: all of it for a broker, else one's own. */
export function listToArrange(db: Db, actor: Actor): Promise<Arrangement[]> {
  return tell(db, actor, sql`a.settled_at is null order by a.id limit ${waitingAtMost}`)
}

/** What was settled, the latest asked first, after the one named. */
export async function listArranged(
  db: Db,
  actor: Actor,
  after: string | null,
): Promise<{ arranged: Arrangement[]; older: string | null }> {
  const found = await tell(
    db,
    actor,
    sql`a.settled_at is not null and (${after}::uuid is null or a.id < ${after}::uuid)
      order by a.id desc limit ${pageSize + 1}`,
  )
  const arranged = found.slice(0, pageSize)
  return { arranged, older: found.length > pageSize ? arranged.at(-1)!.id : null }
}

/** One of them, for whoever asked and for brokers; for everybody else it is not there. */
export async function getArrangement(db: Db, actor: Actor, id: string): Promise<Arrangement> {
  const [found] = await tell(db, actor, sql`a.id = ${id}::uuid`)
  if (!found) throw new NotFound()
  return found
}

async function tell(db: Db, actor: Actor, which: RawBuilder<unknown>): Promise<Arrangement[]> {
  const { communityId, personId } = actor
  const { rows } = await sql<Arrangement>`
    select a.id, a.person_id, p.name as person_name, a.direction, a.kind, a.words, a.details, a.asked_at, a.outcome, a.answer,
      a.settled_at, s.name as settler
    from arrangements as a
    join people as p on p.community_id = a.community_id and p.id = a.person_id
    left join people as s on s.community_id = a.community_id and s.id = a.settled_by
    where a.community_id = ${communityId} and (a.person_id = ${personId}::uuid or ${isBroker(actor)}::boolean) and ${which}`.execute(
    db,
  )
  return rows
}
