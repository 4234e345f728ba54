// Knows whether dist/ was made from the sources that are here now: by what is in them, because times lie after a copy.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const target = path.join(root, 'dist')
export const programs = ['main', 'cli']
/** Written last, so that a build that was killed is done again. */
export const marker = path.join(target, '.made-from')

export function isBuilt() {
  return (
    existsSync(marker) &&
    programs.every((name) => existsSync(path.join(target, `${name}.mjs`))) &&
    readFileSync(marker, 'utf8') === sourcesNow()
  )
}

/** A digest of everything that goes into the programs. */
export function sourcesNow() {
  const digest = createHash('sha256')
  for (const file of [
    'package-lock.json',
    'scripts/build.mjs',
    ...filesBelow('src'),
    ...filesBelow('content'),
  ])
    digest
      .update(`${file}\n`)
      .update(readFileSync(path.join(root, file)))
      .update('\n')
  return digest.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => /\.(ts|tsx|json)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
    .sort()
}
