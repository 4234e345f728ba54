import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { reverseTransaction } from '../../ledger/commands.ts'
import type { WhyNotBetween } from '../../neighbours/between.ts'
import { reverseInBoth } from '../between/reverse.ts'
import { inTwin, recordInBoth } from '../between/twin.ts'
import { change, type Refused, type Settled, settle, type WhyNotSettled } from '../into-the-book.ts'
import { holdToAnswer, lockExchange, somebody } from '../queries.ts'
import {
  type ComeBack,
  type Exchange,
  isOpen,
  isParty,
  mayAnswer,
  mayChooseReturn,
  mayWithdraw,
  type Somebody,
  type WhyNotAgree,
  type WhyNotAnswer,
  whomToThank,
  whyNotAgree,
  whyNotConfirm,
  whyNotDifferently,
  whyNotThank,
} from '../rules.ts'
import { listCompany } from '../standing.ts'

/**
 * Says "yes, that is how it was" to the version that was seen. Minutes move now, if they are to move. With the giver's
 * answer (or that of whoever answers for them) may come how it should come back; from anybody else that choice is not taken.
 */
export async function confirmExchange(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; version: number; comeBack?: ComeBack | undefined },
  now: Date,
): Promise<Settled | Refused<WhyNotAnswer | WhyNotSettled>> {
  const { exchange, who } = await holdToAnswer(tx, actor, said.exchangeId, now)
  if (!mayAnswer(exchange, who)) throw new NotFound()
  const why = whyNotConfirm(exchange, who, said.version)
  if (why) return { ok: false, why }
  await answer(tx, actor, exchange, { answer: 'yes' }, now)
  return settle(tx, actor, { ...exchange, comeBack: chosenReturn(exchange, who, said.comeBack) }, now)
}

/**
 * Says "I remember it differently": their minutes become the version that now waits for the other's word. Words may
 * stand alone when it is not the minutes that differ.
 */
export async function rememberDifferently(
  tx: Tx,
  actor: Actor,
  said: {
    exchangeId: string
    version: number
    minutes: number
    words: string
    comeBack?: ComeBack | undefined
  },
  now: Date,
): Promise<Settled | Refused<NonNullable<ReturnType<typeof whyNotDifferently>>>> {
  const { exchange, who } = await holdToAnswer(tx, actor, said.exchangeId, now)
  if (!mayAnswer(exchange, who)) throw new NotFound()
  const why = whyNotDifferently(exchange, who, said)
  if (why) return { ok: false, why }
  const { minutes, words } = said
  const differently = { minutes, formerMinutes: exchange.minutes, words: words.trim() }
  await answer(tx, actor, exchange, { answer: 'differently', ...differently }, now)
  await change(tx, actor, exchange.id, {
    state: 'talk',
    minutes,
    version: exchange.version + 1,
    comeBack: chosenReturn(exchange, who, said.comeBack),
  })
  await recordInBoth(tx, actor, 'exchange.remembered-differently', exchange, now)
  return { ok: true, exchangeId: exchange.id, state: 'talk' }
}

/**
 * Writes down what the two of a talk agreed on with a broker, in one step: it stands at once. A broker who is part of it
 * speaks for themselves, like everybody.
 */
export async function agreeMinutes(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; version: number; minutes: number; words: string },
  now: Date,
): Promise<Settled | Refused<WhyNotAgree | WhyNotSettled>> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  if (!isBroker(actor)) throw new NotFound()
  const why = whyNotAgree(exchange, somebody(actor), said)
  if (why) return { ok: false, why }
  const { minutes } = said
  const version = exchange.version + 1
  const differently = { minutes, formerMinutes: exchange.minutes, words: said.words.trim() }
  await answer(tx, actor, exchange, { answer: 'differently', ...differently }, now)
  await answer(tx, actor, { ...exchange, version }, { answer: 'yes' }, now)
  await change(tx, actor, exchange.id, { minutes, version })
  await record(tx, actor, 'exchange.agreed', exchange.id, now)
  return settle(tx, actor, { ...exchange, minutes, version }, now)
}

