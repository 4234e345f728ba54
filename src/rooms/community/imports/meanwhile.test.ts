import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newDatabase } from '../../../../test/support/database.ts'
import { atNoon } from '../../../../test/support/village.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { getAccountOf } from '../../ledger/accounts.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { type Posting, postTransaction } from '../../ledger/commands.ts'
import { transfer } from '../../ledger/rules.ts'
import { beginCommunity } from '../commands.ts'
import { bringIn, type OnProgress } from './bring.ts'
import type { BroughtPerson, BroughtTransfer } from './brought.ts'

test('an import and whoever confirms something meanwhile never wait for each other in a circle', async () => {
  const { db } = await newDatabase(6)
  try {
    const begun = await inTransaction(db, (tx) =>
      beginCommunity(tx, { name: 'Here', timeZone: 'UTC', isDemo: false, first: { name: 'Quinn' } }, atNoon),
    )
    assert.ok(begun.ok)
    const { communityId } = begun
    const there = (work: (tx: Tx) => Promise<unknown>) =>
      inCommunity(db, communityId, (one) => inTransaction(one, work))
    const bringAll = (transfers: BroughtTransfer[], onProgress?: OnProgress) =>
      there((tx) =>
        bringIn(tx, begun, { source: 'timeoverflow', people, posts: [], transfers }, atNoon, onProgress),
      )
    await bringAll([])

    let confirmed: Promise<unknown> | null = null
    // The first two thousand pass between the later accounts, the last one comes to the first account.
    const transfers = Array.from({ length: 2001 }, (_, at) => passing(at, at < 2000 ? 2 : 1, 3))
    await bringAll(transfers, async () => {
      if (confirmed) return
      confirmed = there(async (tx) =>
        postTransaction(tx, begun, await between(tx, communityId, 1, 2), atNoon),
      )
      confirmed.catch(() => {}) // asked below
      while (!(await isWaiting(db))) await new Promise((resolve) => setTimeout(resolve, 5))
    })
    await confirmed
    await inCommunity(db, communityId, async (one) => assert.ok(isClean(await checkBook(one, communityId))))
  } finally {
    await db.destroy()
  }
})

const people: BroughtPerson[] = [1, 2, 3].map((number) => ({
  number,
  name: `Person ${number}`,
  email: null,
  phone: '',
  otherPhone: '',
  area: '',
  joinedOn: '2024-01-01',
  state: 'here',
  balanceMinutes: null,
  at: { file: 'Members.csv', line: number + 1 },
}))

function passing(at: number, from: number, to: number): BroughtTransfer {
  const parties = { from: { number: from }, to: { number: to } }
  return { key: `passing-${at}`, ...parties, minutes: 15, occurredOn: '2024-03-09', words: null }
}

async function between(tx: Tx, communityId: string, from: number, to: number): Promise<Posting> {
  const accountOf = async (number: number) => {
    const { id } = await tx
      .selectFrom('people')
      .select('id')
      .where('communityId', '=', communityId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    return getAccountOf(tx, communityId, id)
  }
  const legs = transfer(await accountOf(from), await accountOf(to), 15)
  return { key: 'meanwhile', kind: 'exchange', occurredOn: '2024-03-09', legs }
}

/** Whether anybody in this database waits for somebody else. */
async function isWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from pg_locks as l join pg_stat_activity as a using (pid)
    where not l.granted and a.datname = current_database()`.execute(db)
  return rows[0]!.waiting > 0
}
