import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { listWhoseWord } from '../standing/queries.ts'
import { findTwin, holdBoth } from './between/twin.ts'
import { dayIn } from './durations.ts'
import {
  awaitedSide,
  type Exchange,
  isParty,
  isWrittenElsewhere,
  maySee,
  type Somebody,
  sideOf,
  sideOfLastWord,
} from './rules.ts'
import type { Patience } from './silence.ts'
import { getAgreed } from './standing.ts'

type Row = Omit<Exchange, 'lastWordBy' | 'wordOf'> & { differently: { personId: string | null }[] }

/** An exchange the actor may see, as it stands now. Throws NotFound. */
export async function getExchange(db: Db, actor: Actor, id: string): Promise<Exchange> {
  const exchange = await findExchange(db, actor.communityId, id)
  if (!exchange || !maySee(exchange, somebody(actor))) throw new NotFound()
  return exchange
}

/** The same, held so that nobody else can answer it until we are done: between two communities, in both. */
export async function lockExchange(tx: Tx, actor: Actor, id: string): Promise<Exchange> {
  await hold(tx, actor, id)
  return getExchange(tx, actor, id)
}

/** The same for whoever may also be somebody's voice, and who they are to it. */
export async function holdToAnswer(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ exchange: Exchange; who: Somebody }> {
  await hold(tx, actor, id)
  const exchange = await findExchange(tx, actor.communityId, id)
  if (!exchange) throw new NotFound()
  const who = await whoIs(tx, actor, exchange, now)
  if (!maySee(exchange, who)) throw new NotFound()
  return { exchange, who }
}

/**
 * Who somebody is to an exchange. Only of those who are neither in it nor brokers it is asked whose word they may say;
 * where it is both people's, the one's who is asked.
 */
export async function whoIs(db: Db, actor: Actor, exchange: Exchange, now: Date): Promise<Somebody> {
  const who = somebody(actor)
  if (who.isBroker || isParty(exchange, actor.personId)) return who
  const { timeZone } = await getAgreed(db, actor.communityId)
  const held = await listWhoseWord(db, actor, dayIn(timeZone, now))
  const sides = held.flatMap(({ id }) => sideOf(exchange, id) ?? [])
  const asked = awaitedSide(exchange)
  return { ...who, speaksFor: sides.find((side) => side === asked) ?? sides[0] ?? null }
}

async function hold(tx: Tx, actor: Actor, id: string) {
  const twin = await findTwin(tx, actor.communityId, id)
  if (twin) await holdBoth(tx, actor.communityId, twin)
  else
    await tx
      .selectFrom('exchanges')
      .select('id')
      .where('communityId', '=', actor.communityId)
      .where('id', '=', id)
      .forUpdate()
      .execute()
}

/** Whatever somebody may see of it, as it stands now, or null. For deeds that nobody in particular does. */
export async function findExchange(db: Db, communityId: string, id: string): Promise<Exchange | null> {
  const { rows } = await sql<Row>`
    select x.id, x.giver_id, x.receiver_id, x.minutes, x.kind, x.occurred_on, x.come_back, x.state, x.version, x.recorded_by, x.spoken_for, x.accompanied_by,
      (select l.other_id from links as l where l.community_id = x.community_id and l.id = x.link_id),
      (select coalesce(json_agg(json_build_object('personId', c.person_id) order by c.version), '[]')
         from confirmations as c
        where c.community_id = x.community_id and c.exchange_id = x.id and c.answer = 'differently') as differently
    from exchanges as x where x.community_id = ${communityId} and x.id = ${id}`.execute(db)
  return rows[0] ? asExchange(rows[0]) : null
}

/** How long a community waits for an answer; between two, the one in which it was written down. */
export async function getPatience(
  db: Db,
  communityId: string,
  exchange: Pick<Exchange, 'otherId' | 'recordedBy'>,
): Promise<Patience> {
  return db
    .selectFrom('communities')
    .select(['expireAfterDays', 'autoConfirmAfterDays'])
    .where('id', '=', isWrittenElsewhere(exchange) ? exchange.otherId! : communityId)
    .executeTakeFirstOrThrow()
}

export function asExchange<R extends Row>({ differently, ...row }: R): Omit<R, 'differently'> & Exchange {
  const last = differently.at(-1)
  return {
    ...row,
    lastWordBy: last ? last.personId : row.recordedBy,
    wordOf: sideOfLastWord(row, differently),
  }
}

export function somebody(actor: Actor): Somebody {
  return { personId: actor.personId, isBroker: isBroker(actor) }
}
