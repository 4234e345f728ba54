import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { weekStands } from '../../exchanges/figures.ts'

/** What the wall shows of an ask or an offer: never its details. */
export type Shown = {
  id: string
  kind: string
  words: string
  personId: string
  name: string
  createdAt: Date
}
export type OnTheWall = { asks: Shown[]; waiting: Shown[]; offers: Shown[] }

/** The newest asks and offers of people who are here, and the asks that nobody did anything about for longest. */
export async function listShown(db: Db, communityId: string): Promise<OnTheWall> {
  const open = (direction: 'ask' | 'offer', order: 'asc' | 'desc', limit: number, also = sql`true`) => sql`
    (select i.id, i.kind, i.words, i.person_id, p.name, i.created_at
      from intents as i join people as p on p.community_id = i.community_id and p.id = i.person_id
      where i.community_id = ${communityId} and i.direction = ${direction} and i.closed_at is null
        and p.state = 'here' and ${also}
      order by i.id ${sql.raw(order)} limit ${limit})`
  const unanswered = sql`not exists (select 1 from exchanges as x where x.community_id = i.community_id
    and x.intent_id = i.id and x.state in ('recorded', 'talk', 'confirmed'))`
  const { rows } = await sql<Shown & { part: keyof OnTheWall }>`
    select 'asks' as part, a.* from ${open('ask', 'desc', 3)} as a
    union all select 'waiting', b.* from ${open('ask', 'asc', 5, unanswered)} as b
    union all select 'offers', c.* from ${open('offer', 'desc', 3)} as c`.execute(db)
  const part = (name: keyof OnTheWall) => rows.filter((row) => row.part === name)
  const asks = part('asks')
  const newest = new Set(asks.map(({ id }) => id))
  return {
    asks,
    waiting: part('waiting')
      .filter(({ id }) => !newest.has(id))
      .slice(0, 2),
    offers: part('offers'),
  }
}

/** What was done in the days after `after` up to `until`: sums over everybody, and how many people were in it. */
export type Week = {
  people: number
  things: number
  gaveMinutes: number
  receivedMinutes: number
  thanks: number
}

export async function getWeek(db: Db, communityId: string, after: string, until: string): Promise<Week> {
  const { rows } = await sql<Week>`
    with done as (
      select id, giver_id, receiver_id, minutes from exchanges
      where community_id = ${communityId} and state = 'confirmed'
        and occurred_on > ${after}::date and occurred_on <= ${until}::date),
    together as (
      select entry_id, person_id, part, minutes from group_parts
      where community_id = ${communityId} and not undone and minutes > 0
        and occurred_on > ${after}::date and occurred_on <= ${until}::date),
    every_week as (
      select person_id, minutes from standing_weeks as w
      where community_id = ${communityId} and ${weekStands}
        and occurred_on > ${after}::date and occurred_on <= ${until}::date)
    select (select count(*) from (select giver_id from done where giver_id is not null
        union select receiver_id from done where receiver_id is not null
        union select person_id from together union select person_id from every_week) as them) as people,
      (select count(*) from done) + (select count(distinct entry_id) from together)
        + (select count(*) from every_week) as things,
      ((select coalesce(sum(minutes), 0) from done where giver_id is not null)
        + (select coalesce(sum(minutes), 0) from together where part = 'gave')
        + (select coalesce(sum(minutes), 0) from every_week))::bigint as gave_minutes,
      ((select coalesce(sum(minutes), 0) from done where receiver_id is not null)
        + (select coalesce(sum(minutes), 0) from together where part = 'received'))::bigint as received_minutes,
      (select count(*) from thanks as t join done as d on d.id = t.exchange_id
        where t.community_id = ${communityId}) as thanks`.execute(db)
  return rows[0]!
}
