import { chmodSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Makes a folder and those above it that are missing, with exactly this mode, whatever the umask would take away. */
export function makeFolder(folder: string, mode: number) {
  if (isFolder(folder)) return
  makeFolder(path.dirname(folder), mode)
  try {
    // One by one: Node's own way of making several never comes to an end in places like /proc.
    mkdirSync(folder, { mode })
    chmodSync(folder, mode)
  } catch (error) {
    if (!isFolder(folder)) throw error // else another start was quicker
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}
