import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { type Actor, mayComeIn, type Task } from './actor.ts'
import { type HeldTask, secondOf } from './second.ts'
import { newSecret, secretDigest } from './secrets.ts'

const day = 24 * 60 * 60 * 1000
const idleDays = 30
const longestDays = 180
const devicesAtMost = 20
const seenEvery = 60 * 60 * 1000
const minute = 60 * 1000
/** On a screen that many share it ends soon, whoever forgets to. */
export const wallIdleMinutes = 2
export const wallLongestMinutes = 20
const seenAtWallEvery = 5 * 1000

/** Somebody who is here, and the language they said they read, if they did. */
export type Known = Actor & { reads: string | null }

/**
 * Begins a session and answers its secret, which is kept nowhere but in the person's own browser. Somebody with more
 * devices than anybody has is signed out where they have been away longest. On a wall it is a short one. `secondUntil` is
 * how long a second step holds that they have taken already.
 */
export async function beginSession(
  tx: Tx,
  { communityId, personId }: { communityId: string; personId: string },
  device: string,
  now: Date,
  wallId: string | null = null,
  secondUntil: Date | null = null,
): Promise<string> {
  const secret = newSecret()
  const longest = wallId ? wallLongestMinutes * minute : longestDays * day
  await tx
    .insertInto('sessions')
    .values({
      communityId,
      personId,
      tokenDigest: secretDigest(secret),
      device: device.slice(0, 200),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + longest),
      wallId,
      secondUntil: wallId ? null : secondUntil,
    })
    .execute()
  await sql`delete from sessions where community_id = ${communityId} and token_digest in (
    select token_digest from sessions where community_id = ${communityId} and person_id = ${personId}
    order by token_digest = ${secretDigest(secret)} desc, last_seen_at desc, created_at desc offset ${devicesAtMost})`.execute(
    tx,
  )
  return secret
}

/**
 * Who this secret belongs to, with the tasks they hold now, or null: unknown, too old, idle for a month, or of somebody
 * who has moved on. On a wall nobody holds a task, and two idle minutes are enough to end it. `asking` is a page that
 * only asks whether they are still there: it does not count as a sign of them.
 */
export async function findActor(
  db: Db,
  communityId: string,
  secret: string,
  now: Date,
  asking = false,
): Promise<Known | null> {
  const tokenDigest = secretDigest(secret)
  const found = await db
    .selectFrom('sessions')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'sessions.communityId')
        .onRef('people.id', '=', 'sessions.personId'),
    )
    .select(['people.id', 'people.name', 'people.language', 'sessions.lastSeenAt', 'sessions.wallId'])
    .select(['sessions.expiresAt', 'sessions.secondUntil', 'sessions.secondLeftAt'])
    .select(heldTasks(now).as('held'))
    .select(
      sql<boolean>`exists (select from second_apps as a where a.community_id = people.community_id
        and a.person_id = people.id and a.confirmed_at is not null)
        or exists (select from second_codes as k where k.community_id = people.community_id and k.person_id = people.id)`.as(
        'hasSecond',
      ),
    )
    .where('sessions.communityId', '=', communityId)
    .where('sessions.tokenDigest', '=', tokenDigest)
    .where('people.state', 'in', mayComeIn)
    .where('sessions.expiresAt', '>', now)
    .where(notIdle(now))
    .executeTakeFirst()
  if (!found) return null

  const { id: personId, name, language: reads, wallId, expiresAt } = found
  const every = wallId ? seenAtWallEvery : seenEvery
  if (!asking && now.getTime() - found.lastSeenAt.getTime() > every)
    await seen(db, communityId, tokenDigest, now)
  const known = { communityId, personId, name, reads }
  if (wallId) return { ...known, tasks: new Set(), wallUntil: expiresAt }
  const held = found.held.map(({ task, dueAt }): HeldTask => ({ task, secondDueAt: new Date(dueAt) }))
  const taken = { has: found.hasSecond, until: found.secondUntil, leftAt: found.secondLeftAt }
  return { ...known, ...secondOf(held, taken, now), wallUntil: null }
}

/**
 * What somebody holds now. A task is over after its last day, whether or not somebody has written that down yet; only a
 * steward's is ended in writing, so that one at least stays.
 */
