import { type Tx, throughCommunities } from '../../../platform/db/database.ts'
import {
  type Between,
  type PostedBetween,
  postBetween,
  type WhyNotBetween,
  type Writer,
} from '../../neighbours/between.ts'
import type { WhyNotTogether } from '../../standing/rules.ts'
import { dayIn } from '../durations.ts'
import type { Exchange } from '../rules.ts'
import { type Accompanied, getAgreed, whyNotBetween, whyNotFirst } from '../standing.ts'
import { findTwin } from './twin.ts'

type Ends = Record<string, { giverId: string | null; receiverId: string | null }>

/**
 * Writes an exchange between two communities in both books, or in neither. How each of the two stands is asked in their own
 * community, on its own day.
 */
export async function settleBetween(
  tx: Tx,
  writer: Writer,
  exchange: Exchange,
  now: Date,
): Promise<PostedBetween | { ok: false; why: WhyNotBetween | WhyNotTogether | WhyNotFirst }> {
  const home = writer.communityId
  const twin = await findTwin(tx, home, exchange.id)
  if (!twin) throw new RangeError('not between two communities')
  const ends: Record<string, Accompanied> = {}
  await throughCommunities(tx, home, [home, twin.communityId], async (inner, id) => {
    ends[id] = await inner
      .selectFrom('exchanges')
      .select(['giverId', 'receiverId', 'accompaniedBy'])
      .where('communityId', '=', id)
      .where('key', '=', twin.key)
      .executeTakeFirstOrThrow()
  })
  const why =
    (await whyNotInEither(tx, home, ends, now)) ?? (await whyNotAccompanied(tx, home, twin.communityId, ends))
  if (why) return { ok: false, why }
  return postBetween(tx, { ...sidesOf(ends), ...told(exchange), key: twin.key, writer }, now)
}

/** Why one of the two cannot take part today, as their own community sees it, or null. */
export async function whyNotInEither(
  tx: Tx,
  homeId: string,
  ends: Ends,
  now: Date,
): Promise<WhyNotTogether | null> {
  const found: WhyNotTogether[] = []
  await throughCommunities(tx, homeId, Object.keys(ends), async (inner, id) => {
    const { timeZone } = await getAgreed(inner, id)
    const why = await whyNotBetween(inner, id, ends[id]!, dayIn(timeZone, now))
    if (why) found.push(why)
  })
  return found[0] ?? null
}

export type WhyNotFirst = 'goes-accompanied' | 'far-goes-accompanied'

/** A first time for somebody goes accompanied by a broker of their own community, where that community wants it so. */
async function whyNotAccompanied(
  tx: Tx,
  homeId: string,
  otherId: string,
  ends: Record<string, Accompanied>,
): Promise<WhyNotFirst | null> {
  const missing = new Set<string>()
  await throughCommunities(tx, homeId, [homeId, otherId], async (inner, id) => {
    const half = { ...ends[id]!, otherId: id === homeId ? otherId : homeId }
    if (await whyNotFirst(inner, id, half, await getAgreed(inner, id))) missing.add(id)
  })
  if (missing.has(homeId)) return 'goes-accompanied'
  return missing.has(otherId) ? 'far-goes-accompanied' : null
}

function sidesOf(
  ends: Ends,
): Pick<Between, 'giverCommunityId' | 'giverId' | 'receiverCommunityId' | 'receiverId'> {
  const at = (side: 'giverId' | 'receiverId') => Object.entries(ends).find(([, one]) => one[side] !== null)!
  const [giver, receiver] = [at('giverId'), at('receiverId')]
  return {
    giverCommunityId: giver[0],
    giverId: giver[1].giverId!,
    receiverCommunityId: receiver[0],
    receiverId: receiver[1].receiverId!,
  }
}

function told({ minutes, occurredOn }: Exchange) {
  return { minutes, occurredOn }
}
