import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'

/**
 * Lets one person say another's word, from a day on. The person whose word it is says so, or a broker who spoke with
 * both. Saying it twice changes nothing.
 */
export async function giveMandate(
  tx: Tx,
  actor: Actor,
  said: { personId: string; delegateId: string; since: string; until?: string | null },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'same-person' }> {
  if (actor.personId !== said.personId && !isBroker(actor)) throw new NotFound()
  if (said.personId === said.delegateId) return { ok: false, why: 'same-person' }
  const given = await tx
    .insertInto('mandates')
    .values({ ...said, communityId: actor.communityId, id: newId(), madeBy: actor.personId })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'personId', 'delegateId']).where('until', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (given.numInsertedOrUpdatedRows) await record(tx, actor, 'mandate.given', said.personId, now)
  return { ok: true }
}

/**
 * Ends every mandate for somebody's word, or one delegate's, with this day as its last: theirs to say, or a broker's. With
 * yesterday it ends at once, even where it was given today.
 */
export async function endMandates(
  tx: Tx,
  actor: Actor,
  { personId, delegateId, lastDay }: { personId: string; delegateId?: string; lastDay: string },
  now: Date,
): Promise<{ ok: true }> {
  if (![personId, delegateId].includes(actor.personId) && !isBroker(actor)) throw new NotFound()
  let ending = tx
    .updateTable('mandates')
    .set({ since: sql`least(since, ${lastDay}::date)`, until: lastDay, endedBy: actor.personId })
    .where('communityId', '=', actor.communityId)
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', lastDay)]))
  if (delegateId) ending = ending.where('delegateId', '=', delegateId)
  await ending.execute()
  await record(tx, actor, 'mandate.ended', personId, now)
  return { ok: true }
}

/** A pause in exchanges for somebody, from this day on; group life stays open to them. Brokers only. */
export async function pause(
  tx: Tx,
  actor: Actor,
  { personId, today }: { personId: string; today: string },
  now: Date,
): Promise<{ ok: true }> {
  if (!isBroker(actor)) throw new NotFound()
  await tx
    .insertInto('pauses')
    .values({
      communityId: actor.communityId,
      id: newId(),
      personId,
      since: today,
      madeBy: actor.personId,
    })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'personId']).where('liftedOn', 'is', null).doNothing(),
    )
    .execute()
  await record(tx, actor, 'person.paused', personId, now)
  return { ok: true }
}

/** Ends a pause; this day is open again. Brokers only. */
export async function liftPause(
  tx: Tx,
  actor: Actor,
  { personId, today }: { personId: string; today: string },
  now: Date,
): Promise<{ ok: true }> {
  if (!isBroker(actor)) throw new NotFound()
  await tx
    .updateTable('pauses')
    .set({ liftedOn: today, liftedBy: actor.personId })
    .where('communityId', '=', actor.communityId)
    .where('personId', '=', personId)
    .where('liftedOn', 'is', null)
    .execute()
  await record(tx, actor, 'person.pause-lifted', personId, now)
  return { ok: true }
}

/** Wants a distance from somebody: nothing is written down between the two until they end it. One's own to say, or a broker's for them. */
export async function keepDistance(
  tx: Tx,
  actor: Actor,
  said: { wantedBy: string; fromId: string; today: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'same-person' }> {
  if (actor.personId !== said.wantedBy && !isBroker(actor)) throw new NotFound()
  const { wantedBy, fromId, today: since } = said
  if (wantedBy === fromId) return { ok: false, why: 'same-person' }
  await tx
    .insertInto('distances')
    .values({ communityId: actor.communityId, id: newId(), wantedBy, fromId, since })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'wantedBy', 'fromId']).where('endedOn', 'is', null).doNothing(),
    )
    .execute()
  await record(tx, actor, 'person.keeps-distance', wantedBy, now)
  return { ok: true }
}

/** Ends a distance; this day is open again. */
export async function endDistance(
  tx: Tx,
  actor: Actor,
  { wantedBy, fromId, today }: { wantedBy: string; fromId: string; today: string },
  now: Date,
): Promise<{ ok: true }> {
  if (actor.personId !== wantedBy && !isBroker(actor)) throw new NotFound()
  await tx
    .updateTable('distances')
    .set({ endedOn: today })
    .where('communityId', '=', actor.communityId)
    .where('wantedBy', '=', wantedBy)
    .where('fromId', '=', fromId)
    .where('endedOn', 'is', null)
    .execute()
  await record(tx, actor, 'person.distance-ended', wantedBy, now)
  return { ok: true }
}
