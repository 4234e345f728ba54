import { sql } from 'kysely'
import type pg from 'pg'
import { type Db, inCommunity, openAsOwner, openDatabase } from '../../src/platform/db/database.ts'
import { getHolder, listStatement, statementPageSize } from '../../src/rooms/ledger/queries.ts'
import { doneKinds } from '../../src/rooms/ledger/rules.ts'
import { type Community, prepareCommunities } from './communities.ts'
import { ours } from './contestants.ts'
import { drive, median } from './drive.ts'
import { spread } from './scenes.ts'

export type Grown = { entries: number; balanceMs: number; pageMs: number; monthMs: number; perSecond: number }

/** So many people write all of it, so that even the smallest book fills a page of each statement. */
const busy = sql.raw('100')

/** The same community as its book grows: a balance and a page of a statement as the pages ask for them, a month, and posting. */
export async function measureGrowth(
  connection: pg.PoolConfig,
  sizes: readonly number[],
  { times, ms }: { times: number; ms: number },
): Promise<Grown[]> {
  const grown: Grown[] = []
  for (const entries of sizes) {
    const { connection: own, communities } = await prepareCommunities(connection, `bench_grown_${entries}`)
    const community = communities[0]!
    await fill(own, community, entries / 2)
    const db = openDatabase(own, 1)
    const asked = await inCommunity(db, community.id, (one) => ask(one, community, times))
    await db.destroy()
    const { perSecond } = await drive(() => ours.open(own, () => spread.next(communities)), 1, ms)
    grown.push({ entries, ...asked, perSecond })
  }
  return grown
}

/** Five years of transactions between everybody, written straight into the tables, each as long as a real one. */
async function fill(connection: pg.PoolConfig, community: Community, transactions: number) {
  const owner = openAsOwner(connection)
  const tables = sql.raw('transactions, entries, accounts, chains')
  // The owner's session only: no trigger and no foreign key looks at what is made up here.
  await owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`create temp table made on commit drop as
      select n, gen_random_uuid() as id, '2021-07-01'::date + (n::bigint * 1826 / ${transactions})::integer as day,
        1 + (n * 7919::bigint) % ${busy} as giving, 1 + (n * 7919::bigint + 1 + n % (${busy} - 3)) % ${busy} as taking
      from generate_series(1, ${transactions}::integer) as n`.execute(tx)
    await sql`insert into transactions (community_id, id, key, content_digest, kind, occurred_on, posted_at, keyed_by, position, chain_digest)
      select ${community.id}, id, 'exchange:' || id, encode(sha256(id::text::bytea), 'hex'), 'exchange', day, day + time '12:00',
        ${community.personId}, n, sha256(id::text::bytea) from made`.execute(tx)
    await sql`insert into entries (community_id, account_id, position, transaction_id, minutes, balance_minutes)
      select ${community.id}, (${community.accounts}::uuid[])[who], row_number() over running, id, minutes, sum(minutes) over running
      from made cross join lateral (values (giving, -60), (taking, 60)) as leg (who, minutes)
      window running as (partition by who order by n)`.execute(tx)
    await sql`update accounts as a set balance_minutes = s.sum, entry_count = s.lines from (
        select account_id, sum(minutes) as sum, count(*) as lines from entries group by account_id) as s
      where a.community_id = ${community.id} and a.id = s.account_id`.execute(tx)
    await sql`insert into chains (community_id, length, head)
      select community_id, position, chain_digest from transactions order by position desc limit 1`.execute(
      tx,
    )
  })
  await sql`vacuum analyze ${tables}`.execute(owner)
  await owner.destroy()
}

async function ask(db: Db, community: Community, times: number) {
  const reader = {
    ...community,
    communityId: community.id,
    name: 'Quinn',
    tasks: new Set(['broker' as const]),
  }
  const took = { balance: [] as number[], page: [] as number[], month: [] as number[] }
  const people = await db
    .selectFrom('accounts')
    .select('personId as id')
    .where('communityId', '=', community.id)
    .where('entryCount', '>', statementPageSize)
    .execute()
  for (let turn = 0; turn < times; turn += 1) {
    const { id } = people[Math.floor(Math.random() * people.length)]!
    const began = performance.now()
    const holder = await getHolder(db, reader, id!)
    const held = performance.now()
    const before = holder.entryCount + 1 - Math.floor(Math.random() * (holder.entryCount - statementPageSize))
    const asked = performance.now()
    await listStatement(db, reader, holder, { before })
    took.balance.push(held - began)
    took.page.push(performance.now() - asked)
  }
  for (let turn = 0; turn < Math.min(times, 24); turn += 1) {
    const began = performance.now()
    await month(db, community.id, new Date(Date.UTC(2022, turn, 1)))
    took.month.push(performance.now() - began)
  }
  return { balanceMs: median(took.balance), pageMs: median(took.page), monthMs: median(took.month) }
}

/** Who gave and received how much in one month, of all that was written down in it. */
async function month(db: Db, communityId: string, from: Date) {
  const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
  await sql`select sum(e.minutes) filter (where e.minutes > 0) as given, -sum(e.minutes) filter (where e.minutes < 0) as received,
      count(distinct e.account_id) filter (where e.minutes > 0) as givers, count(distinct e.account_id) filter (where e.minutes < 0) as receivers
    from transactions as t join entries as e on e.community_id = t.community_id and e.transaction_id = t.id
    where t.community_id = ${communityId} and t.posted_at >= ${from} and t.posted_at < ${until}
      and t.kind = any (${[...doneKinds]}::text[])
      and not exists (select from transactions as r where r.community_id = t.community_id and r.reverses_id = t.id)`.execute(
    db,
  )
}
