import { readFileSync } from 'node:fs'
import pg from 'pg'

/** Something that posts once on a connection of its own, again and again. */
export type Poster = { backend: number; post(): Promise<void>; close(): Promise<void> }
export type Driven = { perSecond: number; medianMs: number; serverUs: number | null }

const warmUpMs = 250
const tick = 10_000 // µs, what /proc counts in

/** So many connections post as fast as they are answered. Server time is that of their backends, where /proc tells it. */
export async function drive(
  open: () => Promise<Poster>,
  connections: number,
  forMs: number,
): Promise<Driven> {
  const posters = await Promise.all(Array.from({ length: connections }, open))
  const backends = posters.map(({ backend }) => backend)
  const took: number[] = []
  const began = performance.now() + warmUpMs
  const until = began + forMs
  let before: number | null = null
  const looked = setTimeout(() => (before = spentBy(backends)), warmUpMs)
  await Promise.all(
    posters.map(async ({ post }) => {
      for (;;) {
        const from = performance.now()
        if (from >= until) return
        await post()
        if (from >= began) took.push(performance.now() - from)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const after = spentBy(backends)
  clearTimeout(looked)
  await Promise.all(posters.map(({ close }) => close()))
  return {
    perSecond: took.length / seconds,
    medianMs: median(took),
    serverUs: before === null || after === null ? null : ((after - before) * tick) / took.length,
  }
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A connection of one's own, as the application's role or as the owner of everything. */
export async function connect(connection: pg.PoolConfig, role: 'bothways_app' | null) {
  const client = new pg.Client(connection)
  await client.connect()
  if (role) await client.query(`set role ${role}`)
  const { rows } = await client.query('select pg_backend_pid() as pid')
  return { client, backend: Number(rows[0].pid), close: () => client.end() }
}

/** CPU ticks, of the program and of the system for it. */
function spentBy(backends: number[]): number | null {
  try {
    return backends.reduce((sum, pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      return sum + Number(fields[11]) + Number(fields[12])
    }, 0)
  } catch {
    return null
  }
}
