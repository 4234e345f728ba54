import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import { listAtOnce } from '../../platform/db/at-once.ts'
import type { Db } from '../../platform/db/database.ts'
import { waitingCount } from './lists.ts'
import type { ComeBack } from './rules.ts'

export type Hours = { gaveMinutes: number; receivedMinutes: number }

/** Of a week `w` of what somebody does every week: that it was not put right. */
export const weekStands = sql`not exists (select 1 from transactions as r
  where r.community_id = w.community_id and r.reverses_id = w.transaction_id)`

/** A `with recursive` part: whoever was here twice, and the registration that stays. There are few of them. */
export function oneOfTwo(communityId: string) {
  return sql`recursive merged as (
      select id, merged_into as stays_id from people where community_id = ${communityId} and merged_into is not null
      union
      select merged.id, p.merged_into from merged
        join people as p on p.community_id = ${communityId} and p.id = merged.stays_id and p.merged_into is not null),
    one_of_two as materialized (
      select id, stays_id from merged where stays_id not in (select id from merged))`
}

/**
 * Whole minutes somebody gave and received: in exchanges that stand (confirmed, not undone), however they came back, also
 * with a linked community; in what a group did together; and in what they do every week, as far as it is in the book.
 * Never gifts of hours, grants, something to begin with, what was brought, merged or let go. What they did as another
 * registration that became this one is theirs. Since a day (YYYY-MM-DD, by when it happened) or ever. Always both directions.
 */
export async function hoursOf(db: Db, communityId: string, personId: string, since?: string): Promise<Hours> {
  const { rows } = await hours(communityId, personId, since).execute(db)
  return rows[0]!
}

function hours(communityId: string, personId: string, since?: string) {
  const happened = sql`community_id = ${communityId} and occurred_on >= ${since ?? '-infinity'}::date`
  const them = sql`any ((select ids from them)::uuid[])`
  const exchanged = (column: 'giver_id' | 'receiver_id') => sql`
    (select coalesce(sum(minutes), 0)::integer from exchanges
      where ${happened} and ${sql.ref(column)} = ${them} and state = 'confirmed')`
  const together = (part: 'gave' | 'received') => sql`
    (select coalesce(sum(minutes), 0)::integer from group_parts
      where ${happened} and person_id = ${them} and part = ${part} and not undone)`
  const everyWeek = sql`
    (select coalesce(sum(minutes), 0)::integer from standing_weeks as w
      where ${happened} and person_id = ${them} and ${weekStands})`
  return sql<Hours>`
    with ${oneOfTwo(communityId)},
    them as materialized (
      select ${personId}::uuid || array(select id from one_of_two where stays_id = ${personId}) as ids)
    select ${exchanged('giver_id')} + ${together('gave')} + ${everyWeek} as gave_minutes,
      ${exchanged('receiver_id')} + ${together('received')} as received_minutes`
}

/** One exchange that stands. A null name is the place as a whole. */
export type Deed = {
  id: string
  giverId: string | null
  giver: string | null
  receiverId: string | null
  receiver: string | null
  minutes: number
  kind: string
  occurredOn: string
  comeBack: ComeBack
}

/**
 * The latest exchanges of a person that stand, newest first, as far as the actor may see them: their own, the ones they
 * were in themselves, and for a broker all.
 */
export async function listLatest(db: Db, actor: Actor, personId: string, limit: number): Promise<Deed[]> {
  const { rows } = await latest(actor, personId, limit).execute(db)
  return rows
}

function latest(actor: Actor, personId: string, limit: number) {
  const { communityId } = actor
  const mine =
    personId === actor.personId || isBroker(actor)
      ? sql`true`
      : sql`${actor.personId} in (x.giver_id, x.receiver_id)`
  const side = (column: 'giver_id' | 'receiver_id') => sql`
    (select x.* from exchanges as x
      where x.community_id = ${communityId} and x.${sql.ref(column)} = ${personId} and x.state = 'confirmed' and ${mine}
      order by x.occurred_on desc, x.id desc limit ${limit})`
  return sql<Deed>`
    select x.id, x.giver_id, giver.name as giver, x.receiver_id, receiver.name as receiver,
      x.minutes, x.kind, x.occurred_on, x.come_back
    from (${side('giver_id')} union all ${side('receiver_id')}) as x
    left join people as giver on giver.community_id = x.community_id and giver.id = x.giver_id
    left join people as receiver on receiver.community_id = x.community_id and receiver.id = x.receiver_id
    order by x.occurred_on desc, x.id desc limit ${limit}`
}

/**
 * The latest thing somebody who is around did for the actor since a day, where the actor has thanked them for nothing
 * since: a word of thanks is easily forgotten, and never asked for twice. Friends who do not count are asked for none.
 */
function toThank(actor: Actor, since: string) {
  const { communityId, personId } = actor
  return sql<Deed>`
    select x.id, x.giver_id, giver.name as giver, x.receiver_id, ${actor.name} as receiver,
      x.minutes, x.kind, x.occurred_on, x.come_back
    from exchanges as x
    join people as giver on giver.community_id = x.community_id and giver.id = x.giver_id
    where x.community_id = ${communityId} and x.receiver_id = ${personId} and x.state = 'confirmed'
      and x.occurred_on >= ${since}::date and giver.state in ('here', 'resting')
      and not exists (select 1 from friendships as f where f.community_id = x.community_id and f.agreed_at is not null
        and f.ended_at is null and ((f.said_by = ${personId} and f.with_id = x.giver_id)
          or (f.with_id = ${personId} and f.said_by = x.giver_id)))
      and not exists (select 1 from thanks as t
        join exchanges as e on e.community_id = t.community_id and e.id = t.exchange_id
        where t.community_id = x.community_id and t.from_id = ${personId} and t.to_id = x.giver_id
          and e.occurred_on >= ${since}::date)
    order by x.occurred_on desc, x.id desc limit 1`
}

/** Somebody one did things with: how often, for how long together, and when last. */
export type Companion = {
  personId: string
  name: string
  times: number
  minutes: number
  lastOn: string
}

/** The people the actor did things with, in exchanges that stand, the latest first. Who is in whose life is theirs to tell. */
function companions({ communityId, personId }: Actor, limit: number) {
  return sql<Companion>`
    select other.id as person_id, other.name, count(*) as times, sum(x.minutes) as minutes, max(x.occurred_on) as last_on
    from (
      select receiver_id as other_id, minutes, occurred_on from exchanges
        where community_id = ${communityId} and giver_id = ${personId} and state = 'confirmed'
      union all
      select giver_id, minutes, occurred_on from exchanges
        where community_id = ${communityId} and receiver_id = ${personId} and state = 'confirmed') as x
    join people as other on other.community_id = ${communityId} and other.id = x.other_id
    group by other.id, other.name order by last_on desc, other.name, other.id limit ${limit}`
}

/** What the actor's own page tells of what they did: their hours, the latest few, with whom, whom they might thank for something since a day, and for brokers how much may need them. */
export async function getOwnDoings(db: Db, actor: Actor, { since, few }: { since: string; few: number }) {
  const { communityId, personId } = actor
  const found = await listAtOnce(db, {
    hours: hours(communityId, personId),
    latest: latest(actor, personId, few),
    companions: companions(actor, few),
    toThank: toThank(actor, since),
    waiting: waitingCount(actor),
  })
  const { hours: both, latest: deeds, companions: others, toThank: thanks, waiting } = found
  return {
    hours: both[0]!,
    latest: deeds,
    companions: others,
    toThank: thanks[0] ?? null,
    forBrokers: waiting[0]!.count,
  }
}
