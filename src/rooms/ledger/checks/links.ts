import { type Db, lookInto } from '../../../platform/db/database.ts'
import type { Looked } from '../check.ts'

const told = 20

/** Whether each link to a neighbour community of this house, and the neighbour's link to us, sum to zero: one moment for both. */
export function findUnmirrored(db: Db, communityId: string): Promise<Looked> {
  if (db.isTransaction) return compare(db, communityId)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => compare(tx, communityId))
}

async function compare(db: Db, communityId: string): Promise<Looked> {
  const links = await db
    .selectFrom('accounts')
    .select(['id', 'linkedId', 'balanceMinutes'])
    .where('communityId', '=', communityId)
    .where('kind', '=', 'link')
    .execute()
  const broken: string[] = []
  for (const { id, linkedId, balanceMinutes } of links) {
    const there = linkedId ? await balanceThere(db, linkedId, communityId) : null
    if (balanceMinutes + (there ?? 0) !== 0) broken.push(id)
  }
  return { looked: links.length, broken: broken.slice(0, told) }
}

/** What the neighbour's link to us stands at; null while they have none. */
async function balanceThere(db: Db, otherId: string, homeId: string): Promise<number | null> {
  const link = await lookInto(db, otherId, homeId, (there) =>
    there
      .selectFrom('accounts')
      .select('balanceMinutes')
      .where('communityId', '=', otherId)
      .where('kind', '=', 'link')
      .where('linkedId', '=', homeId)
      .executeTakeFirst(),
  )
  return link?.balanceMinutes ?? null
}
