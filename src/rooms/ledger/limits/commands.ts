import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { record } from '../../../platform/record.ts'
import { getHolder } from '../queries.ts'

type Floor = { floorMinutes: number; reason: string }

/**
 * Agrees with somebody on a floor of their own (minutes at or below zero) instead of the community's, and why; null takes it
 * away. It is that of the account where their hours are, so whoever shares it shares the floor. Brokers only.
 */
export async function keepFloor(
  tx: Tx,
  actor: Actor,
  personId: string,
  floor: Floor | null,
  now: Date,
): Promise<{ ok: true }> {
  if (!isBroker(actor)) throw new NotFound()
  const { accountId } = await getHolder(tx, actor, personId)
  await tx
    .updateTable('accounts')
    .set({ floorMinutes: floor?.floorMinutes ?? null, floorReason: floor?.reason.trim() ?? '' })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', accountId)
    .execute()
  await record(tx, actor, floor ? 'account.floor-agreed' : 'account.floor-taken-away', personId, now)
  return { ok: true }
}
