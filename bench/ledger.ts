import pg from 'pg'
import { inCommunity, openDatabase } from '../src/platform/db/database.ts'
import { checkBook, isClean } from '../src/rooms/ledger/check.ts'
import { type Community, prepareCommunities, writeSome } from './ledger/communities.ts'
import {
  type Contestant,
  oneRow,
  ours,
  oursAsCommand,
  resum,
  threeInOrder,
  threeRows,
  threeRowsAsCommand,
} from './ledger/contestants.ts'
import { type Driven, drive, median } from './ledger/drive.ts'
import { measureGroupEntry } from './ledger/group-entry.ts'
import { measureGrowth } from './ledger/growth.ts'
import { measureParts } from './ledger/parts.ts'
import { preparePgledger } from './ledger/published.ts'
import { type Scene, scenes } from './ledger/scenes.ts'
import { measureNeighbours } from './ledger/side-by-side.ts'
import { ratio, tell, tellTable, whole, writeReport } from './ledger/tell.ts'

const connections = [1, 8, 32]
const times = process.argv.includes('--quick') ? { rounds: 1, ms: 400 } : { rounds: 3, ms: 600 }
const sizes = [10_000, 100_000, 1_000_000, ...(process.argv.includes('--large') ? [10_000_000] : [])]

/**
 * Posting, as ratios to floors of the same rows in the same run; what each part of it costs; and the book as it grows.
 * `--large` grows it to ten million entries; `--quick` only looks whether all of it runs; `--write` puts it into docs/speed.md.
 */
export async function ledgerBench(connection: pg.PoolConfig) {
  const { connection: own, communities } = await prepareCommunities(connection, 'bench_ledger')
  await writeSome(own, communities)
  await tellParts(own, communities)
  const pgledger = await preparePgledger(own, communities)
  if (!pgledger) console.log('pgledger is left out: BOTHWAYS_BENCH_PGLEDGER names no folder with it.')
  const contestants = [oneRow, threeRows, threeInOrder, resum, ...(pgledger ? [pgledger] : []), ours]
  for (const scene of scenes) await tellScene(own, communities, scene, contestants)
  await tellNeighbours(own, communities)
  const { sixtyMs, tenMs } = await measureGroupEntry(own, communities[0]!, 20 * times.rounds)
  tell(
    `One entry with sixty legs takes ${sixtyMs.toFixed(1)} ms, ten with two legs ${tenMs.toFixed(1)} ms: ${ratio(sixtyMs, tenMs)}.`,
  )
  await tellGrowth(connection)
  await tellTruth(own, communities)
  if (process.argv.includes('--write')) writeReport()
}

async function tellScene(
  connection: pg.PoolConfig,
  communities: readonly Community[],
  scene: Scene,
  contestants: readonly Contestant[],
) {
  const all = [...contestants, threeRowsAsCommand, oursAsCommand]
  const driven = new Map<string, Driven[][]>(all.map(({ name }) => [name, connections.map(() => [])]))
  // In turn, so that all meet the same machine.
  for (let round = 0; round < times.rounds; round += 1) {
    for (const [at, count] of connections.entries()) {
      for (const one of all) {
        const open = () => one.open(connection, () => scene.next(communities))
        driven.get(one.name)![at]!.push(await drive(open, count, times.ms))
      }
    }
  }
  const rates = (name: string, at: number) => driven.get(name)![at]!.map(({ perSecond }) => perSecond)
  // Of the same round: a busy moment of the machine meets both.
  const of = (name: string, floor: string, at: number) =>
    median(rates(name, at).map((rate, round) => rate / rates(floor, at)[round]!)).toFixed(2)
  tell(`\n### ${scene.name[0]!.toUpperCase()}${scene.name.slice(1)}`)
  tellTable(
    [
      'postings a second (of the three rows)',
      ...connections.map((count) => `${count} at once`),
      'server, µs',
    ],
    all.map(({ name }) => {
      const floor = name === oursAsCommand.name ? threeRowsAsCommand.name : threeRows.name
      const server = median(driven.get(name)![0]!.map(({ serverUs }) => serverUs ?? Number.NaN))
      return [
        name,
        ...connections.map((_, at) => `${whole(median(rates(name, at)))} (${of(name, floor, at)})`),
        Number.isNaN(server) ? '–' : whole(server),
      ]
    }),
  )
  const inOrder = connections.map((_, at) => of(ours.name, threeInOrder.name, at))
  tell(`Ours, of the three rows counted in order: ${inOrder.join(', ')}.`)
}

async function tellParts(connection: pg.PoolConfig, communities: readonly Community[]) {
  const parts = await measureParts(connection, communities, times)
  const [all] = parts
  tell('### What each part costs')
  tellTable(
    ['switched off', 'a second, 1 at once', 'gain', 'server, µs', 'saved, µs'],
    parts.map(({ name, perSecond, gain, serverUs }) => [
      name,
      whole(perSecond),
      gain.toFixed(2),
      serverUs === null ? '–' : whole(serverUs),
      serverUs === null || all!.serverUs === null ? '–' : whole(all!.serverUs - serverUs),
    ]),
  )
}

async function tellNeighbours(connection: pg.PoolConfig, communities: readonly Community[]) {
  const found = await measureNeighbours(connection, communities, times)
  const [alone, , calm] = found
  tell('\n### A neighbour with a hot pot')
  tellTable(
    ['one community, 1 at once', 'a second', 'of alone', 'of beside calm ones'],
    found.map(({ name, perSecond }) => [
      name,
      whole(perSecond),
      ratio(perSecond, alone!.perSecond),
      ratio(perSecond, calm!.perSecond),
    ]),
  )
}

async function tellGrowth(connection: pg.PoolConfig) {
  const grown = await measureGrowth(connection, sizes, { times: 60 * times.rounds, ms: times.ms })
  tell('\n### The book as it grows')
  tellTable(
    [
      'entries',
      'a balance, ms',
      'a page of a statement, ms',
      'a month of everybody, ms',
      'postings a second',
    ],
    grown.map(({ entries, balanceMs, pageMs, monthMs, perSecond }) => [
      whole(entries),
      balanceMs.toFixed(2),
      pageMs.toFixed(2),
      monthMs.toFixed(1),
      whole(perSecond),
    ]),
  )
}

/** After all that: is every balance what its entries say? */
async function tellTruth(connection: pg.PoolConfig, communities: readonly Community[]) {
  const db = openDatabase(connection, 1)
  let [clean, lines] = [0, 0]
  for (const { id } of communities) {
    const findings = await inCommunity(db, id, (one) => checkBook(one, id))
    if (isClean(findings)) clean += 1
    lines += findings.find(({ invariant }) => invariant === 'chain-unbroken')?.looked ?? 0
  }
  await db.destroy()
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } =
    await client.query(`select count(*) filter (where balance <> sum) as wrong, count(*) as all from (
    select a.balance, sum(m.amount) from resum.accounts as a join resum.movements as m on m.account_id = a.id group by a.id) as each`)
  await client.end()
  tell(
    `After all this the books of ${clean} of ${communities.length} communities are clean (${whole(lines)} transactions). Of re-sum and store, ` +
      `${whole(rows[0].wrong)} of ${whole(rows[0].all)} balances are wrong.`,
  )
}
