import { createHash } from 'node:crypto'
import type { Ctx } from '../../../platform/http/env.ts'
import type { UploadedFile } from './runs.ts'

/** The files that were sent in this field, if any were. */
export async function filesOf(c: Ctx, field: string): Promise<UploadedFile[]> {
  const given = (await c.req.formData())
    .getAll(field)
    .filter((value): value is File => value instanceof File && value.name !== '' && value.size > 0)
  const seen = new Map<string, number>()
  return Promise.all(
    given.map(async (file) => {
      // Two files of one name are both looked at: a folder of each year has its own Transfers.csv.
      const times = seen.get(file.name) ?? 0
      seen.set(file.name, times + 1)
      const name = (times === 0 ? file.name : `${times + 1}-${file.name}`).slice(-200)
      return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
    }),
  )
}

/** What tells these files from any others, so that a form sent twice is known and one with another file refused. */
export function fingerprints(files: readonly UploadedFile[]): [string, string][] {
  return files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')])
}
