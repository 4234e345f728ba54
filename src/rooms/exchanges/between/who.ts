import { sql } from 'kysely'
import { type Tx, throughCommunities } from '../../../platform/db/database.ts'

/**
 * The one person of a neighbour community who is in its directory under exactly this name, blind to case and accents. Null
 * for none and for several alike: from outside nobody is told who is there.
 */
export async function findFar(
  tx: Tx,
  homeId: string,
  otherId: string,
  typed: string,
): Promise<string | null> {
  const name = typed.trim().replace(/\s+/g, ' ')
  if (name === '' || name.length > 120) return null
  const found: string[] = []
  await throughCommunities(tx, homeId, [otherId], async (inner) => {
    const rows = await inner
      .selectFrom('people')
      .select('id')
      .where('communityId', '=', otherId)
      .where('nameFolded', '=', sql<string>`folded(${name})`)
      .where('state', 'in', ['here', 'resting'])
      .limit(2)
      .execute()
    found.push(...rows.map(({ id }) => id))
  })
  return found.length === 1 ? found[0]! : null
}
