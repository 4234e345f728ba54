import { sql } from 'kysely'
import type pg from 'pg'
import { inCommunity, inTransaction, openDatabase, type Tx } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { postTransaction } from '../../src/rooms/ledger/commands.ts'
import { transfer } from '../../src/rooms/ledger/rules.ts'
import { connect, type Poster } from './drive.ts'
import type { Turn } from './scenes.ts'

/** One way to write an hour down. */
export type Contestant = { name: string; open(connection: pg.PoolConfig, next: () => Turn): Promise<Poster> }

const digest = 'a'.repeat(64)
const chained = Buffer.alloc(32, 7)
const day = '2026-06-14'
const transactionOf = `($1, $2, $3, '${digest}', 'exchange', '${day}', now(), 'here', 1, '\\x${chained.toString('hex')}')`
const entriesOf = `insert into floor.entries (community_id, account_id, transaction_id, minutes, balance_minutes)
  values ($1::uuid, $4::uuid, $2::uuid, -60, 1000), ($1::uuid, $5::uuid, $2::uuid, 60, 1000)`
const threeRowsOf = `with t as (insert into floor.transactions values ${transactionOf}) ${entriesOf}`

export const oneRow = prepared('one row of the same bytes', {
  text: `insert into floor.one values ${transactionOf.slice(0, -1)}, $4, $5, 1, 1, 60, 1000, 1000)`,
})
export const threeRows = prepared('the same three rows', { text: threeRowsOf })
export const threeInOrder = prepared('three rows, counted in order', {
  text: `with c as (update floor.counts set n = n + 1 where community_id = $1::uuid),
    t as (insert into floor.transactions values ${transactionOf}) ${entriesOf}`,
})
export const resum = prepared('re-sum and store', {
  text: 'select resum.post($1, $2, $3, 60)',
  values: ({ giving, taking }, id) => [id, giving, taking],
})

/** Our posting as the application calls it, by a prepared statement that names the community as each visit does. */
export const ours = prepared('ours, the statement alone', {
  role: 'bothways_app',
  text: `select post_transfer(set_config('bothways.community_id', $1, false)::uuid, $2::uuid, $3, 'exchange', '${day}', now(),
    null, 'here', null, null, $4, $5, 60, true) = $2 as posted`,
  expects: { posted: true },
})

/** The whole command, each in a transaction of its own: naming the community, begin, savepoint, post, release, commit. */
export const oursAsCommand = command('ours, the whole command', async (tx, { community, giving, taking }) => {
  const key = `bench:${newId()}`
  const legs = transfer(giving, taking, 60)
  const writer = { communityId: community.id, personId: community.personId }
  const posted = await postTransaction(
    tx,
    writer,
    { key, kind: 'exchange', occurredOn: day, legs },
    new Date(),
  )
  if (!posted.ok) throw new Error(posted.why)
})

/** What the three rows cost when the application writes them in the same way. */
export const threeRowsAsCommand = command(
  'the same three rows, as a command',
  async (tx, { community, giving, taking }) => {
    const id = newId()
    await inTransaction(tx, (inner) =>
      sql`with t as (insert into floor.transactions values (${community.id}, ${id}, ${`bench:${id}`}, ${digest},
          'exchange', ${day}, ${new Date()}, 'here', 1, ${chained}))
        insert into floor.entries (community_id, account_id, transaction_id, minutes, balance_minutes)
        values (${community.id}::uuid, ${giving}::uuid, ${id}::uuid, -60, 1000), (${community.id}::uuid, ${taking}::uuid, ${id}::uuid, 60, 1000)`.execute(
        inner,
      ),
    )
  },
)

type Statement = {
  text: string
  role?: 'bothways_app'
  values?: (turn: Turn, id: string) => unknown[]
  expects?: Record<string, unknown>
}

/** One statement, prepared once on each connection; it is a transaction by itself. */
export function prepared(name: string, { text, role, values = rowsOf, expects }: Statement): Contestant {
  return {
    name,
    async open(connection, next) {
      const { client, ...poster } = await connect(connection, role ?? null)
      const post = async () => {
        const { rows } = await client.query({ name: 'post', text, values: values(next(), newId()) })
        for (const [what, expected] of Object.entries(expects ?? {}))
          if (rows[0]?.[what] !== expected) throw new Error(`${what}: ${rows[0]?.[what]}`)
      }
      return { ...poster, post }
    },
  }
}

function rowsOf({ community, giving, taking }: Turn, id: string) {
  return [community.id, id, `bench:${id}`, giving, taking]
}

function command(name: string, work: (tx: Tx, turn: Turn) => Promise<unknown>): Contestant {
  return {
    name,
    async open(connection, next) {
      const db = openDatabase(connection, 1)
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
      const post = async () => {
        const turn = next()
        await inCommunity(db, turn.community.id, (one) => inTransaction(one, (tx) => work(tx, turn)))
      }
      return { backend: rows[0]!.pid, post, close: () => db.destroy() }
    },
  }
}
