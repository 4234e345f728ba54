import pg from 'pg'
import { PlainError } from '../errors.ts'
import { whyUnreachable } from '../start-errors.ts'

const oldest = 15
const patience = 10_000

/** How to reach somebody else's server, once it has answered and is new enough. Throws PlainError. */
export async function openGiven(databaseUrl: string): Promise<pg.PoolConfig> {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: patience }
  const client = new pg.Client(connection)
  client.on('error', () => {}) // it went away again: what we asked of it fails by itself
  try {
    await client.connect()
    const { rows } = await client.query('show server_version_num')
    const version = Math.trunc(Number(rows[0].server_version_num) / 10_000)
    if (version < oldest)
      throw new PlainError(
        `The database of DATABASE_URL is PostgreSQL ${version}. Bothways needs ${oldest} or newer.`,
      )
    return connection
  } catch (error) {
    if (error instanceof PlainError) throw error
    throw new PlainError(`The database of DATABASE_URL cannot be reached: ${whyUnreachable(error)}.`)
  } finally {
    await client.end().catch(() => {})
  }
}
