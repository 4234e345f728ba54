import { type Tx, throughCommunities } from '../../../platform/db/database.ts'
import { record } from '../../../platform/record.ts'
import type { Exchange } from '../rules.ts'

/** What the other community wrote down about the same thing. Both rows carry one key. */
export type Twin = { communityId: string; key: string }
export type Place = { communityId: string; id: string }

/** Where the other half of an exchange stands, or null where both are of this community. */
export async function findTwin(tx: Tx, communityId: string, exchangeId: string): Promise<Twin | null> {
  const found = await tx
    .selectFrom('exchanges')
    .innerJoin('links', (join) =>
      join
        .onRef('links.communityId', '=', 'exchanges.communityId')
        .onRef('links.id', '=', 'exchanges.linkId'),
    )
    .select(['exchanges.key', 'links.otherId'])
    .where('exchanges.communityId', '=', communityId)
    .where('exchanges.id', '=', exchangeId)
    .executeTakeFirst()
  return found?.key ? { communityId: found.otherId, key: found.key } : null
}

/** Holds both halves until the transaction ends, in the order of their communities. */
export async function holdBoth(tx: Tx, communityId: string, twin: Twin): Promise<void> {
  await throughCommunities(tx, communityId, [communityId, twin.communityId], async (inner, id) => {
    await inner
      .selectFrom('exchanges')
      .select('id')
      .where('communityId', '=', id)
      .where('key', '=', twin.key)
      .forUpdate()
      .execute()
  })
}

/** Does something to the other half, where there is one, in its own community. */
export async function inTwin(
  tx: Tx,
  communityId: string,
  exchangeId: string,
  work: (tx: Tx, twin: Place) => Promise<void>,
): Promise<void> {
  const twin = await findTwin(tx, communityId, exchangeId)
  if (!twin) return
  await throughCommunities(tx, communityId, [twin.communityId], async (inner, id) => {
    const { id: twinId } = await inner
      .selectFrom('exchanges')
      .select('id')
      .where('communityId', '=', id)
      .where('key', '=', twin.key)
      .executeTakeFirstOrThrow()
    await work(inner, { communityId: id, id: twinId })
  })
}

/** Writes down what was done, in the other half, too; there it was nobody of theirs. */
export async function recordInBoth(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  what: `${string}.${string}`,
  { id, otherId }: Pick<Exchange, 'id' | 'otherId'>,
  now: Date,
): Promise<void> {
  await record(tx, writer, what, id, now)
  if (otherId === null) return
  await inTwin(tx, writer.communityId, id, (inner, twin) =>
    record(inner, { communityId: twin.communityId, personId: null }, what, twin.id, now),
  )
}

/** Holds both halves unless somebody is at one of them. Null where there is only one. */
export async function tryBoth(tx: Tx, communityId: string, exchangeId: string): Promise<boolean | null> {
  const twin = await findTwin(tx, communityId, exchangeId)
  if (!twin) return null
  let held = 0
  await throughCommunities(tx, communityId, [communityId, twin.communityId], async (inner, id) => {
    const row = await inner
      .selectFrom('exchanges')
      .select('id')
      .where('communityId', '=', id)
      .where('key', '=', twin.key)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (row) held += 1
  })
  return held === 2
}
