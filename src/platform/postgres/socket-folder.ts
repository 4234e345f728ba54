import { accessSync, chownSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PlainError } from '../errors.ts'
import type { ServerUser } from './server-user.ts'

export const port = 5432
// The system allows 107 bytes for the name of a socket (103 on a Mac).
const longest = 103 - `/.s.PGSQL.${port}`.length
const farName = 'bothways-'

/**
 * A folder for the server's socket that nobody else may enter: in the data folder, or, where that lies too deep, one
 * with a name that nobody could have guessed and made before us.
 */
export function makeSocketFolder(dataFolder: string, user: ServerUser | null): string {
  const near = path.join(dataFolder, 'run')
  const isShort = Buffer.byteLength(near) <= longest
  const folder = isShort ? near : mkdtempSync(path.join(shortPlace(), farName))
  if (isShort) {
    rmSync(near, { recursive: true, force: true })
    mkdirSync(near, { mode: 0o700 })
  }
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

/** Takes away the socket folder of a start that was killed, if it was not in the data folder. */
export function sweepSocketFolder(folder: string | null | undefined) {
  if (folder && path.basename(folder).startsWith(farName)) rmSync(folder, { recursive: true, force: true })
}

function shortPlace(): string {
  const found = ['/run', tmpdir(), '/tmp', process.env.XDG_RUNTIME_DIR ?? ''].find(
    (place) => place && Buffer.byteLength(place) + farName.length + 7 <= longest && mayMakeIn(place),
  )
  if (!found)
    throw new PlainError(
      'There is no folder with a short name for the socket of PostgreSQL. Set TMPDIR to one, or BOTHWAYS_DATA to a folder with a shorter name.',
    )
  return found
}

function mayMakeIn(place: string): boolean {
  try {
    accessSync(place, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
