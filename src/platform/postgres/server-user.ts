import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export type ServerUser = { uid: number; gid: number }

/**
 * The user the server runs as, or null: as whoever we are. PostgreSQL refuses to run as root; then it runs as whoever
 * owns the data that are there already, or else as nobody, who exists everywhere.
 */
export function serverUser(cluster?: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = cluster ? statSync(cluster, { throwIfNoEntry: false }) : undefined
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
}

/** Whether this user may pass through every folder on the way, and into the last. */
export function canBeReachedBy(user: ServerUser, folder: string): boolean {
  return waysTo(folder).every((at) => mayEnter(user, at))
}

/** The first folder on the way that this user may not enter, or null. */
export function barrierFor(user: ServerUser, folder: string): string | null {
  return waysTo(folder).find((at) => !mayEnter(user, at)) ?? null
}

function waysTo(folder: string): string[] {
  const at = path.resolve(folder)
  return at === path.dirname(at) ? [at] : [...waysTo(path.dirname(at)), at]
}

function mayEnter(user: ServerUser, folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return true
  const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001
  return (found.mode & bit) !== 0
}

function nobody(): ServerUser {
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return { uid: Number(line?.[1] ?? 65534) >>> 0, gid: Number(line?.[2] ?? 65534) >>> 0 }
}
