import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Direction, Intent } from './rules.ts'

export const pageSize = 24
const wordsAtMost = 6
export type Sought = { words: string; kind: string }

/** A page of the board: what stands open, newest first, below `before` (an id). Each word is part of what it says, blind to case and accents. */
export async function listIntents(
  db: Db,
  communityId: string,
  direction: Direction,
  { words, kind }: Sought,
  before: string | null,
  limit = pageSize,
): Promise<{ intents: Intent[]; older: string | null }> {
  const each = words.split(/\s+/).filter(Boolean).slice(0, wordsAtMost)
  const intents = await intentsOf(db, communityId)
    .where('intents.direction', '=', direction)
    .where('intents.closedAt', 'is', null)
    .where('people.state', 'in', ['here', 'resting'])
    .$if(before !== null, (query) => query.where('intents.id', '<', before!))
    .$if(kind !== '', (query) => query.where('intents.kind', '=', kind))
    .where((eb) =>
      eb.and(each.map((word) => eb(sql<number>`position(folded(${word}) in intents.words_folded)`, '>', 0))),
    )
    .orderBy('intents.id', 'desc')
    .limit(limit + 1)
    .execute()
  const more = intents.length > limit
  const shown = intents.slice(0, limit) as Intent[]
  return { intents: shown, older: more ? shown.at(-1)!.id : null }
}

/** One of them, taken down or not. Throws NotFound. */
export async function getIntent(db: Db, communityId: string, id: string): Promise<Intent> {
  const found = await intentsOf(db, communityId).where('intents.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found as Intent
}

/** What somebody offers and asks for now, newest first: fifty of each at most. */
export async function listIntentsOf(db: Db, communityId: string, personId: string): Promise<Intent[]> {
  const found = await intentsOf(db, communityId)
    .where('intents.personId', '=', personId)
    .where('intents.closedAt', 'is', null)
    .orderBy('intents.id', 'desc')
    .limit(100)
    .execute()
  return found as Intent[]
}

/** A kind of help the actor offers and others ask for now; one of several the one asked for most lately. */
export async function findAskedOf(
  db: Db,
  { communityId, personId }: Actor,
): Promise<{ kind: string; asks: number } | null> {
  // Told is only whether it is one or more: nobody counts further.
  const { rows } = await sql<{ kind: string; asks: number }>`
    select mine.kind, count(*)::integer as asks
    from (select distinct kind from intents where community_id = ${communityId} and person_id = ${personId}
      and direction = 'offer' and closed_at is null and kind <> 'something-else') as mine
    join lateral (
      select i.id from intents as i join people as p on p.community_id = i.community_id and p.id = i.person_id
      where i.community_id = ${communityId} and i.direction = 'ask' and i.kind = mine.kind and i.closed_at is null
        and i.person_id <> ${personId} and p.state in ('here', 'resting')
      order by i.id desc limit 2) as asked on true
    group by mine.kind order by max(asked.id::text) desc limit 1`.execute(db)
  return rows[0] ?? null
}

function intentsOf(db: Db, communityId: string) {
  return db
    .selectFrom('intents')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'intents.communityId')
        .onRef('people.id', '=', 'intents.personId'),
    )
    .select([
      'intents.id',
      'intents.direction',
      'intents.kind',
      'intents.words',
      'intents.details',
      'intents.personId',
      'people.name as personName',
      'intents.createdAt',
      'intents.closedAt',
    ])
    .where('intents.communityId', '=', communityId)
}
