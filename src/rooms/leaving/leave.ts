import { type Actor, isBroker, isSteward } from '../../platform/auth/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import {
  getAccountOf,
  getCommonAccount,
  getOwnAccount,
  getShared,
  holdTheseAccounts,
} from '../ledger/accounts.ts'
import { postTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import { listStandings } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { closeMembership, rememberPerson } from './commands.ts'
import { holdPerson } from './holding.ts'
import { findTasks, type Goer } from './queries.ts'
import { type Become, kindOf, type WhyNotLeave, whyNotByThem, whyNotLastDay } from './rules.ts'

export type Leaving = {
  personId: string
  /** They have died; everybody may remember them. */
  died: boolean
  lastDay: string
  /** What becomes of their hours, and whom they go to if it is somebody. */
  become: Become
  toId: string | null
  /** Where the hours stood when it was decided, in minutes. */
  seen: number
}
export type WhyNotLeaving =
  | WhyNotLeave
  | WhyNotPosted
  | 'in-the-future'
  | 'oneself'
  | 'by-a-steward'
  | 'shares'
  | 'self-dealing'
  | 'same-person'
  | 'has-left'
  | 'changed'

/**
 * Somebody leaves, and their hours become what was agreed with them, or with those close to them, in one deed. For whoever
 * left before with hours standing, only the hours. Brokers only, and nobody lets hours go to themselves.
 */
export async function leave(
  tx: Tx,
  actor: Actor,
  { key, ...said }: Leaving & { key: string },
  today: string,
  now: Date,
): Promise<{ ok: true; transactionId: string | null } | { ok: false; why: WhyNotLeaving }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const { personId, died, lastDay } = said
  const ends = await endsOf(tx, communityId, said)
  // Accounts before the person, as whoever posts does.
  await holdTheseAccounts(tx, communityId, Object.values(ends))
  const person = await holdPerson(tx, communityId, personId)
  if (person.erasedAt || person.mergedInto) throw new NotFound()
  const why = await whyNotLeaveNow(tx, actor, person, said, today)
  if (why) return { ok: false, why }
  if (person.balanceMinutes !== said.seen) return { ok: false, why: 'changed' }
  let transactionId: string | null = null
  const { balanceMinutes } = person
  if (balanceMinutes !== 0 && said.become !== 'later') {
    const legs =
      balanceMinutes > 0
        ? transfer(ends.own, ends.to, balanceMinutes)
        : transfer(ends.pot, ends.own, -balanceMinutes)
    const kind = kindOf(said.become, died, balanceMinutes)
    const posted = await postTransaction(tx, actor, { key, kind, occurredOn: today, legs }, now)
    if (!posted.ok) return posted
    transactionId = posted.transactionId
  }
  if (died) await rememberPerson(tx, actor, { personId, today }, now)
  if (died) await keepLetters(tx, communityId, personId)
  const closed = await closeMembership(tx, actor, { personId, lastDay }, now)
  return closed.ok ? { ok: true, transactionId } : closed
}

/** Why somebody cannot leave so, in the order one would put it right, or null. */
export async function whyNotLeaveNow(
  db: Db,
  actor: Actor,
  person: Pick<Goer, 'id' | 'joinedOn' | 'balanceMinutes'>,
  { lastDay, become, toId }: Leaving,
  today: string,
): Promise<WhyNotLeaving | null> {
  const { communityId } = actor
  const who = { personId: actor.personId, isSteward: isSteward(actor) }
  const why =
    whyNotByThem(person.id, who, await findTasks(db, communityId, person.id)) ??
    whyNotLastDay(person, lastDay, today)
  if (why) return why
  if (await getShared(db, communityId, person.id)) return 'shares'
  if (toId === null || become !== 'somebody' || person.balanceMinutes <= 0) return null
  if (toId === person.id) return 'same-person'
  const [standing] = await listStandings(db, communityId, [toId], today)
  if (!standing) throw new NotFound()
  if (hasLeft(standing, today)) return 'has-left'
  const mine = await getAccountOf(db, communityId, actor.personId)
  return (await getAccountOf(db, communityId, toId)) === mine ? 'self-dealing' : null
}

/** The accounts it is about: their own, the pot, and the one that receives. */
async function endsOf(db: Db, communityId: string, { personId, become, toId }: Leaving) {
  const own = await getOwnAccount(db, communityId, personId)
  const pot = await getCommonAccount(db, communityId, 'pot')
  const to = become === 'somebody' && toId ? await getAccountOf(db, communityId, toId) : pot
  return { own, pot, to }
}

/** Letters to somebody who died are not sent any more. */
async function keepLetters(tx: Tx, communityId: string, personId: string) {
  await tx
    .deleteFrom('mails')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('sentAt', 'is', null)
    .execute()
}
