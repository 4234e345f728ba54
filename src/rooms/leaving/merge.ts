import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/record.ts'
import { whyNotMinutes } from '../exchanges/rules.ts'
import { getOwnAccount, holdAccounts } from '../ledger/accounts.ts'
import { type PostedAs, postTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import { listStandings } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { closeMembership } from './commands.ts'
import { holdPerson } from './holding.ts'

type Refused = {
  ok: false
  why: 'same-person' | 'has-left' | 'no-time' | 'too-long' | 'before-joining' | WhyNotPosted
}

/** Hours of one registration go to the other of the same person. Brokers only; `today` is the community's day. */
export async function moveMerged(
  tx: Tx,
  actor: Actor,
  said: { fromId: string; intoId: string; minutes: number; occurredOn: string; key: string },
  today: string,
  now: Date,
): Promise<({ ok: true } & PostedAs) | Refused> {
  const { fromId, intoId, minutes, occurredOn, key } = said
  const whyMinutes = whyNotMinutes(minutes)
  if (whyMinutes) return { ok: false, why: whyMinutes }
  if (fromId === intoId) return { ok: false, why: 'same-person' }
  const { communityId } = actor
  const standings = await listStandings(tx, communityId, [fromId, intoId], today)
  if (standings.length !== 2) throw new NotFound()
  if (standings.some((one) => hasLeft(one, today))) return { ok: false, why: 'has-left' }
  if (!isBroker(actor)) throw new NotFound()
  const [from, into] = [
    await getOwnAccount(tx, communityId, fromId),
    await getOwnAccount(tx, communityId, intoId),
  ]
  return postTransaction(
    tx,
    actor,
    { key, kind: 'merge', occurredOn, legs: transfer(from, into, minutes) },
    now,
  )
}

/**
 * Two registrations of one person become one: the hours of the double go to the one that stays, and what the double was
 * in stays as it was written, leading to the one that stays. The double closes with this day. Brokers only.
 */
export async function mergeRegistrations(
  tx: Tx,
  actor: Actor,
  { fromId, intoId, today }: { fromId: string; intoId: string; today: string },
  now: Date,
): Promise<{ ok: true } | Refused> {
  if (!isBroker(actor)) throw new NotFound()
  if (fromId === intoId) return { ok: false, why: 'same-person' }
  const { communityId } = actor
  await holdAccounts(tx, communityId, [fromId, intoId])
  const held = new Map<string, Awaited<ReturnType<typeof holdPerson>>>()
  for (const id of [fromId, intoId].sort()) held.set(id, await holdPerson(tx, communityId, id))
  const [double, stays] = [held.get(fromId), held.get(intoId)]
  if (!double || !stays) throw new NotFound()
  if (double.mergedInto === intoId) return { ok: true }
  if (double.mergedInto || stays.mergedInto || hasLeft(stays, today)) return { ok: false, why: 'has-left' }
  const { balanceMinutes } = double
  if (balanceMinutes !== 0) {
    const [giving, taking] = balanceMinutes > 0 ? [fromId, intoId] : [intoId, fromId]
    const legs = transfer(
      await getOwnAccount(tx, communityId, giving),
      await getOwnAccount(tx, communityId, taking),
      Math.abs(balanceMinutes),
    )
    const key = `merge:${fromId}:${intoId}`
    const posted = await postTransaction(tx, actor, { key, kind: 'merge', occurredOn: today, legs }, now)
    if (!posted.ok) return posted
  }
  const closed = await closeMembership(tx, actor, { personId: fromId, lastDay: today }, now)
  if (!closed.ok) return closed
  await tx
    .updateTable('people')
    .set({ mergedInto: intoId })
    .where('communityId', '=', communityId)
    .where('id', '=', fromId)
    .execute()
  await tx
    .updateTable('intents')
    .set({ personId: intoId })
    .where('communityId', '=', communityId)
    .where('personId', '=', fromId)
    .execute()
  await record(tx, actor, 'person.merged', fromId, now)
  return { ok: true }
}
