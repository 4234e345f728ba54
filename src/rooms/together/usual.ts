import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { daysLater } from '../exchanges/durations.ts'

/** Somebody who is usually there, and what they did when they were. */
export type Usual = { id: string; name: string; number: number | null; gave: boolean; received: boolean }

/** Whoever was not there for a quarter of a year is written down by name. */
const lately = 91
/** The most faithful of them: more names than these nobody looks through. */
const atMost = 60

/** Who took part in this of late, by name; whoever came most often is never left out. Only people who are here or resting. */
export async function listUsual(
  db: Db,
  communityId: string,
  recipeId: string,
  today: string,
): Promise<Usual[]> {
  const { rows } = await sql<Usual>`
    with usual as (
      select p.person_id, count(*) as times, bool_or(p.part = 'gave' and p.minutes > 0) as gave,
        bool_or(p.part = 'received' or p.minutes = 0) as received
      from group_entries as e
      join group_parts as p on p.community_id = e.community_id and p.entry_id = e.id
      where e.community_id = ${communityId} and e.recipe_id = ${recipeId} and e.undone_at is null
        and e.occurred_on > ${daysLater(today, -lately)}::date
      group by p.person_id),
    known as (
      select person.id, person.name, person.number, person.name_folded, usual.gave, usual.received
      from usual join people as person on person.community_id = ${communityId} and person.id = usual.person_id
      where person.state in ('here', 'resting')
      order by usual.times desc, person.name_folded, person.id limit ${atMost})
    select id, name, number, gave, received from known order by name_folded, id`.execute(db)
  return rows
}

/** Their names, with the member number where two are called the same. */
export function sayUsual(usual: readonly Pick<Usual, 'id' | 'name' | 'number'>[]): Map<string, string> {
  const alike = Map.groupBy(usual, ({ name }) => name)
  return new Map(
    usual.map(({ id, name, number }) => {
      const told = (alike.get(name)?.length ?? 0) > 1 && number !== null ? `${name} (${number})` : name
      return [id, told]
    }),
  )
}
