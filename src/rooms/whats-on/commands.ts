import type { Actor, Task } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { listNotices } from './queries.ts'
import { isAhead, noticesAtMost } from './rules.ts'

export type NoticeWords = { what: string; onDay: string; atTime: string | null; place: string }
export type WhyNotice = 'past' | 'many'
export type Kept = { ok: true; id: string } | { ok: false; why: WhyNotice }

/** Puts up a note of something that is on. `today` is the day it is in the community. */
export async function putUp(
  tx: Tx,
  actor: Actor,
  words: NoticeWords,
  today: string,
  now: Date,
): Promise<Kept> {
  mayKeep(actor)
  if (!isAhead(words, today)) return { ok: false, why: 'past' }
  if ((await listNotices(tx, actor.communityId, today)).length >= noticesAtMost)
    return { ok: false, why: 'many' }
  const { communityId, personId: madeBy } = actor
  const id = newId()
  await tx
    .insertInto('notices')
    .values({ communityId, id, madeBy, createdAt: now, ...words })
    .execute()
  await record(tx, actor, 'notice.put-up', id, now)
  return { ok: true, id }
}

export async function reword(
  tx: Tx,
  actor: Actor,
  id: string,
  words: NoticeWords,
  today: string,
  now: Date,
): Promise<Kept> {
  if (!isAhead(words, today)) return { ok: false, why: 'past' }
  await change(tx, actor, id, words)
  await record(tx, actor, 'notice.reworded', id, now)
  return { ok: true, id }
}

/** Takes a note down, or puts it up again. */
export async function takeDown(
  tx: Tx,
  actor: Actor,
  id: string,
  down: boolean,
  now: Date,
): Promise<{ ok: true }> {
  await change(tx, actor, id, { takenDownAt: down ? now : null })
  await record(tx, actor, down ? 'notice.taken-down' : 'notice.put-up-again', id, now)
  return { ok: true }
}

async function change(
  tx: Tx,
  actor: Actor,
  id: string,
  values: Partial<NoticeWords> | { takenDownAt: Date | null },
) {
  mayKeep(actor)
  const changed = await tx
    .updateTable('notices')
    .set(values)
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound()
}

/** Whoever brings people together keeps the list. */
const keepers: readonly Task[] = ['steward', 'broker', 'facilitator']

function mayKeep({ tasks }: Actor) {
  if (!keepers.some((task) => tasks.has(task))) throw new NotFound()
}
