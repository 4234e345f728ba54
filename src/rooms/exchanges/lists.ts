import { type RawBuilder, sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { asExchange } from './queries.ts'
import { awaitedSide, type Exchange, farSideOf, isAwaited } from './rules.ts'
import { fits, type Sought } from './sought.ts'

/** An exchange with what it takes to tell it: names (null: the place as a whole), who spoke last, whom a mail reaches. */
export type Told = Exchange & {
  giver: string | null
  receiver: string | null
  giverHasMail: boolean
  receiverHasMail: boolean
  recorder: string | null
  lastSpeaker: string | null
  recordedAt: Date
  lastWordAt: Date
  sheet: string
  /** What the other community is called, where one of the two is of another. */
  neighbour: string | null
}

/** Where a list goes on: after this one, in its own order. */
export type Cursor = { at: string; id: string }

export const pageSize = 25
/** More open entries than this nobody answers in one go; the oldest come first, so the rest come into sight. */
const openAtMost = 100

/** The actor's own entries that wait: for their answer, and for others'. Oldest first. */
export async function listOpen(db: Db, actor: Actor): Promise<{ forMe: Told[]; forOthers: Told[] }> {
  const open = await tell(
    db,
    sql`select * from (${ownExchanges(actor, sql`state in ('recorded', 'talk')`)}) as x order by recorded_at, id limit ${openAtMost}`,
    sql`x.recorded_at, x.id`,
  )
  return {
    forMe: open.filter((one) => isAwaited(one, actor.personId)),
    forOthers: open.filter((one) => !isAwaited(one, actor.personId)),
  }
}

/** The actor's own entries that are settled, one way or another, newest first by the day they happened. */
export function listSettled(db: Db, actor: Actor, after: Cursor | null) {
  return newestFirst(db, actor, sql`state not in ('recorded', 'talk')`, after, pageSize)
}

/** The actor's own entries that fit what they look for, settled or not, newest first by the day they happened. */
export function listFound(db: Db, actor: Actor, sought: Sought, after: Cursor | null, limit = pageSize) {
  return newestFirst(db, actor, fits(actor, sought), after, limit)
}

async function newestFirst(
  db: Db,
  actor: Actor,
  condition: RawBuilder<unknown>,
  after: Cursor | null,
  limit: number,
) {
  const further = after ? sql`and (occurred_on, id) < (${after.at}::date, ${after.id}::uuid)` : sql``
  const order = sql`order by occurred_on desc, id desc limit ${limit + 1}`
  const rows = await tell(
    db,
    sql`select * from (${ownExchanges(actor, sql`${condition} ${further}`, order)}) as x ${order}`,
    sql`x.occurred_on desc, x.id desc`,
  )
  return cut(rows, limit, (last) => ({ at: last.occurredOn, id: last.id }))
}

/**
 * What waits in the whole community, oldest first. Unless all are asked for, only what may need a broker: the answer of
 * the place, or of somebody whom no mail reaches. Brokers only: for others there is no such list.
 */
export async function listWaiting(
  db: Db,
  actor: Actor,
  { all, after }: { all: boolean; after: Cursor | null },
) {
  if (!isBroker(actor)) throw new NotFound()
  const rows = await tell(
    db,
    sql`select x.* from exchanges as x where x.community_id = ${actor.communityId} and x.state in ('recorded', 'talk')
      ${all ? sql`` : sql`and ${needsBroker}`}
      ${after ? sql`and (x.recorded_at, x.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
      order by x.recorded_at, x.id limit ${pageSize + 1}`,
    sql`x.recorded_at, x.id`,
  )
  return cut(rows, pageSize, (last) => ({ at: last.recordedAt.toISOString(), id: last.id }))
}

/** How many entries may need a broker, counted no further than a hundred; for anybody else none. */
export async function countWaiting(db: Db, actor: Actor): Promise<number> {
  const { rows } = await waitingCount(actor).execute(db)
  return rows[0]!.count
}

/** The same as a question, to be asked together with others. */
export function waitingCount(actor: Actor): RawBuilder<{ count: number }> {
  if (!isBroker(actor)) return sql`select 0 as count`
  return sql`
    select count(*) as count from (
      select 1 from exchanges as x where x.community_id = ${actor.communityId}
        and x.state in ('recorded', 'talk') and ${needsBroker} limit 100) as waiting`
}

/** One exchange as it is told, for whoever has been let in to it already. */
export async function findTold(db: Db, communityId: string, id: string): Promise<Told | null> {
  const [told] = await tell(
    db,
    sql`select * from exchanges where community_id = ${communityId} and id = ${id}`,
    sql`x.id`,
  )
  return told ?? null
}

/** What else stands or waits between the same two ends, in the same direction, on the same day: three at most. */
export async function listAlike(db: Db, communityId: string, told: Exchange): Promise<Told[]> {
  const at = (column: 'giver_id' | 'receiver_id', id: string | null) =>
    id === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${id}`
  return tell(
    db,
    sql`select * from exchanges where community_id = ${communityId} and occurred_on = ${told.occurredOn}
      and ${at('giver_id', told.giverId)} and ${at('receiver_id', told.receiverId)} and id <> ${told.id}
      and far_name = (select s.far_name from exchanges as s where s.community_id = ${communityId} and s.id = ${told.id})
      and state in ('recorded', 'talk', 'confirmed') order by id limit 3`,
    sql`x.id`,
  )
}

/** Lines of one paper sheet as the actor, or another broker, keyed them in, from the first to the last. */
export async function listKeyed(
  db: Db,
  actor: Actor,
  firstId: string,
  lastId: string,
  keyedBy: string | null,
): Promise<Told[]> {
  return tell(
    db,
    sql`select * from exchanges where community_id = ${actor.communityId} and id between ${firstId} and ${lastId}
      and recorded_by = ${keyedBy ?? actor.personId} and sheet <> '' order by id limit ${openAtMost}`,
    sql`x.id`,
  )
}

/** Whether a mail reached the one whose answer is awaited. */
export function wasAskedByMail(told: Told): boolean {
  const side = awaitedSide(told)
  return side === 'giver' ? told.giverHasMail : side === 'receiver' ? told.receiverHasMail : false
}

const farHasTheWord = sql`coalesce((select c.person_id is null from confirmations as c
  where c.community_id = x.community_id and c.exchange_id = x.id and c.answer = 'differently'
  order by c.version desc limit 1), x.recorded_by is null)`

// Whoever wrote it down has spoken; in a talk either may be asked, and the page then says who.
// Of two in two communities, ours is asked here only while the other has the last word.
const needsBroker = sql`(case when x.link_id is not null
  then ${farHasTheWord} and (${noMailReaches('giver_id', 'receiver_id')}) else
  ((x.state = 'talk' or coalesce(x.spoken_for, x.recorded_by) is distinct from x.giver_id) and ${noMailReaches('giver_id')})
  or ((x.state = 'talk' or coalesce(x.spoken_for, x.recorded_by) is distinct from x.receiver_id) and ${noMailReaches('receiver_id')}) end)`

function noMailReaches(column: 'giver_id' | 'receiver_id', other: 'receiver_id' | null = null) {
  const end = other ? sql`coalesce(x.${sql.ref(column)}, x.${sql.ref(other)})` : sql`x.${sql.ref(column)}`
  return sql`(${end} is null or not exists (select 1 from contact_details as d
    join people as p on p.community_id = d.community_id and p.id = d.person_id and p.state in ('here', 'resting')
    where d.community_id = x.community_id and d.person_id = ${end} and d.email is not null))`
}

/** Both ends are looked up by their own index; nobody is both. */
function ownExchanges(actor: Actor, condition: RawBuilder<unknown>, order: RawBuilder<unknown> = sql``) {
  const end = (column: 'giver_id' | 'receiver_id') => sql`
    (select * from exchanges where community_id = ${actor.communityId} and ${sql.ref(column)} = ${actor.personId}
      and ${condition} ${order})`
  return sql`${end('giver_id')} union all ${end('receiver_id')}`
}

type Row = Omit<Told, 'lastWordBy' | 'wordOf' | 'lastSpeaker'> & {
  differently: { personId: string | null; name: string | null }[]
  farName: string | null
}

async function tell(db: Db, which: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<Told[]> {
  const { rows } = await sql<Row>`
    select x.id, x.giver_id, x.receiver_id, x.minutes, x.kind, x.occurred_on, x.come_back, x.state, x.version,
      x.recorded_by, x.spoken_for, x.accompanied_by, x.recorded_at, x.sheet, giver.name as giver, receiver.name as receiver, recorder.name as recorder,
      link.other_id, other.name as neighbour, nullif(x.far_name, '') as far_name,
      giver_mail.email is not null and giver.state in ('here', 'resting') as giver_has_mail,
      receiver_mail.email is not null and receiver.state in ('here', 'resting') as receiver_has_mail,
      coalesce(talk.words, '[]') as differently, coalesce(talk.last_at, x.recorded_at) as last_word_at
    from (${which}) as x
    left join links as link on link.community_id = x.community_id and link.id = x.link_id
    left join communities as other on other.id = link.other_id
    left join people as giver on giver.community_id = x.community_id and giver.id = x.giver_id
    left join people as receiver on receiver.community_id = x.community_id and receiver.id = x.receiver_id
    left join people as recorder on recorder.community_id = x.community_id and recorder.id = x.recorded_by
    left join contact_details as giver_mail
      on giver_mail.community_id = x.community_id and giver_mail.person_id = x.giver_id
    left join contact_details as receiver_mail
      on receiver_mail.community_id = x.community_id and receiver_mail.person_id = x.receiver_id
    left join lateral (
      select json_agg(json_build_object('personId', c.person_id, 'name', speaker.name) order by c.version) as words,
        max(c.made_at) as last_at
      from confirmations as c
      left join people as speaker on speaker.community_id = c.community_id and speaker.id = c.person_id
      where c.community_id = x.community_id and c.exchange_id = x.id and c.answer = 'differently') as talk on true
    order by ${order}`.execute(db)
  return rows.map(({ farName, ...row }) => {
    const exchange = asExchange(row)
    const last = row.differently.at(-1)
    if (row.neighbour === null) return { ...exchange, lastSpeaker: last?.name ?? row.recorder }
    // Somebody of another community is told with its name, and stands where nobody of ours does.
    const far = farName === null ? row.neighbour : `${farName} (${row.neighbour})`
    const at = farSideOf(exchange)
    const ends = { giver: at === 'giver' ? far : row.giver, receiver: at === 'receiver' ? far : row.receiver }
    const lastSpeaker = last ? (last.name ?? far) : (row.recorder ?? far)
    return { ...exchange, ...ends, lastSpeaker }
  })
}

function cut(
  rows: Told[],
  limit: number,
  cursorAt: (last: Told) => Cursor,
): { entries: Told[]; older: Cursor | null } {
  const entries = rows.slice(0, limit)
  return { entries, older: rows.length > limit ? cursorAt(entries.at(-1)!) : null }
}
