import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/record.ts'
import { getAccountOf, getCommonAccount } from '../ledger/accounts.ts'
import { postTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import type { Exchange } from './rules.ts'

/** Whoever settles something; null when it is nobody's word but everybody's silence. */
export type Writer = { communityId: string; personId: string | null }
export type Refused<W extends string> = { ok: false; why: W }
export type Settled = { ok: true; exchangeId: string; state: Exchange['state'] }

/** Settles an exchange that is held: its minutes move now, if they are to move. Under its own key, so never twice. */
export async function settle(
  tx: Tx,
  writer: Writer,
  exchange: Exchange,
  now: Date,
): Promise<Settled | Refused<WhyNotPosted>> {
  let transactionId: string | null = null
  if (exchange.comeBack !== 'thanks') {
    const posted = await postTransaction(tx, writer, await postingOf(tx, writer.communityId, exchange), now)
    if (!posted.ok) return posted
    transactionId = posted.transactionId
  }
  const { comeBack } = exchange
  await change(tx, writer, exchange.id, { state: 'confirmed', settledAt: now, transactionId, comeBack })
  await record(tx, writer, 'exchange.confirmed', exchange.id, now)
  return { ok: true, exchangeId: exchange.id, state: 'confirmed' }
}

/** Whoever was helped gives up the time; it goes to the giver, or to the pot if that is how it should come back. */
async function postingOf(tx: Tx, communityId: string, exchange: Exchange) {
  const accountOf = (personId: string | null) =>
    personId ? getAccountOf(tx, communityId, personId) : getCommonAccount(tx, communityId, 'organisation')
  const from = await accountOf(exchange.receiverId)
  const to =
    exchange.comeBack === 'pot'
      ? await getCommonAccount(tx, communityId, 'pot')
      : await accountOf(exchange.giverId)
  const between = exchange.giverId !== null && exchange.receiverId !== null
  return {
    key: `exchange:${exchange.id}`,
    kind: between ? 'exchange' : 'contribution',
    occurredOn: exchange.occurredOn,
    legs: transfer(from, to, exchange.minutes),
  } as const
}

/** Writes what became of an exchange that is held. */
export async function change(
  tx: Tx,
  writer: Writer,
  id: string,
  to: Partial<Pick<Exchange, 'state' | 'minutes' | 'version' | 'comeBack'>> & {
    settledAt?: Date
    transactionId?: string | null
  },
) {
  await tx
    .updateTable('exchanges')
    .set(to)
    .where('communityId', '=', writer.communityId)
    .where('id', '=', id)
    .execute()
}
