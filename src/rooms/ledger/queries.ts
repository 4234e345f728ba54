import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { isBroker } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { everything, fits, isEverything, type Sought } from './sought.ts'

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

/** Whose statement it is, and which account it shows. */
export type Holder = {
  personId: string
  name: string
  accountId: string
  balanceMinutes: number
  entryCount: number
  /** A floor of their own instead of the community's, and why. */
  floorMinutes: number | null
  floorReason: string
  /** The account they share with others now: what it is called, and who else holds it. */
  shared: { name: string; others: string[] } | null
  /** Whether this is their own older account, which rests while they share another. */
  own: boolean
}

/**
 * The person whose statement this is, for the person themselves and for brokers. For everybody else it is not there. Where
 * somebody shares an account now it is that one, unless their `own` is asked for.
 */
export async function getHolder(db: Db, actor: Actor, personId: string, own = false): Promise<Holder> {
  if (personId !== actor.personId && !isBroker(actor)) throw new NotFound()
  const { rows } = await sql<Holder>`
    select p.id as person_id, p.name, a.id as account_id, a.balance_minutes, a.entry_count, a.floor_minutes, a.floor_reason,
      ${own} and held.account_id is not null as own,
      case when held.account_id is not null then json_build_object('name', s.name, 'others', array(
        select o.name from account_holders as h
        join people as o on o.community_id = h.community_id and o.id = h.person_id
        where h.community_id = p.community_id and h.account_id = held.account_id and h.until is null and h.person_id <> p.id
        order by o.name_folded, o.id)) end as shared
    from people as p
    join accounts as mine on mine.community_id = p.community_id and mine.person_id = p.id
    left join account_holders as held on held.community_id = p.community_id and held.person_id = p.id
      and held.shares and held.until is null
    left join accounts as s on s.community_id = held.community_id and s.id = held.account_id
    join accounts as a on a.community_id = p.community_id
      and a.id = case when ${own} or held.account_id is null then mine.id else held.account_id end
    where p.community_id = ${actor.communityId} and p.id = ${personId}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

type Wanted = { before: number | null; sought?: Sought; kinds?: readonly string[]; size?: number }

/**
 * A page of an account's lines below `before` (a position), newest first. Two index ranges, at any depth; where only some
 * lines are sought, the account's own are read in their order until the page is full, and none of anybody else's. What two
 * said about what they did is for them and for brokers, also where somebody else shares the account.
 */
export async function listStatement(
  db: Db,
  actor: Actor,
  account: { accountId: string; entryCount: number },
  { before, sought = everything, kinds = [], size = statementPageSize }: Wanted,
): Promise<Page<StatementLine>> {
  const { communityId, personId } = actor
  const below = before ?? account.entryCount + 1
  const some = !isEverything(sought)
  // Nothing may be joined the other way round here: a plan that begins with all transactions would grow with the book.
  const kept = some
    ? sql`cross join lateral (select * from transactions as o
        where o.community_id = e.community_id and o.id = e.transaction_id offset 0) as t`
    : sql``
  // The page is cut before anything is joined to it, so that its cost is that of a page however large the book.
  // (No coalesce: behind row-level security PostgreSQL would not look that up in an index.)
  const { rows } = await sql<StatementLine>`
    with page as materialized (
      select e.* from entries as e ${kept}
      where e.community_id = ${communityId} and e.account_id = ${account.accountId} and e.position < ${below}
        and ${fits(sought, kinds)}
      order by e.position desc limit ${size + 1}
    )
    select e.position, e.transaction_id, t.kind, t.source, e.minutes, e.balance_minutes, t.occurred_on, t.posted_at,
      t.position as book_position, t.chain_digest,
      keyer.name as keyed_by, case when x.id is null or x.theirs then coalesce(note.words, x.words) end as words,
      case when x.theirs then x.id end as exchange_id, reversal.id is not null as reversed,
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
      select x.id, said.words, ${isBroker(actor)} or ${personId} in (x.giver_id, x.receiver_id, x.recorded_by) as theirs from exchanges as x
      left join exchange_notes as said on said.community_id = x.community_id and said.exchange_id = x.id
      where x.community_id = t.community_id and x.transaction_id = case when t.reverses_id is null then t.id else t.reverses_id end limit 1) as x on true
    order by e.position desc`.execute(db)
  const lines = rows.slice(0, size)
  return {
    lines,
    older: rows.length > size ? lines.at(-1)!.position : null,
    newer: !some && below <= account.entryCount ? Math.min(below + size, account.entryCount + 1) : null,
  }
}

/** Whether something stands in the book under this key. */
export async function isKeyKnown(db: Db, communityId: string, key: string): Promise<boolean> {
  const stands = await db
    .selectFrom('transactions')
    .select('id')
    .where('communityId', '=', communityId)
    .where('key', '=', key)
    .executeTakeFirst()
  return stands !== undefined
}
