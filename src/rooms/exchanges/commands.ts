import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { getAccountOf, getCommonAccount } from '../ledger/accounts.ts'
import { postTransaction, reverseTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import { lockExchange } from './queries.ts'
import {
  type ComeBack,
  type Exchange,
  isOpen,
  mayAnswer,
  mayWithdraw,
  type Somebody,
  type WhyNotAnswer,
  type WhyNotRecord,
  whyNotConfirm,
  whyNotRecord,
} from './rules.ts'

export type NewExchange = {
  giverId: string | null
  receiverId: string | null
  minutes: number
  kind: string
  occurredOn: string
  startedAt?: string | null
  endedAt?: string | null
  comeBack: ComeBack
  note?: string
  /** The paper sheet it was copied from, in the broker's words. */
  sheet?: string
  intentId?: string | null
}

type Refused<W extends string> = { ok: false; why: W }
type Settled = { ok: true; exchangeId: string; state: Exchange['state'] }

/** Writes down what one person did for another, or for the place. Provisional until the other confirms. `today` is the community's day. */
export async function recordExchange(
  tx: Tx,
  actor: Actor,
  said: NewExchange,
  today: string,
  now: Date,
): Promise<Settled | Refused<WhyNotRecord>> {
  const why = whyNotRecord(said, somebody(actor), today)
  if (why) return { ok: false, why }
  await mustBeHere(tx, actor.communityId, [said.giverId, said.receiverId])

  const id = newId()
  const { note, sheet = '', startedAt = null, endedAt = null, intentId = null, ...rest } = said
  await tx
    .insertInto('exchanges')
    .values({
      ...rest,
      communityId: actor.communityId,
      id,
      startedAt,
      endedAt,
      intentId,
      sheet,
      recordedBy: actor.personId,
      recordedAt: now,
    })
    .execute()
  if (note?.trim())
    await tx
      .insertInto('exchangeNotes')
      .values({ communityId: actor.communityId, exchangeId: id, words: note.trim() })
      .execute()
  await record(tx, actor, 'exchange.recorded', id, now)
  return { ok: true, exchangeId: id, state: 'recorded' }
}

/**
 * Copies one line of a paper sheet: signed on paper by the two, so it stands at once. Brokers only, and never
 * for a line they are in themselves: that one waits for the other's word.
 */
export async function keyInSheetLine(
  tx: Tx,
  actor: Actor,
  said: NewExchange & { sheet: string },
  today: string,
  now: Date,
): Promise<Settled | Refused<WhyNotRecord | WhyNotAnswer | WhyNotPosted>> {
  if (!isBroker(actor)) throw new NotFound()
  const written = await recordExchange(tx, actor, said, today, now)
  if (!written.ok || said.giverId === actor.personId || said.receiverId === actor.personId) return written
  const exchange = await lockExchange(tx, actor, written.exchangeId)
  return settle(tx, actor, exchange, now)
}

/** Says "yes, that is how it was" to the version that was seen. Minutes move now, if they are to move. */
export async function confirmExchange(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; version: number },
  now: Date,
): Promise<Settled | Refused<WhyNotAnswer | WhyNotPosted>> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  if (!mayAnswer(exchange, somebody(actor))) throw new NotFound()
  const why = whyNotConfirm(exchange, somebody(actor), said.version)
  if (why) return { ok: false, why }
  await answer(tx, actor, exchange, { answer: 'yes' }, now)
  return settle(tx, actor, exchange, now)
}

/** Says "I remember it differently": their minutes become the version that now waits for the other's word. */
export async function rememberDifferently(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; version: number; minutes: number; words: string },
  now: Date,
): Promise<Settled | Refused<WhyNotAnswer>> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  if (!mayAnswer(exchange, somebody(actor))) throw new NotFound()
  const why = whyNotConfirm(exchange, somebody(actor), said.version)
  if (why) return { ok: false, why }
  await answer(tx, actor, exchange, { answer: 'differently', minutes: said.minutes, words: said.words }, now)
  await change(tx, actor, exchange.id, {
    state: 'talk',
    minutes: said.minutes,
    version: exchange.version + 1,
  })
  await record(tx, actor, 'exchange.remembered-differently', exchange.id, now)
  return { ok: true, exchangeId: exchange.id, state: 'talk' }
}

/** Takes back what was written down, while it still waits. */
export async function withdrawExchange(
  tx: Tx,
  actor: Actor,
  exchangeId: string,
  now: Date,
): Promise<Settled | Refused<'already-settled'>> {
  const exchange = await lockExchange(tx, actor, exchangeId)
  if (!isOpen(exchange)) return { ok: false, why: 'already-settled' }
  if (!mayWithdraw(exchange, somebody(actor))) throw new NotFound()
  await change(tx, actor, exchange.id, { state: 'withdrawn', settledAt: now })
  await record(tx, actor, 'exchange.withdrawn', exchange.id, now)
  return { ok: true, exchangeId, state: 'withdrawn' }
}

