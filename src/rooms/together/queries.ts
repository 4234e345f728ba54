import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Leg } from '../ledger/rules.ts'
import type { Balancing, PartOf } from './rules.ts'

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

export const pageSize = 25

/** Something done together, as the list tells it. */
export type Entry = {
  id: string
  name: string
  balances: Balancing
  occurredOn: string
  people: number
  undoneAt: Date | null
  recordedBy: string
}
export type EntryPart = PartOf & { name: string }
export type EntryCursor = { day: string; id: string }

const told = sql`e.id, r.name, r.balances, e.occurred_on, e.undone_at, keyer.name as recorded_by,
  (select count(distinct p.person_id) from group_parts as p where p.community_id = e.community_id and p.entry_id = e.id) as people
  from group_entries as e
  join recipes as r on r.community_id = e.community_id and r.id = e.recipe_id
  join people as keyer on keyer.community_id = e.community_id and keyer.id = e.recorded_by`

/** What the group did, newest first: for brokers all of it, for anybody else what they were part of. */
export async function listEntries(
  db: Db,
  actor: Actor,
  after: EntryCursor | null,
): Promise<{ entries: Entry[]; older: EntryCursor | null }> {
  const { rows } = await sql<Entry>`
    select ${told} where e.community_id = ${actor.communityId}
      and ${isBroker(actor) ? sql`true` : isIn(actor.personId)}
      ${after ? sql`and (e.occurred_on, e.id) < (${after.day}::date, ${after.id}::uuid)` : sql``}
    order by e.occurred_on desc, e.id desc limit ${pageSize + 1}`.execute(db)
  const entries = rows.slice(0, pageSize)
  const last = entries.at(-1)
  return { entries, older: rows.length > pageSize && last ? { day: last.occurredOn, id: last.id } : null }
}

/** One of them with who was there. Throws NotFound for whoever was not part of it and is no broker. */
export async function getEntry(db: Db, actor: Actor, id: string): Promise<Entry & { parts: EntryPart[] }> {
  const { rows } = await sql<Entry>`
    select ${told} where e.community_id = ${actor.communityId} and e.id = ${id}
      and ${isBroker(actor) ? sql`true` : isIn(actor.personId)}`.execute(db)
  const entry = rows[0]
  if (!entry) throw new NotFound()
  const { rows: parts } = await sql<EntryPart>`
    select p.person_id, p.part, p.minutes, person.name from group_parts as p
    join people as person on person.community_id = p.community_id and person.id = p.person_id
    where p.community_id = ${actor.communityId} and p.entry_id = ${id}
    order by p.part, person.name_folded, p.person_id`.execute(db)
  return { ...entry, parts }
}

function isIn(personId: string) {
  return sql`exists (select 1 from group_parts as mine
    where mine.community_id = e.community_id and mine.entry_id = e.id and mine.person_id = ${personId})`
}
