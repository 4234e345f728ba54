import { readFileSync } from 'node:fs'
import pg from 'pg'
import { inCommunity, inTransaction, openAsOwner, openDatabase } from '../../src/platform/db/database.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { newId } from '../../src/platform/ids.ts'
import { postBroughtTransactions } from '../../src/rooms/ledger/commands.ts'
import { transfer } from '../../src/rooms/ledger/rules.ts'

/** A community by its id: whoever writes its book, its pot, and the accounts of its people. */
export type Community = { id: string; personId: string; pot: string; accounts: string[] }

const peopleOfEach = 1000
const communities = 20
const writtenInEach = 1000

/** A migrated database with twenty communities of a thousand people, each with an empty book, and the floors beside them. */
export async function prepareCommunities(connection: pg.PoolConfig, database: string) {
  const admin = new pg.Client(connection)
  await admin.connect()
  await admin.query(`create database ${database}`)
  await admin.end()
  const own = { ...connection, database }
  const owner = openAsOwner(own)
  await migrate(owner)
  await owner.destroy()

  const client = new pg.Client(own)
  await client.connect()
  const made: Community[] = []
  for (let turn = 0; turn < communities; turn += 1) {
    const [id, pot] = [newId(), newId()]
    const ids = Array.from({ length: peopleOfEach }, () => ({ person: newId(), account: newId() }))
    const both = [ids.map(({ person }) => person), ids.map(({ account }) => account)]
    await client.query(`insert into communities (id, name, created_at) values ($1, $2, now())`, [
      id,
      `Bench ${turn}`,
    ])
    await client.query(
      `insert into people (community_id, id, name, joined_on, created_at)
       select $1, person, 'Neighbour', '2025-01-01', now() from unnest($2::uuid[]) as person`,
      [id, both[0]],
    )
    await client.query(
      `insert into accounts (community_id, id, kind, person_id, opened_at)
       select $1, account, 'person', person, now() from unnest($2::uuid[], $3::uuid[]) as x (person, account)`,
      [id, ...both],
    )
    await client.query(
      `insert into accounts (community_id, id, kind, opened_at) values ($1, $2, 'pot', now())`,
      [id, pot],
    )
    made.push({ id, pot, personId: ids[0]!.person, accounts: both[1]! })
  }
  await client.query(readFileSync(new URL('floors.sql', import.meta.url), 'utf8'))
  await client.query('insert into floor.counts (community_id) select id from communities')
  await client.query('insert into resum.accounts (id) select id from accounts')
  await client.query('vacuum analyze')
  await client.end()
  return { connection: own, communities: made }
}

/** Something stands in each book, and PostgreSQL has counted it: what it plans for an empty table is no plan for a book. */
export async function writeSome(connection: pg.PoolConfig, communities: readonly Community[]) {
  const db = openDatabase(connection, 1)
  for (const { id, personId, accounts } of communities) {
    const postings = Array.from({ length: writtenInEach }, (_, turn) => ({
      key: `before:${turn}`,
      kind: 'exchange' as const,
      occurredOn: '2026-06-01',
      legs: transfer(accounts[turn % accounts.length]!, accounts[(turn + 7) % accounts.length]!, 60),
    }))
    await inCommunity(db, id, (one) =>
      inTransaction(one, (tx) =>
        postBroughtTransactions(tx, { communityId: id, personId }, postings, 'bench', new Date()),
      ),
    )
  }
  await db.destroy()
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(`insert into floor.one select community_id, id, key, content_digest, kind, occurred_on, posted_at, source, position, chain_digest from transactions;
    insert into floor.transactions select community_id, id, key, content_digest, kind, occurred_on, posted_at, source, position, chain_digest from transactions;
    insert into floor.entries (community_id, account_id, transaction_id, minutes, balance_minutes)
      select community_id, account_id, transaction_id, minutes, balance_minutes from entries;
    insert into resum.transfers (id, reason) select id, '' from transactions;
    insert into resum.movements (account_id, transfer_id, amount) select account_id, transaction_id, minutes from entries;
    update resum.accounts as a set balance = b.balance_minutes from accounts as b where b.id = a.id`)
  await client.query('vacuum analyze')
  await client.end()
}
