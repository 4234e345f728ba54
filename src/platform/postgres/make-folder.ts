import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** Makes a folder and those above it that are missing, with exactly this mode, whatever the umask would take away. */
export function makeFolder(folder: string, mode: number) {
  const first = mkdirSync(folder, { recursive: true, mode })
  if (first === undefined) return
  for (let at = path.resolve(folder); at.length >= first.length; at = path.dirname(at)) chmodSync(at, mode)
}
