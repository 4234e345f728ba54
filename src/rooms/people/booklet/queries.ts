import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { InBooklet } from './rules.ts'

/** More than this is no booklet any more: it would not be folded, nor read. */
export const peopleAtMost = 1000

/** Everybody who is here and wants to be in it, by name, with what they show, share and ask for. Nothing to reach them by. */
export async function listForBooklet(
  db: Db,
  communityId: string,
): Promise<{ people: InBooklet[]; more: boolean }> {
  const { rows } = await sql<InBooklet>`
    select p.id, p.name, p.area,
      array(select h.words from hats as h where h.community_id = p.community_id and h.person_id = p.id
        and not h.hidden order by h.position limit 5) as hats,
      ${open('offer')} as gifts, ${open('ask')} as asks
    from people as p
    where p.community_id = ${communityId} and p.state = 'here' and p.in_booklet
    order by p.name_folded, p.id limit ${peopleAtMost + 1}`.execute(db)
  return { people: rows.slice(0, peopleAtMost), more: rows.length > peopleAtMost }
}

function open(direction: 'ask' | 'offer') {
  return sql`(select coalesce(json_agg(json_build_object('kind', i.kind, 'words', i.words) order by i.id), '[]')
    from (select id, kind, words from intents where community_id = p.community_id and person_id = p.id
      and direction = ${direction} and closed_at is null order by id limit 8) as i)`
}
