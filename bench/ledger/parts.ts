import pg from 'pg'
import type { Community } from './communities.ts'
import { ours } from './contestants.ts'
import { type Driven, drive, median } from './drive.ts'
import { spread } from './scenes.ts'

const withoutChecksOfTypes = each(
  `select format('alter domain %s drop constraint %I', contypid::regtype, conname) as line from pg_constraint where contypid <> 0`,
)

/**
 * What is switched off, and how; each in a copy of the database of its own. The keys of transactions and the entries of each are not
 * among it: posting looks things up there, and without an index it would read through everything.
 */
const parts: Record<string, string> = {
  'nothing is off': '',
  'the chain': rewritten(
    [
      [
        /loop\s+update chains [\s\S]*?end loop;/,
        `chain_length := nextval('bench_places'); chain_head := '';`,
      ],
    ],
    'create sequence bench_places start 1000000;',
  ),
  'looking for the key first': rewritten([
    [/select t\.id, t\.content_digest[\s\S]*?return stands\.id;\s*end if;/, ''],
  ]),
  'the floor': rewritten([[/if giver\.balance_minutes < 0 [\s\S]*?end if;\s*end if;/, '']]),
  'whole transactions (trigger)': 'alter table entries disable trigger entries_add_whole_transactions',
  'guard of accounts (trigger)': 'alter table accounts disable trigger accounts_guarded',
  'guard of the chain (trigger)': 'alter table chains disable trigger chains_guarded',
  'only growing (two triggers)':
    'alter table entries disable trigger entries_only_grow; alter table transactions disable trigger transactions_only_grow',
  'row-level security': each(
    `select format('alter table %s disable row level security', oid::regclass) as line from pg_class where relrowsecurity`,
  ),
  'foreign keys of entries': without('f', 'entries'),
  'foreign keys of transactions': without('f', 'transactions'),
  'checks of values': `${without('c', 'entries', 'transactions', 'accounts', 'chains')}; ${withoutChecksOfTypes}`,
  'reversed once, place once (unique)':
    'drop index transactions_reversed_once; alter table transactions drop constraint transactions_in_order',
  'index by time': 'drop index transactions_by_time',
  'waiting for the disk (never in use)': `do $$ begin execute format('alter database %I set synchronous_commit to off', current_database()); end $$`,
}

/** Gain: how many times as many a second as in the same round with nothing off. */
export type Part = { name: string; perSecond: number; gain: number; serverUs: number | null }

/** What each part of posting costs, on one connection: everything on, then one thing at a time off, in rounds. */
export async function measureParts(
  connection: pg.PoolConfig,
  communities: readonly Community[],
  { rounds, ms }: { rounds: number; ms: number },
): Promise<Part[]> {
  const driven = new Map<string, Driven[]>(Object.keys(parts).map((name) => [name, []]))
  const databases = new Map<string, string>()
  for (const [number, [name, off]] of Object.entries(parts).entries()) {
    const database = `bench_part_${number}`
    await run(
      { ...connection, database: 'postgres' },
      `create database ${database} template ${connection.database}`,
    )
    if (off) await run({ ...connection, database }, off)
    databases.set(name, database)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, database] of databases) {
      const own = { ...connection, database }
      driven.get(name)!.push(await drive(() => ours.open(own, () => spread.next(communities)), 1, ms))
    }
  }
  for (const database of databases.values()) {
    await run({ ...connection, database: 'postgres' }, `drop database ${database}`)
  }
  const all = driven.get(Object.keys(parts)[0]!)!
  return [...driven].map(([name, times]) => ({
    name,
    perSecond: median(times.map(({ perSecond }) => perSecond)),
    gain: median(times.map(({ perSecond }, round) => perSecond / all[round]!.perSecond)),
    serverUs: times.some(({ serverUs }) => serverUs === null)
      ? null
      : median(times.map(({ serverUs }) => serverUs ?? 0)),
  }))
}

async function run(connection: pg.PoolConfig, statements: string) {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(statements)
  await client.end()
}

/** Posting made again with some places of its text put otherwise; fails when one of them is not there any more. */
function rewritten(places: [RegExp, string][], before = ''): string {
  const changes = places.map(
    ([found, instead]) => `
      was := now;
      now := regexp_replace(was, ${literal(found.source)}, ${literal(instead)});
      if now = was then raise exception 'nothing to switch off'; end if;`,
  )
  return `${before} do $bench$ declare
    was text;
    now text := pg_get_functiondef('post_transfer'::regproc);
  begin ${changes.join('')}
    execute now;
  end $bench$`
}

function without(type: 'c' | 'f', ...tables: string[]): string {
  return each(`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as line from pg_constraint
    where contype = '${type}' and conrelid = any (array[${tables.map((table) => `'${table}'`)}]::regclass[])`)
}

function each(query: string): string {
  return `do $$ declare one record; begin for one in ${query} loop execute one.line; end loop; end $$`
}

function literal(words: string): string {
  return `$lit$${words}$lit$`
}
