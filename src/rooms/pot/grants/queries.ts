import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type Deciding, type GrantState, mutualWithin, type Voice, type Voices } from './rules.ts'

/** A grant as everybody here may read it, with the voice of whoever reads. */
export type ToldGrant = {
  id: string
  toId: string
  to: string
  askedBy: string
  asker: string
  askedAt: Date
  minutes: number
  words: string
  state: GrantState
  settledAt: Date | null
  givenBy: string | null
  giver: string | null
  givenAt: Date | null
  transactionId: string | null
  /** Given, and undone later. */
  undone: boolean
  yes: number
  no: number
  mine: Voice | null
  myWords: string
  saidThrough: string | null
}

/** What somebody said about a grant. Whose it is, and who passed it on, is for brokers. */
export type ToldVoice = { name: string; voice: Voice; words: string; through: string | null }

export const pageSize = 20
const openAtMost = 50

/** What is asked for and what waits to be given, the oldest first. */
export function listUnderWay(db: Db, actor: Actor): Promise<ToldGrant[]> {
  return tell(db, actor, sql`g.state in ('open', 'agreed') order by g.id limit ${openAtMost}`)
}

/** What is settled, newest first by when it was asked, after the one named. */
export async function listSettled(
  db: Db,
  actor: Actor,
  after: string | null,
): Promise<{ grants: ToldGrant[]; older: string | null }> {
  const further = after ? sql`and g.id < ${after}::uuid` : sql``
  const found = await tell(
    db,
    actor,
    sql`g.state not in ('open', 'agreed') ${further} order by g.id desc limit ${pageSize + 1}`,
  )
  const grants = found.slice(0, pageSize)
  return { grants, older: found.length > pageSize ? grants.at(-1)!.id : null }
}

/** One grant. Throws NotFound. */
export async function getGrant(db: Db, actor: Actor, id: string): Promise<ToldGrant> {
  const [grant] = await tell(db, actor, sql`g.id = ${id}::uuid`)
  if (!grant) throw new NotFound()
  return grant
}

/** What was said about one grant, the first word first: at most as many as anybody reads. */
export async function listVoices(db: Db, communityId: string, grantId: string): Promise<ToldVoice[]> {
  const { rows } = await sql<ToldVoice>`
    select p.name, v.voice, v.words, t.name as through from grant_voices as v
    join people as p on p.community_id = v.community_id and p.id = v.person_id
    left join people as t on t.community_id = v.community_id and t.id = v.said_through
    where v.community_id = ${communityId} and v.grant_id = ${grantId}::uuid
    order by v.said_at, v.person_id limit 200`.execute(db)
  return rows
}

export async function countVoices(db: Db, communityId: string, grantId: string): Promise<Voices> {
  const { rows } = await sql<Voices>`
    select count(*) filter (where voice = 'yes')::integer as yes, count(*) filter (where voice = 'no')::integer as no
    from grant_voices where community_id = ${communityId} and grant_id = ${grantId}::uuid`.execute(db)
  return rows[0]!
}

/** How a decision comes about here. */
export function getDeciding(db: Db, communityId: string): Promise<Deciding & { timeZone: string }> {
  return db
    .selectFrom('communities')
    .select(['grantVoices', 'grantDays', 'timeZone'])
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow()
}

/** Two who carried out grants for each other, and the two grants. */
export type Mutual = { name: string; grantId: string; otherName: string; otherGrantId: string }

/**
 * Pairs of people who carried out grants for each other within 90 days, the later of the two in the last 90. It says
 * nothing of why; two more people should know.
 */
export async function listMutual(db: Db, communityId: string, now: Date): Promise<Mutual[]> {
  const { rows } = await sql<Mutual>`
    with given as materialized (
      select g.id, g.given_by, g.to_id, t.posted_at from grants as g
      join transactions as t on t.community_id = g.community_id and t.id = g.transaction_id
      where g.community_id = ${communityId} and g.state = 'given'
        and t.posted_at > ${now}::timestamptz - make_interval(days => ${2 * mutualWithin})
        and not exists (select 1 from transactions as r where r.community_id = t.community_id and r.reverses_id = t.id))
    select distinct on (one.given_by, other.given_by)
      p.name, one.id as grant_id, q.name as other_name, other.id as other_grant_id
    from given as one join given as other
      on other.given_by = one.to_id and other.to_id = one.given_by and one.given_by < other.given_by
    join people as p on p.community_id = ${communityId} and p.id = one.given_by
    join people as q on q.community_id = ${communityId} and q.id = other.given_by
    where abs(extract(epoch from one.posted_at - other.posted_at)) <= ${mutualWithin} * 86400
      and greatest(one.posted_at, other.posted_at) > ${now}::timestamptz - make_interval(days => ${mutualWithin})
    order by one.given_by, other.given_by, one.posted_at desc, other.posted_at desc limit 20`.execute(db)
  return rows
}

async function tell(db: Db, { communityId, personId }: Actor, which: RawBuilder<unknown>) {
  const { rows } = await sql<ToldGrant>`
    select g.id, g.to_id, receiver.name as to, g.asked_by, asker.name as asker, g.asked_at, g.minutes, g.words, g.state,
      g.settled_at, g.given_by, giver.name as giver, t.posted_at as given_at, g.transaction_id,
      exists (select 1 from transactions as r
        where r.community_id = g.community_id and r.reverses_id = g.transaction_id) as undone,
      said.yes, said.no, mine.voice as mine, coalesce(mine.words, '') as my_words, passer.name as said_through
    from grants as g
    join people as receiver on receiver.community_id = g.community_id and receiver.id = g.to_id
    join people as asker on asker.community_id = g.community_id and asker.id = g.asked_by
    left join people as giver on giver.community_id = g.community_id and giver.id = g.given_by
    left join transactions as t on t.community_id = g.community_id and t.id = g.transaction_id
    left join grant_voices as mine
      on mine.community_id = g.community_id and mine.grant_id = g.id and mine.person_id = ${personId}
    left join people as passer on passer.community_id = g.community_id and passer.id = mine.said_through
    cross join lateral (
      select count(*) filter (where v.voice = 'yes')::integer as yes, count(*) filter (where v.voice = 'no')::integer as no
      from grant_voices as v where v.community_id = g.community_id and v.grant_id = g.id) as said
    where g.community_id = ${communityId} and ${which}`.execute(db)
  return rows
}
