import { type RawBuilder, sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Several short lists that one page shows, asked for in one question: what each select finds, by its name and in its order.
 * Minutes, words and days (as YYYY-MM-DD) come as always; a moment comes as words.
 */
export async function listAtOnce<T extends Record<string, object>>(
  db: Db,
  lists: { [Name in keyof T]: RawBuilder<T[Name]> },
): Promise<{ [Name in keyof T]: T[Name][] }> {
  const columns = Object.entries(lists).map(
    ([name, list]) => sql`(select coalesce(json_agg(one), '[]') from (${list}) as one) as ${sql.ref(name)}`,
  )
  const { rows } = await sql<Record<string, Row[]>>`select ${sql.join(columns)}`.execute(db)
  const found = Object.entries(rows[0]!).map(([name, list]) => [name, list.map(inOurNames)])
  return Object.fromEntries(found)
}

type Row = Record<string, unknown>

/** Inside a list the names of columns come as the database has them. */
function inOurNames(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}
