import type { Actor } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { record } from '../../../platform/record.ts'
import { closeMembership, reopenMembership } from '../../leaving/commands.ts'
import { holdAccounts } from '../../ledger/accounts.ts'
import { getPerson, somebody } from '../queries.ts'
import { mayMove, type State, type WhyNotMove, whyNotMove } from '../rules.ts'

/**
 * Says that somebody rests, is here again or has moved on. Whoever moves on gives back what they looked after and is
 * signed out everywhere, and `today` is their last day; everything else stays theirs, for the day they come back.
 */
export async function move(
  tx: Tx,
  actor: Actor,
  personId: string,
  to: State,
  today: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotMove }> {
  const { communityId } = actor
  // Coming back opens an account, and accounts are held before people everywhere.
  await holdAccounts(tx, communityId, [personId])
  await tx
    .selectFrom('people')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .execute()
  const person = await getPerson(tx, communityId, personId)
  if (!mayMove(person, somebody(actor))) throw new NotFound()
  const why = whyNotMove(person, to, somebody(actor))
  if (why) return { ok: false, why }
  if (person.state === to) return { ok: true }
  if (to === 'moved_on') {
    // Somebody may be written down before their first day.
    const lastDay = today < person.joinedOn ? person.joinedOn : today
    const closed = await closeMembership(tx, actor, { personId, lastDay }, now)
    if (!closed.ok) throw new RangeError(closed.why)
  }
  if (person.state === 'moved_on') await reopenMembership(tx, actor, personId, now)
  await tx
    .updateTable('people')
    .set({ state: to })
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
  await record(tx, actor, `person.${to}`, personId, now)
  return { ok: true }
}
