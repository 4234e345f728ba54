import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { endSessionsAt } from '../../../platform/auth/sessions.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { codeLivesMinutes, wallsAtMost } from '../rules.ts'
import { getWall, listWalls } from './queries.ts'

/** What a new wall is known by: a code to be typed on it, or the secret this very browser has just been given. */
export type KnownBy = { codeDigest: string } | { secretDigest: string }
export type MadeWall = { ok: true; id: string; digest: string } | { ok: false; why: 'many-walls' }

/** Makes a wall. Only digests come here: the answer is kept with the deed. */
export async function makeWall(
  tx: Tx,
  actor: Actor,
  name: string,
  by: KnownBy,
  now: Date,
): Promise<MadeWall> {
  mayKeep(actor)
  const { communityId, personId: madeBy } = actor
  await sql`select pg_advisory_xact_lock(hashtextextended(${`walls ${communityId}`}, 0))`.execute(tx)
  if ((await listWalls(tx, communityId)).length >= wallsAtMost) return { ok: false, why: 'many-walls' }
  const id = newId()
  const known =
    'codeDigest' in by
      ? { ...by, codeExpiresAt: new Date(now.getTime() + codeLivesMinutes * 60_000) }
      : { ...by, lastSeenAt: now }
  await tx
    .insertInto('walls')
    .values({ communityId, id, name, madeBy, createdAt: now, ...known })
    .execute()
  await record(tx, actor, 'wall.made', id, now)
  return { ok: true, id, digest: 'codeDigest' in by ? by.codeDigest : by.secretDigest }
}

/** Makes a browser the wall its code was made for: once, while the code lives. Whether there ever was one is nobody's business. */
export async function enrol(
  tx: Tx,
  communityId: string,
  codeDigest: string,
  secretDigest: string,
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; why: 'code-gone' }> {
  const enrolled = await tx
    .updateTable('walls')
    .set({ codeDigest: null, codeExpiresAt: null, secretDigest, lastSeenAt: now })
    .where('communityId', '=', communityId)
    .where('codeDigest', '=', codeDigest)
    .where('codeExpiresAt', '>', now)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!enrolled) return { ok: false, why: 'code-gone' }
  await record(tx, { communityId, personId: null }, 'wall.enrolled', enrolled.id, now)
  return { ok: true, id: enrolled.id }
}

export async function renameWall(
  tx: Tx,
  actor: Actor,
  wallId: string,
  name: string,
  now: Date,
): Promise<{ ok: true }> {
  mayKeep(actor)
  const wall = await getWall(tx, actor.communityId, wallId)
  await tx
    .updateTable('walls')
    .set({ name })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', wall.id)
    .execute()
  await record(tx, actor, 'wall.renamed', wall.id, now)
  return { ok: true }
}

/** Ends a wall at once: its screen is a browser like any other from its next page on, and nobody is signed in at it. */
export async function endWall(tx: Tx, actor: Actor, wallId: string, now: Date): Promise<{ ok: true }> {
  mayKeep(actor)
  const { communityId } = actor
  const wall = await getWall(tx, communityId, wallId)
  await tx
    .updateTable('walls')
    .set({ endedAt: now, codeDigest: null, codeExpiresAt: null, secretDigest: null })
    .where('communityId', '=', communityId)
    .where('id', '=', wall.id)
    .execute()
  await endSessionsAt(tx, communityId, wall.id)
  await record(tx, actor, 'wall.ended', wall.id, now)
  return { ok: true }
}

function mayKeep({ tasks }: Actor) {
  if (!tasks.has('steward') && !tasks.has('broker')) throw new NotFound()
}
