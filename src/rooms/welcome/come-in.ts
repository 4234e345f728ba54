import { secondHolds } from '../../platform/auth/second.ts'
import { beginSession, endSession, findSecond, wallLongestMinutes } from '../../platform/auth/sessions.ts'
import { type Db, inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Ctx } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { isLanguage, type Language } from '../../platform/i18n/words.ts'
import { readDevice } from './devices/device.ts'
import { hasSecond } from './second-step/queries.ts'

type Somebody = { communityId: string; personId: string }

/**
 * Signs somebody in on this browser: a new session, an older one of the same browser ended, and pages in the language
 * they read. `db` has named their community. On a wall, however they come in, it is a short session without tasks, and
 * the wall keeps its own language. Where they took the second step in this browser before, and it still holds, it is not
 * asked again; in the demo village, where anybody may be anybody, it is asked only of those who made one.
 */
export async function comeIn(c: Ctx, { cookies, now }: Keeps, db: Db, somebody: Somebody): Promise<void> {
  const before = cookies.read(c, 'session')
  const { wall } = c.var
  const shown = wall ? null : cookies.read(c, 'language')
  const { secret, reads } = await inTransaction(db, async (tx) => {
    const second = before ? await findSecond(tx, somebody, before) : null
    if (before) await endSession(tx, somebody.communityId, before)
    const device = readDevice(c.req.header('user-agent') ?? '')
    const demo = (await isAskedNothing(tx, somebody)) ? secondHolds(now(), true) : null
    return {
      secret: await beginSession(tx, somebody, device, now(), wall?.id, second ?? demo),
      reads: await agreeOnLanguage(tx, somebody, isLanguage(shown) ? shown : null),
    }
  })
  cookies.keep(c, 'session', secret, wall ? wallLongestMinutes * 60 : undefined)
  if (!wall && reads && reads !== shown) cookies.keep(c, 'language', reads)
}

/** Keeps which language somebody reads, for their pages on any device and for their letters. */
export async function keepLanguage(
  db: Db,
  { communityId, personId }: Somebody,
  language: Language,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ language })
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
}

/** What somebody once chose for themselves goes before what this browser shows: others may use it too. */
async function agreeOnLanguage(tx: Tx, somebody: Somebody, shown: Language | null): Promise<Language | null> {
  const { language } = await tx
    .selectFrom('people')
    .select('language')
    .where('communityId', '=', somebody.communityId)
    .where('id', '=', somebody.personId)
    .executeTakeFirstOrThrow()
  if (isLanguage(language)) return language
  if (shown) await keepLanguage(tx, somebody, shown)
  return shown
}

async function isAskedNothing(tx: Tx, { communityId, personId }: Somebody): Promise<boolean> {
  const { isDemo } = await tx
    .selectFrom('communities')
    .select('isDemo')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow()
  return isDemo && !(await hasSecond(tx, communityId, personId))
}
