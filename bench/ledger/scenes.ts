import type { Community } from './communities.ts'

/** Who gives up an hour to whom, the next time. */
export type Turn = { community: Community; giving: string; taking: string }
export type Scene = { name: string; next(communities: readonly Community[]): Turn }

export const spread: Scene = {
  name: 'one community, its accounts in turn',
  next: ([community]) => between(community!),
}
export const hotPot: Scene = {
  name: 'one community, every hour to its pot',
  next: ([community]) => ({ ...between(community!), taking: community!.pot }),
}
export const twenty: Scene = {
  name: 'twenty communities',
  next: (communities) => between(communities[Math.floor(Math.random() * communities.length)]!),
}
export const scenes = [spread, hotPot, twenty]

function between(community: Community): Turn {
  const { accounts } = community
  const place = Math.floor(Math.random() * accounts.length)
  const step = 1 + Math.floor(Math.random() * (accounts.length - 1))
  return { community, giving: accounts[place]!, taking: accounts[(place + step) % accounts.length]! }
}
