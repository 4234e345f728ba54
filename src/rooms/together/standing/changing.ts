import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import type { Sender } from '../../standing/letters.ts'
import { holdRole } from './commands.ts'
import { tellChanged, tellStays } from './letters.ts'
import { listChanges } from './queries.ts'
import { mondayOf, type Terms, termsIn, type WhyNotChange, whyNotFrom } from './rules.ts'

/**
 * From the week of a day on somebody does something else every week, or for longer or shorter. What is credited stays as it
 * was, and so is what was said before. Whoever does it is told. Brokers only, never for oneself.
 */
export async function changeRole(
  tx: Tx,
  actor: Actor,
  sender: Sender,
  { id, ...terms }: Terms & { id: string },
  now: Date,
): Promise<{ ok: true; changeId: string } | { ok: false; why: WhyNotChange }> {
  if (!isBroker(actor)) throw new NotFound()
  const role = await holdRole(tx, actor, id)
  if (role.personId === actor.personId) return { ok: false, why: 'self-dealing' }
  const why = whyNotFrom(terms.since, role)
  if (why) return { ok: false, why }
  const before = termsIn<Terms>(role, await listChanges(tx, actor.communityId, [id]), mondayOf(terms.since))
  const changeId = newId()
  await tx
    .insertInto('standingChanges')
    .values({
      ...terms,
      communityId: actor.communityId,
      id: changeId,
      roleId: id,
      madeBy: actor.personId,
      madeAt: now,
    })
    .execute()
  await record(tx, actor, 'standing.changed', id, now)
  await tellChanged(tx, sender, { personId: role.personId, by: actor.name, before, terms }, now)
  return { ok: true, changeId }
}

/** Takes a change back, as long as no week is credited by it. Whoever does it is told. Brokers only, never for oneself. */
export async function takeBackChange(
  tx: Tx,
  actor: Actor,
  sender: Sender,
  { id, changeId }: { id: string; changeId: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotChange }> {
  if (!isBroker(actor)) throw new NotFound()
  const role = await holdRole(tx, actor, id)
  const changes = await listChanges(tx, actor.communityId, [id])
  const change = changes.find((one) => one.id === changeId)
  if (!change) throw new NotFound()
  if (role.personId === actor.personId) return { ok: false, why: 'self-dealing' }
  const { creditedThrough, personId } = role
  if (creditedThrough !== null && change.since <= creditedThrough) return { ok: false, why: 'credited' }
  await tx
    .updateTable('standingChanges')
    .set({ takenBackAt: now })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', changeId)
    .execute()
  await record(tx, actor, 'standing.change-taken-back', id, now)
  const left = changes.filter((one) => one !== change)
  const terms = termsIn<Terms>(role, left, mondayOf(change.since))
  await tellStays(tx, sender, { personId, by: actor.name, from: change.since, terms }, now)
  return { ok: true }
}