/** Says which broker came along the first time. Brokers only, while it waits. */
export async function sayWhoCame(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; accompaniedBy: string },
  now: Date,
): Promise<{ ok: true } | Refused<'already-settled' | 'no-broker-came'>> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  if (!isBroker(actor)) throw new NotFound()
  if (!isOpen(exchange)) return { ok: false, why: 'already-settled' }
  const { accompaniedBy } = said
  const brokers = await listCompany(tx, actor.communityId)
  if (!brokers.some(({ id }) => id === accompaniedBy)) return { ok: false, why: 'no-broker-came' }
  await tx
    .updateTable('exchanges')
    .set({ accompaniedBy })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', exchange.id)
    .execute()
  await record(tx, actor, 'exchange.accompanied', exchange.id, now)
  return { ok: true }
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
  await recordInBoth(tx, actor, 'exchange.withdrawn', exchange, now)
  return { ok: true, exchangeId, state: 'withdrawn' }
}

/** Thanks somebody for this, in words. The two people in it may thank each other; for the place, a broker thanks. */
export async function thank(
  tx: Tx,
  actor: Actor,
  said: { exchangeId: string; words: string },
  now: Date,
): Promise<{ ok: true } | Refused<NonNullable<ReturnType<typeof whyNotThank>>>> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  const why = whyNotThank(exchange, somebody(actor))
  const toId = whomToThank(exchange, somebody(actor))
  if (why || !toId) return { ok: false, why: why ?? 'nobody-to-thank' }
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
  | Refused<
      | 'not-settled'
      | WhyNotBetween
      | Exclude<Awaited<ReturnType<typeof reverseTransaction>>, { ok: true }>['why']
    >
> {
  const exchange = await lockExchange(tx, actor, said.exchangeId)
  if (!isBroker(actor)) throw new NotFound()
  if (exchange.state !== 'confirmed') return { ok: false, why: 'not-settled' }
  const { reason, key } = said
  const transactionId = await findTransactionOf(tx, actor, exchange.id)
  if (transactionId) {
    const undone =
      exchange.otherId === null
        ? await reverseTransaction(tx, actor, { transactionId, reason, key }, now)
        : await reverseInBoth(tx, actor, exchange.id, { transactionId, reason, key }, now)
    if (!undone.ok) return undone
  }
  await answer(tx, actor, exchange, { answer: 'undone', words: reason.trim() }, now)
  await change(tx, actor, exchange.id, { state: 'reversed' })
  await recordInBoth(tx, actor, 'exchange.reversed', exchange, now)
  return { ok: true, exchangeId: exchange.id, state: 'reversed' }
}

function chosenReturn(exchange: Exchange, who: Somebody, chosen: ComeBack | undefined): ComeBack {
  return chosen && mayChooseReturn(exchange, who) ? chosen : exchange.comeBack
}

async function answer(
  tx: Tx,
  actor: Actor,
  exchange: Exchange,
  said:
    | { answer: 'yes' }
    | { answer: 'differently'; minutes: number; formerMinutes: number; words: string }
    | { answer: 'undone'; words: string },
  now: Date,
) {
  const asBroker = isBroker(actor) && !isParty(exchange, actor.personId)
  const insert = (inner: Tx, communityId: string, exchangeId: string, personId: string | null) =>
    inner
      .insertInto('confirmations')
      .values({
        ...said,
        communityId,
        id: newId(),
        exchangeId,
        version: exchange.version,
        personId,
        asBroker,
        madeAt: now,
      })
      .execute()
  await insert(tx, actor.communityId, exchange.id, actor.personId)
  if (exchange.otherId === null) return
  await inTwin(tx, actor.communityId, exchange.id, async (inner, twin) => {
    await insert(inner, twin.communityId, twin.id, null)
  })
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
