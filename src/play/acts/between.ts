import { isBroker } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { confirmExchange, sayWhoCame } from '../../rooms/exchanges/answer/commands.ts'
import { recordBetween } from '../../rooms/exchanges/between/commands.ts'
import { inTwin } from '../../rooms/exchanges/between/twin.ts'
import { actorFor } from '../cast.ts'
import { at, type Played, type Scene } from './act.ts'
import { kind } from './exchange.ts'
import { keyOf } from './moves.ts'

/**
 * Help between two communities: written down in the community of whoever keyed it, and confirmed by whoever confirmed it in
 * theirs, in one step. Each of its two legs stands in the book of one of them.
 */
export async function between(scene: Scene): Promise<Played> {
  const { tx, cast, actor, row, submission, now } = scene
  const { rows } = submission
  const receiver = rows.map(({ from }) => cast.people.get(from)).find(Boolean)
  const giver = rows.map(({ to }) => cast.people.get(to)).find(Boolean)
  if (!actor || !receiver || !giver) return { ok: false, why: 'not-allowed' }
  if (receiver.communityId === giver.communityId) return { ok: false, why: 'other-community' }
  if (rows.some(({ minutes }) => minutes !== row.minutes)) return { ok: false, why: 'not-mirrored' }
  const isOurs = giver.communityId === actor.communityId
  const [near, far] = isOurs ? [giver, receiver] : [receiver, giver]
  if (near.communityId !== actor.communityId) return { ok: false, why: 'other-community' }
  const company = cast.people.get(row.accompanied_by)
  const said = {
    otherId: far.communityId,
    farId: far.personId,
    nearId: near.personId,
    nearSide: isOurs ? 'giver' : 'receiver',
    minutes: row.minutes,
    kind,
    occurredOn: row.occurred,
    accompaniedBy: company?.communityId === near.communityId ? company.personId : null,
    key: keyOf(scene),
  } as const
  return at(scene, actor.communityId, async () => {
    const written = await recordBetween(tx, actor, said, now)
    return written.ok ? confirm(scene, actor.communityId, written.exchangeId) : written
  })
}

/** In the community of whoever confirms: there its half has an id of its own. */
async function confirm({ tx, cast, row, now }: Scene, homeId: string, exchangeId: string): Promise<Played> {
  const ids = new Map([[homeId, exchangeId]])
  await inTwin(tx, homeId, exchangeId, async (_, twin) => {
    ids.set(twin.communityId, twin.id)
  })
  const company = await actorFor(tx, cast, row.accompanied_by)
  const thereId = company && company.communityId !== homeId && ids.get(company.communityId)
  if (thereId && isBroker(company))
    await sayWhoCame(tx, company, { exchangeId: thereId, accompaniedBy: company.personId }, now)
  // Reading who confirms takes us to their community, and there we stay for what they say.
  const confirmer = await actorFor(tx, cast, row.confirmed_by)
  const id = confirmer && ids.get(confirmer.communityId)
  if (!id) return { ok: false, why: 'own-word' }
  try {
    const said = await confirmExchange(tx, confirmer, { exchangeId: id, version: 1 }, now)
    return said.ok ? { ok: true, exchangeId } : said
  } catch (error) {
    // Neither one of the two nor a broker.
    if (error instanceof NotFound) return { ok: false, why: 'own-word' }
    throw error
  }
}
