import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { whyNotOn, whyNotSteps } from '../exchanges/log/rules.ts'
import { getAgreed } from '../exchanges/standing.ts'
import { getCommonAccount, holdAccounts, listAccountsOf } from '../ledger/accounts.ts'
import { postTransaction, reverseTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { isKeyKnown } from '../ledger/queries.ts'
import { type Leg, whyNotLegs } from '../ledger/rules.ts'
import { listStandings } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { findStopping } from './queries.ts'
import { getRecipe, type Recipe } from './recipes/queries.ts'
import { legsOf, type PartOf, type WhyNotParts, whyNotParts } from './rules.ts'

export type NewEntry = {
  recipeId: string
  /** The day it happened, YYYY-MM-DD. */
  occurredOn: string
  parts: readonly PartOf[]
  /** Kept for ever with what was posted under it: the same again is answered with what stands. */
  key?: string | undefined
}
export type WhyNotWritten =
  | WhyNotParts
  | 'not-whole-steps'
  | 'in-the-future'
  | 'too-long-ago'
  | 'has-left'
  | 'not-allowed'
  | 'recipe-closed'
  | WhyNotPosted
export type Written =
  | { ok: true; entryId: string; transactionId: string }
  | { ok: false; why: WhyNotWritten; personId?: string | undefined }

/**
 * Writes down what a group did: one transaction with each person's part, and the difference booked to the recipe's
 * account. All of it or nothing. `today` is the community's day. Throws NotFound for people who are not of this
 * community. No pause, age or distance stops what a group does together. Brokers only.
 */
export async function recordTogether(
  tx: Tx,
  actor: Actor,
  entry: NewEntry,
  today: string,
  now: Date,
): Promise<Written> {
  const recipe = await getRecipe(tx, actor.communityId, entry.recipeId)
  const people = entry.parts.map(({ personId }) => personId)
  // Held before they are asked for, so that nobody begins to share one meanwhile.
  await holdAccounts(tx, actor.communityId, people, [recipe.balances])
  const accounts = await listAccountsOf(tx, actor.communityId, people)
  const evensOut = await getCommonAccount(tx, actor.communityId, recipe.balances)
  const accountOf = (personId: string) => {
    const accountId = accounts.get(personId)
    if (!accountId) throw new NotFound()
    return accountId
  }
  return write(tx, actor, recipe, entry, () => legsOf(entry.parts, accountOf, evensOut), today, now)
}

/**
 * The same with its legs made already, for what a recipe does not say: a guest from a linked community, say, whose leg is
 * on the link's account. The parts are those of people of this community. Checked and kept alike.
 */
export async function postTogether(
  tx: Tx,
  actor: Actor,
  { legs, ...entry }: NewEntry & { legs: readonly Leg[] },
  today: string,
  now: Date,
): Promise<Written> {
  const recipe = await getRecipe(tx, actor.communityId, entry.recipeId)
  return write(tx, actor, recipe, entry, () => legs, today, now)
}

async function write(
  tx: Tx,
  actor: Actor,
  recipe: Recipe,
  entry: NewEntry,
  legsNow: () => readonly Leg[],
  today: string,
  now: Date,
): Promise<Written> {
  // What is in the book under this key already is answered as it was, whatever holds today.
  const isKnown = entry.key !== undefined && (await isKeyKnown(tx, actor.communityId, entry.key))
  const why = isKnown ? null : await whyNotWritten(tx, actor, recipe, entry, today)
  if (why) return { ok: false, ...why }

  const legs = legsNow()
  if (whyNotLegs(legs)) return { ok: false, why: isKnown ? 'key-reused' : 'no-time' }
  const { occurredOn, parts } = entry
  const id = newId()
  const posting = {
    key: entry.key ?? `together:${id}`,
    kind: recipe.shape,
    occurredOn,
    legs,
    words: recipe.name,
  }
  const posted = await postTransaction(tx, actor, posting, now)
  if (!posted.ok) {
    if (posted.why !== 'floor' && posted.why !== 'account-closed') return posted
    return { ...posted, personId: await findStopping(tx, actor.communityId, legs) }
  }
  const { transactionId, again } = posted
  if (again) return entryOf(tx, actor.communityId, transactionId)

  const { communityId, personId: recordedBy } = actor
  await tx
    .insertInto('groupEntries')
    .values({ communityId, id, recipeId: recipe.id, occurredOn, recordedBy, recordedAt: now, transactionId })
    .execute()
  if (parts.length > 0)
    await tx
      .insertInto('groupParts')
      .values(parts.map((part) => ({ ...part, communityId, entryId: id, occurredOn })))
      .execute()
  await record(tx, actor, 'together.written', id, now)
  return { ok: true, entryId: id, transactionId }
}

/** In this order: the minutes, the day, who they are, who writes. What the accounts say to it comes after. */
async function whyNotWritten(
  tx: Tx,
  actor: Actor,
  recipe: Recipe,
  { parts, occurredOn }: NewEntry,
  today: string,
): Promise<{ why: WhyNotWritten; personId?: string | undefined } | null> {
  const agreed = await getAgreed(tx, actor.communityId)
  const whyNotSo = whyNotParts(recipe.shape, parts)
  if (whyNotSo) return whyNotSo
  const uneven = parts.find(({ minutes }) => whyNotSteps(minutes, agreed))
  if (uneven) return { why: 'not-whole-steps', personId: uneven.personId }
  const whyNotDay = whyNotOn(occurredOn, { isBroker: isBroker(actor) }, today, agreed)
  if (whyNotDay) return { why: whyNotDay }
  const ids = [...new Set(parts.map(({ personId }) => personId))]
  const standings = await listStandings(tx, actor.communityId, ids, today)
  if (standings.length !== ids.length) throw new NotFound()
  const gone = standings.find((one) => hasLeft(one, today))
  if (gone) return { why: 'has-left', personId: gone.personId }
  if (!isBroker(actor)) return { why: 'not-allowed' }
  return recipe.closedAt === null ? null : { why: 'recipe-closed' }
}

async function entryOf(tx: Tx, communityId: string, transactionId: string): Promise<Written> {
  const entry = await tx
    .selectFrom('groupEntries')
    .select('id')
    .where('communityId', '=', communityId)
    .where('transactionId', '=', transactionId)
    .executeTakeFirst()
  return entry ? { ok: true, entryId: entry.id, transactionId } : { ok: false, why: 'key-reused' }
}

export type WhyNotUndone = 'already-undone' | 'between-two'

/**
 * Undoes something done together by the mirror of its transaction, once, with a reason that stays beside it. Brokers only.
 */
export async function undoTogether(
  tx: Tx,
  actor: Actor,
  { entryId, reason, key }: { entryId: string; reason: string; key: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotUndone | WhyNotPosted }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const entry = await tx
    .selectFrom('groupEntries')
    .select(['transactionId', 'undoneAt'])
    .where('communityId', '=', communityId)
    .where('id', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  if (!entry) throw new NotFound()
  if (entry.undoneAt) return { ok: false, why: 'already-undone' }
  const undone = await reverseTransaction(tx, actor, { transactionId: entry.transactionId, reason, key }, now)
  if (!undone.ok)
    return undone.why === 'key-reused' || undone.why === 'account-closed' || undone.why === 'between-two'
      ? { ok: false, why: undone.why }
      : { ok: false, why: 'already-undone' }
  await tx
    .updateTable('groupEntries')
    .set({ undoneAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', entryId)
    .execute()
  await tx
    .updateTable('groupParts')
    .set({ undone: true })
    .where('communityId', '=', communityId)
    .where('entryId', '=', entryId)
    .execute()
  await record(tx, actor, 'together.undone', entryId, now)
  return { ok: true }
}
