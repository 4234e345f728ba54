import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { getOwnAccount, getShared, holdAccounts } from '../ledger/accounts.ts'
import { postTransaction, type WhyNotPosted } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'
import { listStandings } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { getSharedAccount } from './queries.ts'
import { evenShare, isAsked, type SharedAccount, sharersAtMost, starterOf, whyNotTake } from './rules.ts'

type Refused<W extends string> = { ok: false; why: W }
export type WhyNotShare =
  | 'nobody'
  | 'too-many'
  | 'same-person'
  | 'has-left'
  | 'shares-already'
  | 'self-dealing'
  | WhyNotPosted

export type Start = {
  name: string
  /** Whoever begins it, and whom they ask. */
  personId: string
  withIds: readonly string[]
  /** A broker spoke with all of them, and all want it. */
  agreed: boolean
}

/**
 * Somebody would like to have their hours on one account with others. Nothing moves until one of them agrees, unless a
 * broker, who is none of them, spoke with all. For oneself; for others brokers only.
 */
export async function startSharing(
  tx: Tx,
  actor: Actor,
  { name, personId, withIds, agreed }: Start,
  today: string,
  now: Date,
): Promise<{ ok: true; accountId: string } | Refused<WhyNotShare>> {
  if ((personId !== actor.personId || agreed) && !isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const everybody = [personId, ...withIds]
  if (new Set(everybody).size < everybody.length) return { ok: false, why: 'same-person' }
  if (withIds.length === 0) return { ok: false, why: 'nobody' }
  if (everybody.length > sharersAtMost) return { ok: false, why: 'too-many' }
  if (agreed && everybody.includes(actor.personId)) return { ok: false, why: 'self-dealing' }
  await holdAccounts(tx, communityId, everybody)
  const why = await whyNotShare(tx, communityId, everybody, today)
  if (why) return { ok: false, why }
  const accountId = newId()
  await tx
    .insertInto('accounts')
    .values({ communityId, id: accountId, kind: 'shared', name, openedAt: now })
    .execute()
  // Ids stand in order: whoever begins is the first.
  const ids = everybody.map(() => newId()).sort()
  const rows = everybody.map((one, place) => ({
    communityId,
    id: ids[place] ?? newId(),
    accountId,
    personId: one,
    shares: false,
    since: now,
  }))
  await tx.insertInto('accountHolders').values(rows).execute()
  await record(tx, actor, 'sharing.begun', accountId, now)
  if (agreed) {
    const moved = await join(tx, actor, accountId, rows, today, now)
    if (!moved.ok) return moved
  }
  return { ok: true, accountId }
}

/** Whoever was asked agrees: their hours, and those of whoever began, are on one account now. */
export async function agreeToShare(
  tx: Tx,
  actor: Actor,
  accountId: string,
  today: string,
  now: Date,
): Promise<{ ok: true } | Refused<WhyNotShare>> {
  const { communityId, personId } = actor
  const account = await holdShared(tx, communityId, accountId)
  if (!isAsked(account, personId)) throw new NotFound()
  const joining = account.holders.filter(
    (one) => one.personId === personId || one.id === starterOf(account)?.id,
  )
  const ids = joining.map((one) => one.personId)
  const why = await whyNotShare(tx, communityId, ids, today)
  if (why) return { ok: false, why }
  const moved = await join(tx, actor, accountId, joining, today, now)
  if (moved.ok) await record(tx, actor, 'sharing.agreed', accountId, now)
  return moved
}

/** Whoever was asked would rather not, or whoever began takes it back; a broker for somebody. Nothing moves. */
export async function declineSharing(
  tx: Tx,
  actor: Actor,
  { accountId, personId }: { accountId: string; personId: string },
  now: Date,
): Promise<{ ok: true }> {
  if (personId !== actor.personId && !isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const account = await holdShared(tx, communityId, accountId)
  const holder = account.holders.find((one) => one.personId === personId)
  if (!holder || holder.shares) throw new NotFound()
  const someoneShares = account.holders.some(({ shares }) => shares)
  const isOver = !someoneShares && (starterOf(account)?.id === holder.id || account.holders.length <= 2)
  const ending = isOver ? account.holders : [holder]
  await end(
    tx,
    communityId,
    ending.map(({ id }) => id),
    now,
  )
  if (isOver) await close(tx, communityId, accountId, now)
  await record(tx, actor, 'sharing.declined', accountId, now)
  return { ok: true }
}

export type WhyNotPart = 'beyond' | 'by-a-broker' | WhyNotPosted

/**
 * Somebody has their hours to themselves again: an even share of what is there, or as much as all agreed on with a broker
 * who is none of them. Where one is left, the rest is theirs, and the account closes.
 */
export async function partAgain(
  tx: Tx,
  actor: Actor,
  { accountId, personId, minutes }: { accountId: string; personId: string; minutes: number | null },
  today: string,
  now: Date,
): Promise<{ ok: true } | Refused<WhyNotPart>> {
  if (personId !== actor.personId && !isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const account = await holdShared(tx, communityId, accountId)
  const sharers = account.holders.filter(({ shares }) => shares)
  const going = sharers.find((one) => one.personId === personId)
  if (!going) throw new NotFound()
  const isOneOfThem = account.holders.some((one) => one.personId === actor.personId)
  if (minutes !== null && (isOneOfThem || !isBroker(actor))) return { ok: false, why: 'by-a-broker' }
  const why = minutes === null ? null : whyNotTake(minutes, account.balanceMinutes)
  if (why) return { ok: false, why }
  const takes =
    minutes === null
      ? evenShare(account.balanceMinutes, sharers.length)
      : minutes * Math.sign(account.balanceMinutes)
  const gone = await giveBack(tx, actor, accountId, going, takes, today, now)
  if (!gone.ok) return gone
  const rest = sharers.filter((one) => one.id !== going.id)
  const [last] = rest
  if (rest.length <= 1) {
    if (last) {
      const left = account.balanceMinutes - takes
      const back = await giveBack(tx, actor, accountId, last, left, today, now)
      if (!back.ok) return back
    }
    const asked = account.holders.filter(({ shares }) => !shares).map(({ id }) => id)
    await end(tx, communityId, asked, now)
    await close(tx, communityId, accountId, now)
  }
  await record(tx, actor, 'sharing.parted', personId, now)
  return { ok: true }
}

/** What it is called: for whoever shares it, and brokers. */
export async function renameShared(
  tx: Tx,
  actor: Actor,
  { accountId, name }: { accountId: string; name: string },
  now: Date,
): Promise<{ ok: true }> {
  const account = await getSharedAccount(tx, actor.communityId, accountId)
  const shares = account.holders.some((one) => one.shares && one.personId === actor.personId)
  if (!shares && !isBroker(actor)) throw new NotFound()
  await tx
    .updateTable('accounts')
    .set({ name })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', accountId)
    .execute()
  await record(tx, actor, 'sharing.renamed', accountId, now)
  return { ok: true }
}

/** A shared account and everybody’s own, held in one order, as it stands then. */
async function holdShared(tx: Tx, communityId: string, accountId: string): Promise<SharedAccount> {
  const { holders } = await getSharedAccount(tx, communityId, accountId)
  await holdAccounts(
    tx,
    communityId,
    holders.map(({ personId }) => personId),
  )
  return getSharedAccount(tx, communityId, accountId)
}

async function whyNotShare(tx: Tx, communityId: string, ids: readonly string[], today: string) {
  const standings = await listStandings(tx, communityId, ids, today)
  if (standings.length !== ids.length) throw new NotFound()
  if (standings.some((one) => hasLeft(one, today) || one.state === 'remembered')) return 'has-left'
  for (const id of ids) if (await getShared(tx, communityId, id)) return 'shares-already'
  return null
}

type Joining = { id: string; personId: string }

/** Their own hours move to the shared account, each by a line of its own. */
async function join(
  tx: Tx,
  actor: Actor,
  accountId: string,
  joining: readonly Joining[],
  occurredOn: string,
  now: Date,
): Promise<{ ok: true } | Refused<WhyNotPosted>> {
  const { communityId } = actor
  for (const { id, personId } of joining) {
    const own = await getOwnAccount(tx, communityId, personId)
    const moved = await even(tx, actor, { own, accountId, key: `sharing:${id}:in` }, occurredOn, now)
    if (!moved.ok) return moved
    await tx
      .updateTable('accountHolders')
      .set({ shares: true, since: now })
      .where('communityId', '=', communityId)
      .where('id', '=', id)
      .execute()
  }
  return { ok: true }
}

async function even(
  tx: Tx,
  actor: Actor,
  { own, accountId, key }: { own: string; accountId: string; key: string },
  occurredOn: string,
  now: Date,
): Promise<{ ok: true } | Refused<WhyNotPosted>> {
  const { balanceMinutes } = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('communityId', '=', actor.communityId)
    .where('id', '=', own)
    .executeTakeFirstOrThrow()
  if (balanceMinutes === 0) return { ok: true }
  const legs = transfer(own, accountId, balanceMinutes)
  const posted = await postTransaction(tx, actor, { key, kind: 'sharing', occurredOn, legs }, now)
  return posted.ok ? { ok: true } : posted
}

/** So many minutes go back to somebody's own account, which is open again for it. */
async function giveBack(
  tx: Tx,
  actor: Actor,
  accountId: string,
  { id, personId }: Joining,
  minutes: number,
  occurredOn: string,
  now: Date,
): Promise<{ ok: true } | Refused<WhyNotPosted>> {
  const { communityId } = actor
  const own = await getOwnAccount(tx, communityId, personId)
  if (minutes !== 0) {
    await tx
      .updateTable('accounts')
      .set({ closedAt: null })
      .where('communityId', '=', communityId)
      .where('id', '=', own)
      .execute()
    const legs = transfer(accountId, own, minutes)
    const posting = { key: `sharing:${id}:out`, kind: 'sharing' as const, occurredOn, legs }
    const posted = await postTransaction(tx, actor, posting, now)
    if (!posted.ok) return posted
  }
  await end(tx, communityId, [id], now)
  return { ok: true }
}

async function end(tx: Tx, communityId: string, ids: readonly string[], now: Date) {
  if (ids.length === 0) return
  await tx
    .updateTable('accountHolders')
    .set({ until: now })
    .where('communityId', '=', communityId)
    .where('id', 'in', ids)
    .execute()
}

async function close(tx: Tx, communityId: string, accountId: string, now: Date) {
  await tx
    .updateTable('accounts')
    .set({ closedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', accountId)
    .execute()
}
