import { NotFound } from '../../platform/errors.ts'
import {
  confirmExchange,
  rememberDifferently,
  withdrawExchange,
} from '../../rooms/exchanges/answer/commands.ts'
import { type NewExchange, recordExchange } from '../../rooms/exchanges/commands.ts'
import { findExchange } from '../../rooms/exchanges/queries.ts'
import { actorFor } from '../cast.ts'
import type { Row } from '../journal.ts'
import { at, crosses, type Played, type Scene } from './act.ts'

export const kind = 'company'

/** Written down by whoever keyed it and confirmed by whoever confirmed it, in one step. */
export async function exchange(scene: Scene): Promise<Played> {
  const { tx, cast, actor, row, now } = scene
  if (!actor) return { ok: false, why: 'not-allowed' }
  return at(scene, actor.communityId, async () => {
    const open = await findProposal(scene, row.key)
    // What was proposed under this key gives way to what the two agreed on.
    if (open) await withdrawExchange(tx, actor, open, now)
    const written = await record(scene)
    if (!written.ok) return written
    const confirmer = await actorFor(tx, cast, row.confirmed_by)
    if (!confirmer || confirmer.communityId !== actor.communityId) return { ok: false, why: 'own-word' }
    const { exchangeId } = written
    return confirmExchange(tx, confirmer, { exchangeId, version: 1 }, now)
  })
}

/** Written down, and waiting for the other's word. */
export async function propose(scene: Scene): Promise<Played> {
  const { actor } = scene
  return actor ? at(scene, actor.communityId, () => record(scene)) : { ok: false, why: 'not-allowed' }
}

/** "I remember it differently": the minutes stay until they have talked. */
export async function dispute(scene: Scene): Promise<Played> {
  const { tx, actor, row, now } = scene
  if (!actor) return { ok: false, why: 'not-allowed' }
  return at(scene, actor.communityId, async () => {
    const exchangeId = await findProposal(scene, row.key)
    const found = exchangeId && (await findExchange(tx, actor.communityId, exchangeId))
    if (!found) throw new NotFound()
    const { version, minutes } = found
    const words = 'I remember it differently.'
    return rememberDifferently(tx, actor, { exchangeId: found.id, version, minutes, words }, now)
  })
}

async function record(scene: Scene) {
  const { tx, actor, row, today, now } = scene
  if (!actor) return { ok: false, why: 'not-allowed' } as const
  try {
    return await recordExchange(tx, actor, saidIn(scene, row), today, now)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return { ok: false, why: crosses(scene, row) ? 'other-community' : 'not-allowed' } as const
  }
}

function saidIn({ cast }: Scene, row: Row): NewExchange {
  const idOf = (account: string) => cast.people.get(account)?.personId ?? null
  return {
    giverId: idOf(row.to),
    receiverId: idOf(row.from),
    minutes: row.minutes,
    kind,
    occurredOn: row.occurred,
    comeBack: 'hours',
    spokenFor: row.on_behalf_of ? idOf(row.on_behalf_of) : null,
    accompaniedBy: row.accompanied_by ? idOf(row.accompanied_by) : null,
  }
}

/** The exchange that was proposed under a key and still waits, or null. */
async function findProposal(scene: Scene, key: string): Promise<string | null> {
  const { tx, homeId, actor } = scene
  const kept = await at({ ...scene, homeId: actor?.communityId ?? homeId }, homeId, () =>
    tx
      .selectFrom('deeds')
      .select('outcome')
      .where('communityId', '=', homeId)
      .where('key', '=', proposalKey(key))
      .executeTakeFirst(),
  )
  const id = (kept?.outcome as { exchangeId?: string } | null | undefined)?.exchangeId
  const found = id && actor ? await findExchange(tx, actor.communityId, id) : null
  return found && (found.state === 'recorded' || found.state === 'talk') ? found.id : null
}

export function proposalKey(key: string): string {
  return `proposal:${key}`
}
