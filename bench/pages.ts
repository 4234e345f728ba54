import pg from 'pg'
import { beginSession } from '../src/platform/auth/sessions.ts'
import { inCommunity, inTransaction, openAsOwner, openDatabase } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { gatherCrowd } from './support/crowd.ts'
import { serveApart } from './support/served.ts'
import { type Visit, visit } from './support/visit.ts'

const pages = {
  statement: '/statement',
  directory: '/people',
  'directory, searched': '/people?words=elise',
  'find, everywhere': '/find?q=elise',
  board: '/board',
  'my page': '/me',
  'both ways': '/both-ways',
}
const sizes = [200, 50_000]
const rounds = 3
const times = 150

/** CPU per page and median response of the pages people use most, at 200 and at 50,000 people, as times a prebuilt string. */
export async function pagesBench(connection: pg.PoolConfig) {
  const bare = await serveApart('bare.ts', { BENCH_BYTES: '40000' })
  console.log(`people  page                    CPU µs   of bare   median ms   of bare   p95 ms   bytes`)
  for (const size of sizes) {
    const { served, cookie } = await openCommunityOf(connection, size)
    for (const [name, path] of Object.entries(pages)) {
      const ours: Visit[] = []
      const floors: Visit[] = []
      // In turn, so that both meet the same machine.
      for (let round = 0; round < rounds; round += 1) {
        floors.push(await visit(bare, '/', times))
        ours.push(await visit(served, path, times, cookie))
      }
      tell(size, name, ours, floors)
    }
    console.log(
      `${size} people: the app holds ${Math.round((await served.rss()) / 1024 / 1024)} MB after this`,
    )
    served.stop()
  }
  bare.stop()
}

async function openCommunityOf(connection: pg.PoolConfig, size: number) {
  const database = `bench_${size}`
  const admin = new pg.Client(connection)
  await admin.connect()
  await admin.query(`create database ${database}`)
  await admin.end()
  const own = { ...connection, database }
  const owner = openAsOwner(own)
  await migrate(owner)
  const db = openDatabase(own, 2)
  const quinn = await gatherCrowd(db, size, new Date())
  const cookie = await inCommunity(db, quinn.communityId, (one) =>
    inTransaction(one, (tx) => beginSession(tx, quinn, 'bench', new Date(), null, new Date('2099-01-01'))),
  )
  await db.destroy()
  const tidy = new pg.Client(own)
  await tidy.connect()
  await tidy.query('vacuum analyze')
  await tidy.end()
  await owner.destroy()
  return {
    served: await serveApart('app.ts', { BENCH_DATABASE: JSON.stringify(own) }),
    cookie: `session=${cookie}`,
  }
}

function tell(size: number, name: string, ours: Visit[], floors: Visit[]) {
  const middle = (visits: Visit[], of: keyof Visit) =>
    visits.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(visits.length / 2)]!
  const [cpu, bareCpu] = [middle(ours, 'cpuUs'), middle(floors, 'cpuUs')]
  const [ms, bareMs] = [middle(ours, 'medianMs'), middle(floors, 'medianMs')]
  const cells = [
    String(size).padEnd(7),
    name.padEnd(22),
    cpu.toFixed(0).padStart(7),
    `${(cpu / bareCpu).toFixed(1)} ×`.padStart(9),
    ms.toFixed(2).padStart(11),
    `${(ms / bareMs).toFixed(1)} ×`.padStart(9),
    middle(ours, 'p95Ms').toFixed(1).padStart(8),
    String(middle(ours, 'bytes')).padStart(7),
  ]
  console.log(cells.join(' '))
}
