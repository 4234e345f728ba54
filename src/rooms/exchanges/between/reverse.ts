import type { Tx } from '../../../platform/db/database.ts'
import { type PostedBetween, reverseBetween, type Writer, type Written } from '../../neighbours/between.ts'
import { inTwin } from './twin.ts'

/** Undoes an exchange between two communities that is held, in both books, with a reason both see. */
export async function reverseInBoth(
  tx: Tx,
  writer: Writer,
  exchangeId: string,
  { transactionId, reason, key }: { transactionId: string; reason: string; key: string },
  now: Date,
): Promise<PostedBetween> {
  const transactions: Written[] = [{ communityId: writer.communityId, transactionId }]
  await inTwin(tx, writer.communityId, exchangeId, async (inner, twin) => {
    const far = await inner
      .selectFrom('exchanges')
      .select('transactionId')
      .where('communityId', '=', twin.communityId)
      .where('id', '=', twin.id)
      .executeTakeFirstOrThrow()
    transactions.push({ communityId: twin.communityId, transactionId: far.transactionId! })
  })
  return reverseBetween(tx, writer, { transactions, reason, key }, now)
}
