import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { type Actor, mayComeIn, type Task } from './actor.ts'
import { newSecret, secretDigest } from './secrets.ts'

const day = 24 * 60 * 60 * 1000
const idleDays = 30
const longestDays = 180
const devicesAtMost = 20
const seenEvery = 60 * 60 * 1000

/** Somebody who is here, and the language they said they read, if they did. */
export type Known = Actor & { reads: string | null }

/**
 * Begins a session and answers its secret, which is kept nowhere but in the person's own browser. Somebody with more
 * devices than anybody has is signed out where they have been away longest.
 */
export async function beginSession(
  tx: Tx,
  { communityId, personId }: { communityId: string; personId: string },
  device: string,
  now: Date,
): Promise<string> {
  const secret = newSecret()
  await tx
    .insertInto('sessions')
    .values({
      communityId,
      personId,
      tokenDigest: secretDigest(secret),
      device: device.slice(0, 200),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + longestDays * day),
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
 * who has moved on.
 */
export async function findActor(
  db: Db,
  communityId: string,
  secret: string,
  now: Date,
): Promise<Known | null> {
  const tokenDigest = secretDigest(secret)
  const found = await db
    .selectFrom('sessions')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'sessions.communityId')
        .onRef('people.id', '=', 'sessions.personId'),
    )
    .select(['people.id', 'people.name', 'people.language', 'sessions.lastSeenAt'])
    .select(
      sql<Task[]>`array(select task from tasks_taken_on as t where t.community_id = people.community_id
        and t.person_id = people.id and t.until is null)`.as('tasks'),
    )
    .where('sessions.communityId', '=', communityId)
    .where('sessions.tokenDigest', '=', tokenDigest)
    .where('people.state', 'in', mayComeIn)
    .where('sessions.expiresAt', '>', now)
    .where('sessions.lastSeenAt', '>', new Date(now.getTime() - idleDays * day))
    .executeTakeFirst()
  if (!found) return null

  if (now.getTime() - found.lastSeenAt.getTime() > seenEvery) await seen(db, communityId, tokenDigest, now)
  const { id: personId, name, language: reads } = found
  return { communityId, personId, name, tasks: new Set(found.tasks), reads }
}

export type Session = { digest: string; device: string; createdAt: Date; lastSeenAt: Date }

/** Where somebody is signed in now, the latest seen first. At most as many as one may have. */
export function listSessions(
  db: Db,
  { communityId, personId }: Pick<Actor, 'communityId' | 'personId'>,
  now: Date,
): Promise<Session[]> {
  return db
    .selectFrom('sessions')
    .select(['tokenDigest as digest', 'device', 'createdAt', 'lastSeenAt'])
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', new Date(now.getTime() - idleDays * day))
    .orderBy('lastSeenAt', 'desc')
    .orderBy('createdAt', 'desc')
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

async function seen(db: Db, communityId: string, tokenDigest: string, now: Date) {
  await db
    .updateTable('sessions')
    .set({ lastSeenAt: now })
    .where('communityId', '=', communityId)
    .where('tokenDigest', '=', tokenDigest)
    .execute()
}
