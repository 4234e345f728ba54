import { secretDigest } from '../../../platform/auth/secrets.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { wallsAtMost } from '../rules.ts'

export type Wall = {
  id: string
  name: string
  /** Until when its code can be typed, while it waits for that. */
  codeExpiresAt: Date | null
  lastSeenAt: Date | null
  createdAt: Date
}

/** Every wall there is, the newest first. There are never more than a few. */
export function listWalls(db: Db, communityId: string): Promise<Wall[]> {
  return wallsOf(db, communityId).orderBy('id', 'desc').limit(wallsAtMost).execute()
}

/** One of them. Throws NotFound, also where it is ended. */
export async function getWall(db: Db, communityId: string, id: string): Promise<Wall> {
  const found = await wallsOf(db, communityId).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** The wall that a browser is, by the secret in its cookie, or null. Notes that it was seen. */
export async function findWall(
  db: Db,
  communityId: string,
  secret: string,
  now: Date,
): Promise<{ id: string; name: string; lastVisitAt: Date | null } | null> {
  const found = await wallsOf(db, communityId)
    .select('lastVisitAt')
    .where('secretDigest', '=', secretDigest(secret))
    .executeTakeFirst()
  if (!found) return null
  const { id, name, lastSeenAt, lastVisitAt } = found
  if (!lastSeenAt || now.getTime() - lastSeenAt.getTime() > seenEvery)
    await db
      .updateTable('walls')
      .set({ lastSeenAt: now })
      .where('communityId', '=', communityId)
      .where('id', '=', id)
      .execute()
  return { id, name, lastVisitAt }
}

const seenEvery = 60 * 1000

function wallsOf(db: Db, communityId: string) {
  return db
    .selectFrom('walls')
    .select(['id', 'name', 'codeExpiresAt', 'lastSeenAt', 'createdAt'])
    .where('communityId', '=', communityId)
    .where('endedAt', 'is', null)
}
