import { type Db, inCommunity, inTransaction } from '../../platform/db/database.ts'
import { record } from '../../platform/record.ts'
import { dayIn } from '../exchanges/durations.ts'
import { type Sender, senderColumns, senderOf } from '../standing/letters.ts'
import { listReaders } from './keeping/readers.ts'
import { tellReaders } from './letters.ts'

/**
 * Lets go of what was kept long enough, and reminds those who may read of what nobody read in time. For the nightly job:
 * run twice, what goes goes once, and what waits is reminded of twice.
 */
export async function sweepTellings(db: Db, now: Date, baseUrl: string | null): Promise<void> {
  const communities = await db.selectFrom('communities').select(senderColumns).execute()
  for (const community of communities) {
    const sender = senderOf(community, baseUrl)
    await inCommunity(db, community.id, async (one) => {
      await letGo(one, sender, now)
      await remind(one, sender, now)
    })
  }
}

async function letGo(db: Db, { community }: Sender, now: Date) {
  const { id: communityId, timeZone } = community
  await inTransaction(db, async (tx) => {
    const gone = await tx
      .deleteFrom('tellings')
      .where('communityId', '=', communityId)
      .where('keepUntil', '<', dayIn(timeZone, now))
      .returning('id')
      .execute()
    for (const { id } of gone) await record(tx, { communityId, personId: null }, 'telling.let-go', id, now)
  })
}

async function remind(db: Db, sender: Sender, now: Date) {
  const { id: communityId } = sender.community
  const waiting = await db
    .selectFrom('tellings')
    .select('id')
    .where('communityId', '=', communityId)
    .where('acknowledgedAt', 'is', null)
    .where('dueAt', '<', now)
    .orderBy('dueAt')
    .limit(100)
    .execute()
  // One letter a night, however much waits.
  const readers = new Map<string, { id: string }>()
  for (const { id } of waiting)
    for (const reader of await listReaders(db, communityId, id)) readers.set(reader.id, reader)
  await inTransaction(db, (tx) => tellReaders(tx, sender, [...readers.values()], now))
}
