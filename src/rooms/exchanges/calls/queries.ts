import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { listAtOnce } from '../../../platform/db/at-once.ts'
import type { Db } from '../../../platform/db/database.ts'

/** Something a broker's hand is wanted with, as it waits for one. */
export type Call = {
  id: string
  what: 'company' | 'not-me'
  personId: string
  name: string
  with: string | null
  exchangeId: string | null
  saidAt: Date
}

/** So many stand on one's page at a time; those that wait longest come first. */
const toSayAtMost = 3

/** More than these nobody takes up in one go; the oldest come first, so the rest come into sight. */
const callsAtMost = 50

/** What waits for a broker to take it up, the oldest first. For brokers: whoever calls this has made sure. */
export async function listCalls(db: Db, communityId: string): Promise<Call[]> {
  const { rows } = await sql<Call>`
    select c.id, c.what, c.person_id, p.name, other.name as "with", c.exchange_id, c.said_at
    from calls as c
    join people as p on p.community_id = c.community_id and p.id = c.person_id
    left join people as other on other.community_id = c.community_id and other.id = c.with_id
    where c.community_id = ${communityId} and c.settled_at is null
    order by c.said_at, c.id limit ${callsAtMost}`.execute(db)
  return rows
}

/** Company for somebody's first time: whether they would have it, whether they asked, and who said they come along. */
export type Company = { isNew: boolean; callId: string | null; comes: string | null }

/** How somebody stands to their first time, where the community wants it accompanied. */
export async function getCompany(db: Db, communityId: string, personId: string): Promise<Company> {
  const { rows } = await company(communityId, personId).execute(db)
  return rows[0] ?? alone
}

const alone: Company = { isNew: false, callId: null, comes: null }

function company(communityId: string, personId: string) {
  return sql<Company>`
    select ${isBeforeFirst} as is_new,
      (select c.id from calls as c where c.community_id = p.community_id and c.person_id = p.id
        and c.what = 'company' and c.settled_at is null) as call_id,
      (select broker.name from calls as c
        join people as broker on broker.community_id = c.community_id and broker.id = c.settled_by
        where c.community_id = p.community_id and c.person_id = p.id and c.what = 'company' and c.settled_by <> c.person_id
        order by c.id desc limit 1) as comes
    from people as p join communities as here on here.id = p.community_id
    where p.community_id = ${communityId} and p.id = ${personId}`
}

/** Came after the community's day, and no exchange of theirs with another person stands. */
const isBeforeFirst = sql<boolean>`(here.first_accompanied_after is not null
  and p.joined_on > here.first_accompanied_after
  and not exists (select from exchanges as x where x.community_id = p.community_id and x.giver_id = p.id
    and x.receiver_id is not null and x.state = 'confirmed')
  and not exists (select from exchanges as x where x.community_id = p.community_id and x.receiver_id = p.id
    and x.giver_id is not null and x.state = 'confirmed'))`

/** Something written, or said, in somebody's name by another. */
export type InMyName = { id: string; speaker: string; state: string }

/** What was written or answered in somebody's name since a day, unless it was taken back: the latest, a few. */
function inMyName(communityId: string, personId: string, since: string) {
  return sql<InMyName>`
    select x.id, speaker.name as speaker, x.state from (
      select id, recorded_by as speaker_id, recorded_at as at from exchanges
        where community_id = ${communityId} and spoken_for = ${personId} and recorded_at >= ${since}::date
      union
      select c.exchange_id, c.person_id, c.made_at from mandates as m
        join confirmations as c on c.community_id = m.community_id and c.person_id = m.delegate_id
        where m.community_id = ${communityId} and m.person_id = ${personId} and c.made_at >= ${since}::date
          and not c.as_broker and c.answer in ('yes', 'differently')) as said
    join exchanges as x on x.community_id = ${communityId} and x.id = said.id
      and ${personId} in (x.giver_id, x.receiver_id) and x.state in ('recorded', 'talk', 'confirmed')
    join people as speaker on speaker.community_id = ${communityId} and speaker.id = said.speaker_id
      and speaker.id not in (coalesce(x.giver_id, ${personId}), coalesce(x.receiver_id, ${personId}))
    order by said.at desc, x.id limit 3`
}

/** Whether somebody else wrote or answered this in the name of a person who is in it. */
export async function wasInNameOf(
  db: Db,
  communityId: string,
  exchangeId: string,
  personId: string,
): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`
    select exists (select from exchanges as x where x.community_id = ${communityId} and x.id = ${exchangeId}
        and x.spoken_for = ${personId} and x.recorded_by <> ${personId})
      or exists (select from confirmations as c
        join exchanges as x on x.community_id = c.community_id and x.id = c.exchange_id
        join mandates as m on m.community_id = c.community_id and m.delegate_id = c.person_id
          and m.person_id = ${personId}
        where c.community_id = ${communityId} and c.exchange_id = ${exchangeId} and not c.as_broker
          and c.answer in ('yes', 'differently') and ${personId} in (x.giver_id, x.receiver_id)
          and c.person_id is distinct from x.giver_id and c.person_id is distinct from x.receiver_id) as was`.execute(
    db,
  )
  return rows[0]!.was
}

/** What waits for the word of somebody for whom another may speak: who it is, and one of it. */
export type ToSayFor = { id: string; personId: string; name: string }

/** What waits for the answer of those whose word somebody may say now; the oldest first, a few. */
function toSayFor(communityId: string, delegateId: string, day: string) {
  const end = (own: 'giver_id' | 'receiver_id', other: 'giver_id' | 'receiver_id') => sql`
    select x.id, p.id as person_id, p.name, x.recorded_at from mandates as m
    join people as p on p.community_id = m.community_id and p.id = m.person_id
    join exchanges as x on x.community_id = m.community_id and x.${sql.ref(own)} = m.person_id
      and x.state in ('recorded', 'talk')
    where m.community_id = ${communityId} and m.delegate_id = ${delegateId}
      and m.since <= ${day}::date and (m.until is null or m.until >= ${day}::date)
      and coalesce(x.spoken_for, x.recorded_by) is distinct from m.person_id
      and x.recorded_by is distinct from ${delegateId}::uuid and x.${sql.ref(other)} is distinct from ${delegateId}::uuid`
  return sql<ToSayFor>`
    select id, person_id, name from (${end('giver_id', 'receiver_id')} union ${end('receiver_id', 'giver_id')}) as x
    order by recorded_at, id limit ${toSayAtMost}`
}

/** What the actor's own page tells of words said beside theirs: company for a first time, what was said in their name since a day, and whose word waits for them. */
export async function getSaidBeside(
  db: Db,
  { communityId, personId }: Actor,
  { since, today }: { since: string; today: string },
) {
  const found = await listAtOnce(db, {
    company: company(communityId, personId),
    inMyName: inMyName(communityId, personId, since),
    toSay: toSayFor(communityId, personId, today),
  })
  return { ...found, company: found.company[0] ?? alone }
}
