// Owns a data folder like the house does, for tests that kill it: says in one line of JSON how it went, then stays until
// it is told to stop, or dies. With a statement behind it, that is done first, and acknowledged.
import pg from 'pg'
import { readConfig } from '../../src/platform/config.ts'
import { openPostgres } from '../../src/platform/postgres/open.ts'

const read = readConfig(process.env)
if (!read.ok) throw new Error(read.problems.join(' '))
try {
  const postgres = await openPostgres(read.config)
  const statement = process.argv[2]
  const client = new pg.Client(postgres.connection)
  client.on('error', () => {})
  await client.connect()
  const rows = statement ? (await client.query(statement)).rows : []
  await client.end()
  postgres.setAddress(`http://127.0.0.1:${process.pid}`)
  process.on('SIGUSR2', () => void postgres.close().then(() => process.exit(0)))
  const { connection, dataFolder, note } = postgres
  console.log(JSON.stringify({ pid: process.pid, connection, dataFolder, note, rows }))
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) }))
  process.exit(1)
}
