import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { areApart, listStandings } from '../standing/queries.ts'
import { type WhyNotTogether, whyNotTogether } from '../standing/rules.ts'
import type { Agreed } from './log/rules.ts'

type Ends = { giverId: string | null; receiverId: string | null }

/** What this community agreed on about writing things down. */
export function getAgreed(
  db: Db,
  communityId: string,
): Promise<Agreed & { timeZone: string; firstAccompaniedAfter: string | null }> {
  return db
    .selectFrom('communities')
    .select(['timeZone', 'roundingMinutes', 'wholeSteps', 'oldestDays', 'firstAccompaniedAfter'])
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow()
}

/** Why nothing can be written between these two on a day, or null. Throws NotFound for people of no or another community. */
export async function whyNotBetween(
  db: Db,
  communityId: string,
  { giverId, receiverId }: Ends,
  day: string,
): Promise<WhyNotTogether | null> {
  const ids = [giverId, receiverId].filter((id) => id !== null)
  const standings = await listStandings(db, communityId, ids, day)
  if (standings.length !== ids.length) throw new NotFound()
  const apart =
    giverId !== null && receiverId !== null && (await areApart(db, communityId, giverId, receiverId, day))
  return whyNotTogether(standings, day, apart)
}

/**
 * Where the community wants it so, whoever came after a day does their first exchange with a broker beside them. Of
 * people's exchanges only those between two that stand count.
 */
export async function whyNotFirst(
  db: Db,
  communityId: string,
  { giverId, receiverId, accompaniedBy = null }: Ends & { accompaniedBy?: string | null },
  { firstAccompaniedAfter: after }: { firstAccompaniedAfter: string | null },
): Promise<'goes-accompanied' | null> {
  if (after === null || giverId === null || receiverId === null) return null
  const { rows } = await sql<{ first: boolean; accompanied: boolean }>`
    select exists (select 1 from people as p
      where p.community_id = ${communityId} and p.id in (${giverId}, ${receiverId}) and p.joined_on > ${after}::date
        and not exists (select 1 from exchanges as x where x.community_id = p.community_id and x.state = 'confirmed'
          and ((x.giver_id = p.id and x.receiver_id is not null) or (x.receiver_id = p.id and x.giver_id is not null)))) as first,
      exists (select 1 from tasks_taken_on as t where t.community_id = ${communityId} and t.person_id = ${accompaniedBy}::uuid
        and t.task = 'broker' and t.until is null) as accompanied`.execute(db)
  return rows[0]!.first && !rows[0]!.accompanied ? 'goes-accompanied' : null
}