function heldTasks(now: Date) {
  return sql<{ task: Task; dueAt: string }[]>`(
    select coalesce(json_agg(json_build_object('task', t.task, 'dueAt', t.second_due_at)), '[]') from tasks_taken_on as t
    join communities as c on c.id = t.community_id
    where t.community_id = people.community_id and t.person_id = people.id and t.until is null
      and (t.task = 'steward' or t.ends_on >= (${now}::timestamptz at time zone c.time_zone)::date))`
}

/** The second step is taken in this session, and holds until then. */
export async function keepSecond(tx: Tx, communityId: string, secret: string, until: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ secondUntil: until, secondLeftAt: null })
    .where('communityId', '=', communityId)
    .where('tokenDigest', '=', secretDigest(secret))
    .where('wallId', 'is', null)
    .execute()
}

/** Somebody goes on in this session without the second step. */
export async function leaveSecond(tx: Tx, communityId: string, secret: string, now: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ secondLeftAt: now })
    .where('communityId', '=', communityId)
    .where('tokenDigest', '=', secretDigest(secret))
    .execute()
}

/** Until when the second step holds that somebody took in an earlier session of this browser; null for anybody else’s. */
export async function findSecond(
  db: Db,
  { communityId, personId }: Pick<Actor, 'communityId' | 'personId'>,
  secret: string,
): Promise<Date | null> {
  const found = await db
    .selectFrom('sessions')
    .select('secondUntil')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('tokenDigest', '=', secretDigest(secret))
    .executeTakeFirst()
  return found?.secondUntil ?? null
}

/** On none of their devices the second step counts as taken any more. */
export async function forgetSecond(tx: Tx, communityId: string, personId: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ secondUntil: null, secondLeftAt: null })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
}

export type Session = {
  digest: string
  device: string
  /** What the wall is called, where it is one. */
  wall: string | null
  createdAt: Date
  lastSeenAt: Date
}

/** Where somebody is signed in now, the latest seen first. At most as many as one may have. */
export function listSessions(
  db: Db,
  { communityId, personId }: Pick<Actor, 'communityId' | 'personId'>,
  now: Date,
): Promise<Session[]> {
  return db
    .selectFrom('sessions')
    .leftJoin('walls', (join) =>
      join.onRef('walls.communityId', '=', 'sessions.communityId').onRef('walls.id', '=', 'sessions.wallId'),
    )
    .select(['sessions.tokenDigest as digest', 'sessions.device', 'walls.name as wall'])
    .select(['sessions.createdAt', 'sessions.lastSeenAt'])
    .where('sessions.communityId', '=', communityId)
    .where('sessions.personId', '=', personId)
    .where('sessions.expiresAt', '>', now)
    .where(notIdle(now))
    .orderBy('sessions.lastSeenAt', 'desc')
    .orderBy('sessions.createdAt', 'desc')
    .limit(devicesAtMost)
    .execute()
}

/** Signs a person out on one of their devices. One that is not theirs, or signed out already, changes nothing. */
export async function endSessionOf(
  tx: Tx,
  { communityId, personId }: Pick<Actor, 'communityId' | 'personId'>,
  digest: string,
): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('tokenDigest', '=', digest)
    .execute()
}

export async function endSession(tx: Tx, communityId: string, secret: string): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('communityId', '=', communityId)
    .where('tokenDigest', '=', secretDigest(secret))
    .execute()
}

/** Signs a person out on every device they have. */
export async function endAllSessions(tx: Tx, communityId: string, personId: string): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
}

/** A month without a sign ends a session; at a wall, two minutes. */
function notIdle(now: Date) {
  const month = new Date(now.getTime() - idleDays * day)
  const short = new Date(now.getTime() - wallIdleMinutes * minute)
  return sql<boolean>`sessions.last_seen_at > case when sessions.wall_id is null then ${month}::timestamptz
    else ${short}::timestamptz end`
}

/** Signs everybody out of a wall. */
export async function endSessionsAt(tx: Tx, communityId: string, wallId: string): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('communityId', '=', communityId)
    .where('wallId', '=', wallId)
    .execute()
}

async function seen(db: Db, communityId: string, tokenDigest: string, now: Date) {
  await db
    .updateTable('sessions')
    .set({ lastSeenAt: now })
    .where('communityId', '=', communityId)
    .where('tokenDigest', '=', tokenDigest)
    .execute()
}
