import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rootFolder } from '../root.ts'

export const publicFolder = path.join(rootFolder, 'public')
const versions = new Map<string, string>()
for (const entry of readdirSync(publicFolder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const file = path.join(entry.parentPath, entry.name)
  const digest = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 10)
  versions.set(`/${path.relative(publicFolder, file)}`, digest)
}

/** Files that lie in no folder: made at the start, and served like the others. */
const made = new Map<string, string>()

export function offerAsset(file: string, text: string) {
  made.set(file, text)
  versions.set(file, createHash('sha256').update(text).digest('base64url').slice(0, 10))
}

/** What is in a file that we may give away. */
export function readAsset(file: string): Buffer {
  const text = made.get(file)
  return text === undefined ? readFileSync(path.join(publicFolder, file)) : Buffer.from(text)
}

/** Whether a file was made at the start, so that no folder holds it. */
export function isMade(file: string): boolean {
  return made.has(file)
}

/** The address of a file in public/, changing when the file does, so that browsers may keep it for a year. */
export function asset(file: string): string {
  const version = versions.get(file)
  return version ? `${file}?v=${version}` : file
}

/** Whether a path names a file in public/. */
export function isAsset(path: string): boolean {
  return versions.has(path)
}
