import type pg from 'pg'
import { newId } from '../../src/platform/ids.ts'
import type { Community } from './communities.ts'
import { connect, median } from './drive.ts'

const group = `select outcome from post_transactions($1, array[$2::uuid], array[$3::text], array['learning'], array['2026-06-14'::date], now(),
  null, 'here', array[null::uuid], array[null::bytea], array_fill($2::uuid, array[cardinality($4::uuid[])]), $4::uuid[], $5::integer[], true)`
const pair = `select post_transfer($1, $2, $3, 'learning', '2026-06-14', now(), null, 'here', null, null, $4, $5, 60, true)`

/** Milliseconds of one entry with sixty legs, and of ten with two legs one after the other, on one connection. */
export async function measureGroupEntry(connection: pg.PoolConfig, community: Community, times: number) {
  const { client, close } = await connect(connection, 'bothways_app')
  await client.query(`select set_config('bothways.community_id', $1, false)`, [community.id])
  const some = (count: number) => {
    const from = Math.floor(Math.random() * (community.accounts.length - count))
    return community.accounts.slice(from, from + count)
  }
  const postGroup = (legs: number) => {
    const id = newId()
    const minutes = Array.from({ length: legs }, (_, place) => (place === 0 ? -60 * (legs - 1) : 60))
    return client.query({
      name: 'group',
      text: group,
      values: [community.id, id, `group:${id}`, some(legs), minutes],
    })
  }
  const postPair = () => {
    const id = newId()
    return client.query({ name: 'pair', text: pair, values: [community.id, id, `pair:${id}`, ...some(2)] })
  }
  const took = { sixty: [] as number[], ten: [] as number[] }
  for (let turn = 0; turn < times; turn += 1) {
    took.sixty.push(await timed(() => postGroup(60)))
    took.ten.push(
      await timed(async () => {
        for (let one = 0; one < 10; one += 1) await postPair()
      }),
    )
  }
  await close()
  return { sixtyMs: median(took.sixty), tenMs: median(took.ten) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
