import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { recordInBoth } from '../between/twin.ts'
import { change, type Refused, type Settled } from '../into-the-book.ts'
import { holdToAnswer } from '../queries.ts'
import { isOpen, isParty } from '../rules.ts'
import { getCompany, wasInNameOf } from './queries.ts'

/**
 * Asks for somebody to come along the first time: one's own to ask, or a broker's for somebody who rang. Asking twice
 * changes nothing. Whoever is not new any more needs no company.
 */
export async function askForCompany(
  tx: Tx,
  actor: Actor,
  said: { personId: string; withId?: string | null },
  now: Date,
): Promise<{ ok: true; callId: string } | Refused<'not-new'>> {
  const { personId, withId = null } = said
  if (actor.personId !== personId && !isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const company = await getCompany(tx, communityId, personId)
  if (!company.isNew) return { ok: false, why: 'not-new' }
  return call(tx, actor, { what: 'company', personId, withId: withId === personId ? null : withId }, now)
}

/**
 * "This was not me": what was written, or answered, in somebody's name. While it waits it is taken back; once it is
 * settled a broker is asked to look, for only they undo what stands.
 */
export async function sayNotMe(
  tx: Tx,
  actor: Actor,
  exchangeId: string,
  now: Date,
): Promise<Settled | Refused<'already-settled'>> {
  const { exchange } = await holdToAnswer(tx, actor, exchangeId, now)
  const { communityId, personId } = actor
  if (!isParty(exchange, personId) || !(await wasInNameOf(tx, communityId, exchangeId, personId)))
    throw new NotFound()
  if (isOpen(exchange)) {
    await change(tx, actor, exchangeId, { state: 'withdrawn', settledAt: now })
    await recordInBoth(tx, actor, 'exchange.withdrawn', exchange, now)
    return { ok: true, exchangeId, state: 'withdrawn' }
  }
  if (exchange.state !== 'confirmed') return { ok: false, why: 'already-settled' }
  await call(tx, actor, { what: 'not-me', personId, exchangeId }, now)
  return { ok: true, exchangeId, state: 'confirmed' }
}

/** A broker takes up what waits for one; or whoever it is about takes it back. Doing it again changes nothing. */
export async function settleCall(
  tx: Tx,
  actor: Actor,
  callId: string,
  now: Date,
): Promise<{ ok: true; what: string; personId: string; byBroker: boolean; first: boolean }> {
  const { what, personId } = await getCall(tx, actor, callId)
  const { numUpdatedRows } = await tx
    .updateTable('calls')
    .set({ settledAt: now, settledBy: actor.personId })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', callId)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  const first = numUpdatedRows > 0n
  if (first) await record(tx, actor, 'call.settled', callId, now)
  return { ok: true, what, personId, byBroker: personId !== actor.personId, first }
}

/** Lets it wait again: for whoever had settled it, unless it was asked for anew meanwhile. */
export async function reopenCall(tx: Tx, actor: Actor, callId: string, now: Date): Promise<{ ok: true }> {
  const { what, personId, exchangeId } = await getCall(tx, actor, callId)
  const waiting = await tx
    .selectFrom('calls')
    .select('id')
    .where('communityId', '=', actor.communityId)
    .where('personId', '=', personId)
    .where('what', '=', what)
    .where('exchangeId', 'is not distinct from', exchangeId)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  if (waiting) return { ok: true }
  await tx
    .updateTable('calls')
    .set({ settledAt: null, settledBy: null })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', callId)
    .where('settledBy', '=', actor.personId)
    .execute()
  await record(tx, actor, 'call.reopened', callId, now)
  return { ok: true }
}

async function call(
  tx: Tx,
  actor: Actor,
  said: { what: string; personId: string; withId?: string | null; exchangeId?: string },
  now: Date,
): Promise<{ ok: true; callId: string }> {
  const { communityId } = actor
  const open = () =>
    tx
      .selectFrom('calls')
      .select('id')
      .where('communityId', '=', communityId)
      .where('personId', '=', said.personId)
      .where('what', '=', said.what)
      .where('exchangeId', 'is not distinct from', said.exchangeId ?? null)
      .where('settledAt', 'is', null)
      .executeTakeFirst()
  const id = newId()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('calls')
    .values({ ...said, communityId, id, saidBy: actor.personId, saidAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return { ok: true, callId: (await open())?.id ?? id }
  await record(tx, actor, `call.${said.what}`, said.personId, now)
  return { ok: true, callId: id }
}

async function getCall(tx: Tx, actor: Actor, callId: string) {
  const found = await tx
    .selectFrom('calls')
    .select(['what', 'personId', 'exchangeId'])
    .where('communityId', '=', actor.communityId)
    .where('id', '=', callId)
    .forUpdate()
    .executeTakeFirst()
  if (!found || (found.personId !== actor.personId && !isBroker(actor))) throw new NotFound()
  return found
}
