import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { oneOfTwo, weekStands } from '../exchanges/figures.ts'
import type { BothWays } from './rules.ts'

/**
 * Who gave, who received and how much, over what stands in the book and happened after `after` up to `until` (days):
 * confirmed exchanges, also with a linked community; what a group did together; weeks of what somebody does every week.
 * Counts people as they stood in each, somebody who was here twice once; the place as a whole is not a person, and who is
 * of another community is not counted here. Each deed is one, whoever took part; its minutes are those that were given.
 * Undone and withdrawn ones are left out.
 */
export async function getBothWays(
  db: Db,
  communityId: string,
  after: string,
  until: string,
): Promise<BothWays> {
  const happened = sql`community_id = ${communityId} and occurred_on > ${after}::date and occurred_on <= ${until}::date`
  const { rows } = await sql<BothWays>`
    with ${oneOfTwo(communityId)},
    exchanged as materialized (
      select giver_id, receiver_id, link_id is not null as abroad, minutes from exchanges
        where ${happened} and state = 'confirmed'),
    grouped as materialized (
      select entry_id, person_id, part, minutes from group_parts where ${happened} and not undone and minutes > 0),
    weeks as materialized (
      select person_id, minutes from standing_weeks as w where ${happened} and ${weekStands}),
    deeds as (
      select minutes,
        giver_id is not null and receiver_id is null and not abroad as for_the_place,
        abroad or (giver_id is not null and receiver_id is not null) as between_people from exchanged
      union all
      select sum(minutes) filter (where part = 'gave'), not bool_or(part = 'received'), bool_or(part = 'received')
        from grouped group by entry_id
      union all
      select minutes, true, false from weeks),
    sides as (
      select giver_id as person_id, true as gave from exchanged where giver_id is not null
      union all
      select receiver_id, false from exchanged where receiver_id is not null
      union all
      select person_id, part = 'gave' from grouped
      union all
      select person_id, true from weeks),
    people_in_it as (
      select bool_or(gave) as gave, bool_or(not gave) as received
      from sides left join one_of_two as double on double.id = sides.person_id
      group by case when double.id is null then sides.person_id else double.stays_id end)
    select who.*, what.* from (
      select count(*) filter (where gave and not received) as gave_only,
        count(*) filter (where received and not gave) as received_only,
        count(*) filter (where gave and received) as both
      from people_in_it) as who
    cross join (
      select coalesce(sum(minutes) filter (where between_people), 0)::bigint as minutes_between_people,
        coalesce(sum(minutes) filter (where for_the_place), 0)::bigint as minutes_for_the_place,
        count(*) as exchanges
      from deeds) as what`.execute(db)
  return rows[0]!
}
