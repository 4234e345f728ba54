import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { getAccountOf } from '../ledger/accounts.ts'
import type { Page } from '../ledger/queries.ts'

export const pageSize = 50

/** Where the pot stands, in minutes, and what came and went since a moment, without what was undone. */
export type Pot = {
  accountId: string
  entryCount: number
  balanceMinutes: number
  cameMinutes: number
  wentMinutes: number
}

/** One line of the pot. Names are those of grants only, which members decided; of a gift one's own is known to be mine. */
export type PotLine = {
  position: number
  transactionId: string
  kind: string
  minutes: number
  occurredOn: string
  undone: boolean
  mine: boolean
  grantId: string | null
  grantTo: string | null
}

export async function getPot(db: Db, communityId: string, since: Date): Promise<Pot> {
  const { rows } = await sql<Pot>`
    select a.id as account_id, a.entry_count, a.balance_minutes, year.came_minutes, year.went_minutes
    from accounts as a cross join lateral (
      select coalesce(sum(e.minutes) filter (where e.minutes > 0), 0)::integer as came_minutes,
        coalesce(-sum(e.minutes) filter (where e.minutes < 0), 0)::integer as went_minutes
      from transactions as t
      join entries as e on e.community_id = t.community_id and e.transaction_id = t.id and e.account_id = a.id
      where t.community_id = a.community_id and t.posted_at > ${since} and t.kind <> 'reversal'
        and not exists (select 1 from transactions as r where r.community_id = t.community_id and r.reverses_id = t.id)
    ) as year
    where a.community_id = ${communityId} and a.kind = 'pot'`.execute(db)
  return rows[0]!
}

/** A page of the pot's lines below `before` (a position), newest first; it costs what a page costs, however long it is. */
export async function listPotLines(
  db: Db,
  actor: Actor,
  pot: Pot,
  before: number | null,
  size = pageSize,
): Promise<Page<PotLine>> {
  const below = before ?? pot.entryCount + 1
  const mine = await getAccountOf(db, actor.communityId, actor.personId)
  const { rows } = await sql<PotLine>`
    with page as materialized (
      select * from entries
      where community_id = ${actor.communityId} and account_id = ${pot.accountId} and position < ${below}
      order by position desc limit ${size})
    select e.position, e.transaction_id, t.kind, e.minutes, t.occurred_on, r.id is not null as undone,
      exists (select 1 from entries as o where o.community_id = e.community_id
        and o.transaction_id = e.transaction_id and o.account_id = ${mine}) as mine,
      g.id as grant_id, p.name as grant_to
    from page as e
    join transactions as t on t.community_id = e.community_id and t.id = e.transaction_id
    left join transactions as r on r.community_id = t.community_id and r.reverses_id = t.id
    left join grants as g on g.community_id = t.community_id
      and g.id = case when t.key ~ '^grant:[0-9a-f-]{36}$' then substr(t.key, 7)::uuid end
    left join people as p on p.community_id = g.community_id and p.id = g.to_id
    order by e.position desc`.execute(db)
  const last = rows.at(-1)?.position ?? 0
  return {
    lines: rows,
    older: last > 1 ? last : null,
    newer: below <= pot.entryCount ? Math.min(below + size, pot.entryCount + 1) : null,
  }
}

/** Where somebody's hours stand now, for themselves and for brokers; for whoever speaks for them it is not told: null. */
export async function findBalance(db: Db, actor: Actor, personId: string): Promise<number | null> {
  if (personId !== actor.personId && !isBroker(actor)) return null
  const accountId = await getAccountOf(db, actor.communityId, personId)
  const { balanceMinutes } = await db
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('communityId', '=', actor.communityId)
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return balanceMinutes
}

/** Where the pot stands now. Everybody may see it. */
export async function getPotBalance(db: Db, communityId: string): Promise<number> {
  const { balanceMinutes } = await db
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('communityId', '=', communityId)
    .where('kind', '=', 'pot')
    .executeTakeFirstOrThrow()
  return balanceMinutes
}
