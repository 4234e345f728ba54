import { type RawBuilder, sql } from 'kysely'
import type { PlainKey } from '../../platform/i18n/words.ts'
import { isKind, type TransactionKind } from './rules.ts'

/** Which lines of a statement are looked for. Days are YYYY-MM-DD, both included. */
export type Sought = {
  kind: TransactionKind | null
  /** Part of the name of somebody else in it. */
  with: string
  from: string | null
  to: string | null
  /** Only what was put right, and what puts it right. */
  putRight: boolean
}

export const everything: Sought = { kind: null, with: '', from: null, to: null, putRight: false }

type Asked = Record<string, string>
type Read = { sought: Sought; values: Asked; problems: Record<string, PlainKey> }

/** What an address asks for. A day that is none is told at its box; whatever else fits nothing is left out. */
export function readSought(asked: Asked): Read {
  const { kind = '', with: name = '', from = '', to = '', put_right = '' } = asked
  const values = { kind, with: name.trim().slice(0, 100), from: from.trim(), to: to.trim(), put_right }
  const problems: Read['problems'] = {}
  for (const end of ['from', 'to'] as const)
    if (values[end] && !isDay(values[end])) problems[end] = 'ledger.filter.problem.day'
  const sought = {
    kind: isKind(kind) ? kind : null,
    with: values.with,
    from: isDay(values.from) ? values.from : null,
    to: isDay(values.to) ? values.to : null,
    putRight: put_right === 'yes',
  }
  if (sought.from && sought.to && sought.from > sought.to) problems.to = 'ledger.filter.problem.order'
  return { sought, values, problems }
}

/** The same as the question behind an address, for the next page and for the file. */
export function askedOf({ kind, with: name, from, to, putRight }: Sought): Record<string, string | null> {
  return { kind, with: name || null, from, to, put_right: putRight ? 'yes' : null }
}

export function isEverything(sought: Sought): boolean {
  return Object.values(askedOf(sought)).every((part) => part === null)
}

/**
 * Of a line `e` with its transaction `t`. What has to be looked up elsewhere stands in brackets of its own, so that each line
 * is asked in its turn and nobody reads the whole book to be ready for it. `kinds`: accounts that are called so.
 */
export function fits(sought: Sought, kinds: readonly string[]): RawBuilder<unknown> {
  const { kind, with: name, from, to, putRight } = sought
  const parts = [
    ...(kind ? [sql`t.kind = ${kind}`] : []),
    ...(from ? [sql`t.occurred_on >= ${from}::date`] : []),
    ...(to ? [sql`t.occurred_on <= ${to}::date`] : []),
    ...(putRight
      ? [
          sql`(t.reverses_id is not null or (select true from transactions as r
            where r.community_id = t.community_id and r.reverses_id = t.id limit 1) is true)`,
        ]
      : []),
    ...(name
      ? [
          sql`(select true from entries as o
            join accounts as a on a.community_id = o.community_id and a.id = o.account_id
            left join people as p on p.community_id = a.community_id and p.id = a.person_id
            where o.community_id = e.community_id and o.transaction_id = e.transaction_id and o.account_id <> e.account_id
              and (position(folded(${name}) in coalesce(p.name_folded, folded(a.name))) > 0 or a.kind = any (${kinds}::text[]))
            limit 1) is true`,
        ]
      : []),
  ]
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

function isDay(typed: string): boolean {
  if (!/^(?:19|2\d)\d\d-\d\d-\d\d$/.test(typed)) return false
  const day = new Date(`${typed}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed)
}
