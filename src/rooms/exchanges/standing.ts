import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { areApart, listStandings } from '../standing/queries.ts'
import { type WhyNotTogether, whyNotTogether } from '../standing/rules.ts'
import type { Agreed } from './log/rules.ts'

type Ends = { giverId: string | null; receiverId: string | null }
export type Accompanied = Ends & { accompaniedBy?: string | null; otherId?: string | null }

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

/** Who could have come along, by name; null where this community lets a first time go without. */
export async function findCompanions(db: Db, communityId: string) {
  const { firstAccompaniedAfter } = await getAgreed(db, communityId)
  return firstAccompaniedAfter === null ? null : listCompany(db, communityId)
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
 * people's exchanges only those between two that stand count, here or with a neighbour community (`otherId`): of such a
 * one each community asks for its own person, and for a broker of its own.
 */
export async function whyNotFirst(
  db: Db,
  communityId: string,
  { giverId, receiverId, accompaniedBy = null, otherId = null }: Accompanied,
  { firstAccompaniedAfter: after }: { firstAccompaniedAfter: string | null },
): Promise<'goes-accompanied' | null> {
  if (after === null || ((giverId === null || receiverId === null) && otherId === null)) return null
  const { rows } = await sql<{ first: boolean; accompanied: boolean }>`
    select ${isFirst(communityId, [giverId, receiverId])} as first,
      exists (select 1 from tasks_taken_on as t where t.community_id = ${communityId} and t.person_id = ${accompaniedBy}::uuid
        and t.task = 'broker' and t.until is null) as accompanied`.execute(db)
  return rows[0]!.first && !rows[0]!.accompanied ? 'goes-accompanied' : null
}

/** Whether somebody has to come along, because it is the first time for one of these people and the community wants it so. */
export async function needsCompany(
  db: Db,
  communityId: string,
  personIds: readonly (string | null)[],
): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`
    select ${isFirst(communityId, personIds)} as first`.execute(db)
  return rows[0]!.first
}

/** Who may come along: everybody who is a broker now, by name. */
export async function listCompany(db: Db, communityId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from tasks_taken_on as t
    join people as p on p.community_id = t.community_id and p.id = t.person_id
    where t.community_id = ${communityId} and t.task = 'broker' and t.until is null
    order by p.name_folded, p.id limit ${brokersAtMost}`.execute(db)
  return rows
}

/** More than these no list on a page should hold. */
const brokersAtMost = 50

function isFirst(communityId: string, personIds: readonly (string | null)[]) {
  return sql`exists (select 1 from people as p join communities as c on c.id = p.community_id
      where p.community_id = ${communityId} and p.id = any (${personIds}::uuid[])
        and p.joined_on > c.first_accompanied_after
        and not exists (select 1 from exchanges as x where x.community_id = p.community_id and x.state = 'confirmed'
          and ((x.giver_id = p.id and (x.receiver_id is not null or x.link_id is not null))
            or (x.receiver_id = p.id and (x.giver_id is not null or x.link_id is not null)))))`
}
