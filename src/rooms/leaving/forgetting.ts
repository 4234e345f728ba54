import { sql } from 'kysely'
import { type Tx, throughCommunities } from '../../platform/db/database.ts'
import { type Forgotten, mentions } from './mentions.ts'

/** Words about somebody beside what they gave and received: wishes to the pot, voices, tasks of every week, a limit of their own. */
export async function forgetWishes(tx: Tx, communityId: string, personId: string): Promise<void> {
  await tx
    .updateTable('grants')
    .set({ words: '—' })
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('toId', '=', personId), eb('askedBy', '=', personId)]))
    .execute()
  await tx
    .updateTable('grantVoices')
    .set({ words: '' })
    .where('communityId', '=', communityId)
    .where((eb) =>
      eb.or([
        eb('personId', '=', personId),
        eb(
          'grantId',
          'in',
          eb
            .selectFrom('grants')
            .select('id')
            .where('communityId', '=', communityId)
            .where('toId', '=', personId),
        ),
      ]),
    )
    .execute()
  await tx
    .deleteFrom('plans')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  await tx
    .deleteFrom('arrangements')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  await tx
    .updateTable('standingRoles')
    .set({ words: '—' })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  await tx
    .updateTable('tasksTakenOn')
    .set({ decidedWords: '', endedWords: '' })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  await tx
    .updateTable('standingChanges')
    .set({ words: '—' })
    .where('communityId', '=', communityId)
    .where('roleId', 'in', (eb) =>
      eb
        .selectFrom('standingRoles')
        .select('id')
        .where('communityId', '=', communityId)
        .where('personId', '=', personId),
    )
    .execute()
  await tx
    .updateTable('accounts')
    .set({ floorReason: '' })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
}

/** How they came in, who saw them sign and where it is kept, and why they proposed other words. */
export async function forgetTheirWord(tx: Tx, communityId: string, personId: string): Promise<void> {
  await tx
    .updateTable('agreementSignings')
    .set({ witness: '—', keptWhere: '' })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  await tx
    .updateTable('agreementVersions')
    .set({ why: '' })
    .where('communityId', '=', communityId)
    .where('proposedBy', '=', personId)
    .execute()
  await tx
    .deleteFrom('arrivals')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
}

/** From whom they kept a distance, and when they rested: nobody needs to know that of somebody forgotten. */
export async function forgetDays(tx: Tx, communityId: string, personId: string): Promise<void> {
  await tx
    .deleteFrom('pauses')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  await tx
    .deleteFrom('distances')
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('wantedBy', '=', personId), eb('fromId', '=', personId)]))
    .execute()
}

/** Neighbour communities show the other one by name in what was done between the two: there, too, the name goes, and the words. */
export async function forgetAfar(
  tx: Tx,
  { communityId, personId, name, nameless }: Forgotten,
): Promise<void> {
  const done = await tx
    .selectFrom('exchanges')
    .innerJoin('links', (join) =>
      join
        .onRef('links.communityId', '=', 'exchanges.communityId')
        .onRef('links.id', '=', 'exchanges.linkId'),
    )
    .select(['exchanges.key', 'links.otherId'])
    .where('exchanges.communityId', '=', communityId)
    .where((eb) => eb.or([eb('giverId', '=', personId), eb('receiverId', '=', personId)]))
    .execute()
  const there = Map.groupBy(done, ({ otherId }) => otherId)
  await throughCommunities(tx, communityId, [...there.keys()], async (inner, otherId) => {
    const keys = (there.get(otherId) ?? []).flatMap(({ key }) => (key === null ? [] : [key]))
    const halves = await inner
      .updateTable('exchanges')
      .set({ farName: nameless })
      .where('communityId', '=', otherId)
      .where('key', 'in', keys)
      .returning(['id', 'giverId', 'receiverId', 'transactionId'])
      .execute()
    if (halves.length === 0) return
    const ids = halves.map(({ id }) => id)
    await inner
      .deleteFrom('exchangeNotes')
      .where('communityId', '=', otherId)
      .where('exchangeId', 'in', ids)
      .execute()
    await inner
      .updateTable('confirmations')
      .set({ words: '' })
      .where('communityId', '=', otherId)
      .where('exchangeId', 'in', ids)
      .execute()
    const lines = halves.flatMap(({ transactionId }) => transactionId ?? [])
    await sql`
      delete from transaction_notes as n using transactions as t
      where n.community_id = ${otherId} and t.community_id = n.community_id and t.id = n.transaction_id
        and (t.id = any (${lines}::uuid[]) or t.reverses_id = any (${lines}::uuid[]))`.execute(inner)
    const readers = halves.flatMap(({ giverId, receiverId }) => giverId ?? receiverId ?? [])
    await sql`
      delete from mails as m where m.community_id = ${otherId} and m.person_id = any (${readers}::uuid[])
        and (${mentions(sql`m.subject`, name)} or ${mentions(sql`m.words`, name)})`.execute(inner)
  })
}
