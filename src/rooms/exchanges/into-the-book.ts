import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/record.ts'
import { getAccountOf, getCommonAccount, holdAccounts } from '../ledger/accounts.ts'
import { type Posting, postTransaction } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import type { WhyNotBetween } from '../neighbours/between.ts'
import type { WhyNotTogether } from '../standing/rules.ts'
import { settleBetween, type WhyNotFirst } from './between/settle.ts'
import { inTwin, recordInBoth } from './between/twin.ts'
import { dayIn } from './durations.ts'
import type { Exchange } from './rules.ts'
import { getAgreed, whyNotBetween, whyNotFirst } from './standing.ts'

/** Whoever settles something; null when it is nobody's word but everybody's silence. */
export type Writer = { communityId: string; personId: string | null }
export type Refused<W extends string> = { ok: false; why: W }
export type WhyNotSettled = WhyNotBetween | WhyNotTogether | WhyNotFirst
export type Settled = { ok: true; exchangeId: string; state: Exchange['state'] }

/** Settles an exchange that is held: its minutes move now, if they are to move. Under its own key, so never twice. */
export async function settle(
  tx: Tx,
  writer: Writer,
  exchange: Exchange,
  now: Date,
): Promise<Settled | Refused<WhyNotSettled>> {
  const why = await whyNotToday(tx, writer.communityId, exchange, now)
  return why ? { ok: false, why } : putInTheBook(tx, writer, exchange, now)
}

/** The same for what was asked about this very day already, like a line of a sheet that is just being written. */
export async function putInTheBook(
  tx: Tx,
  writer: Writer,
  exchange: Exchange,
  now: Date,
): Promise<Settled | Refused<WhyNotSettled>> {
  if (exchange.otherId !== null) return settleInBoth(tx, writer, exchange, now)
  let transactionId: string | null = null
  const posting = await postingOf(tx, writer.communityId, exchange)
  if (posting) {
    const posted = await postTransaction(tx, writer, posting, now)
    if (!posted.ok) return posted
    transactionId = posted.transactionId
  }
  const { comeBack } = exchange
  await change(tx, writer, exchange.id, { state: 'confirmed', settledAt: now, transactionId, comeBack })
  await record(tx, writer, 'exchange.confirmed', exchange.id, now)
  return { ok: true, exchangeId: exchange.id, state: 'confirmed' }
}

/** The same where the other one is of another community: in both books at once. */
async function settleInBoth(tx: Tx, writer: Writer, exchange: Exchange, now: Date) {
  const posted = await settleBetween(tx, writer, exchange, now)
  if (!posted.ok) return posted
  const idIn = (id: string) => posted.written.find(({ communityId }) => communityId === id)!.transactionId
  const transactionId = idIn(writer.communityId)
  const farTransactionId = idIn(exchange.otherId!)
  const to = { state: 'confirmed', settledAt: now, transactionId, farTransactionId } as const
  await change(tx, writer, exchange.id, to)
  await recordInBoth(tx, writer, 'exchange.confirmed', exchange, now)
  return { ok: true, exchangeId: exchange.id, state: 'confirmed' } as const
}

/** How the two stand is asked on the day it is written in the book; it may be another than when it was told. */
async function whyNotToday(tx: Tx, communityId: string, exchange: Exchange, now: Date) {
  const agreed = await getAgreed(tx, communityId)
  const why = await whyNotBetween(tx, communityId, exchange, dayIn(agreed.timeZone, now))
  return why ?? whyNotFirst(tx, communityId, exchange, agreed)
}

/**
 * Whoever was helped gives up the time; it goes to the giver, or to the pot if that is how it should come back. Null where
 * nothing moves: it comes back as thanks, or the two share one account.
 */
async function postingOf(tx: Tx, communityId: string, exchange: Exchange): Promise<Posting | null> {
  if (exchange.comeBack === 'thanks') return null
  const toPot = exchange.comeBack === 'pot'
  // Held before they are asked for, so that nobody begins to share one meanwhile.
  await holdAccounts(tx, communityId, [exchange.receiverId, exchange.giverId], toPot ? ['pot'] : [])
  const accountOf = (personId: string | null) =>
    personId ? getAccountOf(tx, communityId, personId) : getCommonAccount(tx, communityId, 'organisation')
  const from = await accountOf(exchange.receiverId)
  const to = toPot ? await getCommonAccount(tx, communityId, 'pot') : await accountOf(exchange.giverId)
  if (from === to) return null
  const between = exchange.giverId !== null && exchange.receiverId !== null
  return {
    key: `exchange:${exchange.id}`,
    kind: between ? 'exchange' : 'contribution',
    occurredOn: exchange.occurredOn,
    legs: transfer(from, to, exchange.minutes),
  }
}

/** Writes what became of an exchange that is held; of one between two communities, in both. */
export async function change(
  tx: Tx,
  writer: Writer,
  id: string,
  to: Partial<Pick<Exchange, 'state' | 'minutes' | 'version' | 'comeBack'>> & {
    settledAt?: Date
    transactionId?: string | null
    /** In the other community's book. */
    farTransactionId?: string
  },
) {
  const { transactionId, farTransactionId, ...both } = to
  const { linkId } = await tx
    .updateTable('exchanges')
    .set({ ...both, ...(transactionId !== undefined && { transactionId }) })
    .where('communityId', '=', writer.communityId)
    .where('id', '=', id)
    .returning('linkId')
    .executeTakeFirstOrThrow()
  if (linkId === null) return
  await inTwin(tx, writer.communityId, id, async (inner, twin) => {
    await inner
      .updateTable('exchanges')
      .set({ ...both, ...(farTransactionId !== undefined && { transactionId: farTransactionId }) })
      .where('communityId', '=', twin.communityId)
      .where('id', '=', twin.id)
      .execute()
  })
}
