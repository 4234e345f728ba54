import { type Actor, isSteward } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { record } from '../../../platform/record.ts'

/** What the community agreed on about how far things go. Minutes and days; null: no such limit. */
export type Limits = {
  floorMinutes: number | null
  promptMinutes: number | null
  wholeSteps: boolean
  oldestDays: number | null
  starterMinutes: number | null
  /** YYYY-MM-DD */
  firstAccompaniedAfter: string | null
  grantVoices: number
  grantDays: number
}

/** Keeps them, all at once. They hold for what is written from now on; whatever is in the book stays. Stewards only. */
export async function keepLimits(tx: Tx, actor: Actor, limits: Limits, now: Date): Promise<{ ok: true }> {
  if (!isSteward(actor)) throw new NotFound()
  await tx.updateTable('communities').set(limits).where('id', '=', actor.communityId).execute()
  await record(tx, actor, 'community.limits-kept', actor.communityId, now)
  return { ok: true }
}
