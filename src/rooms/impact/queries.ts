import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { BothWays } from './rules.ts'

/**
 * Who gave, who received and how much, over confirmed exchanges after `after` up to `until` (days). Counts people as
 * they stood in each exchange; the place as a whole is not a person. Undone and withdrawn exchanges are left out.
 */
export async function getBothWays(
  db: Db,
  communityId: string,
  after: string,
  until: string,
): Promise<BothWays> {
  const settled = sql`community_id = ${communityId} and state = 'confirmed' and occurred_on > ${after} and occurred_on <= ${until}`
  const { rows } = await sql<BothWays>`
    with people_in_it as (
      select person, bool_or(gave) as gave, bool_or(not gave) as received,
        sum(minutes) filter (where gave and with_person) as between_people,
        sum(minutes) filter (where gave and not with_person) as for_the_place,
        count(*) filter (where gave or not with_person) as exchanges
      from (
        select giver_id as person, true as gave, receiver_id is not null as with_person, minutes from exchanges
          where ${settled} and giver_id is not null
        union all
        select receiver_id, false, giver_id is not null, minutes from exchanges
          where ${settled} and receiver_id is not null
        union all
        select person_id, part = 'gave', true, minutes from group_parts
          where community_id = ${communityId} and not undone and minutes > 0
            and occurred_on > ${after} and occurred_on <= ${until}
      ) as sides group by person
    )
    select count(*) filter (where gave and not received) as gave_only,
      count(*) filter (where received and not gave) as received_only,
      count(*) filter (where gave and received) as both,
      coalesce(sum(between_people), 0)::bigint as minutes_between_people,
      coalesce(sum(for_the_place), 0)::bigint as minutes_for_the_place,
      coalesce(sum(exchanges), 0)::bigint as exchanges
    from people_in_it`.execute(db)
  return rows[0]!
}
