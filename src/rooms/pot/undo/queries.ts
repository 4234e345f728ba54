import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'

/** A move of hours as a broker sees it before undoing it. Null: the pot, or another account of everybody's. */
export type Moved = {
  id: string
  kind: string
  occurredOn: string
  minutes: number
  from: string | null
  to: string | null
  toId: string | null
  undone: boolean
}

/** Hours that changed hands: a gift, a donation, a grant or a starter. Other lines are undone elsewhere: NotFound. */
export async function getMoved(db: Db, communityId: string, id: string): Promise<Moved> {
  const { rows } = await sql<Moved>`
    select t.id, t.kind, t.occurred_on, e.minutes, giver.name as from, receiver.name as to, receiver.id as to_id,
      exists (select 1 from transactions as r where r.community_id = t.community_id and r.reverses_id = t.id) as undone
    from transactions as t
    join entries as e on e.community_id = t.community_id and e.transaction_id = t.id and e.minutes > 0
    join entries as o on o.community_id = t.community_id and o.transaction_id = t.id and o.minutes < 0
    join accounts as a on a.community_id = t.community_id and a.id = e.account_id
    join accounts as b on b.community_id = t.community_id and b.id = o.account_id
    left join people as receiver on receiver.community_id = t.community_id and receiver.id = a.person_id
    left join people as giver on giver.community_id = t.community_id and giver.id = b.person_id
    where t.community_id = ${communityId} and t.id = ${id}::uuid
      and t.kind in ('gift', 'donation', 'grant', 'starter')`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}
