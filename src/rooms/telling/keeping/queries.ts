import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { ForWhom, WishMet } from '../rules.ts'
import { mayRead } from './readers.ts'
import type { StoryKind } from './rules.ts'

/** One as a list shows it, to those who may read it. */
export type Listed = {
  id: string
  forWhom: ForWhom
  wish: string
  aboutStaff: boolean
  toldAt: Date
  dueAt: Date
  acknowledgedAt: Date | null
  closedAt: Date | null
  wishMet: WishMet | null
  keeper: string | null
  /** The next day on which a decision is to be looked at again. */
  reviewOn: string | null
}
export type Telling = Listed & {
  forName: string
  words: string
  named: string
  tellerName: string
  reach: string
  keptBy: string | null
  learned: string
  keepUntil: string | null
}
export type Note = {
  id: string
  what: StoryKind
  words: string
  reason: string
  reviewOn: string | null
  author: string | null
  madeAt: Date
}
export type Reading = { id: string; name: string; what: 'read' | 'printed' | 'heard'; readAt: Date }
type Person = { id: string; name: string }

const openAtMost = 100
export const pageSize = 20
const notesAtMost = 500
const readingsAtMost = 200

/** Whether there is a room for somebody at all: they have the task, or were given something by name. */
export async function mayLook(
  db: Db,
  actor: Pick<Actor, 'communityId' | 'personId' | 'tasks'>,
): Promise<boolean> {
  if (actor.tasks.has('safeguarding')) return true
  const { rows } = await sql<{ may: boolean }>`
    select exists (select from telling_access as a
      join tellings as t on t.community_id = a.community_id and t.id = a.telling_id
      where a.community_id = ${actor.communityId} and a.person_id = ${actor.personId} and ${mayRead(actor)}) as may`.execute(
    db,
  )
  return rows[0]!.may
}

/** What is not closed, those first that are due first. */
export async function listOpenTold(db: Db, actor: Actor): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select ${listed} from tellings as t ${keeper}
    where t.community_id = ${actor.communityId} and t.closed_at is null and ${mayRead(actor)}
    order by t.acknowledged_at is not null, t.due_at, t.id limit ${openAtMost}`.execute(db)
  return rows
}

/** What is closed, the latest told first, after the one named. */
export async function listClosedTold(
  db: Db,
  actor: Actor,
  after: string | null,
): Promise<{ told: Listed[]; older: string | null }> {
  const { rows } = await sql<Listed>`
    select ${listed} from tellings as t ${keeper}
    where t.community_id = ${actor.communityId} and t.closed_at is not null and ${mayRead(actor)}
      and (${after}::uuid is null or t.id < ${after}::uuid)
    order by t.id desc limit ${pageSize + 1}`.execute(db)
  const told = rows.slice(0, pageSize)
  return { told, older: rows.length > pageSize ? told.at(-1)!.id : null }
}

/** Whether what people wished for happened, of what was closed since a moment. */
export async function countMet(db: Db, actor: Actor, since: Date): Promise<Record<WishMet, number>> {
  const { rows } = await sql<Record<WishMet, number>>`
    select count(*) filter (where t.wish_met = 'yes')::integer as yes,
      count(*) filter (where t.wish_met = 'partly')::integer as partly,
      count(*) filter (where t.wish_met = 'no')::integer as no
    from tellings as t where t.community_id = ${actor.communityId} and t.closed_at >= ${since} and ${mayRead(actor)}`.execute(
    db,
  )
  return rows[0]!
}

/** One, for whoever may read it. For everybody else it is not there. */
export async function getTelling(db: Db, actor: Actor, id: string): Promise<Telling> {
  const { rows } = await sql<Telling>`
    select ${listed}, t.for_name, t.words, t.named, t.teller_name, t.reach, t.kept_by, t.learned, t.keep_until
    from tellings as t ${keeper}
    where t.community_id = ${actor.communityId} and t.id = ${id}::uuid and ${mayRead(actor)}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Everything that came after, in the order it came. */
export async function listNotes(db: Db, communityId: string, tellingId: string): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select n.id, n.what, n.words, n.reason, n.review_on, p.name as author, n.made_at from telling_notes as n
    left join people as p on p.community_id = n.community_id and p.id = n.author_id
    where n.community_id = ${communityId} and n.telling_id = ${tellingId}::uuid
    order by n.id limit ${notesAtMost}`.execute(db)
  return rows
}

export function listSounds(db: Db, communityId: string, tellingId: string) {
  return db
    .selectFrom('tellingSounds')
    .select(['id', 'madeAt'])
    .where('communityId', '=', communityId)
    .where('tellingId', '=', tellingId)
    .orderBy('id')
    .execute()
}

/** One recording, for whoever may read what it belongs to. */
export async function getSound(db: Db, actor: Actor, id: string) {
  const sound = await db
    .selectFrom('tellingSounds')
    .select(['tellingId', 'kind', 'bytes'])
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!sound) throw new NotFound()
  await getTelling(db, actor, sound.tellingId)
  return sound
}

/** Who looked at it, the last first. */
export async function listReadings(db: Db, communityId: string, tellingId: string): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select r.id, p.name, r.what, r.read_at from telling_readings as r
    join people as p on p.community_id = r.community_id and p.id = r.person_id
    where r.community_id = ${communityId} and r.telling_id = ${tellingId}::uuid
    order by r.id desc limit ${readingsAtMost}`.execute(db)
  return rows
}

/** Those who were let in by name, and those who are in it and so shut out. */
export async function listByName(
  db: Db,
  communityId: string,
  tellingId: string,
): Promise<{ given: Person[]; named: Person[] }> {
  const { rows } = await sql<Person & { part: 'given' | 'named' }>`
    select p.id, p.name, a.part from (
      select community_id, person_id, 'given' as part from telling_access
        where community_id = ${communityId} and telling_id = ${tellingId}::uuid
      union all select community_id, person_id, 'named' from telling_named
        where community_id = ${communityId} and telling_id = ${tellingId}::uuid) as a
    join people as p on p.community_id = a.community_id and p.id = a.person_id
    order by p.name_folded, p.id limit 100`.execute(db)
  return {
    given: rows.filter(({ part }) => part === 'given'),
    named: rows.filter(({ part }) => part === 'named'),
  }
}

/** Writes down that somebody looks at it now. Whoever may read it reads this, too. */
export async function noteReading(
  db: Db,
  { communityId, personId }: Actor,
  tellingId: string,
  what: Reading['what'],
  now: Date,
): Promise<void> {
  await db
    .insertInto('tellingReadings')
    .values({ communityId, id: newId(), tellingId, personId, what, readAt: now })
    .execute()
}

const keeper = sql`left join people as k on k.community_id = t.community_id and k.id = t.kept_by`
const listed = sql`t.id, t.for_whom, t.wish, t.about_staff, t.told_at, t.due_at, t.acknowledged_at, t.closed_at, t.wish_met,
  k.name as keeper, case when t.closed_at is null then (select n.review_on from telling_notes as n
    where n.community_id = t.community_id and n.telling_id = t.id and n.what = 'decision' order by n.id desc limit 1) end
  as review_on`
