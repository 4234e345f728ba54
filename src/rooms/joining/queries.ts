import { type RawBuilder, sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { How, Mine } from '../agreement/rules.ts'
import type { ArrivalState, Progress } from './rules.ts'

export const pageSize = 50

/** Somebody on their way in, with everything the path knows of them. */
export type Arrival = Progress & {
  id: string
  state: ArrivalState
  name: string
  reach: string
  words: string
  language: string | null
  createdAt: Date
  saidAt: Date | null
  invitedBy: string | null
  inviter: string | null
  welcomerId: string | null
  welcomer: string | null
  metOn: string | null
  askKind: string | null
  offerKind: string | null
  knownBy: { id: string; name: string; talkedOn: string; talkedBy: string }[]
  /** The text that holds now; null where there is none. */
  currentId: string | null
  signedVersionId: string | null
  signedHow: How | null
  signedIn: string | null
  signedOn: string | null
  signedWitness: string
  signedKeptWhere: string
  signedKeyedBy: string | null
  personId: string | null
  hereAt: Date | null
  endedAt: Date | null
  endedWhy: string
}

/** One of them. Throws NotFound. */
export async function getArrival(db: Db, communityId: string, id: string): Promise<Arrival> {
  const [arrival] = await tell(db, communityId, sql`a.id = ${id}::uuid`)
  if (!arrival) throw new NotFound()
  return arrival
}

/** Whoever holds this code, or null. */
export async function findByCode(db: Db, communityId: string, digest: string): Promise<Arrival | null> {
  const [arrival] = await tell(db, communityId, sql`a.code_digest = ${digest}`)
  return arrival ?? null
}

async function tell(db: Db, communityId: string, which: RawBuilder<unknown>): Promise<Arrival[]> {
  const { rows } = await sql<Arrival>`
    select a.id, a.state, a.name, a.reach, a.words, a.language, a.created_at, a.said_at, a.invited_by, i.name as inviter,
      a.welcomer_id, x.name as welcomer, a.met_on, a.brings, a.would_like, a.we_bring, a.we_would_like,
      a.ask_kind, a.ask_words, a.offer_kind, a.offer_words, k.known_by, json_array_length(k.known_by) as talks, v.id as current_id,
      a.signed_version_id, a.signed_how, a.signed_in, a.signed_on, a.signed_witness, a.signed_kept_where, a.signed_keyed_by,
      a.person_id, a.here_at, a.ended_at, a.ended_why,
      a.said_at is not null as said_hello, a.met_on is not null as met, a.state = 'here' as here,
      v.id is null or a.state = 'here' or a.signed_version_id is not distinct from v.id as signed,
      a.person_id is not null and (exists (select from exchanges as e where e.community_id = a.community_id
          and e.giver_id = a.person_id and e.state = 'confirmed')
        or exists (select from exchanges as e where e.community_id = a.community_id
          and e.receiver_id = a.person_id and e.state = 'confirmed')) as did_something
    from arrivals as a
    left join people as i on i.community_id = a.community_id and i.id = a.invited_by
    left join people as x on x.community_id = a.community_id and x.id = a.welcomer_id
    left join agreement_versions as v on v.community_id = a.community_id and v.state = 'current'
    cross join lateral (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name,
        'talkedOn', t.talked_on, 'talkedBy', p.name) order by t.id), '[]') as known_by
      from arrival_talks as t join people as p on p.community_id = t.community_id and p.id = t.talked_by
      where t.community_id = a.community_id and t.arrival_id = a.id) as k
    where a.community_id = ${communityId} and ${which}`.execute(db)
  return rows
}

/** One line of the list of those who are coming in. */
export type ComingIn = {
  id: string
  name: string
  state: ArrivalState
  waitsSince: Date
  inviter: string | null
  welcomer: string | null
  /** Whether whoever looks may open their page. */
  opens: boolean
}

/**
 * Those on their way in, whoever has waited longest first, after the one named: all of them for a broker, for anybody
 * else those they welcome or invited.
 */
export async function listComingIn(
  db: Db,
  actor: Actor,
  after: string | null,
): Promise<{ arrivals: ComingIn[]; next: string | null }> {
  const { communityId, personId } = actor
  const all = isBroker(actor)
  const { rows } = await sql<ComingIn>`
    select a.id, a.name, a.state, coalesce(a.said_at, a.created_at) as waits_since, i.name as inviter, x.name as welcomer,
      ${all} or a.welcomer_id is not distinct from ${personId}::uuid as opens
    from arrivals as a
    left join people as i on i.community_id = a.community_id and i.id = a.invited_by
    left join people as x on x.community_id = a.community_id and x.id = a.welcomer_id
    where a.community_id = ${communityId} and a.state in ('invited', 'coming')
      and (${all} or a.welcomer_id = ${personId} or a.invited_by = ${personId})
      and (${after}::uuid is null or a.id > ${after}::uuid)
    order by a.id limit ${pageSize + 1}`.execute(db)
  const arrivals = rows.slice(0, pageSize)
  return { arrivals, next: rows.length > pageSize ? arrivals.at(-1)!.id : null }
}

/** What of all this belongs on somebody's own page. */
export type JoiningNews = {
  /** For brokers: how many said hello and are welcomed by nobody yet; at most as many as a page lists. */
  waiting: number
  /** Whom they welcome now, a few. */
  welcomes: { id: string; name: string }[]
  /** Their own path, until it is gone to its end. */
  ownId: string | null
  /** Their word on what we promise each other. */
  word: Mine
}

export async function getJoiningNews(db: Db, actor: Actor): Promise<JoiningNews> {
  const { communityId, personId } = actor
  const { rows } = await sql<JoiningNews>`
    select case when ${isBroker(actor)} then (select count(*)::integer from (select from arrivals as a
        where a.community_id = ${communityId} and a.state = 'coming' and a.welcomer_id is null limit ${pageSize}) as w)
      else 0 end as waiting,
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.id), '[]') from (
        select id, name from arrivals where community_id = ${communityId} and welcomer_id = ${personId} and state = 'coming'
        order by id limit 3) as a) as welcomes,
      (select a.id from arrivals as a where a.community_id = ${communityId} and a.person_id = ${personId}
        and not exists (select from exchanges as e where e.community_id = a.community_id and e.giver_id = a.person_id and e.state = 'confirmed')
        and not exists (select from exchanges as e where e.community_id = a.community_id and e.receiver_id = a.person_id and e.state = 'confirmed')
      ) as own_id,
      (select json_build_object('versionId', v.id, 'signingId', s.id, 'signedOn', s.signed_on)
        from (select) as one left join agreement_versions as v on v.community_id = ${communityId} and v.state = 'current'
        left join lateral (select s.id, s.signed_on from agreement_signings as s where s.community_id = v.community_id
          and s.person_id = ${personId} and s.version_id = v.id and s.taken_back_at is null
          order by s.signed_on desc limit 1) as s on true) as word`.execute(db)
  return rows[0]!
}
