import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Exchange, maySee } from './rules.ts'

/** An exchange the actor may see, as it stands now. Throws NotFound. */
export async function getExchange(db: Db, actor: Actor, id: string): Promise<Exchange> {
  const exchange = await findExchange(db, actor.communityId, id)
  if (!exchange || !maySee(exchange, { personId: actor.personId, isBroker: isBroker(actor) }))
    throw new NotFound()
  return exchange
}

/** The same, held so that nobody else can answer it until we are done. */
export async function lockExchange(tx: Tx, actor: Actor, id: string): Promise<Exchange> {
  await tx
    .selectFrom('exchanges')
    .select('id')
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getExchange(tx, actor, id)
}

async function findExchange(db: Db, communityId: string, id: string): Promise<Exchange | null> {
  const { rows } = await sql<Exchange>`
    select x.id, x.giver_id, x.receiver_id, x.minutes, x.kind, x.occurred_on, x.come_back, x.state, x.version, x.recorded_by,
      coalesce((select c.person_id from confirmations as c
        where c.community_id = x.community_id and c.exchange_id = x.id and c.answer = 'differently' and c.version = x.version - 1), x.recorded_by) as last_word_by
    from exchanges as x where x.community_id = ${communityId} and x.id = ${id}`.execute(db)
  return rows[0] ?? null
}
