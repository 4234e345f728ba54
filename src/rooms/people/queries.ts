import { sql } from 'kysely'
import { type Actor, isBroker, isSteward, type Task } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Somebody, State } from './rules.ts'

export type Person = {
  id: string
  name: string
  about: string
  area: string
  state: State
  joinedOn: string
  language: string | null
  /** Whether the printed booklet names them. */
  inBooklet: boolean
  hats: Hat[]
  /** What they look after for everybody now. */
  tasks: Task[]
  /** Since when their exchanges with others pause; null while they do not. For themselves and brokers. */
  pausedSince: string | null
  /** They registered twice: the registration that stays. */
  mergedInto: string | null
  /** They asked to be forgotten; what stood for a name is no name. */
  erasedAt: Date | null
}
export type Hat = { id: string; words: string; position: number; hidden: boolean }

/** Somebody, with all their hats in their own order. Throws NotFound. */
export async function getPerson(db: Db, communityId: string, id: string): Promise<Person> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.about, p.area, p.state, p.joined_on, p.language, p.in_booklet, p.merged_into, p.erased_at,
      (select coalesce(json_agg(json_build_object('id', h.id, 'words', h.words, 'position', h.position, 'hidden', h.hidden) order by h.position), '[]')
        from hats as h where h.community_id = p.community_id and h.person_id = p.id) as hats,
      array(select t.task from tasks_taken_on as t
        where t.community_id = p.community_id and t.person_id = p.id and t.until is null order by t.task) as tasks,
      (select s.since from pauses as s where s.community_id = p.community_id and s.person_id = p.id and s.lifted_on is null) as paused_since
    from people as p where p.community_id = ${communityId} and p.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

export type Contact = {
  email: string | null
  phone: string
  otherPhone: string
  /** Only to know whether somebody is under eighteen. */
  bornOn: string | null
}

/** How to reach somebody. For the person themselves and for brokers only: whoever calls this has made sure. */
export function getContact(db: Db, communityId: string, personId: string): Promise<Contact> {
  return db
    .selectFrom('contactDetails')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'contactDetails.communityId')
        .onRef('people.id', '=', 'contactDetails.personId'),
    )
    .select(['email', 'phone', 'otherPhone', 'bornOn'])
    .where('contactDetails.communityId', '=', communityId)
    .where('contactDetails.personId', '=', personId)
    .executeTakeFirstOrThrow()
}

/** Who else has this address: names for a broker's eyes only. A few are enough to ask about. */
export async function listSharers(
  db: Db,
  communityId: string,
  email: string,
  besides: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.name from contact_details as d
    join people as p on p.community_id = d.community_id and p.id = d.person_id
    where d.community_id = ${communityId} and d.email_folded = lower(${email})
      and d.person_id is distinct from ${besides}::uuid
    order by p.name_folded, p.id limit 3`.execute(db)
  return rows.map(({ name }) => name)
}

export function somebody(actor: Actor): Somebody {
  return { personId: actor.personId, isBroker: isBroker(actor), isSteward: isSteward(actor) }
}
