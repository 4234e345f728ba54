import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

/** What there is between two people: how often they did things for each other, and whether they said they are friends. */
export type Tie = {
  /** Exchanges between the two that stand, either way. */
  times: number
  friendship: { id: string; saidBy: string; agreedAt: Date | null } | null
  /** Whether whoever asks wants a distance from the other. What the other wants is not theirs to know. */
  wantsDistance: boolean
}

/** Once they are three, an exchange asks quietly whether the two need to count at all. */
export const timesUntilAsked = 3

/** How two people stand to each other, for the eyes of the first. */
export async function getTie(db: Db, communityId: string, one: string, other: string): Promise<Tie> {
  const { rows } = await sql<Row>`
    select t.times, f.id, f.said_by, f.agreed_at, exists (select 1 from distances as d where d.community_id = ${communityId}
      and d.wanted_by = ${one} and d.from_id = ${other} and d.ended_on is null) as wants_distance from (
      select count(*)::integer as times from (
        select 1 from exchanges where community_id = ${communityId} and state = 'confirmed'
          and giver_id = ${one} and receiver_id = ${other}
        union all
        select 1 from exchanges where community_id = ${communityId} and state = 'confirmed'
          and giver_id = ${other} and receiver_id = ${one}) as x) as t
    left join friendships as f on f.community_id = ${communityId} and f.ended_at is null
      and least(f.said_by, f.with_id) = least(${one}::uuid, ${other}::uuid)
      and greatest(f.said_by, f.with_id) = greatest(${one}::uuid, ${other}::uuid)`.execute(db)
  const { times, id, saidBy, agreedAt, wantsDistance } = rows[0]!
  return { times, friendship: id === null ? null : { id, saidBy, agreedAt }, wantsDistance }
}

type Row = { times: number; id: string | null; saidBy: string; agreedAt: Date | null; wantsDistance: boolean }

/** Whether the two go on without counting: one said it, the other agreed, and neither began again. */
export function areFriends({ friendship }: Pick<Tie, 'friendship'>): boolean {
  return friendship?.agreedAt != null
}
