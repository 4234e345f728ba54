import { statSync } from 'node:fs'
import path from 'node:path'

/** PostgreSQL refuses to run as root. Then it runs as nobody, who exists everywhere and owns nothing else. */
export type ServerUser = { uid: number; gid: number }
const nobody: ServerUser = { uid: 65534, gid: 65534 }

/** The user the server runs as, or null: as whoever we are. */
export function serverUser(): ServerUser | null {
  return process.getuid?.() === 0 ? nobody : null
}

/** Whether this user may pass through every folder on the way, and into the last. */
export function canBeReachedBy(user: ServerUser, folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false })
    if (found) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (at === path.dirname(at)) return true
  }
}
