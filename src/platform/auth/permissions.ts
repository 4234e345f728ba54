import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rootFolder } from '../root.ts'
import { type Actor, type Task, tasks } from './actor.ts'

/** Who may come to a door; of several tasks, whoever holds one. What they may see behind it, the room's own queries decide. */
export type Audience = 'anyone' | 'newcomer' | 'member' | Task | `${Task}+${Task}` | `${Task}+${Task}+${Task}`
export type Permission = {
  method: string
  path: string
  audience: Audience
  /** For somebody who came in at a wall as well: nothing that changes how they come in elsewhere, or leaves something behind. */
  atWall: boolean
}

/** One row a route, from permissions.tsv. A route without a row opens for nobody. */
export const permissions: Permission[] = readFileSync(path.join(rootFolder, 'permissions.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [method, route, audience, , atWall] = line.split('\t')
    return {
      method: method!,
      path: route!,
      audience: readAudience(audience, line),
      atWall: atWall === 'yes',
    }
  })

const byRoute = new Map(permissions.map((row) => [`${row.method} ${row.path}`, row]))

export function findPermission(method: string, route: string): Permission | null {
  return byRoute.get(`${method} ${route}`) ?? null
}

export function findAudience(method: string, route: string): Audience | null {
  return findPermission(method, route)?.audience ?? null
}

/** A newcomer's door is open only while there is no community yet. */
export function mayEnter(audience: Audience | null, actor: Actor | null, communityExists: boolean): boolean {
  if (audience === 'anyone') return true
  if (audience === 'newcomer') return !communityExists
  if (audience === 'member') return actor !== null
  return isFor(audience, actor?.tasks)
}

/** Whether the second step would open this door to them. */
export function isShut(audience: Audience, actor: Actor): boolean {
  return isFor(audience, actor.second?.shut)
}

function isFor(audience: Audience | null, held: ReadonlySet<Task> = new Set()): boolean {
  return audience !== null && tasksIn(audience).some((task) => held.has(task))
}

function tasksIn(words: string): Task[] {
  const named = words.split('+')
  return tasks.filter((task) => named.includes(task))
}

function readAudience(words: string | undefined, line: string): Audience {
  const isKnown = ['anyone', 'newcomer', 'member'].includes(words ?? '')
  if (!words || (!isKnown && tasksIn(words).length < words.split('+').length))
    throw new Error(`permissions.tsv does not say who may: ${line}`)
  return words as Audience // one of the three words, or tasks with a plus between
}
