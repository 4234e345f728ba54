import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

type Whose = { communityId: string; personId: string }

export type SecondWays = {
  /** Since when an app is theirs; null where there is none. */
  appSince: Date | null
  /** When their codes were printed last; null where none ever were. */
  codesMadeAt: Date | null
  codesLeft: number
}

/** What somebody has for the second step. */
export async function getSecondWays(db: Db, { communityId, personId }: Whose): Promise<SecondWays> {
  const { rows } = await sql<SecondWays>`
    select
      (select confirmed_at from second_apps where community_id = ${communityId} and person_id = ${personId}) as app_since,
      max(made_at) as codes_made_at, count(*) filter (where used_at is null)::integer as codes_left
    from second_codes where community_id = ${communityId} and person_id = ${personId}`.execute(db)
  return rows[0] ?? { appSince: null, codesMadeAt: null, codesLeft: 0 }
}

/** Whether somebody has a second step. A sheet of codes that are all used is still one: nobody else may make another. */
export async function hasSecond(db: Db, communityId: string, personId: string): Promise<boolean> {
  const { appSince, codesMadeAt } = await getSecondWays(db, { communityId, personId })
  return appSince !== null || codesMadeAt !== null
}

/** The secret of an app that has not shown yet that it works. */
export async function findNewApp(db: Db, { communityId, personId }: Whose): Promise<string | null> {
  const found = await db
    .selectFrom('secondApps')
    .select('secret')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst()
  return found?.secret ?? null
}
