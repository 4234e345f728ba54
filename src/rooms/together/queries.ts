import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Leg } from '../ledger/rules.ts'

/** Somebody at whose account a posting would stop, were it tried now. */
export async function findStopping(
  db: Db,
  communityId: string,
  legs: readonly Leg[],
): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string | null }>`
    with sums as (
      select l.account_id, sum(l.minutes) as minutes, bool_or(l.minutes < 0) as gives
      from unnest(${legs.map(({ accountId }) => accountId)}::uuid[], ${legs.map(({ minutes }) => minutes)}::integer[])
        as l (account_id, minutes) group by l.account_id)
    select coalesce(a.person_id, (select h.person_id from account_holders as h
        where h.community_id = a.community_id and h.account_id = a.id and h.until is null order by h.since, h.id limit 1)) as person_id
    from sums join accounts as a on a.community_id = ${communityId} and a.id = sums.account_id
    join communities as c on c.id = a.community_id
    where a.closed_at is not null
      or (sums.gives and a.kind in ('person', 'shared')
        and a.balance_minutes + sums.minutes < coalesce(a.floor_minutes, c.floor_minutes))
    order by a.closed_at nulls last, a.id limit 1`.execute(db)
  return rows[0]?.personId ?? undefined
}
