import { type Actor, isSteward } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { openLinkAccount } from '../ledger/accounts.ts'
import { takeBackOurWord } from './letting-go.ts'
import { whyNotLimit } from './rules.ts'

/**
 * Opens our side of a link to another community, up to a limit, or changes the limit of the side that is open. It is a
 * link once they have opened theirs. Stewards only.
 */
export async function openLink(
  tx: Tx,
  actor: Actor,
  { otherId, limitMinutes }: { otherId: string; limitMinutes: number },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'below-balance' }> {
  if (!isSteward(actor)) throw new NotFound()
  await mustBeAnother(tx, actor, otherId)
  const { communityId } = actor
  // The side before the account, as every posting takes them.
  const side = await holdSide(tx, communityId, otherId)
  const account = await openLinkAccount(tx, communityId, otherId, now)
  const why = whyNotLimit(limitMinutes, account.balanceMinutes)
  if (why) return { ok: false, why }
  await takeBackOurWord(tx, actor, otherId, now)
  if (side) {
    await tx
      .updateTable('links')
      .set({ limitMinutes })
      .where('communityId', '=', communityId)
      .where('id', '=', side.id)
      .execute()
    await record(tx, actor, 'link.limit-changed', side.id, now)
    return { ok: true }
  }
  const id = newId()
  await tx
    .insertInto('links')
    .values({
      communityId,
      id,
      otherId,
      accountId: account.id,
      limitMinutes,
      openedAt: now,
      openedBy: actor.personId,
    })
    // Two stewards at once: the second finds the side of the first.
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'otherId']).where('endedAt', 'is', null).doUpdateSet({ limitMinutes }),
    )
    .execute()
  await record(tx, actor, 'link.opened', id, now)
  return { ok: true }
}

/**
 * Ends our side: nothing new passes between the two, and what stands on the account stays to be seen. Opening it again
 * goes on with that balance. Ending what has ended changes nothing. Stewards only.
 */
export async function endLink(
  tx: Tx,
  actor: Actor,
  { otherId }: { otherId: string },
  now: Date,
): Promise<{ ok: true }> {
  if (!isSteward(actor)) throw new NotFound()
  await mustBeAnother(tx, actor, otherId)
  const side = await holdSide(tx, actor.communityId, otherId)
  if (!side) return { ok: true }
  await tx
    .updateTable('links')
    .set({ endedAt: now, endedBy: actor.personId })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', side.id)
    .execute()
  await record(tx, actor, 'link.ended', side.id, now)
  return { ok: true }
}

async function mustBeAnother(tx: Tx, { communityId }: Actor, otherId: string) {
  const other = await tx.selectFrom('communities').select('id').where('id', '=', otherId).executeTakeFirst()
  if (!other || otherId === communityId) throw new NotFound()
}

async function holdSide(tx: Tx, communityId: string, otherId: string) {
  return tx
    .selectFrom('links')
    .select('id')
    .where('communityId', '=', communityId)
    .where('otherId', '=', otherId)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}
