import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { maySpeakFor } from '../standing/queries.ts'
import type { WhyNotTogether } from '../standing/rules.ts'
import { putInTheBook, type Refused, type Settled, type WhyNotSettled } from './into-the-book.ts'
import { mayRecord, type WhyNotRecord, whyNotRecord } from './log/rules.ts'
import { lockExchange, somebody } from './queries.ts'
import { type ComeBack, firstReturn, isParty, type WhyNotAnswer } from './rules.ts'
import { getAgreed, whyNotBetween, whyNotFirst } from './standing.ts'

export type NewExchange = {
  giverId: string | null
  receiverId: string | null
  minutes: number
  kind: string
  /** The day it happened (the day it began), YYYY-MM-DD. */
  occurredOn: string
  /** Clock times HH:MM, where the minutes were worked out from them. */
  startedAt?: string | null
  endedAt?: string | null
  comeBack: ComeBack
  note?: string
  /** The paper sheet it was copied from, in the broker's words. */
  sheet?: string
  intentId?: string | null
  /** Whose word it is, where it is not the writer's: somebody who speaks for them, or a broker who spoke with them. */
  spokenFor?: string | null
  /** The broker who came along. */
  accompaniedBy?: string | null
}

/**
 * Writes down what one person did for another, or for the place. Provisional until the other confirms. How it comes
 * back is the giver's to choose: written down by who was helped, it is hours until the giver answers. `today` is the
 * community's day. Throws NotFound for people who are not of this community, and for what is not on the board.
 */
export async function recordExchange(
  tx: Tx,
  actor: Actor,
  said: NewExchange,
  today: string,
  now: Date,
): Promise<Settled | Refused<WhyNotWritten>> {
  const why = await whyNotWritten(tx, actor, said, today)
  if (why) return { ok: false, why }

  const id = newId()
  const { note, sheet = '', startedAt = null, endedAt = null, intentId = null, ...rest } = said
  if (intentId) await mustBeOnBoard(tx, actor.communityId, intentId)
  await tx
    .insertInto('exchanges')
    .values({
      ...rest,
      communityId: actor.communityId,
      id,
      comeBack: firstReturn(said, said.spokenFor ?? actor.personId),
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
 * for a line they are in themselves: that one waits for the other's word. For many lines see `sheet/commands.ts`.
 */
export async function keyInSheetLine(
  tx: Tx,
  actor: Actor,
  said: NewExchange & { sheet: string },
  today: string,
  now: Date,
): Promise<Settled | Refused<WhyNotWritten | WhyNotSettled | WhyNotAnswer>> {
  if (!isBroker(actor)) throw new NotFound()
  const written = await recordExchange(tx, actor, said, today, now)
  if (!written.ok || isParty(said, actor.personId)) return written
  const exchange = await lockExchange(tx, actor, written.exchangeId)
  return putInTheBook(tx, actor, exchange, now)
}

export type WhyNotWritten = WhyNotRecord | WhyNotTogether | 'not-part-of-it' | 'goes-accompanied'

/** In the order a person would put it right: what was written, who the two are, who writes, who came along. */
async function whyNotWritten(
  tx: Tx,
  actor: Actor,
  said: NewExchange,
  today: string,
): Promise<WhyNotWritten | null> {
  const { communityId } = actor
  const agreed = await getAgreed(tx, communityId)
  const who = somebody(actor)
  const why = whyNotRecord(said, who, today, agreed) ?? (await whyNotBetween(tx, communityId, said, today))
  if (why) return why
  const { spokenFor = null } = said
  const speaks =
    spokenFor !== null &&
    isParty(said, spokenFor) &&
    (await maySpeakFor(tx, communityId, actor.personId, spokenFor, today))
  if (!mayRecord(said, who, speaks)) return 'not-part-of-it'
  // Nobody puts words into another’s mouth: only whoever may say theirs, or a broker who spoke with them.
  if (spokenFor !== null && !speaks && !who.isBroker) return 'not-part-of-it'
  return whyNotFirst(tx, communityId, said, agreed)
}

async function mustBeOnBoard(tx: Tx, communityId: string, intentId: string) {
  const found = await tx
    .selectFrom('intents')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', intentId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
}
