import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rootFolder } from '../root.ts'
import type { Actor } from './actor.ts'

/** Who may come to a door. What they may see behind it, the room's own queries decide. */
export type Audience = 'anyone' | 'newcomer' | 'member' | 'broker' | 'steward' | 'steward+broker'
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
  if (audience === 'broker' || audience === 'steward') return actor?.tasks.has(audience) ?? false
  if (audience === 'steward+broker')
    return (actor?.tasks.has('steward') || actor?.tasks.has('broker')) ?? false
  return false
}

function readAudience(word: string | undefined, line: string): Audience {
  if (
    word === 'anyone' ||
    word === 'newcomer' ||
    word === 'member' ||
    word === 'broker' ||
    word === 'steward' ||
    word === 'steward+broker'
  )
    return word
  throw new Error(`permissions.tsv does not say who may: ${line}`)
}
