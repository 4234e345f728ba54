import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'

const fewPeople = 100
const lately = 12

/** Kinds the actor last wrote down or was part of, the latest first. */
export async function listKindsLately(db: Db, actor: Actor, limit = 3): Promise<string[]> {
  const end = (column: 'giver_id' | 'receiver_id') => sql`
    (select kind, occurred_on, id from exchanges
      where community_id = ${actor.communityId} and ${sql.ref(column)} = ${actor.personId}
      order by occurred_on desc, id desc limit 30)`
  const { rows } = await sql<{ kind: string }>`
    select kind from (${end('giver_id')} union all ${end('receiver_id')}) as x
    group by kind order by max(id::text) desc limit ${limit}`.execute(db)
  return rows.map(({ kind }) => kind)
}

/**
 * Names to offer while somebody types: the people they did things with lately, then, where a community is small enough
 * to show whole, everybody else.
 */
export async function listNamesToOffer(db: Db, actor: Actor): Promise<string[]> {
  const end = (column: 'giver_id' | 'receiver_id', other: 'giver_id' | 'receiver_id') => sql`
    (select ${sql.ref(other)} as other_id, id from exchanges
      where community_id = ${actor.communityId} and ${sql.ref(column)} = ${actor.personId}
      order by occurred_on desc, id desc limit 60)`
  const { rows } = await sql<{ name: string }>`
    with companions as (
      select other_id, max(id::text) as last from (${end('giver_id', 'receiver_id')} union all ${end('receiver_id', 'giver_id')}) as x
      where other_id is not null group by other_id order by last desc limit ${lately}
    ), everybody as (
      select id from people where community_id = ${actor.communityId} and state in ('here', 'resting') limit ${fewPeople + 1}
    )
    select p.name from people as p left join companions as c on c.other_id = p.id
    where p.community_id = ${actor.communityId} and p.state in ('here', 'resting') and p.id <> ${actor.personId}
      and (c.other_id is not null or (select count(*) from everybody) <= ${fewPeople})
    order by c.last desc nulls last, p.name_folded limit ${fewPeople}`.execute(db)
  return [...new Set(rows.map(({ name }) => name))]
}

/** Somebody a link named, or null when they are not here. */
export async function findNamed(db: Db, communityId: string, id: string) {
  const found = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', 'in', ['here', 'resting'])
    .executeTakeFirst()
  return found ?? null
}

/** An ask or offer on the board that somebody did something about, or null. */
export async function findIntent(db: Db, communityId: string, id: string) {
  const found = await db
    .selectFrom('intents')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'intents.communityId')
        .onRef('people.id', '=', 'intents.personId'),
    )
    .select(['intents.id', 'intents.direction', 'intents.kind', 'intents.words', 'intents.personId'])
    .select('people.name')
    .where('intents.communityId', '=', communityId)
    .where('intents.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}
