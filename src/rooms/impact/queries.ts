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
  const { rows } = await sql<BothWays>`
    with settled as (
      select giver_id, receiver_id, minutes from exchanges
      where community_id = ${communityId} and state = 'confirmed' and occurred_on > ${after} and occurred_on <= ${until}
    ), people_in_it as (
      select person, bool_or(gave) as gave, bool_or(received) as received from (
        select giver_id as person, true as gave, false as received from settled where giver_id is not null
        union all
        select receiver_id, false, true from settled where receiver_id is not null
      ) as sides group by person
    )
    select
      (select count(*) from people_in_it where gave and not received) as gave_only,
      (select count(*) from people_in_it where received and not gave) as received_only,
      (select count(*) from people_in_it where gave and received) as both,
      coalesce(sum(minutes) filter (where giver_id is not null and receiver_id is not null), 0) as minutes_between_people,
      coalesce(sum(minutes) filter (where giver_id is not null and receiver_id is null), 0) as minutes_for_the_place,
      count(*) as exchanges
    from settled`.execute(db)
  return rows[0]!
}