/** Thanks somebody for this, in words. The two people in it may thank each other, once it is there to see. */
export async function thank(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; words: string },
  now: Date,
): Promise<{ ok: true } | Refused<'nobody-to-thank'>> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  const toId = exchange.giverId === actor.personId ? exchange.receiverId : exchange.giverId
  if (!toId || toId === actor.personId) return { ok: false, why: 'nobody-to-thank' }
  await tx
    .insertInto('thanks')
    .values({
      communityId: actor.communityId,
      id: newId(),
      exchangeId: exchange.id,
      fromId: actor.personId,
      toId,
      words: said.words,
      madeAt: now,
    })
    .execute()
  await record(tx, actor, 'exchange.thanked', exchange.id, now)
  return { ok: true }
}

/** Undoes a settled exchange with a reason both see: its minutes go back by a mirror entry. Brokers only. */
export async function reverseExchange(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; reason: string; key: string },
  now: Date,
): Promise<
  | Settled
  | Refused<'not-settled' | Exclude<Awaited<ReturnType<typeof reverseTransaction>>, { ok: true }>['why']>
> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  if (!isBroker(actor)) throw new NotFound()
  if (exchange.state !== 'confirmed') return { ok: false, why: 'not-settled' }
  const transactionId = await findTransactionOf(tx, actor, exchange.id)
  if (transactionId) {
    const undone = await reverseTransaction(
      tx,
      actor,
      { transactionId, reason: said.reason, key: said.key },
      now,
    )
    if (!undone.ok) return undone
  }
  await change(tx, actor, exchange.id, { state: 'reversed' })
  await record(tx, actor, 'exchange.reversed', exchange.id, now)
  return { ok: true, exchangeId: exchange.id, state: 'reversed' }
}

/** Lets go of what nobody answered within the community's days. Answers who should be told, kindly. */
export async function expireExchanges(
  tx: Tx,
  communityId: string,
  olderThan: Date,
  now: Date,
): Promise<{ id: string; recordedBy: string | null }[]> {
  return tx
    .updateTable('exchanges')
    .set({ state: 'expired', settledAt: now })
    .where('communityId', '=', communityId)
    .where('state', 'in', ['recorded', 'talk'])
    .where('recordedAt', '<', olderThan)
    .returning(['id', 'recordedBy'])
    .execute()
}

async function settle(
  tx: Tx,
  actor: Actor,
  exchange: Exchange,
  now: Date,
): Promise<Settled | Refused<WhyNotPosted>> {
  let transactionId: string | null = null
  if (exchange.comeBack !== 'thanks') {
    const posted = await postTransaction(tx, actor, await postingOf(tx, actor, exchange), now)
    if (!posted.ok) return posted
    transactionId = posted.transactionId
  }
  await change(tx, actor, exchange.id, { state: 'confirmed', settledAt: now, transactionId })
  await record(tx, actor, 'exchange.confirmed', exchange.id, now)
  return { ok: true, exchangeId: exchange.id, state: 'confirmed' }
}

/** Whoever was helped gives up the time; it goes to the giver, or to the pot if that is how it should come back. */
async function postingOf(tx: Tx, actor: Actor, exchange: Exchange) {
  const { communityId } = actor
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

async function answer(
  tx: Tx,
  actor: Actor,
  exchange: Exchange,
  said: { answer: 'yes' } | { answer: 'differently'; minutes: number; words: string },
  now: Date,
) {
  const asBroker = exchange.giverId !== actor.personId && exchange.receiverId !== actor.personId
  await tx
    .insertInto('confirmations')
    .values({
      ...said,
      communityId: actor.communityId,
      id: newId(),
      exchangeId: exchange.id,
      version: exchange.version,
      personId: actor.personId,
      asBroker,
      madeAt: now,
    })
    .execute()
}

async function change(
  tx: Tx,
  actor: Actor,
  id: string,
  to: {
    state: Exchange['state']
    minutes?: number
    version?: number
    settledAt?: Date
    transactionId?: string | null
  },
) {
  await tx
    .updateTable('exchanges')
    .set(to)
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .execute()
}

async function mustBeHere(tx: Tx, communityId: string, personIds: (string | null)[]) {
  const wanted = personIds.filter((id) => id !== null)
  const found = await tx
    .selectFrom('people')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', 'in', wanted)
    .execute()
  if (found.length !== wanted.length) throw new NotFound()
}

async function findTransactionOf(tx: Tx, actor: Actor, exchangeId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('exchanges')
    .select('transactionId')
    .where('communityId', '=', actor.communityId)
    .where('id', '=', exchangeId)
    .executeTakeFirstOrThrow()
  return row.transactionId
}

function somebody(actor: Actor): Somebody {
  return { personId: actor.personId, isBroker: isBroker(actor) }
}
