import { type Db, inTransaction } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { checkBook, type Finding } from '../check.ts'
import { getLastReceipt } from '../receipts/queries.ts'
import { tellStewards } from './letters.ts'
import { summaryOf } from './rules.ts'

const keptAtMost = 400

/**
 * Checks the book of the community that `db` sees and keeps what was found, with the receipt of the last line as a witness
 * for later checks. A book that does not add up bears no witness: the receipts of its good days go on being asked for.
 * Stewards get a letter, one a day at most.
 */
export async function keepCheck(
  db: Db,
  communityId: string,
  now: Date,
  baseUrl: string | null,
): Promise<Finding[]> {
  // Asked for first: whatever is posted meanwhile is for the next one.
  const last = await getLastReceipt(db, communityId)
  const findings = await checkBook(db, communityId)
  const { clean, looked, broken } = summaryOf(findings)
  const receipt = clean ? last : null
  await inTransaction(db, async (tx) => {
    const row = {
      communityId,
      id: newId(),
      madeAt: now,
      clean,
      looked,
      broken: JSON.stringify(broken),
      receipt,
    }
    await tx.insertInto('bookChecks').values(row).execute()
    const older = tx
      .selectFrom('bookChecks')
      .select('id')
      .where('communityId', '=', communityId)
      .orderBy('id', 'desc')
      .offset(keptAtMost)
    await tx
      .deleteFrom('bookChecks')
      .where('communityId', '=', communityId)
      .where('id', 'in', older)
      .execute()
    if (!clean) await tellStewards(tx, communityId, baseUrl, now)
  })
  return findings
}
