import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { PlainError } from '../errors.ts'
import { makeFolder } from './make-folder.ts'
import { canBeReachedBy, type ServerUser } from './server-user.ts'

/**
 * These programs as this user can run them: where they are, or copied below `spare` when they lie in a closed folder.
 * Those from npm can be moved (they find their own files beside them); a distribution's cannot. Throws PlainError.
 */
export function bringWithinReach(
  bin: string,
  user: ServerUser | null,
  spare: string,
): { folder: string; major: number } {
  makeLinks(path.dirname(bin))
  const here = tryOut(bin, user)
  if ('major' in here) return { folder: bin, major: here.major }
  if (!isMovable(bin)) throw doesNotRun(bin, here.why)

  const copy = copyBelow(spare, path.dirname(bin))
  const there = tryOut(copy, user)
  if ('major' in there) return { folder: copy, major: there.major }
  throw doesNotRun(bin, there.why)
}

/** Runs it as the user who will: that finds closed folders and missing libraries alike. */
function tryOut(bin: string, user: ServerUser | null): { major: number } | { why: string } {
  if (user && isMovable(bin) && !mayRead(user, basicFile(bin))) return { why: 'its files cannot be read' }
  const tried = spawnSync(path.join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
  const major = /(\d+)/.exec(tried.stdout ?? '')?.[1]
  if (tried.status === 0 && major) return { major: Number(major) }
  return { why: tried.error?.message ?? (tried.stderr.trim().split('\n').at(-1) || 'it did not say why') }
}

function mayRead(user: ServerUser, file: string): boolean {
  return (statSync(file).mode & 0o004) !== 0 && canBeReachedBy(user, path.dirname(file))
}

function isMovable(bin: string): boolean {
  return existsSync(basicFile(bin))
}

function basicFile(bin: string): string {
  return path.join(path.dirname(bin), 'share', 'postgresql', 'postgres.bki')
}

/** What the package's own install script does, for when npm was told not to run any. */
function makeLinks(native: string) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const at = path.join(native, path.relative('native', target))
    if (existsSync(at)) continue
    try {
      symlinkSync(path.basename(source), at)
    } catch {
      return // a folder that only others may write to: then a copy gets them
    }
  }
}

function copyBelow(spare: string, native: string): string {
  const { mtimeMs, size } = statSync(path.join(native, 'bin', 'postgres'))
  const name = `postgres-${Math.trunc(mtimeMs / 1000).toString(36)}-${size.toString(36)}`
  const copy = path.join(spare, name)
  if (isOurs(copy)) return path.join(copy, 'bin')

  makeFolder(spare, 0o711)
  sweepHalves(spare)
  const half = mkdtempSync(path.join(spare, 'half-'))
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  makeLinks(half)
  openToAll(half)
  try {
    renameSync(half, copy)
    return path.join(copy, 'bin')
  } catch {
    // Another start was quicker, or it is somebody else's and not to be trusted.
    return path.join(isOurs(copy) ? copy : half, 'bin')
  }
}

function isOurs(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.()
}

/** What a start that was killed while copying had left. */
function sweepHalves(spare: string) {
  const anHourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(spare)) {
    const at = path.join(spare, name)
    if (name.startsWith('half-') && statSync(at).mtimeMs < anHourAgo)
      rmSync(at, { recursive: true, force: true })
  }
}

function openToAll(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(at)
    else if (entry.isFile()) chmodSync(at, statSync(at).mode & 0o100 ? 0o755 : 0o644)
  }
}

function doesNotRun(bin: string, why: string) {
  return new PlainError(
    `The PostgreSQL in ${bin} does not run on this machine (${why}). Set BOTHWAYS_POSTGRES_BIN to the folder of another, or DATABASE_URL to a server.`,
  )
}
