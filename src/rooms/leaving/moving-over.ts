import { sql } from 'kysely'
import { keyTasks } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

/**
 * What the double was beside the book comes to the registration that stays: what they offer and ask, their hats, their word, and how
 * to reach them where nothing is known yet. What was done and said stays as it was written. Letters for signing in go to
 * the address, so that of somebody who holds a task is never set from here.
 */
export async function moveOver(
  tx: Tx,
  communityId: string,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> {
  await tx
    .updateTable('intents')
    .set({ personId: intoId })
    .where('communityId', '=', communityId)
    .where('personId', '=', fromId)
    .execute()
  await sql`
    update contact_details as kept set
      email = case when exists (select 1 from tasks_taken_on as t where t.community_id = kept.community_id
        and t.person_id = kept.person_id and t.until is null and t.task = any(${keyTasks})) then kept.email else coalesce(kept.email, other.email) end,
      phone = coalesce(nullif(kept.phone, ''), other.phone),
      other_phone = coalesce(nullif(kept.other_phone, ''), other.other_phone)
    from contact_details as other
    where kept.community_id = ${communityId} and kept.person_id = ${intoId}
      and other.community_id = ${communityId} and other.person_id = ${fromId}`.execute(tx)
  // Their word stays theirs, unless both gave it on the same day.
  await sql`
    update agreement_signings as s set person_id = ${intoId}
    where s.community_id = ${communityId} and s.person_id = ${fromId} and s.taken_back_at is null
      and not exists (select from agreement_signings as o where o.community_id = s.community_id and o.person_id = ${intoId}
        and o.version_id = s.version_id and o.signed_on = s.signed_on and o.taken_back_at is null)`.execute(
    tx,
  )
  const hats = await tx
    .selectFrom('hats')
    .select(['personId', 'words', 'position', 'hidden'])
    .where('communityId', '=', communityId)
    .where('personId', 'in', [fromId, intoId])
    .orderBy('position')
    .execute()
  const kept = hats.filter(({ personId }) => personId === intoId)
  const others = hats.filter(
    (hat) =>
      hat.personId === fromId && !kept.some(({ words }) => words.toLowerCase() === hat.words.toLowerCase()),
  )
  const last = Math.max(0, ...kept.map(({ position }) => position))
  const values = others.map(({ words, hidden }, place) => ({
    communityId,
    id: newId(),
    personId: intoId,
    words,
    hidden,
    position: last + 1 + place,
  }))
  if (values.length > 0) await tx.insertInto('hats').values(values).execute()
}
