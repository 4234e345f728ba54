import { type Actor, isSteward } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { record } from '../../../platform/record.ts'
import { listLeads, type TellingSettings } from '../leads.ts'

/** Keeps whom to ring, and which of those with the task are not staff. Stewards only. */
export async function keepTellingSettings(
  tx: Tx,
  actor: Actor,
  { settings, outside }: { settings: TellingSettings; outside: readonly string[] },
  now: Date,
): Promise<{ ok: true }> {
  if (!isSteward(actor)) throw new NotFound()
  const { communityId } = actor
  await tx
    .insertInto('tellingSettings')
    .values({ communityId, ...settings })
    .onConflict((conflict) => conflict.column('communityId').doUpdateSet(settings))
    .execute()
  const leads = await listLeads(tx, communityId)
  await tx.deleteFrom('tellingOutside').where('communityId', '=', communityId).execute()
  // Only of those who have the task: whoever takes it on later is asked about then.
  for (const { id: personId } of leads.filter(({ id }) => outside.includes(id)))
    await tx.insertInto('tellingOutside').values({ communityId, personId }).execute()
  await record(tx, actor, 'telling.settings-kept', communityId, now)
  return { ok: true }
}
