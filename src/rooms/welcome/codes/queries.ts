import { sql } from 'kysely'
import { keyTasks } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { CodeHolder } from './rules.ts'

/** Somebody as far as a printed code for them is concerned. Throws NotFound. */
export async function getCodeHolder(db: Db, communityId: string, id: string): Promise<CodeHolder> {
  const { rows } = await sql<CodeHolder>`
    select p.id, p.name, p.state, p.language, d.email,
      exists (select 1 from tasks_taken_on as t where t.community_id = p.community_id and t.person_id = p.id
        and t.until is null and t.task = any(${keyTasks})) as holds_task
    from people as p left join contact_details as d on d.community_id = p.community_id and d.person_id = p.id
    where p.community_id = ${communityId} and p.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

export type WaitingCode = { madeBy: string; createdAt: Date; expiresAt: Date }

/** The code that could sign somebody in now, as far as we know it: not its characters. */
export async function findWaitingCode(
  db: Db,
  { communityId, personId }: { communityId: string; personId: string },
  now: Date,
): Promise<WaitingCode | null> {
  const code = await db
    .selectFrom('signInCodes as code')
    .innerJoin('people as maker', (join) =>
      join.onRef('maker.communityId', '=', 'code.communityId').onRef('maker.id', '=', 'code.madeBy'),
    )
    .select(['maker.name as madeBy', 'code.createdAt', 'code.expiresAt'])
    .where('code.communityId', '=', communityId)
    .where('code.personId', '=', personId)
    .where('code.usedAt', 'is', null)
    .where('code.expiresAt', '>', now)
    .executeTakeFirst()
  return code ?? null
}
