import type { Actor } from '../../platform/auth/actor.ts'
import { inCommunity, type Tx } from '../../platform/db/database.ts'
import { whyNotOn, whyNotSteps } from '../../rooms/exchanges/log/rules.ts'
import { whyNotMinutes } from '../../rooms/exchanges/rules.ts'
import { getAgreed } from '../../rooms/exchanges/standing.ts'
import { listStandings } from '../../rooms/standing/queries.ts'
import { hasLeft } from '../../rooms/standing/rules.ts'
import type { Cast } from '../cast.ts'
import type { Row, Submission } from '../journal.ts'

/** One submission on its way: who acts, where, and on which day. */
export type Scene = {
  tx: Tx
  cast: Cast
  /** The community the journal's own deeds are kept in; the transaction is always left in it. */
  homeId: string
  submission: Submission
  row: Row
  actor: Actor | null
  today: string
  now: Date
}

/** What an act leaves behind, for a later row that means it. */
export type Left = { exchangeId?: string; transactions?: { communityId: string; transactionId: string }[] }
export type Played = ({ ok: true } & Left) | { ok: false; why: string }

/** Does something in one community and comes home again. */
export async function at<T>({ tx, homeId }: Scene, communityId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await inCommunity(tx, communityId, work)
  } finally {
    await inCommunity(tx, homeId, async () => {})
  }
}

/** The community of a row: that of the account whose hours it takes. */
export function communityOf({ cast }: Scene, row: Row): string | null {
  return (cast.accounts.get(row.from) ?? cast.accounts.get(row.to))?.communityId ?? null
}

/**
 * What holds for any leg, in the journal's order: amounts, two accounts, the day, one community, and nobody who has left.
 * For acts whose own command takes legs as they are.
 */
export async function whyNotLegs(scene: Scene): Promise<string | null> {
  const { tx, cast, submission, actor, today } = scene
  const { rows } = submission
  const communityId = communityOf(scene, submission.first)
  if (!communityId) return 'not-allowed'
  const agreed = await at(scene, communityId, () => getAgreed(tx, communityId))
  const isBroker = actor?.tasks.has('broker') ?? false
  for (const why of [
    ...rows.map(({ minutes }) => whyNotMinutes(minutes) ?? whyNotSteps(minutes, agreed)),
    ...rows.map(({ from, to }) => (from === to ? 'same-person' : null)),
    ...rows.map(({ occurred }) => whyNotOn(occurred, { isBroker }, today, agreed)),
    ...rows.map(({ from, to }) =>
      cast.accounts.get(from)?.communityId === cast.accounts.get(to)?.communityId ? null : 'other-community',
    ),
  ])
    if (why) return why
  const people = rows.flatMap(({ from, to }) =>
    [cast.people.get(from) ?? [], cast.people.get(to) ?? []].flat(),
  )
  for (const id of new Set(people.map((one) => one.communityId))) {
    const ids = people.filter((one) => one.communityId === id).map(({ personId }) => personId)
    const standings = await at(scene, id, () => listStandings(tx, id, ids, today))
    if (standings.some((one) => hasLeft(one, today))) return 'has-left'
  }
  return null
}

/** Whether the two ends of a row are of different communities. */
export function crosses({ cast }: Scene, { from, to }: Row): boolean {
  return cast.accounts.get(from)?.communityId !== cast.accounts.get(to)?.communityId
}
