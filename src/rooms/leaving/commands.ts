import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import { endAllSessions } from '../../platform/auth/sessions.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/record.ts'
import { getOwnAccount, holdAccounts } from '../ledger/accounts.ts'
import { letGoOfTasks } from '../tasks/letting-go.ts'
import { change, holdPerson, setClosed } from './holding.ts'
import { type WhyNotLeave, whyNotLeave } from './rules.ts'

type Writer = { communityId: string; personId: string | null }

/**
 * Somebody's membership ends with this day (YYYY-MM-DD), all of which is still theirs: they give back what they looked
 * after, nobody speaks for them any more and no door stands open to them. Their account closes once it stands at zero and
 * the day is over. Brokers only.
 */
export async function closeMembership(
  tx: Tx,
  actor: Actor,
  { personId, lastDay }: { personId: string; lastDay: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotLeave }> {
  if (!isBroker(actor)) throw new NotFound()
  const person = await holdPerson(tx, actor.communityId, personId)
  const why = whyNotLeave(person, lastDay)
  if (why) return { ok: false, why }
  const state = person.state === 'remembered' ? 'remembered' : 'moved_on'
  await change(tx, actor.communityId, personId, { state, leftOn: lastDay })
  await letGo(tx, actor, { personId, lastDay }, now)
  await record(tx, actor, 'person.membership-closed', personId, now)
  return { ok: true }
}

/** Somebody who left is here again: their account is open, at zero if it was closed. Brokers only. */
export async function reopenMembership(
  tx: Tx,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<{ ok: true }> {
  if (!isBroker(actor)) throw new NotFound()
  // Accounts before the person, as whoever posts does.
  await holdAccounts(tx, actor.communityId, [personId])
  const person = await holdPerson(tx, actor.communityId, personId)
  if (person.erasedAt || person.mergedInto || person.state === 'remembered') throw new NotFound()
  await change(tx, actor.communityId, personId, { state: 'here', leftOn: null })
  await setClosed(tx, actor.communityId, [await getOwnAccount(tx, actor.communityId, personId)], null)
  await record(tx, actor, 'person.membership-opened', personId, now)
  return { ok: true }
}

/**
 * Somebody has died: nothing asks after them any more, and everybody may remember them. Their hours stand until it is
 * decided with those close to them what becomes of them. Brokers only.
 */
export async function rememberPerson(
  tx: Tx,
  actor: Actor,
  { personId, today }: { personId: string; today: string },
  now: Date,
): Promise<{ ok: true }> {
  if (!isBroker(actor)) throw new NotFound()
  await holdPerson(tx, actor.communityId, personId)
  await change(tx, actor.communityId, personId, { state: 'remembered' })
  await letGo(tx, actor, { personId, lastDay: today }, now)
  await record(tx, actor, 'person.remembered', personId, now)
  return { ok: true }
}

/** What ends for somebody who goes: tasks, standing roles, speaking and being spoken for, every way in. */
async function letGo(
  tx: Tx,
  writer: Writer,
  { personId, lastDay }: { personId: string; lastDay: string },
  now: Date,
) {
  const { communityId } = writer
  const ends = { until: lastDay, endedBy: writer.personId }
  await letGoOfTasks(tx, writer, personId, now)
  await tx
    .updateTable('standingRoles')
    .set(ends)
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute()
  await tx
    .updateTable('mandates')
    .set({ until: sql<string>`greatest(since, ${lastDay}::date)`, endedBy: writer.personId })
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('personId', '=', personId), eb('delegateId', '=', personId)]))
    .where('until', 'is', null)
    .execute()
  await endAllSessions(tx, communityId, personId)
  for (const table of ['signInLinks', 'signInCodes', 'wallWaysIn'] as const)
    await tx
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('personId', '=', personId)
      .execute()
}
