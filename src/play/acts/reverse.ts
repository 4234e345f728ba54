import { reverseExchange } from '../../rooms/exchanges/answer/commands.ts'
import { findExchange } from '../../rooms/exchanges/queries.ts'
import { reverseTransaction } from '../../rooms/ledger/commands.ts'
import { at, type Left, type Played, type Scene, whyNotLegs } from './act.ts'
import { keyOf } from './moves.ts'

const reason = 'Put right, as the journal says.'

/** The mirror of an earlier transaction, once only. */
export async function reverse(scene: Scene): Promise<Played> {
  const { tx, actor, row, homeId, now } = scene
  const why = await whyNotLegs(scene)
  if (why || !actor || !actor.tasks.has('broker')) return { ok: false, why: why ?? 'not-allowed' }
  const kept = await tx
    .selectFrom('deeds')
    .select('outcome')
    .where('communityId', '=', homeId)
    .where('key', '=', `play:${row.ref}`)
    .executeTakeFirst()
  const left = (kept?.outcome ?? {}) as Left
  return at(scene, actor.communityId, async () => {
    const { exchangeId, transactions = [] } = left
    if (exchangeId) {
      const found = await findExchange(tx, actor.communityId, exchangeId)
      // Of two communities, it is known by this id in the one where it was written down.
      if (!found) return { ok: false, why: 'not-allowed' }
      const undone = await reverseExchange(tx, actor, { exchangeId, reason, key: keyOf(scene) }, now)
      if (undone.ok || undone.why !== 'not-settled') return undone
      return { ok: false, why: found.state === 'reversed' ? 'already-reversed' : 'not-settled' }
    }
    const [own] = transactions
    if (!own || transactions.length > 1 || own.communityId !== actor.communityId)
      return { ok: false, why: 'not-allowed' }
    return reverseTransaction(tx, actor, { transactionId: own.transactionId, reason, key: keyOf(scene) }, now)
  })
}
