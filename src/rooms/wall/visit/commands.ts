import type { Tx } from '../../../platform/db/database.ts'

/** From now on pages that were on the way to this visit are old. */
export async function noteVisit(tx: Tx, communityId: string, wallId: string, now: Date): Promise<void> {
  await tx
    .updateTable('walls')
    .set({ lastVisitAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', wallId)
    .execute()
}
