import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { getOwnAccount, holdTheseAccounts } from '../ledger/accounts.ts'
import { reverseTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { reopenMembership } from './commands.ts'
import { change, holdPerson } from './holding.ts'

export type Back = {
  personId: string
  /** What is taken back: that they left, that they died, or that they are one with another. */
  from: 'moved_on' | 'remembered' | 'merged'
  /** The line that moved their hours then, if it should come back too. */
  transactionId: string | null
  /** Why, as everybody reads it in the book. */
  reason: string
  key: string
}

/** Somebody is here again, and their hours are theirs again where the line that moved them is named. Brokers only. */
export async function comeBack(
  tx: Tx,
  actor: Actor,
  { personId, from, transactionId, reason, key }: Back,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotPosted | 'already-reversed' }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  if (transactionId && !(await movedThen(tx, communityId, personId, transactionId))) throw new NotFound()
  await holdTheseAccounts(tx, communityId, await accountsIn(tx, communityId, personId, transactionId))
  const person = await holdPerson(tx, communityId, personId)
  const stands = person.mergedInto ? 'merged' : person.state
  if (person.erasedAt || stands !== from) throw new NotFound()
  if (from !== 'moved_on') await change(tx, communityId, personId, { state: 'moved_on', mergedInto: null })
  await reopenMembership(tx, actor, personId, now)
  if (!transactionId) return { ok: true }
  const back = await reverseTransaction(tx, actor, { transactionId, reason, key }, now)
  if (back.ok) return { ok: true }
  if (back.why === 'not-a-broker' || back.why === 'is-a-reversal' || back.why === 'between-two')
    throw new NotFound()
  return { ok: false, why: back.why }
}

/** Whether this line evened out their account when they left or became one with another. */
async function movedThen(tx: Tx, communityId: string, personId: string, transactionId: string) {
  const line = await tx
    .selectFrom('transactions')
    .innerJoin('entries', (join) =>
      join
        .onRef('entries.communityId', '=', 'transactions.communityId')
        .onRef('entries.transactionId', '=', 'transactions.id'),
    )
    .select('transactions.id')
    .where('transactions.communityId', '=', communityId)
    .where('transactions.id', '=', transactionId)
    .where('transactions.kind', 'in', ['gift', 'donation', 'legacy', 'write_off', 'merge'])
    .where((eb) =>
      eb.or([eb('transactions.key', 'like', 'leaving:%'), eb('transactions.key', 'like', 'merge:%')]),
    )
    .where('entries.accountId', '=', await getOwnAccount(tx, communityId, personId))
    .executeTakeFirst()
  return line !== undefined
}

/** Their own account, and every one in the line that comes back. */
async function accountsIn(tx: Tx, communityId: string, personId: string, transactionId: string | null) {
  const own = await getOwnAccount(tx, communityId, personId)
  if (!transactionId) return [own]
  const legs = await tx
    .selectFrom('entries')
    .select('accountId')
    .where('communityId', '=', communityId)
    .where('transactionId', '=', transactionId)
    .execute()
  return [own, ...legs.map(({ accountId }) => accountId)]
}
