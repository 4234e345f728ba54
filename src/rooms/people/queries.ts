import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'

export const pageSize = 24
export type Sought = { words: string; kind: string }

/** Somebody as the directory shows them: what they put first, and what they share. */
export type Listed = {
  id: string
  name: string
  nameFolded: string
  area: string
  hat: string | null
  gifts: string[]
}

/**
 * A page of everybody who is here or resting, by name. Words look through names, areas and gifts, blind to case and
 * accents; a kind keeps those who offer it. `after` is the last one of the page before.
 */
export async function listPeople(
  db: Db,
  communityId: string,
  { words, kind }: Sought,
  after: { nameFolded: string; id: string } | null,
): Promise<{ people: Listed[]; more: boolean }> {
  const like = sql`position(folded(${words}) in`
  const offers = sql`select 1 from intents as i where i.community_id = p.community_id and i.person_id = p.id and i.direction = 'offer' and i.closed_at is null`
  const { rows } = await sql<Listed>`
    select p.id, p.name, p.name_folded, p.area,
      (select h.words from hats as h where h.community_id = p.community_id and h.person_id = p.id and not h.hidden
        order by h.position limit 1) as hat,
      array(select i.words from intents as i where i.community_id = p.community_id and i.person_id = p.id
        and i.direction = 'offer' and i.closed_at is null order by i.id desc limit 3) as gifts
    from people as p
    where p.community_id = ${communityId} and p.state in ('here', 'resting')
      ${after ? sql`and (p.name_folded, p.id) > (${after.nameFolded}, ${after.id})` : sql``}
      ${words ? sql`and (${like} p.name_folded) > 0 or ${like} folded(p.area)) > 0 or exists (${offers} and ${like} i.words_folded) > 0))` : sql``}
      ${kind ? sql`and exists (${offers} and i.kind = ${kind})` : sql``}
    order by p.name_folded, p.id limit ${pageSize + 1}`.execute(db)
  return { people: rows.slice(0, pageSize), more: rows.length > pageSize }
}

export type Person = {
  id: string
  name: string
  about: string
  area: string
  state: string
  joinedOn: string
  language: string | null
  hats: Hat[]
}
export type Hat = { id: string; words: string; position: number; hidden: boolean }

/** Somebody, with all their hats in their own order. Throws NotFound. */
export async function getPerson(db: Db, communityId: string, id: string): Promise<Person> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.about, p.area, p.state, p.joined_on, p.language,
      (select coalesce(json_agg(json_build_object('id', h.id, 'words', h.words, 'position', h.position, 'hidden', h.hidden) order by h.position), '[]')
        from hats as h where h.community_id = p.community_id and h.person_id = p.id) as hats
    from people as p where p.community_id = ${communityId} and p.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

export type Contact = { email: string | null; phone: string; otherPhone: string }

/** How to reach somebody. For the person themselves and for brokers only: whoever calls this has made sure. */
export function getContact(db: Db, communityId: string, personId: string): Promise<Contact> {
  return db
    .selectFrom('contactDetails')
    .select(['email', 'phone', 'otherPhone'])
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
}
