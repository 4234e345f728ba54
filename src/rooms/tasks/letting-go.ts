import type { Tx } from '../../platform/db/database.ts'
import { countOtherStewards } from './queries.ts'
import { beginTask, finishTask, holdTasks, type Writer } from './taking.ts'

/**
 * Everything somebody looks after ends because they go. Where they were the last steward, whoever writes that down stands
 * in for them until the group has found another.
 */
export async function letGoOfTasks(tx: Tx, writer: Writer, personId: string, now: Date): Promise<void> {
  const { communityId } = writer
  await holdTasks(tx, communityId)
  const held = await tx
    .selectFrom('tasksTakenOn')
    .select(['id', 'task'])
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute()
  const isLast =
    held.some(({ task }) => task === 'steward') && (await countOtherStewards(tx, communityId, personId)) === 0
  if (isLast && writer.personId)
    await beginTask(tx, writer, { personId: writer.personId, task: 'steward', basis: 'stand-in' }, now)
  for (const { id } of held) await finishTask(tx, writer, { id, how: 'left' }, now)
  await tx
    .updateTable('taskOffers')
    .set({ answer: 'no', answeredAt: now })
    .where('communityId', '=', communityId)
    .where('toId', '=', personId)
    .where('answer', 'is', null)
    .execute()
  for (const table of ['secondApps', 'secondCodes'] as const)
    await tx
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('personId', '=', personId)
      .execute()
}
