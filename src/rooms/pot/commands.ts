import type { Actor } from '../../platform/auth/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/record.ts'
import { somebody } from '../exchanges/queries.ts'
import { getAgreed } from '../exchanges/standing.ts'
import { getAccountOf, getCommonAccount, holdAccounts } from '../ledger/accounts.ts'
import { type PostedAs, postTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { isKeyKnown } from '../ledger/queries.ts'
import { transfer } from '../ledger/rules.ts'
import { listStandings, maySpeakFor } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { goesItsWay, type Move, mayMoveTime, type WhyNotMoved, whyNotMove } from './rules.ts'

export type WhyNotMoveTime =
  | WhyNotMoved
  | 'has-left'
  | 'not-allowed'
  | 'self-dealing'
  | 'one-account'
  | WhyNotPosted

/**
 * Moves hours between two people, or between somebody and the pot (null), without anything being done for them. The key
 * is kept for ever: the same move under it is answered with the first, another is refused. A pause, an age or a distance
 * stops none of this. `today` is the community's day. Throws NotFound for people of no or another community.
 */
export async function moveTime(
  tx: Tx,
  actor: Actor,
  { key, words = '', ...move }: Move & { key: string; words?: string },
  today: string,
  now: Date,
): Promise<({ ok: true } & PostedAs) | { ok: false; why: WhyNotMoveTime }> {
  if (!goesItsWay(move)) throw new RangeError(`a ${move.kind} does not go this way`)
  const { communityId } = actor
  // What stands already stands, whatever has changed since; whether it is the same, the book itself compares.
  const isKnown = await isKeyKnown(tx, communityId, key)
  const why = isKnown ? null : await whyNotMoveTime(tx, actor, move, today)
  if (why) return { ok: false, why }
  if (isKnown && !canStand(move)) return { ok: false, why: 'key-reused' }

  const [from, to] = await accountsOf(tx, communityId, move)
  if (from === to) return { ok: false, why: 'one-account' }
  const { kind, occurredOn, minutes } = move
  const posting = { key, kind, occurredOn, legs: transfer(from, to, minutes), words }
  const posted = await postTransaction(tx, actor, posting, now)
  if (posted.ok && !posted.again) await record(tx, actor, `pot.${kind}`, posted.transactionId, now)
  return posted
}

/** In the order a person would put it right: what is moved and when, who the two are, who moves it. */
export async function whyNotMoveTime(
  db: Db,
  actor: Actor,
  move: Move,
  today: string,
): Promise<WhyNotMoved | 'has-left' | 'not-allowed' | 'self-dealing' | null> {
  const { communityId } = actor
  const who = somebody(actor)
  const why = whyNotMove(move, who, today, await getAgreed(db, communityId))
  if (why) return why
  const ids = [move.fromId, move.toId].filter((id) => id !== null)
  const standings = await listStandings(db, communityId, ids, today)
  if (standings.length !== ids.length) throw new NotFound()
  if (standings.some((one) => hasLeft(one, today))) return 'has-left'
  const speaks =
    move.fromId !== null && (await maySpeakFor(db, communityId, actor.personId, move.fromId, today))
  if (!mayMoveTime(move, who, speaks)) return 'not-allowed'
  return (await goesToOneself(db, actor, move)) ? 'self-dealing' : null
}

/** Out of the pot to whoever does it, or into an account that they share. */
async function goesToOneself(db: Db, { communityId, personId }: Actor, { fromId, toId }: Move) {
  if (fromId !== null || toId === null) return false
  if (toId === personId) return true
  return (await getAccountOf(db, communityId, toId)) === (await getAccountOf(db, communityId, personId))
}

async function accountsOf(tx: Tx, communityId: string, { fromId, toId }: Move): Promise<[string, string]> {
  const people = [fromId, toId].filter((id) => id !== null)
  // Held before they are asked for, so that nobody begins to share one meanwhile.
  await holdAccounts(tx, communityId, people, people.length < 2 ? ['pot'] : [])
  const accountOf = (personId: string | null) =>
    personId === null ? getCommonAccount(tx, communityId, 'pot') : getAccountOf(tx, communityId, personId)
  return [await accountOf(fromId), await accountOf(toId)]
}

/** Whether it could be in the book at all. */
function canStand({ minutes }: Move): boolean {
  return Number.isSafeInteger(minutes) && minutes > 0
}
