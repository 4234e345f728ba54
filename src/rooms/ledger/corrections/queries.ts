import { sql } from 'kysely'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'

export const correctionsOnAPage = 25

/** One thing that was put right: the line that undid it, and the one that was undone. */
export type Correction = {
  /** Where the undoing stands in the book. */
  bookPosition: number
  chainDigest: Buffer
  postedAt: Date
  keyedBy: string | null
  reason: string | null
  undone: {
    kind: string
    occurredOn: string
    minutes: number
    postedAt: Date
    bookPosition: number
    chainDigest: Buffer
    keyedBy: string | null
    from: { name: string | null; kind: string }[]
    to: { name: string | null; kind: string }[]
  }
}

type Row = Omit<Correction, 'undone'> & {
  kind: string
  occurredOn: string
  minutes: number
  undonePostedAt: Date
  undonePosition: number
  undoneDigest: Buffer
  undoneBy: string | null
  legs: { name: string | null; kind: string; minutes: number }[]
}

/** What was put right, newest first, below a place in the book: for brokers everything, for others what touches their own hours. */
export async function listCorrections(
  db: Db,
  actor: Actor,
  before: number | null,
): Promise<{ corrections: Correction[]; older: number | null }> {
  const { communityId } = actor
  const below = before ?? 2_147_483_647
  const limit = correctionsOnAPage + 1
  const page = isBroker(actor)
    ? sql`select * from transactions as t
        where t.community_id = ${communityId} and t.reverses_id is not null and t.position < ${below}
        order by t.position desc limit ${limit}`
    : ofTheirOwn(actor, below, limit)
  const { rows } = await sql<Row>`
    with page as materialized (${page})
    select r.position as book_position, r.chain_digest, r.posted_at, keyer.name as keyed_by, note.words as reason,
      t.kind, t.occurred_on, t.posted_at as undone_posted_at, t.position as undone_position, t.chain_digest as undone_digest,
      first.name as undone_by, told.minutes, told.legs
    from page as r
    join transactions as t on t.community_id = r.community_id and t.id = r.reverses_id
    left join people as keyer on keyer.community_id = r.community_id and keyer.id = r.keyed_by
    left join people as first on first.community_id = t.community_id and first.id = t.keyed_by
    left join transaction_notes as note on note.community_id = r.community_id and note.transaction_id = r.id
    cross join lateral (
      select coalesce(sum(e.minutes) filter (where e.minutes > 0), 0)::integer as minutes,
        json_agg(json_build_object('name', coalesce(p.name, nullif(a.name, '')), 'kind', a.kind, 'minutes', e.minutes)
          order by e.account_id) as legs
      from entries as e
      join accounts as a on a.community_id = e.community_id and a.id = e.account_id
      left join people as p on p.community_id = a.community_id and p.id = a.person_id
      where e.community_id = t.community_id and e.transaction_id = t.id) as told
    order by r.position desc`.execute(db)
  const corrections = rows.slice(0, correctionsOnAPage).map(asCorrection)
  return {
    corrections,
    older: rows.length > correctionsOnAPage ? corrections.at(-1)!.bookPosition : null,
  }
}

/** Their own account's and, while they share one, that one's too; each read in its own order, nobody else's at all. */
function ofTheirOwn({ communityId, personId }: Actor, below: number, limit: number) {
  return sql`select t.* from (
      select a.id from accounts as a where a.community_id = ${communityId} and a.person_id = ${personId}
      union all
      select h.account_id from account_holders as h
      where h.community_id = ${communityId} and h.person_id = ${personId} and h.shares and h.until is null) as mine
    cross join lateral (
      select t.* from entries as e
      cross join lateral (select * from transactions as o
        where o.community_id = e.community_id and o.id = e.transaction_id offset 0) as t
      where e.community_id = ${communityId} and e.account_id = mine.id and t.reverses_id is not null and t.position < ${below}
      order by e.position desc limit ${limit}) as t
    order by t.position desc limit ${limit}`
}

function asCorrection({ legs, ...row }: Row): Correction {
  const { bookPosition, chainDigest, postedAt, keyedBy, reason, kind, occurredOn, minutes } = row
  return {
    ...{ bookPosition, chainDigest, postedAt, keyedBy, reason },
    undone: {
      ...{ kind, occurredOn, minutes },
      postedAt: row.undonePostedAt,
      bookPosition: row.undonePosition,
      chainDigest: row.undoneDigest,
      keyedBy: row.undoneBy,
      from: legs.filter((leg) => leg.minutes < 0),
      to: legs.filter((leg) => leg.minutes > 0),
    },
  }
}
