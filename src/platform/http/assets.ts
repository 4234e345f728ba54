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

/** The address of a file in public/, changing when the file does, so that browsers may keep it for a year. */
export function asset(file: string): string {
  const version = versions.get(file)
  return version ? `${file}?v=${version}` : file
}

/** Whether a path names a file in public/. */
export function isAsset(path: string): boolean {
  return versions.has(path)
}
