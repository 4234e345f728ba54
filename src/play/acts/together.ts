import { postTransaction } from '../../rooms/ledger/commands.ts'
import type { Leg } from '../../rooms/ledger/rules.ts'
import { postTogether } from '../../rooms/together/commands.ts'
import type { PartOf, Shape } from '../../rooms/together/rules.ts'
import { at, type Played, type Scene, whyNotLegs } from './act.ts'
import { keyOf } from './moves.ts'

/**
 * A lunch or a circle: all its legs in one transaction, guests from a neighbour community over the link. The one who writes
 * is a broker where it took place; the guests' own book takes its half at the same time, or nothing is written at all.
 */
export function together(shape: Shape): (scene: Scene) => Promise<Played> {
  return async (scene) => {
    const { tx, cast, actor, row, today, now, submission } = scene
    const why = await whyNotLegs(scene)
    if (why || !actor) return { ok: false, why: why ?? 'not-allowed' }
    const communities = new Set(submission.rows.map(({ from }) => cast.accounts.get(from)?.communityId ?? ''))
    if (!communities.has(actor.communityId) || !actor.tasks.has('broker'))
      return { ok: false, why: 'not-allowed' }
    const transactions: { communityId: string; transactionId: string }[] = []
    for (const communityId of [...communities].sort()) {
      const written = await at(scene, communityId, async () => {
        const legs = legsIn(scene, communityId)
        const key = keyOf(scene)
        if (communityId !== actor.communityId)
          return postTransaction(
            tx,
            { communityId, personId: null },
            { key, kind: shape, occurredOn: row.occurred, legs },
            now,
          )
        const recipeId = cast.recipes.get(`${communityId} ${shape}`) ?? ''
        const entry = { recipeId, occurredOn: row.occurred, parts: partsIn(scene, communityId), legs, key }
        return postTogether(tx, actor, entry, today, now)
      })
      if (!written.ok) return written
      transactions.push({ communityId, transactionId: written.transactionId })
    }
    return { ok: true, transactions }
  }
}

/** What this adds up to for each account of a community. */
function legsIn({ cast, submission }: Scene, communityId: string): Leg[] {
  const sums = new Map<string, number>()
  const add = (account: string, minutes: number) => {
    const found = cast.accounts.get(account)
    if (found?.communityId === communityId)
      sums.set(found.accountId, (sums.get(found.accountId) ?? 0) + minutes)
  }
  for (const { from, to, minutes } of submission.rows) {
    add(from, -minutes)
    add(to, minutes)
  }
  return [...sums]
    .filter(([, minutes]) => minutes !== 0)
    .map(([accountId, minutes]) => ({ accountId, minutes }))
}

function partsIn({ cast, submission }: Scene, communityId: string): PartOf[] {
  return submission.rows.flatMap(({ from, to, minutes }) => {
    const [gave, received] = [cast.people.get(to), cast.people.get(from)]
    return [
      ...(gave?.communityId === communityId
        ? [{ personId: gave.personId, part: 'gave' as const, minutes }]
        : []),
      ...(received?.communityId === communityId
        ? [{ personId: received.personId, part: 'received' as const, minutes }]
        : []),
    ]
  })
}
