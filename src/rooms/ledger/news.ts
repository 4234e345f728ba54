import { sql } from 'kysely'
import { type Actor, isBroker, isSteward } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'

/** What the book has to say to somebody on their own page. */
export type News = {
  /** Their hours, in minutes, where they stand above what their community thought of as much; else null. */
  plentyMinutes: number | null
  /** When the last check found that the book does not add up, for those who look after it; else null. */
  troubleSince: Date | null
}

export async function getNews(db: Db, actor: Actor): Promise<News> {
  const { communityId, personId } = actor
  const told = isBroker(actor) || isSteward(actor)
  const { rows } = await sql<News>`
    select case when a.balance_minutes > c.prompt_minutes then a.balance_minutes end as plenty_minutes,
      case when ${told} then (select case when not last.clean then last.made_at end from (
        select clean, made_at from book_checks where community_id = ${communityId} order by id desc limit 1) as last)
      end as trouble_since
    from communities as c
    join accounts as mine on mine.community_id = c.id and mine.person_id = ${personId}
    left join account_holders as held on held.community_id = c.id and held.person_id = ${personId}
      and held.shares and held.until is null
    join accounts as a on a.community_id = c.id
      and a.id = case when held.account_id is null then mine.id else held.account_id end
    where c.id = ${communityId}`.execute(db)
  return rows[0] ?? { plentyMinutes: null, troubleSince: null }
}

/** Above how many minutes this community says a kind word; null: never. */
export async function getPrompt(db: Db, communityId: string): Promise<number | null> {
  const { promptMinutes } = await db
    .selectFrom('communities')
    .select('promptMinutes')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow()
  return promptMinutes
}
