import type { Db } from '../../../platform/db/database.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { longId } from '../../../platform/ids.ts'
import { findMeant } from '../../exchanges/who-is-meant.ts'
import type { Part, There } from '../rules.ts'
import { sayNameProblems } from '../wording.ts'
import { joinTicked, type NameQuestion, placeNames, readNames } from './names.ts'

type Typed = Record<string, string>
type Somebody = { id: string; name: string; number: number | null }

/** Everybody that a form names, by a tick or in words; what is wrong is worded by field. */
export type Who = Record<Part, (There & { name: string })[]> & {
  ticked: Somebody[]
  questions: Record<Part, NameQuestion[]>
  problems: Record<string, string>
}

/** Reads who was there: one question for the ticks, and a few for all the names. */
export async function readWho(c: Ctx, typed: Typed): Promise<Who> {
  const { db, community, view } = c.var
  const lines = { gave: readNames(typed.gave ?? ''), received: readNames(typed.received ?? '') }
  const names = [...lines.gave, ...lines.received].map((line) => line.typed)
  const meant = await findMeant(db, community.id, names)
  const ids = { gave: idsIn(typed['gave-who']), received: idsIn(typed['received-who']) }
  const ticked = await listByIds(db, community.id, [...ids.gave, ...ids.received])
  const problems: Typed = {}
  const partIn = (part: Part) => {
    const first = part === 'gave' ? 0 : lines.gave.length
    const chosen = lines[part].map((_, line) => longId(typed[`${part}-which-${line}`] ?? ''))
    const placed = placeNames(lines[part], meant.slice(first, first + lines[part].length), chosen)
    if (placed.problems.length > 0) problems[part] = sayNameProblems(view.w, placed.problems)
    for (const { line, typed, answered } of placed.questions)
      if (!answered) problems[`${part}-which-${line}`] = view.w('together.problem.which', { typed })
    const here = new Set(ids[part])
    const there = joinTicked(
      ticked.filter(({ id }) => here.has(id)),
      placed.there,
    )
    return { there, questions: placed.questions }
  }
  const [gave, received] = [partIn('gave'), partIn('received')]
  const questions = { gave: gave.questions, received: received.questions }
  return { gave: gave.there, received: received.there, ticked, questions, problems }
}

function idsIn(boxes = ''): string[] {
  return boxes.split(/\s+/).flatMap((one) => longId(one) ?? [])
}

/** Also those who have left since: the book says why they cannot be in it, by name. */
function listByIds(db: Db, communityId: string, ids: readonly string[]): Promise<Somebody[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('people')
    .select(['id', 'name', 'number'])
    .where('communityId', '=', communityId)
    .where('id', 'in', ids)
    .orderBy('nameFolded')
    .orderBy('id')
    .execute()
}
