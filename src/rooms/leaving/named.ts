import type { Ctx } from '../../platform/http/env.ts'
import type { PlainKey } from '../../platform/i18n/words.ts'
import { longId } from '../../platform/ids.ts'
import { chosenFrom, findMeant, type Neighbour } from '../exchanges/who-is-meant.ts'

/** Whoever is named in a form, or why we cannot tell, and who it might be. */
export async function whoIsMeant(
  c: Ctx,
  { who = '', person = '' }: Record<string, string>,
  nobody: PlainKey = 'leaving.problem.who',
): Promise<{ ok: true; person: Neighbour } | { ok: false; problem: PlainKey; near: Neighbour[] }> {
  if (!who.trim()) return { ok: false, problem: nobody, near: [] }
  const [meant] = await findMeant(c.var.db, c.var.community.id, [who])
  const chosen = meant && chosenFrom(meant, longId(person))
  if (chosen) return { ok: true, person: chosen }
  const near = meant?.near ?? []
  const why = near.length === 0 ? 'unknown' : near.length === 1 ? 'alike' : 'several'
  return { ok: false, problem: `exchanges.problem.who.${why}`, near }
}
