import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Friendship, fewestGuesses } from './rules.ts'

/** More than so many nobody looks through; the oldest question comes first. */
const atMost = 100

/** A friendship as a list tells it: who is on it, by name. */
export type Told = {
  id: string
  saidBy: string
  sayer: string
  withId: string
  asked: string
  agreedAt: Date | null
  /** Their own guess of the hours they help each other in a year, and when they were asked last. */
  hoursAYear: number | null
  guessedAt: Date | null
}

/** A friendship, held so that nobody else can answer it until we are done. Throws NotFound for anybody it does not concern. */
export async function lockFriendship(tx: Tx, actor: Actor, id: string): Promise<Friendship> {
  const { rows } = await sql<Friendship>`
    select f.id, f.said_by, f.with_id, f.agreed_at, f.ended_at, d.email is null as without_mail
    from friendships as f
    join contact_details as d on d.community_id = f.community_id and d.person_id = f.with_id
    where f.community_id = ${actor.communityId} and f.id = ${id} for update of f`.execute(tx)
  const [found] = rows
  const mine = found && [found.saidBy, found.withId].includes(actor.personId)
  if (!found || !(mine || isBroker(actor))) throw new NotFound()
  return found
}

/** The actor's own: what is asked of them, what they said, and whom they are friends with. Each by name, the oldest first. */
export async function listFriendships(db: Db, actor: Actor): Promise<Told[]> {
  const side = (column: 'said_by' | 'with_id') => sql`
    (select * from friendships where community_id = ${actor.communityId} and ${sql.ref(column)} = ${actor.personId}
      and ended_at is null order by id limit ${atMost})`
  return tell(db, sql`${side('said_by')} union all ${side('with_id')}`)
}

/** What people without e-mail are asked, for a broker to pass on. For others there is no such list. */
export async function listToPassOn(db: Db, actor: Actor): Promise<Told[]> {
  if (!isBroker(actor)) return []
  return tell(
    db,
    sql`select f.* from friendships as f
      join contact_details as d on d.community_id = f.community_id and d.person_id = f.with_id and d.email is null
      where f.community_id = ${actor.communityId} and f.agreed_at is null and f.ended_at is null
        and ${actor.personId} not in (f.said_by, f.with_id) order by f.id limit ${atMost}`,
  )
}

/** How many friendships grew here and still stand. No names. */
export async function countFriendships(db: Db, communityId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from friendships
    where community_id = ${communityId} and agreed_at is not null and ended_at is null`.execute(db)
  return rows[0]!.count
}

/**
 * What friends guess they do for each other in a year, added up; null where so few have guessed that one could tell what
 * two of them said. A guess, and never part of the hours that were counted.
 */
export async function sumGuesses(db: Db, communityId: string): Promise<number | null> {
  const { rows } = await sql<{ hours: number; guesses: number }>`
    select coalesce(sum(hours_a_year), 0)::integer as hours, count(hours_a_year)::integer as guesses from friendships
    where community_id = ${communityId} and agreed_at is not null and ended_at is null`.execute(db)
  const { hours, guesses } = rows[0]!
  return guesses < fewestGuesses ? null : hours
}

async function tell(db: Db, which: ReturnType<typeof sql>): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select f.id, f.said_by, sayer.name as sayer, f.with_id, asked.name as asked, f.agreed_at, f.hours_a_year, f.guessed_at
    from (${which}) as f
    join people as sayer on sayer.community_id = f.community_id and sayer.id = f.said_by
    join people as asked on asked.community_id = f.community_id and asked.id = f.with_id
    where sayer.state in ('here', 'resting') and asked.state in ('here', 'resting')
    order by f.id`.execute(db)
  return rows
}
