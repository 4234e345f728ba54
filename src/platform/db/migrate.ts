import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { rootFolder } from '../root.ts'
import type { Db } from './database.ts'

export type Migrated = { ok: true; applied: string[] } | { ok: false; newer: string }

const folder = path.join(rootFolder, 'db', 'migrations')

/**
 * Brings the database up to this program: each file once, in order, each whole or not at all.
 * A database that knows a migration we do not have is newer than this program, and is left alone.
 */
export async function migrate(owner: Db): Promise<Migrated> {
  const ours = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  await sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())`.execute(
    owner,
  )
  const newer = (await applied(owner)).find((name) => !ours.includes(name))
  if (newer) return { ok: false, newer }

  const done: string[] = []
  for (const name of ours) if (await apply(owner, name)) done.push(name)
  return { ok: true, applied: done }
}

async function apply(owner: Db, name: string): Promise<boolean> {
  const statements = await readFile(path.join(folder, name), 'utf8')
  return owner.transaction().execute(async (tx) => {
    // Two programs starting at once: the second waits here, then sees that it is done.
    await sql`lock table migrations in exclusive mode`.execute(tx)
    if ((await applied(tx)).includes(name)) return false
    await sql.raw(statements).execute(tx)
    await sql`insert into migrations (name) values (${name})`.execute(tx)
    return true
  })
}

async function applied(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db)
  return rows.map((row) => row.name)
}
