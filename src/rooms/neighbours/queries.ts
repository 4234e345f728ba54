import { type Db, type Tx, throughCommunities } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Between, Side } from './rules.ts'

/** The account a community keeps for another, or null where it never opened its side. */
export async function findLinkAccount(db: Db, communityId: string, otherId: string): Promise<string | null> {
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('communityId', '=', communityId)
    .where('linkedId', '=', otherId)
    .executeTakeFirst()
  return account?.id ?? null
}

/** Our own side of a link while it is open, or null. */
export async function findSide(db: Db, communityId: string, otherId: string): Promise<Side | null> {
  const side = await db
    .selectFrom('links')
    .select('limitMinutes')
    .where('communityId', '=', communityId)
    .where('otherId', '=', otherId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return side ?? null
}

export type OpenLink = { id: string; otherId: string; name: string }

/** The neighbours with whom a link is open: both sides are. By name. */
export async function listOpenLinks(db: Db, communityId: string): Promise<OpenLink[]> {
  return openLinks(db, communityId).orderBy('communities.name').execute()
}

/** The link to one of them, or null while it is not open. */
export async function findOpenLink(db: Db, communityId: string, otherId: string): Promise<OpenLink | null> {
  const link = await openLinks(db, communityId).where('ours.otherId', '=', otherId).executeTakeFirst()
  return link ?? null
}

function openLinks(db: Db, communityId: string) {
  return db
    .selectFrom('links as ours')
    .innerJoin('links as theirs', (join) =>
      join
        .onRef('theirs.communityId', '=', 'ours.otherId')
        .onRef('theirs.otherId', '=', 'ours.communityId')
        .on('theirs.endedAt', 'is', null),
    )
    .innerJoin('communities', 'communities.id', 'ours.otherId')
    .select(['ours.id', 'ours.otherId', 'communities.name'])
    .where('ours.communityId', '=', communityId)
    .where('ours.endedAt', 'is', null)
}

/** A community's own sides of links to several others, held so that none of them ends before we are done. Answers those that are open. */
export async function holdSides(tx: Tx, communityId: string, otherIds: readonly string[]): Promise<string[]> {
  if (otherIds.length === 0) return []
  const held = await tx
    .selectFrom('links')
    .select('otherId')
    .where('communityId', '=', communityId)
    .where('otherId', 'in', otherIds)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()
  return held.map(({ otherId }) => otherId)
}

/** Another community of this house, with what both say about a link and what stands in both books. */
export type NeighbourCommunity = Between & { id: string; name: string }

/** One of them. Throws NotFound. */
export async function getNeighbour(
  tx: Tx,
  communityId: string,
  otherId: string,
): Promise<NeighbourCommunity> {
  const [found] = await listNeighbours(tx, communityId, otherId)
  if (!found) throw new NotFound()
  return found
}

/** Every other community of this house, by name; or one. */
export async function listNeighbours(
  tx: Tx,
  communityId: string,
  onlyId: string | null = null,
): Promise<NeighbourCommunity[]> {
  const rows = await tx
    .selectFrom('communities as other')
    .leftJoin('links as ours', (join) =>
      join
        .onRef('ours.otherId', '=', 'other.id')
        .on('ours.communityId', '=', communityId)
        .on('ours.endedAt', 'is', null),
    )
    .leftJoin('links as theirs', (join) =>
      join
        .onRef('theirs.communityId', '=', 'other.id')
        .on('theirs.otherId', '=', communityId)
        .on('theirs.endedAt', 'is', null),
    )
    .leftJoin('accounts as account', (join) =>
      join.onRef('account.linkedId', '=', 'other.id').on('account.communityId', '=', communityId),
    )
    .select(['other.id', 'other.name', 'account.balanceMinutes as ourBalance'])
    .select(['ours.limitMinutes as ourLimit', 'theirs.limitMinutes as theirLimit'])
    .leftJoin('linkWriteOffs as ourWord', (join) =>
      join
        .onRef('ourWord.otherId', '=', 'other.id')
        .on('ourWord.communityId', '=', communityId)
        .on('ourWord.takenBackAt', 'is', null)
        .on('ourWord.transactionId', 'is', null),
    )
    .leftJoin('linkWriteOffs as theirWord', (join) =>
      join
        .onRef('theirWord.communityId', '=', 'other.id')
        .on('theirWord.otherId', '=', communityId)
        .on('theirWord.takenBackAt', 'is', null)
        .on('theirWord.transactionId', 'is', null),
    )
    .select(['ourWord.minutes as ourWord', 'theirWord.minutes as theirWord'])
    .where('other.id', '<>', communityId)
    .$if(onlyId !== null, (query) => query.where('other.id', '=', onlyId!))
    .orderBy('other.name')
    .execute()
  const theirBalances = new Map<string, number | null>()
  await throughCommunities(
    tx,
    communityId,
    rows.map(({ id }) => id),
    async (inner, id) => {
      const account = await inner
        .selectFrom('accounts')
        .select('balanceMinutes')
        .where('communityId', '=', id)
        .where('linkedId', '=', communityId)
        .executeTakeFirst()
      theirBalances.set(id, account?.balanceMinutes ?? null)
    },
  )
  return rows.map(({ ourLimit, theirLimit, ourWord, theirWord, ...row }) => ({
    ...row,
    ourWord: ourWord !== null && ourWord === row.ourBalance,
    theirWord: theirWord !== null && theirWord === theirBalances.get(row.id),
    ours: ourLimit === null ? null : { limitMinutes: ourLimit },
    theirs: theirLimit === null ? null : { limitMinutes: theirLimit },
    theirBalance: theirBalances.get(row.id) ?? null,
  }))
}

/** The neighbours, by name, whose book does not say the opposite of what ours says about them. */
export async function listUnmirrored(tx: Tx, communityId: string): Promise<string[]> {
  const others = await listNeighbours(tx, communityId)
  return others.flatMap(({ name, ourBalance, theirBalance }) =>
    (ourBalance ?? 0) + (theirBalance ?? 0) === 0 ? [] : [name],
  )
}
