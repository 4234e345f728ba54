import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import type { WishMet } from '../rules.ts'
import { listReaders, mayRead } from './readers.ts'
import type { KindOfNote, Part, StoryKind, WhyNotPart } from './rules.ts'

type Done = { ok: true }
type Refused<W extends string> = { ok: false; why: W }
type Held = { id: string; acknowledgedAt: Date | null; closedAt: Date | null }

/** "I have read it": the clock stops, and whoever told it sees that. From now on they look after it. Twice is once. */
export async function acknowledge(tx: Tx, actor: Actor, tellingId: string, now: Date): Promise<Done> {
  const held = await holdTelling(tx, actor, tellingId)
  if (held.acknowledgedAt) return { ok: true }
  const { personId } = actor
  await change(tx, actor, tellingId, { acknowledgedAt: now, acknowledgedBy: personId, keptBy: personId })
  await tell(tx, actor, tellingId, 'read', {}, now)
  return { ok: true }
}

/** A note, an answer that whoever told it reads, or a decision with its reason and the day it is looked at again. Whoever writes has read. */
export async function writeNote(
  tx: Tx,
  actor: Actor,
  said: { tellingId: string; what: KindOfNote; words: string; reason: string; reviewOn: string | null },
  now: Date,
): Promise<Done> {
  const { tellingId, what, ...rest } = said
  await acknowledge(tx, actor, tellingId, now)
  await tell(tx, actor, tellingId, what, rest, now)
  return { ok: true }
}

/**
 * Lets somebody read it by name, hands it over to them, or says that they are in it: then they never read it, whatever
 * their task. Somebody is left who may read it, always.
 */
export async function givePart(
  tx: Tx,
  actor: Actor,
  said: { tellingId: string; personId: string; name: string; part: Part },
  now: Date,
): Promise<Done | Refused<WhyNotPart>> {
  const { communityId } = actor
  const { tellingId, personId, name, part } = said
  await holdTelling(tx, actor, tellingId)
  if (part === 'named') {
    await tx
      .insertInto('tellingNamed')
      .values({ communityId, tellingId, personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .updateTable('tellings')
      .set({ keptBy: null })
      .where('communityId', '=', communityId)
      .where('id', '=', tellingId)
      .where('keptBy', '=', personId)
      .execute()
    await tell(tx, actor, tellingId, 'named', { words: name }, now)
    return somebodyLeft(tx, communityId, tellingId)
  }
  if (await isNamed(tx, communityId, tellingId, personId)) return { ok: false, why: 'named' }
  await tx
    .insertInto('tellingAccess')
    .values({ communityId, tellingId, personId, givenBy: actor.personId, givenAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (part === 'keeps') await change(tx, actor, tellingId, { keptBy: personId })
  await tell(tx, actor, tellingId, part === 'keeps' ? 'handed' : 'given', { words: name }, now)
  return { ok: true }
}

/** Takes somebody's reading back, or says that they are not in it after all. Doing what is done changes nothing. */
export async function endPart(
  tx: Tx,
  actor: Actor,
  said: { tellingId: string; personId: string; name: string; part: 'reads' | 'named' },
  now: Date,
): Promise<Done | Refused<WhyNotPart>> {
  const { communityId } = actor
  const { tellingId, personId, name, part } = said
  await holdTelling(tx, actor, tellingId)
  const ended = await tx
    .deleteFrom(part === 'reads' ? 'tellingAccess' : 'tellingNamed')
    .where('communityId', '=', communityId)
    .where('tellingId', '=', tellingId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (ended.numDeletedRows === 0n) return { ok: true }
  await tell(tx, actor, tellingId, part === 'reads' ? 'taken' : 'unnamed', { words: name }, now)
  return somebodyLeft(tx, communityId, tellingId)
}

/** Closes it with the one question that counts: did what the person wished for happen? It is kept until a day, then it goes by itself. */
export async function closeTelling(
  tx: Tx,
  actor: Actor,
  said: { tellingId: string; wishMet: WishMet; learned: string; keepUntil: string },
  now: Date,
): Promise<Done | Refused<'closed-already'>> {
  const { tellingId, ...rest } = said
  const held = await holdTelling(tx, actor, tellingId)
  if (held.closedAt) return { ok: false, why: 'closed-already' }
  await acknowledge(tx, actor, tellingId, now)
  await change(tx, actor, tellingId, { ...rest, closedAt: now, closedBy: actor.personId })
  await tell(tx, actor, tellingId, 'closed', {}, now)
  return { ok: true }
}

/** Opens it again: what was said at its end stays in its story until it is said anew. */
export async function reopenTelling(tx: Tx, actor: Actor, tellingId: string, now: Date): Promise<Done> {
  const held = await holdTelling(tx, actor, tellingId)
  if (!held.closedAt) return { ok: true }
  await change(tx, actor, tellingId, { closedAt: null, closedBy: null, keepUntil: null })
  await tell(tx, actor, tellingId, 'reopened', {}, now)
  return { ok: true }
}

/** Holds one until the transaction ends. For whoever may not read it, it is not there. */
async function holdTelling(tx: Tx, actor: Actor, id: string): Promise<Held> {
  const { rows } = await sql<Held>`
    select t.id, t.acknowledged_at, t.closed_at from tellings as t
    where t.community_id = ${actor.communityId} and t.id = ${id}::uuid and ${mayRead(actor)} for update`.execute(
    tx,
  )
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

async function somebodyLeft(
  tx: Tx,
  communityId: string,
  tellingId: string,
): Promise<Done | Refused<'nobody-left'>> {
  const left = await listReaders(tx, communityId, tellingId)
  return left.length > 0 ? { ok: true } : { ok: false, why: 'nobody-left' }
}

async function isNamed(tx: Tx, communityId: string, tellingId: string, personId: string): Promise<boolean> {
  const named = await tx
    .selectFrom('tellingNamed')
    .select('personId')
    .where('communityId', '=', communityId)
    .where('tellingId', '=', tellingId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return named !== undefined
}

async function tell(
  tx: Tx,
  actor: Actor,
  tellingId: string,
  what: StoryKind,
  said: { words?: string; reason?: string; reviewOn?: string | null },
  now: Date,
) {
  const { communityId, personId: authorId } = actor
  await tx
    .insertInto('tellingNotes')
    .values({ communityId, id: newId(), tellingId, what, authorId, madeAt: now, ...said })
    .execute()
  await record(tx, actor, `telling.${what}`, tellingId, now)
}

async function change(
  tx: Tx,
  { communityId }: Actor,
  id: string,
  to: {
    acknowledgedAt?: Date
    acknowledgedBy?: string
    keptBy?: string
    closedAt?: Date | null
    closedBy?: string | null
    wishMet?: WishMet
    learned?: string
    keepUntil?: string | null
  },
) {
  await tx
    .updateTable('tellings')
    .set(to)
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
}
