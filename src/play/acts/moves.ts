import { NotFound } from '../../platform/errors.ts'
import { moveMerged } from '../../rooms/leaving/merge.ts'
import { postTransaction } from '../../rooms/ledger/commands.ts'
import { transfer } from '../../rooms/ledger/rules.ts'
import { moveTime } from '../../rooms/pot/commands.ts'
import type { Move } from '../../rooms/pot/rules.ts'
import { at, communityOf, crosses, type Played, type Scene, whyNotLegs } from './act.ts'

/** Hours that change hands without anything being done for them: a gift, a grant, a starter, … */
export function move(kind: Move['kind']): (scene: Scene) => Promise<Played> {
  return async (scene) => {
    const { tx, actor, row, today, now, cast } = scene
    if (!actor) return { ok: false, why: 'not-allowed' }
    const idOf = (account: string) => cast.people.get(account)?.personId ?? null
    const said = {
      kind,
      fromId: idOf(row.from),
      toId: idOf(row.to),
      minutes: row.minutes,
      occurredOn: row.occurred,
      key: keyOf(scene),
    }
    try {
      const moved = await at(scene, actor.communityId, () => moveTime(tx, actor, said, today, now))
      return moved.ok ? leaving(actor.communityId, moved.transactionId) : moved
    } catch (error) {
      // Not of this community, or a way that this kind of move does not go.
      if (error instanceof NotFound && crosses(scene, row)) return { ok: false, why: 'other-community' }
      if (error instanceof NotFound || error instanceof RangeError) return { ok: false, why: 'not-allowed' }
      throw error
    }
  }
}

/** A balance brought from before, out of the pot or into it. Whoever sets a community up brings it; they need not be of it. */
export async function bring(scene: Scene): Promise<Played> {
  const { tx, row, now, cast } = scene
  const why = await whyNotLegs(scene)
  if (why) return { ok: false, why }
  const communityId = communityOf(scene, row) ?? ''
  const [from, to] = [cast.accounts.get(row.from), cast.accounts.get(row.to)]
  if (!from || !to) return { ok: false, why: 'not-allowed' }
  const legs = transfer(from.accountId, to.accountId, row.minutes)
  const posting = { key: keyOf(scene), kind: 'opening', occurredOn: row.occurred, legs } as const
  const posted = await at(scene, communityId, () =>
    postTransaction(tx, { communityId, personId: null }, posting, now),
  )
  return posted.ok ? leaving(communityId, posted.transactionId) : posted
}

export async function merge(scene: Scene): Promise<Played> {
  const { tx, row, now, actor, cast, today } = scene
  const why = await whyNotLegs(scene)
  const [from, into] = [cast.people.get(row.from), cast.people.get(row.to)]
  if (why || !actor || !from || !into) return { ok: false, why: why ?? 'not-allowed' }
  const said = {
    fromId: from.personId,
    intoId: into.personId,
    minutes: row.minutes,
    occurredOn: row.occurred,
    key: keyOf(scene),
  }
  const moved = await at(scene, actor.communityId, () => moveMerged(tx, actor, said, today, now))
  return moved.ok ? leaving(actor.communityId, moved.transactionId) : moved
}

/** Keys of the book are longer than some of a journal. */
export function keyOf({ row }: Scene): string {
  return `journal:${row.key}`
}

export function leaving(communityId: string, transactionId: string): Played {
  return { ok: true, transactions: [{ communityId, transactionId }] }
}
