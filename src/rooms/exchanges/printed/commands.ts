import { randomInt } from 'node:crypto'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { howMany, sheetCode } from './code.ts'

export type ToPrint = {
  sheets: number
  name: string
  occurredOn: string | null
  names: readonly string[]
  lineCount: number
  language: string
}

/** Makes sheets to print, each with a code nobody here has had before. Brokers only. */
export async function printSheets(
  tx: Tx,
  actor: Actor,
  { sheets, names, ...sheet }: ToPrint,
  now: Date,
): Promise<{ ok: true; firstId: string; lastId: string }> {
  if (!isBroker(actor)) throw new NotFound()
  const ids: string[] = []
  while (ids.length < sheets) {
    const made = await tx
      .insertInto('printedSheets')
      .values({
        ...sheet,
        communityId: actor.communityId,
        id: newId(),
        code: sheetCode(randomInt(howMany)),
        names: names.join('\n'),
        printedBy: actor.personId,
        printedAt: now,
      })
      .onConflict((conflict) => conflict.columns(['communityId', 'code']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) ids.push(made.id)
  }
  await record(tx, actor, 'sheets.printed', ids.at(0)!, now)
  return { ok: true, firstId: ids.at(0)!, lastId: ids.at(-1)! }
}

/**
 * Writes down that a printed sheet is keyed in. `known` is how many times whoever keys it knows it was before; where
 * somebody else did meanwhile, even at this very moment, the answer is that it was keyed in.
 */
export async function keepKeying(
  tx: Tx,
  actor: Actor,
  { sheetId, known, firstId, lastId }: { sheetId: string; known: number; firstId: string; lastId: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'keyed-before' }> {
  const { communityId, personId } = actor
  // Two at once are kept apart by the key: the second waits here until the first is done.
  const kept = await tx
    .insertInto('sheetKeyings')
    .values({ communityId, sheetId, turn: known + 1, keyedBy: personId, keyedAt: now, firstId, lastId })
    .onConflict((conflict) => conflict.columns(['communityId', 'sheetId', 'turn']).doNothing())
    .returning('turn')
    .executeTakeFirst()
  return kept ? { ok: true } : { ok: false, why: 'keyed-before' }
}
