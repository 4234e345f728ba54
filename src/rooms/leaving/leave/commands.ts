import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { getCommonAccount, getOwnAccount } from '../../ledger/accounts.ts'
import { postTransaction, type WhyNotPosted } from '../../ledger/commands.ts'
import { transfer } from '../../ledger/rules.ts'
import { listStandings } from '../../standing/queries.ts'
import { hasLeft } from '../../standing/rules.ts'
import { closeMembership } from '../commands.ts'
import type { WhyNotLeave } from '../rules.ts'
import { getLeaver } from './queries.ts'
import { type Become, whyNotBecome } from './rules.ts'

export type Parting = {
  personId: string
  lastDay: string
  become: Become | null
  toId: string | null
  /** Where the hours stood when it was decided, in minutes. */
  seen: number
  key: string
}
export type WhyNotPart =
  | WhyNotLeave
  | WhyNotPosted
  | NonNullable<ReturnType<typeof whyNotBecome>>
  | 'has-left'
  | 'changed'

/**
 * Somebody's hours become what was decided, and their membership ends with their last day: both or neither. Where the
 * hours stand otherwise than what was seen, nothing happens. Brokers only, and none lets hours come to themselves.
 */
export async function partWith(
  tx: Tx,
  actor: Actor,
  { personId, lastDay, become, toId, seen, key }: Parting,
  today: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotPart }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const why = whyNotBecome({ personId, minutes: seen, become, toId, lastDay, today }, actor.personId)
  if (why) return { ok: false, why }
  if (toId) {
    const [standing] = await listStandings(tx, communityId, [toId], today)
    if (!standing) throw new NotFound()
    if (hasLeft(standing, today)) return { ok: false, why: 'has-left' }
  }
  if (seen !== 0) {
    const own = await getOwnAccount(tx, communityId, personId)
    const other = toId
      ? await getOwnAccount(tx, communityId, toId)
      : await getCommonAccount(tx, communityId, 'pot')
    const legs = seen > 0 ? transfer(own, other, seen) : transfer(other, own, -seen)
    const kind = become === 'let-go' ? 'write_off' : toId ? 'gift' : 'donation'
    const posted = await postTransaction(
      tx,
      actor,
      { key: `leave:${key}`, kind, occurredOn: today, legs },
      now,
    )
    if (!posted.ok) return posted
  }
  // The posting holds the account, so what stands now goes on standing.
  if ((await getLeaver(tx, communityId, personId)).balanceMinutes !== 0) return { ok: false, why: 'changed' }
  return closeMembership(tx, actor, { personId, lastDay }, now)
}
