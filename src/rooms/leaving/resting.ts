import { type Db, inCommunity, inTransaction } from '../../platform/db/database.ts'
import { dayIn } from '../exchanges/durations.ts'
import { setClosed } from './holding.ts'

/** Goes through every community and closes what rests there, each by its own day. Running it twice is once. */
export async function closeResting(db: Db, now: Date): Promise<void> {
  const communities = await db.selectFrom('communities').select(['id', 'timeZone']).execute()
  for (const { id, timeZone } of communities)
    await inCommunity(db, id, (one) => closeRestingAccounts(one, id, dayIn(timeZone, now), now))
}

/** Closes the accounts of everybody whose last day is over and who stand at zero. For the daily job; twice is once. */
export async function closeRestingAccounts(
  db: Db,
  communityId: string,
  today: string,
  now: Date,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const resting = await tx
      .selectFrom('accounts')
      .innerJoin('people', (join) =>
        join
          .onRef('people.communityId', '=', 'accounts.communityId')
          .onRef('people.id', '=', 'accounts.personId'),
      )
      .select('accounts.id')
      .where('accounts.communityId', '=', communityId)
      .where('people.leftOn', '<', today)
      .where('accounts.closedAt', 'is', null)
      .where('accounts.balanceMinutes', '=', 0)
      .orderBy('accounts.id')
      .forNoKeyUpdate('accounts')
      .execute()
    const ids = resting.map(({ id }) => id)
    await setClosed(tx, communityId, ids, now)
    return ids.length
  })
}
