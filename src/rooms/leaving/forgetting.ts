import { sql } from 'kysely'
import { type Tx, throughCommunities } from '../../platform/db/database.ts'

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
    .where('personId', '=', personId)
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

/** How they came in, who saw them sign and where it is kept, why they proposed other words, and their name among those who were there. */
export async function forgetTheirWord(
  tx: Tx,
  communityId: string,
  { personId, name, nameless }: { personId: string; name: string; nameless: string },
): Promise<void> {
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
  await sql`update agreement_versions set present = left(replace(present, ${name}, ${nameless}), 2000)
    where community_id = ${communityId} and position(${name} in present) > 0`.execute(tx)
}

/** Their name on sheets that were printed before anything was written on them, one a line. */
export async function forgetOnPaper(
  tx: Tx,
  communityId: string,
  name: string,
  nameless: string,
): Promise<void> {
  await sql`
    update printed_sheets
    set names = array_to_string(array_replace(string_to_array(names, chr(10)), ${name}::text, ${nameless}::text), chr(10))
    where community_id = ${communityId} and ${name}::text = any (string_to_array(names, chr(10)))`.execute(tx)
}

/** Neighbour communities show the other one by name in what was done between the two: there, too, the name goes, and the words. */
export async function forgetAfar(
  tx: Tx,
  communityId: string,
  personId: string,
  nameless: string,
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
      .returning('id')
      .execute()
    if (halves.length === 0) return
    await inner
      .deleteFrom('exchangeNotes')
      .where('communityId', '=', otherId)
      .where(
        'exchangeId',
        'in',
        halves.map(({ id }) => id),
      )
      .execute()
  })
}
