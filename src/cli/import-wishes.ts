import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { PlainError } from '../platform/errors.ts'
import { type Column, columnsOf, type FileMapping } from '../rooms/community/imports/columns.ts'
import type { UploadedFile } from '../rooms/community/imports/runs.ts'
import { UsageError } from './usage.ts'

export type Wishes = {
  files: UploadedFile[]
  dryRun: boolean
  json: boolean
  name: string | null
  community: string | null
  columns: [Column, string][]
}

/** What was typed behind `import`. Throws UsageError when it is not understood. */
export function readWishes(args: string[], usage: string): Wishes {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        name: { type: 'string' },
        community: { type: 'string' },
        column: { type: 'string', multiple: true },
      },
    })
    const columns = (values.column ?? []).map(readColumn)
    if (positionals.length === 0) throw new UsageError(`Which files? ${usage}`)
    return {
      files: positionals.map(readFile),
      dryRun: values['dry-run'] ?? false,
      json: values.json ?? false,
      name: values.name ?? null,
      community: values.community ?? null,
      columns,
    }
  } catch (error) {
    if (error instanceof PlainError) throw error
    throw new UsageError(`${error instanceof Error ? error.message : 'That was not understood'}. ${usage}`)
  }
}

function readFile(file: string): UploadedFile {
  try {
    return { name: path.basename(file), bytes: readFileSync(file) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new PlainError(code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read.`)
  }
}

function readColumn(typed: string): [Column, string] {
  const at = typed.indexOf('=')
  const field = columnsOf.people.find((column) => column === typed.slice(0, at))
  if (!field)
    throw new UsageError(
      `--column wants one of ${columnsOf.people.join(', ')}, then = and the header, not "${typed}".`,
    )
  return [field, typed.slice(at + 1)]
}

/** Where the named columns stand in this file. */
export function placesOf(columns: [Column, string][], headers: string[]): FileMapping['columns'] {
  return Object.fromEntries(
    columns.map(([column, header]) => {
      const place = headers.indexOf(header.trim())
      if (place < 0)
        throw new UsageError(`There is no column "${header}" in this file. It has: ${headers.join(', ')}.`)
      return [column, place]
    }),
  )
}
