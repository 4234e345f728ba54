import { createHash } from 'node:crypto'
import { type Db, inTransaction, type Tx } from './db/database.ts'

/** What a deed answers: done, with what the next page needs, or a reason in one word that `words/` knows. */
export type Outcome = { ok: true } | { ok: false; why: string }
export type KeyReused = { ok: false; why: 'key-reused' }

/** A refusal on its way out of the transaction, which takes back whatever was written before it. */
class Refusal extends Error {
  override name = 'Refusal'
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('refused')
    this.outcome = outcome
  }
}

/**
 * Does a deed once under the key its form was made with, whole or not at all. The same key with the same content gets
 * the first answer again and nothing is done; with other content it is refused. A refusal undoes everything the deed
 * touched, its key too, so a person may try again.
 */
export async function doDeed<T extends Outcome>(
  db: Db,
  communityId: string,
  said: { key: string; content: unknown },
  now: Date,
  work: (tx: Tx) => Promise<T>,
): Promise<T | KeyReused> {
  try {
    return await inTransaction(db, (tx) => once(tx, communityId, said, now, () => work(tx)))
  } catch (error) {
    if (error instanceof Refusal) return error.outcome as T // thrown below, with what `work` answered
    throw error
  }
}

async function once<T extends Outcome>(
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
  if (!outcome.ok) throw new Refusal(outcome)
  await tx
    .updateTable('deeds')
    .set({ outcome: JSON.stringify(outcome) })
    .where((eb) => eb.and({ communityId, key: said.key }))
    .execute()
  return outcome
}

async function firstAnswer<T extends Outcome>(
  tx: Tx,
  communityId: string,
  key: string,
  contentDigest: string,
) {
  const deed = await tx
    .selectFrom('deeds')
    .select(['contentDigest', 'outcome'])
    .where((eb) => eb.and({ communityId, key }))
    .executeTakeFirst()
  if (!deed || deed.contentDigest !== contentDigest) return { ok: false, why: 'key-reused' } as const
  return deed.outcome as unknown as T // written by this very deed, in the branch above
}
