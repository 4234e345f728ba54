import { createHash } from 'node:crypto'
import type { Tx } from './db/database.ts'

/** What a deed answers: done, with what the next page needs, or a reason in one word that `words/` knows. */
export type Outcome = { ok: true } | { ok: false; why: string }
export type KeyReused = { ok: false; why: 'key-reused' }

/**
 * Does a deed once under the key its form was made with. The same key with the same content gets the first answer
 * again and nothing is done; with other content it is refused. Refusals are not kept, so a person may try again.
 */
export async function once<T extends Outcome>(
  tx: Tx,
  communityId: string,
  said: { key: string; content: unknown },
  now: Date,
  work: () => Promise<T>,
): Promise<T | KeyReused> {
  const contentDigest = createHash('sha256').update(JSON.stringify(said.content)).digest('hex')
  // A second sender of the same key waits on this insert until the first has committed.
  const first = await tx
    .insertInto('deeds')
    .values({ communityId, key: said.key, contentDigest, doneAt: now })
    .onConflict((conflict) => conflict.columns(['communityId', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!first) return firstAnswer<T>(tx, communityId, said.key, contentDigest)

  const outcome = await work()
  const deed = { communityId, key: said.key }
  if (outcome.ok) await tx.updateTable('deeds').set({ outcome: JSON.stringify(outcome) }).where((eb) => eb.and(deed)).execute()
  else await tx.deleteFrom('deeds').where((eb) => eb.and(deed)).execute()
  return outcome
}

async function firstAnswer<T extends Outcome>(tx: Tx, communityId: string, key: string, contentDigest: string) {
  const deed = await tx
    .selectFrom('deeds')
    .select(['contentDigest', 'outcome'])
    .where((eb) => eb.and({ communityId, key }))
    .executeTakeFirst()
  if (!deed || deed.contentDigest !== contentDigest) return { ok: false, why: 'key-reused' } as const
  return deed.outcome as unknown as T // written by this very deed, in the branch above
}
