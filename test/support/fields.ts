import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rootFolder } from '../../src/platform/root.ts'

/**
 * Whoever might meet a value of Tom's: a stranger, a neighbour, the other one in something they did, himself, a broker,
 * and whoever looks after safety.
 */
export const visitors = ['nobody', 'neighbour', 'party', 'self', 'broker', 'lead'] as const
export type Visitor = (typeof visitors)[number]

/** To whom each audience of fields.tsv promises a value, and so from whom it keeps it. */
export const audiences: Record<string, readonly Visitor[]> = {
  anyone: visitors,
  members: ['neighbour', 'party', 'self', 'broker', 'lead'],
  'parties+broker': ['party', 'self', 'broker'],
  'self+broker': ['self', 'broker'],
  self: ['self'],
  broker: ['broker'],
  lead: ['lead'],
  nobody: [],
}
/** Says nothing about anybody. */
export const ofNobody = '-'

export type Field = {
  table: string
  column: string
  audience: string
  kept: string
  /** How a value of it would look on a page; `nothing` where it is one of a few words, which any page may hold. */
  looks: 'words' | 'day' | 'time' | 'minutes' | 'nothing'
}

const looks = ['words', 'day', 'time', 'minutes', 'nothing'] as const

/** One row a column, from fields.tsv. */
export const fields: Field[] = readFileSync(path.join(rootFolder, 'fields.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [table = '', column = '', , audience = '', kept = '', look] = line.split('\t')
    const known = looks.find((one) => one === look)
    if (!known || !kept || !(audience === ofNobody || audience in audiences))
      throw new Error(`fields.tsv does not say it all: ${line}`)
    return { table, column, audience, kept, looks: known }
  })

export function nameOf({ table, column }: Pick<Field, 'table' | 'column'>): string {
  return `${table}.${column}`
}
