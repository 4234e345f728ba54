import { NotFound } from '../../platform/errors.ts'
import type { Ctx } from '../../platform/http/env.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId } from '../../platform/ids.ts'
import { speak } from '../../voices.ts'
import type { Back } from './back.ts'
import { type Goer, getGoer } from './queries.ts'

/** What a door that takes it back asks for: coming back, being alive, being two again. */
export function backOf(c: Ctx, goer: Goer, from: Back['from'], line: string, key: string): Back {
  const { community } = c.var
  // The reason stays in the book, where everybody reads it in the community's language.
  const reason = speak(community.language, community.vocabulary)('leaving.undo.reason')
  return { personId: goer.id, from, transactionId: longId(line), reason, key: `back:${key}` }
}

/** Whoever is named in the address. Once forgotten, or one with another, nothing of this is there for them. */
export async function goerIn(c: Ctx): Promise<Goer> {
  const { db, community } = c.var
  const id = idIn(c, 'personId')
  const goer = await getGoer(db, community.id, id)
  if (goer.erasedAt) throw new NotFound()
  return goer
}
