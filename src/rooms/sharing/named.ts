import type { Ctx } from '../../platform/http/env.ts'
import { findMeant } from '../exchanges/who-is-meant.ts'

/** A name nobody can be sure about, and whom it may mean. */
export type NameProblem = { typed: string; near: string[] }

/** Everybody named in a box, one a line or behind a comma; or what is wrong with it. */
export async function whoAreMeant(
  c: Ctx,
  box: string,
): Promise<{ ok: true; ids: string[] } | { ok: false; problems: NameProblem[] }> {
  const typed = box
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, 40)
  const meant = await findMeant(c.var.db, c.var.community.id, typed)
  const problems: NameProblem[] = []
  const ids: string[] = []
  for (const [place, { sure, near }] of meant.entries())
    if (sure) ids.push(sure.id)
    else
      problems.push({
        typed: typed[place] ?? '',
        near: near.map(({ name, number }) => (number === null ? name : `${name} (${number})`)),
      })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ids }
}
