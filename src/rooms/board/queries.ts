import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { listAtOnce } from '../../platform/db/at-once.ts'
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
  return (await openOf(db, communityId, personId).execute()) as Intent[]
}

function openOf(db: Db, communityId: string, personId: string) {
  return intentsOf(db, communityId)
    .where('intents.personId', '=', personId)
    .where('intents.closedAt', 'is', null)
    .orderBy('intents.id', 'desc')
    .limit(100)
}

/** What the actor's own page tells of the board: what is theirs on it, and a kind of help that is asked of them. */
export async function getOwnBoard(db: Db, actor: Actor) {
  const { intents, asked } = await listAtOnce(db, {
    intents: sql<
      Omit<Intent, 'createdAt'> & { createdAt: string }
    >`${openOf(db, actor.communityId, actor.personId)}`,
    asked: askedOf(actor),
  })
  return {
    intents: intents.map((one) => ({ ...one, createdAt: new Date(one.createdAt) })),
    askedOf: asked[0] ?? null,
  }
}

/** A kind of help the actor offers and others ask for now; one of several the one asked for most lately. */
function askedOf({ communityId, personId }: Actor) {
  // Told is only whether it is one or more: nobody counts further.
  return sql<{ kind: string; asks: number }>`
    select mine.kind, count(*)::integer as asks
    from (select distinct kind from intents where community_id = ${communityId} and person_id = ${personId}
      and direction = 'offer' and closed_at is null and kind <> 'something-else') as mine
    join lateral (
      select i.id from intents as i join people as p on p.community_id = i.community_id and p.id = i.person_id
      where i.community_id = ${communityId} and i.direction = 'ask' and i.kind = mine.kind and i.closed_at is null
        and i.person_id <> ${personId} and p.state in ('here', 'resting')
      order by i.id desc limit 2) as asked on true
    group by mine.kind order by max(asked.id::text) desc limit 1`
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
