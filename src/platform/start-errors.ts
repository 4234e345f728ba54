import { PlainError } from './errors.ts'

/** What went wrong while starting, as one plain sentence for whoever started us. Null when it is a fault of ours. */
export function describeStartError(error: unknown): string | null {
  if (error instanceof PlainError) return error.message
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  const place = 'path' in error && typeof error.path === 'string' ? error.path : null
  const sentence = place && atPlace[code] ? `${atPlace[code]} ${place}.` : (anywhere[code] ?? null)
  return sentence ?? (/^timeout exp|timed? ?out/i.test(error.message) ? anywhere.ETIMEDOUT! : null)
}

/** Why a database cannot be reached, as the end of a sentence. */
export function whyUnreachable(error: unknown): string {
  if (!(error instanceof Error)) return 'it did not say why'
  const code = 'code' in error ? String(error.code) : ''
  if (unreachable[code]) return unreachable[code]
  if (/timeout|timed out/i.test(error.message)) return 'it did not answer in ten seconds'
  if (/terminated/i.test(error.message)) return 'it closed the line at once'
  return error.message.replace(/\.$/, '') || code || 'it did not say why'
}

const atPlace: Record<string, string> = {
  EACCES: 'This user may not use',
  EPERM: 'This user may not change',
  EROFS: 'Nothing can be written to',
  ENOSPC: 'There is no room left on the disk for',
  EDQUOT: 'This user has no room left on the disk for',
  ENOTDIR: 'There is a file where a folder is needed:',
  EEXIST: 'There is something else where a folder is needed:',
}

const anywhere: Record<string, string> = {
  ENOSPC: 'There is no room left on the disk.',
  EDQUOT: 'This user has no room left on the disk.',
  EROFS: 'The disk cannot be written to.',
  EMFILE: 'This machine has too many files open.',
  ETIMEDOUT: 'The database did not answer in time.',
  ECONNREFUSED: 'The database does not answer.',
  '53100': 'There is no room left on the disk for the database.',
  '53200': 'The database has run out of memory.',
  '53300': 'The database has no connection left for Bothways. Let it allow more, or close other programs.',
  '57P01': 'The database was stopped while Bothways was starting.',
  '57P03': 'The database is still starting. Try again in a moment.',
  '25006': 'The database can only be read, not written to. DATABASE_URL has to name the main server.',
}

const unreachable: Record<string, string> = {
  ECONNREFUSED: 'nothing answers at that address',
  ECONNRESET: 'it closed the line at once',
  EHOSTUNREACH: 'there is no way to that machine',
  ENETUNREACH: 'there is no way to that machine',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'the name of the machine cannot be looked up',
  ENOENT: 'nothing answers at that address',
  ETIMEDOUT: 'it did not answer in time',
  '28P01': 'the name or the password is not right',
  '28000': 'this name may not come in',
  '3D000': 'there is no database of that name',
  '53300': 'it has no connection left',
  '57P03': 'it is still starting',
}
