import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { isBroker } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'

export const statementPageSize = 50

/** One line of a statement, newest first. Minutes are signed: positive means the person was credited. */
export type StatementLine = {
  position: number
  transactionId: string
  kind: string
  source: string
  minutes: number
  balanceMinutes: number
  occurredOn: string
  postedAt: Date
  /** Where it stands in the book, and the digest of the chain up to it. */
  bookPosition: number
  chainDigest: Buffer
  keyedBy: string | null
  /** The others on this transaction: names of people, or the kind of a common account. */
  others: { name: string | null; kind: string }[]
  words: string | null
  exchangeId: string | null
  reversed: boolean
}

export type Page<T> = { lines: T[]; older: number | null; newer: number | null }

/**
 * The person whose statement this is, for the person themselves and for brokers. For everybody else it is not there.
 */
export async function getHolder(db: Db, actor: Actor, personId: string) {
  if (personId !== actor.personId && !isBroker(actor)) throw new NotFound()
  const holder = await db
    .selectFrom('people')
    .innerJoin('accounts', (join) =>
      join
        .onRef('accounts.communityId', '=', 'people.communityId')
        .onRef('accounts.personId', '=', 'people.id'),
    )
    .select([
      'people.id as personId',
      'people.name',
      'accounts.id as accountId',
      'accounts.balanceMinutes',
      'accounts.entryCount',
    ])
    .where('people.communityId', '=', actor.communityId)
    .where('people.id', '=', personId)
    .executeTakeFirst()
  if (!holder) throw new NotFound()
  return holder
}

/** A page of an account's lines below `before` (a position), newest first. Two index ranges, at any depth. */
export async function listStatement(
  db: Db,
  account: { communityId: string; accountId: string; entryCount: number },
  before: number | null,
  size = statementPageSize,
): Promise<Page<StatementLine>> {
  const below = before ?? account.entryCount + 1
  // The page is cut before anything is joined to it, so that its cost is that of a page however large the book.
  // (No coalesce: behind row-level security PostgreSQL would not look that up in an index.)
  const { rows } = await sql<StatementLine>`
    with page as materialized (
      select * from entries
      where community_id = ${account.communityId} and account_id = ${account.accountId} and position < ${below}
      order by position desc limit ${size}
    )
    select e.position, e.transaction_id, t.kind, t.source, e.minutes, e.balance_minutes, t.occurred_on, t.posted_at,
      t.position as book_position, t.chain_digest,
      keyer.name as keyed_by, coalesce(note.words, x.words) as words, x.id as exchange_id, reversal.id is not null as reversed,
      (select coalesce(json_agg(distinct jsonb_build_object('name', coalesce(p.name, nullif(a.name, ''), neighbour.name), 'kind', a.kind)), '[]')
         from entries as o
         join accounts as a on a.community_id = o.community_id and a.id = o.account_id
         left join people as p on p.community_id = a.community_id and p.id = a.person_id
         left join communities as neighbour on neighbour.id = a.linked_id
        where o.community_id = e.community_id and o.transaction_id = e.transaction_id and o.account_id <> e.account_id) as others
    from page as e
    join transactions as t on t.community_id = e.community_id and t.id = e.transaction_id
    left join transactions as reversal on reversal.community_id = t.community_id and reversal.reverses_id = t.id
    left join people as keyer on keyer.community_id = t.community_id and keyer.id = t.keyed_by
    left join transaction_notes as note on note.community_id = t.community_id and note.transaction_id = t.id
    left join lateral (
      select x.id, said.words from exchanges as x
      left join exchange_notes as said on said.community_id = x.community_id and said.exchange_id = x.id
      where x.community_id = t.community_id and x.transaction_id = case when t.reverses_id is null then t.id else t.reverses_id end limit 1) as x on true
    order by e.position desc`.execute(db)
  const last = rows.at(-1)?.position ?? 0
  return {
    lines: rows,
    older: last > 1 ? last : null,
    newer: below <= account.entryCount ? Math.min(below + size, account.entryCount + 1) : null,
  }
}
