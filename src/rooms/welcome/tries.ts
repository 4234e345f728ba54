import { sql } from 'kysely'
import { secretDigest } from '../../platform/auth/secrets.ts'
import { type Db, inTransaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

const minute = 60 * 1000
const windowMinutes = 15

/** What is counted (an address, a client), and how often it may come in a quarter of an hour, or in so many minutes. */
export type Share = { of: string; atMost: number; withinMinutes?: number }
export type Tried = { ok: true; ids: string[] } | { ok: false; minutes: number }

/**
 * Counts one try on every share, unless one of them is used up: then nothing is counted, and the answer says in how
 * many minutes there is room again. Shares are kept as digests: nobody reads addresses from them.
 */
export async function countTry(db: Db, communityId: string, shares: Share[], now: Date): Promise<Tried> {
  return inTransaction(db, async (tx) => {
    const subjects = shares.map(({ of, ...share }) => ({ subject: secretDigest(of), ...share }))
    subjects.sort((a, b) => (a.subject < b.subject ? -1 : 1))
    for (const { subject } of subjects)
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${communityId} ${subject}`}, 0))`.execute(tx)

    for (const { subject, atMost, withinMinutes = windowMinutes } of subjects) {
      const since = new Date(now.getTime() - withinMinutes * minute)
      const tries = await tx
        .selectFrom('signInTries')
        .select('triedAt')
        .where('communityId', '=', communityId)
        .where('subject', '=', subject)
        .where('triedAt', '>', since)
        .orderBy('triedAt', 'desc')
        .limit(atMost)
        .execute()
      // There is room again when the oldest of them leaves the window.
      const oldest = tries[atMost - 1]
      if (oldest)
        return { ok: false, minutes: Math.ceil((oldest.triedAt.getTime() - since.getTime()) / minute) || 1 }
    }
    const rows = subjects.map(({ subject }) => ({ communityId, id: newId(), subject, triedAt: now }))
    await tx.insertInto('signInTries').values(rows).execute()
    return { ok: true, ids: rows.map(({ id }) => id) }
  })
}

/** Takes back tries that were none: only wrong ones count. */
export async function forgetTries(db: Db, communityId: string, ids: string[]): Promise<void> {
  await db.deleteFrom('signInTries').where('communityId', '=', communityId).where('id', 'in', ids).execute()
}
