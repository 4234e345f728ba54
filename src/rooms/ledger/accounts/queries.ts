import { sql } from 'kysely'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Page } from '../queries.ts'
import { type OwnAccount, ownKinds } from './rules.ts'

const linesOnAPage = 50
const accountsOnAPage = 50

/** A line of one of the community's accounts. Who is in it is told to brokers, and to the people themselves. */
export type OwnLine = {
  position: number
  kind: string
  minutes: number
  balanceMinutes: number
  occurredOn: string
  postedAt: Date
  bookPosition: number
  chainDigest: Buffer
  reversed: boolean
  /** The others on it: common accounts always; people's names only where the reader may know them. */
  others: { name: string | null; kind: string }[]
  /** Whether people are in it who are not named here. */
  unnamed: boolean
}

/**
 * The community's own accounts after one of them: the ones everybody has first, then its groups and its links to neighbours.
 * Those that were closed and never had a line are left out.
 */
export async function listOwnAccounts(
  db: Db,
  actor: Actor,
  after: string | null,
): Promise<{ accounts: OwnAccount[]; older: string | null }> {
  const rank = sql`array_position(${sql.val([...ownKinds])}::text[], a.kind)`
  const { rows } = await sql<OwnAccount>`
    select a.id, a.kind, coalesce(nullif(a.name, ''), other.name, '') as name, a.balance_minutes, a.entry_count,
      a.closed_at is not null as closed
    from accounts as a
    left join communities as other on other.id = a.linked_id
    where a.community_id = ${actor.communityId} and a.kind <> 'person' and a.kind <> 'shared'
      and (a.closed_at is null or a.entry_count > 0)
      ${after ? sql`and (${rank}, a.id) > (select array_position(${sql.val([...ownKinds])}::text[], l.kind), l.id from accounts as l where l.community_id = ${actor.communityId} and l.id = ${after})` : sql``}
    order by ${rank}, a.id limit ${accountsOnAPage + 1}`.execute(db)
  const accounts = rows.slice(0, accountsOnAPage)
  return { accounts, older: rows.length > accountsOnAPage ? accounts.at(-1)!.id : null }
}

/** One of the community's own accounts. A person's, or what people share, is not there. Throws NotFound. */
export async function getOwnAccount(db: Db, actor: Actor, id: string): Promise<OwnAccount> {
  const { rows } = await sql<OwnAccount>`
    select a.id, a.kind, coalesce(nullif(a.name, ''), other.name, '') as name, a.balance_minutes, a.entry_count,
      a.closed_at is not null as closed
    from accounts as a
    left join communities as other on other.id = a.linked_id
    where a.community_id = ${actor.communityId} and a.id = ${id} and a.kind <> 'person' and a.kind <> 'shared'`.execute(
    db,
  )
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** A page of its lines below `before`, newest first. */
export async function listOwnLines(
  db: Db,
  actor: Actor,
  account: OwnAccount,
  before: number | null,
): Promise<Page<OwnLine>> {
  const { communityId, personId } = actor
  const below = before ?? account.entryCount + 1
  const { rows } = await sql<OwnLine>`
    with page as materialized (
      select * from entries
      where community_id = ${communityId} and account_id = ${account.id} and position < ${below}
      order by position desc limit ${linesOnAPage + 1}
    )
    select e.position, t.kind, e.minutes, e.balance_minutes, t.occurred_on, t.posted_at, t.position as book_position,
      t.chain_digest, reversal.id is not null as reversed, told.others, told.unnamed
    from page as e
    join transactions as t on t.community_id = e.community_id and t.id = e.transaction_id
    left join transactions as reversal on reversal.community_id = t.community_id and reversal.reverses_id = t.id
    cross join lateral (
      select coalesce(json_agg(distinct jsonb_build_object('name', who.name, 'kind', who.kind)) filter (where who.named), '[]') as others,
        coalesce(bool_or(not who.named), false) as unnamed
      from (
        select coalesce(p.name, nullif(a.name, '')) as name, a.kind,
          a.kind not in ('person', 'shared') or ${isBroker(actor)} or coalesce(a.person_id = ${personId}, false)
            or exists (select from account_holders as h where h.community_id = a.community_id
              and h.account_id = a.id and h.person_id = ${personId}) as named
        from entries as o
        join accounts as a on a.community_id = o.community_id and a.id = o.account_id
        left join people as p on p.community_id = a.community_id and p.id = a.person_id
        where o.community_id = e.community_id and o.transaction_id = e.transaction_id and o.account_id <> e.account_id) as who) as told
    order by e.position desc`.execute(db)
  const lines = rows.slice(0, linesOnAPage)
  return {
    lines,
    older: rows.length > linesOnAPage ? lines.at(-1)!.position : null,
    newer: below <= account.entryCount ? Math.min(below + linesOnAPage, account.entryCount + 1) : null,
  }
}
