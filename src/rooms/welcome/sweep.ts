import { sql } from 'kysely'
import { wallIdleMinutes } from '../../platform/auth/sessions.ts'
import { type Db, inCommunity } from '../../platform/db/database.ts'

const minute = 60 * 1000
const day = 24 * 60 * 60 * 1000
const keptFor = 7 * day

/** Takes away what signing in leaves behind and nobody needs any more. For the nightly job; running it twice is once. */
export async function sweepSignIn(db: Db, now: Date): Promise<void> {
  for (const { id } of await db.selectFrom('communities').select('id').execute()) {
    await inCommunity(db, id, (one) => sweepOne(one, id, now))
  }
}

async function sweepOne(db: Db, communityId: string, now: Date) {
  const longAgo = new Date(now.getTime() - keptFor)
  for (const table of ['signInLinks', 'signInCodes', 'sessions'] as const)
    await db
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('expiresAt', '<', longAgo)
      .execute()
  // Whoever went away from a wall without a word left this behind.
  await sql`delete from sessions where community_id = ${communityId} and wall_id is not null
    and (expires_at < ${now} or last_seen_at < ${new Date(now.getTime() - wallIdleMinutes * minute)})`.execute(
    db,
  )
  // Answers about coming in say when they were given, and hold for ten minutes (`stillAnswers`). All others stay.
  await sql`delete from deeds where community_id = ${communityId} and done_at < ${longAgo}
    and outcome -> 'at' is not null`.execute(db)
  await db
    .deleteFrom('signInTries')
    .where('communityId', '=', communityId)
    .where('triedAt', '<', new Date(now.getTime() - day))
    .execute()
}
