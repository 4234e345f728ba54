import type pg from 'pg'
import type { Community } from './communities.ts'
import { ours } from './contestants.ts'
import { type Driven, drive, median } from './drive.ts'
import { hotPot, type Scene, spread } from './scenes.ts'

const others = 8

/**
 * One community on one connection: alone; beside eight connections that all give to the pot of another; and beside eight that
 * do as much in eight others, without a hot spot, which tells waiting from sharing the processor.
 */
export async function measureNeighbours(
  connection: pg.PoolConfig,
  communities: readonly Community[],
  { rounds, ms }: { rounds: number; ms: number },
) {
  const [mine, ...rest] = communities
  const found = {
    alone: [] as number[],
    'beside a hot pot': [] as number[],
    'beside eight calm ones': [] as number[],
  }
  const post = (scene: Scene, of: readonly Community[]) => () => ours.open(connection, () => scene.next(of))
  const here = () => drive(post(spread, [mine!]), 1, ms)
  const beside = async (them: Promise<Driven>[]) => {
    const { perSecond } = await here()
    await Promise.all(them)
    return perSecond
  }
  for (let round = 0; round < rounds; round += 1) {
    found.alone.push((await here()).perSecond)
    found['beside a hot pot'].push(await beside([drive(post(hotPot, rest), others, ms + 300)]))
    found['beside eight calm ones'].push(
      await beside(rest.slice(0, others).map((one) => drive(post(spread, [one]), 1, ms + 300))),
    )
  }
  return Object.entries(found).map(([name, times]) => ({ name, perSecond: median(times) }))
}
