import type { Db } from '../../../platform/db/database.ts'
import type { Looked } from '../check.ts'
import { isReceiptOf, readReceipt } from '../receipts/code.ts'

const lookedBack = 20

/**
 * Whether the last receipts that checks kept still stand. A chain that was cut off or written anew holds in itself; that it
 * once was another, only a witness knows.
 */
export async function findFallen(db: Db, communityId: string): Promise<Looked> {
  const kept = await db
    .selectFrom('bookChecks')
    .select('receipt')
    .where('communityId', '=', communityId)
    .where('receipt', 'is not', null)
    .orderBy('id', 'desc')
    .limit(lookedBack)
    .execute()
  const witnessed = [...new Set(kept.flatMap(({ receipt }) => receipt ?? []))]
  const digests = await digestsAt(db, communityId, witnessed)
  const broken = witnessed.filter((said) => {
    const receipt = readReceipt(said)
    const digest = receipt && digests.get(receipt.position)
    return !receipt || !digest || !isReceiptOf(receipt, digest)
  })
  return { looked: witnessed.length, broken }
}

async function digestsAt(db: Db, communityId: string, receipts: string[]): Promise<Map<number, Buffer>> {
  const positions = receipts.flatMap((said) => readReceipt(said)?.position ?? [])
  if (positions.length === 0) return new Map()
  const lines = await db
    .selectFrom('transactions')
    .select(['position', 'chainDigest'])
    .where('communityId', '=', communityId)
    .where('position', 'in', positions)
    .execute()
  return new Map(lines.map(({ position, chainDigest }) => [position, chainDigest]))
}
