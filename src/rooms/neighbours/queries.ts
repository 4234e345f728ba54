import type { Db, Tx } from '../../platform/db/database.ts'

/** The account a community keeps for another, or null where it never opened its side. */
export async function findLinkAccount(db: Db, communityId: string, otherId: string): Promise<string | null> {
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('communityId', '=', communityId)
    .where('linkedId', '=', otherId)
    .executeTakeFirst()
  return account?.id ?? null
}

/** A community's own open side of a link to another, or null. */
export async function findSide(db: Db, communityId: string, otherId: string) {
  const side = await db
    .selectFrom('links')
    .select(['id', 'accountId', 'limitMinutes'])
    .where('communityId', '=', communityId)
    .where('otherId', '=', otherId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return side ?? null
}

/** The same, for several others, held so that none of them ends before we are done. Answers those that are open. */
export async function holdSides(tx: Tx, communityId: string, otherIds: readonly string[]): Promise<string[]> {
  if (otherIds.length === 0) return []
  const held = await tx
    .selectFrom('links')
    .select('otherId')
    .where('communityId', '=', communityId)
    .where('otherId', 'in', otherIds)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()
  return held.map(({ otherId }) => otherId)
}
