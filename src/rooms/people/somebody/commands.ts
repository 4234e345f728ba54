import type { Actor } from '../../../platform/auth/actor.ts'
import { endAllSessions } from '../../../platform/auth/sessions.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { record } from '../../../platform/record.ts'
import { getPerson, somebody } from '../queries.ts'
import { mayMove, type State, type WhyNotMove, whyNotMove } from '../rules.ts'

/**
 * Says that somebody rests, is here again or has moved on. Whoever moves on gives back what they looked after and is
 * signed out everywhere; everything else stays theirs, for the day they come back.
 */
export async function move(
  tx: Tx,
  actor: Actor,
  personId: string,
  to: State,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotMove }> {
  const { communityId } = actor
  await tx
    .selectFrom('people')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .forUpdate()
    .execute()
  const person = await getPerson(tx, communityId, personId)
  if (!mayMove(person, somebody(actor))) throw new NotFound()
  const why = whyNotMove(person, to, somebody(actor))
  if (why) return { ok: false, why }
  if (person.state === to) return { ok: true }
  await tx
    .updateTable('people')
    .set({ state: to })
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
  if (to === 'moved_on') await letGo(tx, actor, personId, now)
  await record(tx, actor, `person.${to}`, personId, now)
  return { ok: true }
}

async function letGo(tx: Tx, { communityId }: Actor, personId: string, now: Date) {
  await tx
    .updateTable('tasksTakenOn')
    .set({ until: now })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute()
  await endAllSessions(tx, communityId, personId)
  for (const table of ['signInLinks', 'signInCodes'] as const)
    await tx
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('personId', '=', personId)
      .execute()
}
