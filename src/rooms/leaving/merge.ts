import { type Actor, isBroker, isSteward } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { whyNotMinutes } from '../exchanges/rules.ts'
import { getAccountOf, getOwnAccount, getShared, holdAccounts } from '../ledger/accounts.ts'
import { type PostedAs, postTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import { listStandings } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { closeMembership } from './commands.ts'
import { holdPerson } from './holding.ts'
import { moveOver } from './moving-over.ts'
import { findTasks } from './queries.ts'
import { whyNotByThem } from './rules.ts'

type Refused = {
  ok: false
  why:
    | 'same-person'
    | 'has-left'
    | 'shares'
    | 'oneself'
    | 'by-a-steward'
    | 'no-time'
    | 'too-long'
    | 'before-joining'
    | WhyNotPosted
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
  { fromId, intoId, today, key = newId() }: { fromId: string; intoId: string; today: string; key?: string },
  now: Date,
): Promise<{ ok: true; transactionId: string | null } | Refused> {
  if (!isBroker(actor)) throw new NotFound()
  if (fromId === intoId) return { ok: false, why: 'same-person' }
  const { communityId } = actor
  await holdAccounts(tx, communityId, [fromId, intoId])
  const held = new Map<string, Awaited<ReturnType<typeof holdPerson>>>()
  for (const id of [fromId, intoId].sort()) held.set(id, await holdPerson(tx, communityId, id))
  const [double, stays] = [held.get(fromId), held.get(intoId)]
  if (!double || !stays || double.erasedAt || stays.erasedAt) throw new NotFound()
  if (double.mergedInto === intoId) return { ok: true, transactionId: null }
  if (double.mergedInto || stays.mergedInto || hasLeft(stays, today)) return { ok: false, why: 'has-left' }
  const who = { personId: actor.personId, isSteward: isSteward(actor) }
  const why = whyNotByThem(fromId, who, await findTasks(tx, communityId, fromId))
  if (why) return { ok: false, why }
  if (await getShared(tx, communityId, fromId)) return { ok: false, why: 'shares' }
  const { balanceMinutes } = double
  let transactionId: string | null = null
  if (balanceMinutes !== 0) {
    const [giving, taking] = balanceMinutes > 0 ? [fromId, intoId] : [intoId, fromId]
    const legs = transfer(
      await getAccountOf(tx, communityId, giving),
      await getAccountOf(tx, communityId, taking),
      Math.abs(balanceMinutes),
    )
    const posting = { key: `merge:${key}`, kind: 'merge' as const, occurredOn: today, legs }
    const posted = await postTransaction(tx, actor, posting, now)
    if (!posted.ok) return posted
    transactionId = posted.transactionId
  }
  const closed = await closeMembership(tx, actor, { personId: fromId, lastDay: today }, now)
  if (!closed.ok) return closed
  await tx
    .updateTable('people')
    .set({ mergedInto: intoId })
    .where('communityId', '=', communityId)
    .where('id', '=', fromId)
    .execute()
  await moveOver(tx, communityId, { fromId, intoId })
  await record(tx, actor, 'person.merged', fromId, now)
  return { ok: true, transactionId }
}
