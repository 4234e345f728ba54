import type { Actor } from './auth/actor.ts'
import type { Tx } from './db/database.ts'
import { newId } from './ids.ts'

/** Writes down who did what to whom. Ids only: names and words can be forgotten elsewhere. */
export async function record(
  tx: Tx,
  actor: Pick<Actor, 'communityId'> & { personId: string | null },
  what: `${string}.${string}`,
  subjectId: string | null,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('records')
    .values({
      communityId: actor.communityId,
      id: newId(),
      what,
      actorId: actor.personId,
      subjectId,
      madeAt: now,
    })
    .execute()
}
