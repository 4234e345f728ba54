import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/record.ts'
import { getAccountOf, getCommonAccount } from '../ledger/accounts.ts'
import { postTransaction } from '../ledger/commands.ts'
import { transfer } from '../ledger/rules.ts'

/**
 * Something to begin with, out of the pot, where the community gives it to whoever is welcomed; null where it does not.
 * Once for each person. How much is the community's setting, so nobody typed anything that would have to be checked.
 */
export async function giveStarter(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  personId: string,
  day: string,
  now: Date,
): Promise<number | null> {
  const { communityId } = writer
  const { starterMinutes } = await tx
    .selectFrom('communities')
    .select('starterMinutes')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow()
  if (starterMinutes === null) return null
  const from = await getCommonAccount(tx, communityId, 'pot')
  const to = await getAccountOf(tx, communityId, personId)
  const legs = transfer(from, to, starterMinutes)
  const posting = { key: keyOf(personId), kind: 'starter', occurredOn: day, legs } as const
  const posted = await postTransaction(tx, writer, posting, now)
  if (!posted.ok) throw new Error(`no starter for somebody new: ${posted.why}`)
  await record(tx, writer, 'pot.starter', posted.transactionId, now)
  return starterMinutes
}

/** How much somebody got out of the pot to begin with, in minutes, or null. For themselves and for brokers. */
export async function findStarter(db: Db, communityId: string, personId: string): Promise<number | null> {
  const line = await db
    .selectFrom('transactions')
    .innerJoin('entries', (join) =>
      join
        .onRef('entries.communityId', '=', 'transactions.communityId')
        .onRef('entries.transactionId', '=', 'transactions.id'),
    )
    .select('entries.minutes')
    .where('transactions.communityId', '=', communityId)
    .where('transactions.key', '=', keyOf(personId))
    .where('entries.minutes', '>', 0)
    .executeTakeFirst()
  return line?.minutes ?? null
}

function keyOf(personId: string): string {
  return `starter:${personId}`
}
