import { type Db, inCommunity, inTransaction } from '../../platform/db/database.ts'
import { dayIn, daysLater } from '../exchanges/durations.ts'
import { type Sender, senderColumns, senderOf } from '../standing/letters.ts'
import { askToGoOn } from './letters.ts'
import { countOtherStewards } from './queries.ts'
import { askedDays } from './rules.ts'
import { finishTask, holdTask } from './taking.ts'

/** Asks whoever holds a task that ends in a month whether they would go on, and ends what is past its last day. Twice is once. */
export async function settleTasks(db: Db, now: Date, baseUrl: string | null): Promise<void> {
  const communities = await db.selectFrom('communities').select(senderColumns).execute()
  for (const community of communities) {
    const sender = senderOf(community, baseUrl)
    await inCommunity(db, community.id, (one) => settleOne(one, sender, dayIn(community.timeZone, now), now))
  }
}

async function settleOne(db: Db, sender: Sender, today: string, now: Date) {
  const { id: communityId } = sender.community
  const near = await db
    .selectFrom('tasksTakenOn')
    .select(['id', 'endsOn', 'askedAt'])
    .where('communityId', '=', communityId)
    .where('until', 'is', null)
    .where('endsOn', '<=', daysLater(today, askedDays))
    .orderBy('endsOn')
    .orderBy('id')
    .execute()
  for (const { id, endsOn, askedAt } of near) {
    if (endsOn < today) await runOut(db, communityId, id, today, now)
    else if (!askedAt) await ask(db, sender, id, now)
  }
}

/** The last steward stays, however long past: somebody has to be able to give the tasks. */
async function runOut(db: Db, communityId: string, id: string, today: string, now: Date) {
  await inTransaction(db, async (tx) => {
    const held = await holdTask(tx, communityId, id)
    if (held.until || held.endsOn >= today) return
    if (held.task === 'steward' && (await countOtherStewards(tx, communityId, held.personId)) === 0) return
    await finishTask(tx, { communityId, personId: null }, { id, how: 'ran-out' }, now)
  })
}

async function ask(db: Db, sender: Sender, id: string, now: Date) {
  const { id: communityId } = sender.community
  await inTransaction(db, async (tx) => {
    const held = await holdTask(tx, communityId, id)
    const asked = await tx
      .updateTable('tasksTakenOn')
      .set({ askedAt: now })
      .where('communityId', '=', communityId)
      .where('id', '=', id)
      .where('askedAt', 'is', null)
      .where('until', 'is', null)
      .executeTakeFirst()
    if (asked.numUpdatedRows === 0n) return
    await askToGoOn(tx, sender, { to: held.personId, task: held, endsOn: held.endsOn }, now)
  })
}
