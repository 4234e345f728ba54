import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Direction, Intent } from './rules.ts'

export const pageSize = 24
export type Sought = { words: string; kind: string }

/** A page of the board: what stands open, newest first, below `before` (an id). Blind to case and accents. */
export async function listIntents(
  db: Db,
  communityId: string,
  direction: Direction,
  { words, kind }: Sought,
  before: string | null,
  limit = pageSize,
): Promise<{ intents: Intent[]; older: string | null }> {
  const intents = await intentsOf(db, communityId)
    .where('intents.direction', '=', direction)
    .where('intents.closedAt', 'is', null)
    .where('people.state', 'in', ['here', 'resting'])
    .$if(before !== null, (query) => query.where('intents.id', '<', before!))
    .$if(kind !== '', (query) => query.where('intents.kind', '=', kind))
    .$if(words !== '', (query) =>
      query.where(sql<boolean>`position(folded(${words}) in intents.words_folded) > 0`),
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
