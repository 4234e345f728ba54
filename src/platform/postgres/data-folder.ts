import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config.ts'
import { PlainError } from '../errors.ts'
import { rootFolder } from '../root.ts'
import { makeFolder } from './make-folder.ts'
import { barrierFor, serverUser } from './server-user.ts'

/** Where data and programs go when the clone lies where the server's user cannot reach them. */
export const elsewhere = '/var/lib/bothways'

type Choice = Pick<Config, 'dataFolder' | 'dataFolderIsDefault'>

/**
 * The folder that was named, `data/` in the clone, or one below /var/lib where that one cannot work. Where a community
 * has moved in, it stays: an empty folder is never taken instead of one with data in it. Throws PlainError.
 */
export function chooseFolder(
  { dataFolder, dataFolderIsDefault }: Choice,
  spare = path.join(elsewhere, createHash('sha256').update(rootFolder).digest('hex').slice(0, 12)),
): { dataFolder: string; note: string | null } {
  if (dataFolderIsDefault && isLivedIn(spare) && !isLivedIn(dataFolder)) {
    if (whyUnusable(spare) === null) return { dataFolder: spare, note: `The data are in ${spare}.` }
  }
  const why = whyUnusable(dataFolder)
  if (why === null) return { dataFolder, note: null }
  if (!dataFolderIsDefault)
    throw new PlainError(
      `The folder ${dataFolder} cannot hold the data: ${why}. Set BOTHWAYS_DATA to another one.`,
    )
  if (isLivedIn(dataFolder))
    throw new PlainError(`The data in ${dataFolder} cannot be used: ${why}. Nothing was changed.`)

  const whyNotSpare = whyUnusable(spare)
  if (whyNotSpare !== null)
    throw new PlainError(
      `The folder ${dataFolder} cannot hold the data: ${why}. Set BOTHWAYS_DATA to one that can, for example BOTHWAYS_DATA=/srv/bothways.`,
    )
  return {
    dataFolder: spare,
    note: `The data are in ${spare}, because ${dataFolder} cannot hold them: ${why}.`,
  }
}

function isLivedIn(folder: string): boolean {
  return existsSync(path.join(folder, 'postgres'))
}

/** Makes the folder if need be. Answers why it cannot be used, as the end of a sentence, or null when it can. */
function whyUnusable(folder: string): string | null {
  const user = serverUser(path.join(folder, 'postgres'))
  const barrier = user && barrierFor(user, path.dirname(folder))
  if (barrier) return `PostgreSQL does not run as root, and ${barrier} may be entered by its owner only`
  try {
    makeFolder(folder, user ? 0o711 : 0o700)
    accessSync(folder, constants.W_OK | constants.X_OK)
    // Others may pass through to what is theirs, but not look around.
    if (user && barrierFor(user, folder)) chmodSync(folder, statSync(folder).mode | 0o011)
    return null
  } catch (error) {
    return whyNot(error)
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'there is no room left on the disk'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'there is a file where a folder is needed'
  if (code === 'ENAMETOOLONG') return 'its name is too long'
  return 'it cannot be written to'
}
