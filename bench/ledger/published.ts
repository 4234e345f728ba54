import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Community } from './communities.ts'
import { type Contestant, prepared } from './contestants.ts'

/** In this order, in a folder that holds pgledger (github.com/pgr0ss/pgledger, MIT). It is not part of this project. */
const files = [
  'vendor/scoville-pgsql-ulid/uuid-to-ulid.sql',
  'vendor/scoville-pgsql-ulid/ulid-to-uuid.sql',
  'pgledger.sql',
]

/** pgledger in the same database, with an account for each of ours; null when nobody has said where it is. */
export async function preparePgledger(
  connection: pg.PoolConfig,
  communities: readonly Community[],
): Promise<Contestant | null> {
  const folder = process.env.BOTHWAYS_BENCH_PGLEDGER
  if (!folder || !existsSync(path.join(folder, 'pgledger.sql'))) return null
  const client = new pg.Client(connection)
  await client.connect()
  for (const file of files) await client.query(readFileSync(path.join(folder, file), 'utf8'))
  const theirs = new Map<string, string>()
  const { rows } = await client.query(
    `select a.name, a.id from unnest($1::text[]) as mine, lateral pgledger_create_account(mine, 'minutes') as a`,
    [communities.flatMap(({ pot, accounts }) => [pot, ...accounts])],
  )
  for (const { name, id } of rows) theirs.set(name, id)
  await client.query('analyze pgledger_accounts')
  await client.end()
  return prepared('pgledger', {
    text: 'select id from pgledger_create_transfer($1, $2, 60)',
    values: ({ giving, taking }) => [theirs.get(giving), theirs.get(taking)],
  })
}
