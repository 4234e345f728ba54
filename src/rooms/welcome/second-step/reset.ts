import { type Actor, isBroker, isSteward } from '../../../platform/auth/actor.ts'
import { forgetSecond } from '../../../platform/auth/sessions.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { takeAway } from './commands.ts'
import { hasSecond } from './queries.ts'

export type WhyNotReset = 'oneself' | 'witness-oneself' | 'witness-them' | 'none'

/**
 * Takes away the second step of somebody who lost it, face to face: a broker or a steward who is somebody else, with the
 * name of a third who was there and knows them. Both names stay in the record. They make another one themselves.
 */
export async function resetSecond(
  tx: Tx,
  actor: Actor,
  { personId, witnessId }: { personId: string; witnessId: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotReset }> {
  if (!isBroker(actor) && !isSteward(actor)) throw new NotFound()
  if (personId === actor.personId) return { ok: false, why: 'oneself' }
  if (witnessId === actor.personId) return { ok: false, why: 'witness-oneself' }
  if (witnessId === personId) return { ok: false, why: 'witness-them' }
  if (!(await hasSecond(tx, actor.communityId, personId))) return { ok: false, why: 'none' }
  await reset(tx, actor, personId, witnessId, now)
  return { ok: true }
}

/** The same by whoever runs this machine, for a community where nobody else could. */
export async function resetSecondAsHost(
  tx: Tx,
  communityId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  if (!(await hasSecond(tx, communityId, personId))) return false
  await reset(tx, { communityId, personId: null }, personId, null, now)
  return true
}

async function reset(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  personId: string,
  witnessId: string | null,
  now: Date,
) {
  const { communityId, personId: byId } = writer
  await tx
    .insertInto('secondResets')
    .values({ communityId, id: newId(), personId, byId, witnessId, madeAt: now })
    .execute()
  await takeAway(tx, communityId, personId, 'all')
  await forgetSecond(tx, communityId, personId)
  await record(tx, writer, 'second-step.reset', personId, now)
}
