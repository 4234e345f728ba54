import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { holdTheseAccounts } from '../ledger/accounts.ts'
import { listStandings } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { getGroup } from './queries.ts'
import { holdersAtMost } from './rules.ts'

export type WhyNotGroup = 'nobody' | 'too-many' | 'has-left' | 'closed'
type Said = { name: string; holderIds: readonly string[] }

/** A circle or a club has an account of its own, and these people act for it. Brokers only. */
export async function openGroup(
  tx: Tx,
  actor: Actor,
  { name, holderIds }: Said,
  today: string,
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; why: WhyNotGroup }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const why = await whyNotHold(tx, communityId, holderIds, today)
  if (why) return { ok: false, why }
  const id = newId()
  await tx.insertInto('accounts').values({ communityId, id, kind: 'group', name, openedAt: now }).execute()
  await addHolders(tx, communityId, id, holderIds, now)
  await record(tx, actor, 'group.opened', id, now)
  return { ok: true, id }
}

/** Its name, and who acts for it from now on. Brokers only. */
export async function changeGroup(
  tx: Tx,
  actor: Actor,
  { id, name, holderIds }: Said & { id: string },
  today: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotGroup }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  await holdTheseAccounts(tx, communityId, [id])
  const { closed, holders } = await getGroup(tx, communityId, id)
  if (closed) return { ok: false, why: 'closed' }
  const why = await whyNotHold(tx, communityId, holderIds, today)
  if (why) return { ok: false, why }
  await tx
    .updateTable('accounts')
    .set({ name })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
  const going = holders.filter(({ personId }) => !holderIds.includes(personId)).map((one) => one.id)
  if (going.length > 0)
    await tx
      .updateTable('accountHolders')
      .set({ until: now })
      .where('communityId', '=', communityId)
      .where('id', 'in', going)
      .execute()
  const coming = holderIds.filter((one) => !holders.some(({ personId }) => personId === one))
  await addHolders(tx, communityId, id, coming, now)
  await record(tx, actor, 'group.changed', id, now)
  return { ok: true }
}

/** It takes nothing any more: at zero only. Brokers only; and brokers open it again. */
export async function closeGroup(
  tx: Tx,
  actor: Actor,
  { id, open = false }: { id: string; open?: boolean },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'balance' }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  // Held, so that nobody posts between the look and the deed.
  await holdTheseAccounts(tx, communityId, [id])
  const group = await getGroup(tx, communityId, id)
  if (group.closed === !open) return { ok: true }
  if (!open && group.balanceMinutes !== 0) return { ok: false, why: 'balance' }
  await tx
    .updateTable('accounts')
    .set({ closedAt: open ? null : now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
  await record(tx, actor, open ? 'group.opened-again' : 'group.closed', id, now)
  return { ok: true }
}

async function whyNotHold(tx: Tx, communityId: string, ids: readonly string[], today: string) {
  if (ids.length === 0) return 'nobody'
  if (ids.length > holdersAtMost) return 'too-many'
  const standings = await listStandings(tx, communityId, ids, today)
  if (standings.length !== new Set(ids).size) throw new NotFound()
  return standings.some((one) => hasLeft(one, today)) ? 'has-left' : null
}

async function addHolders(tx: Tx, communityId: string, accountId: string, ids: readonly string[], now: Date) {
  const rows = [...new Set(ids)].map((personId) => ({
    communityId,
    id: newId(),
    accountId,
    personId,
    shares: false,
    since: now,
  }))
  if (rows.length > 0) await tx.insertInto('accountHolders').values(rows).execute()
}
