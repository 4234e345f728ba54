import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export const pageSize = 24
const wordsAtMost = 6

/** What somebody looks for: words, a kind of gift, and whether among those who have moved on. */
export type Sought = { words: string; kind: string; movedOn: boolean }

/** Somebody as the directory shows them: what they put first, and what they share. */
export type Listed = {
  id: string
  name: string
  area: string
  state: string
  /** The roles they let others see, in their own order. */
  hats: string[]
  gifts: string[]
}

/**
 * A page of people by name. Each word has to be part of their name, area, one of their gifts or a hat others may see,
 * blind to case and accents; a kind keeps those who offer it. `after` is the id of the last one on the page before.
 */
export async function listPeople(
  db: Db,
  communityId: string,
  { words, kind, movedOn }: Sought,
  after: string | null,
  limit = pageSize,
): Promise<{ people: Listed[]; after: string | null }> {
  const states = movedOn ? ['moved_on', 'remembered'] : ['here', 'resting']
  const sought = words.split(/\s+/).filter(Boolean).slice(0, wordsAtMost)
  const conditions = [
    ...sought.map((word) => fits(communityId, word)),
    ...(kind ? [offers(communityId, kind)] : []),
    ...(after ? [standsAfter(communityId, after)] : []),
  ].map((condition) => sql`and ${condition}`)
  const { rows } = await sql<Listed>`
    select p.id, p.name, p.area, p.state,
      array(select h.words from hats as h where h.community_id = p.community_id and h.person_id = p.id and not h.hidden
        order by h.position) as hats,
      array(select i.words from intents as i where i.community_id = p.community_id and i.person_id = p.id
        and i.direction = 'offer' and i.closed_at is null order by i.id desc limit 3) as gifts
    from people as p
    where p.community_id = ${communityId} and p.state = any (${states}) ${sql.join(conditions, sql` `)}
    order by p.name_folded, p.id limit ${limit + 1}`.execute(db)
  const people = rows.slice(0, limit)
  return { people, after: rows.length > limit ? people.at(-1)!.id : null }
}

/** Looks through all names, gifts and hats once, 20 to 60 ms for 50,000 people: behind row-level security no index of words would be used. */
function fits(communityId: string, word: string): RawBuilder<unknown> {
  const within = (folded: string) => sql`position(folded(${word}) in ${sql.ref(folded)}) > 0`
  return sql`(${within('p.name_folded')} or ${within('p.area_folded')} or p.id in (
    select i.person_id from intents as i where i.community_id = ${communityId} and i.direction = 'offer'
      and i.closed_at is null and ${within('i.words_folded')}) or p.id in (
    select h.person_id from hats as h where h.community_id = ${communityId} and not h.hidden and ${within('h.words_folded')}))`
}

function offers(communityId: string, kind: string): RawBuilder<unknown> {
  return sql`p.id in (select i.person_id from intents as i where i.community_id = ${communityId}
    and i.direction = 'offer' and i.closed_at is null and i.kind = ${kind})`
}

/** Only the id is in the address of a page: a name there would be kept by every browser on the way. */
function standsAfter(communityId: string, id: string): RawBuilder<unknown> {
  return sql`(p.name_folded, p.id) > (
    (select last.name_folded from people as last where last.community_id = ${communityId} and last.id = ${id}), ${id}::uuid)`
}
