import type { Actor } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Language } from '../../platform/i18n/words.ts'
import { listIntents } from '../board/queries.ts'
import type { Intent } from '../board/rules.ts'
import { listFound, type Told } from '../exchanges/lists.ts'
import { soughtBy } from '../exchanges/sought.ts'
import { type Listed, listPeople } from '../people/directory/queries.ts'

/** Of each sort a few; the rest is a list of its own. */
export const fewOfEach = 5

type Few<T> = { few: T[]; more: boolean }
export type Found = { people: Few<Listed>; asks: Few<Intent>; offers: Few<Intent>; exchanges: Few<Told> }

/** What the lists of the rooms have that fits: people around, what stands on the board, and what the actor was part of. */
export async function findEverywhere(
  db: Db,
  actor: Actor,
  language: Language,
  words: string,
): Promise<Found> {
  const { communityId } = actor
  const around = await listPeople(db, communityId, { words, kind: '', movedOn: false }, null, fewOfEach)
  const sought = { words, kind: '' }
  const asks = await listIntents(db, communityId, 'ask', sought, null, fewOfEach)
  const offers = await listIntents(db, communityId, 'offer', sought, null, fewOfEach)
  const mine = await listFound(db, actor, soughtBy(language, words), null, fewOfEach)
  return {
    people: { few: around.people, more: around.after !== null },
    asks: { few: asks.intents, more: asks.older !== null },
    offers: { few: offers.intents, more: offers.older !== null },
    exchanges: { few: mine.entries, more: mine.older !== null },
  }
}
