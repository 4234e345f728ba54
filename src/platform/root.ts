import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of the clone, from the sources and from the bundle in `dist/` alike. */
export const rootFolder = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'db', 'migrations'))) return folder
  const above = path.dirname(folder)
  if (above === folder) throw new Error('The folder with db/migrations is not above this program.')
  return findRoot(above)
}
