import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { SharedAccount } from './rules.ts'

const groupsAtMost = 200

const holders = sql`(select coalesce(json_agg(json_build_object('id', h.id, 'personId', h.person_id, 'name', p.name,
    'shares', h.shares) order by h.id), '[]')
  from account_holders as h join people as p on p.community_id = h.community_id and p.id = h.person_id
  where h.community_id = a.community_id and h.account_id = a.id and h.until is null)`

/** The accounts somebody shares or was asked to share, the shared one first. */
export async function listSharing(db: Db, communityId: string, personId: string): Promise<SharedAccount[]> {
  const { rows } = await sql<SharedAccount>`
    select a.id, a.name, a.balance_minutes, ${holders} as holders
    from account_holders as mine
    join accounts as a on a.community_id = mine.community_id and a.id = mine.account_id
    where mine.community_id = ${communityId} and mine.person_id = ${personId} and mine.until is null
      and a.kind = 'shared' order by mine.shares desc, mine.id`.execute(db)
  return rows
}

/** A shared account with whoever acts for it now. Throws NotFound. */
export async function getSharedAccount(db: Db, communityId: string, id: string): Promise<SharedAccount> {
  const { rows } = await sql<SharedAccount>`
    select a.id, a.name, a.balance_minutes, ${holders} as holders from accounts as a
    where a.community_id = ${communityId} and a.id = ${id} and a.kind = 'shared' and a.closed_at is null`.execute(
    db,
  )
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

export type Group = SharedAccount & { closed: boolean }

/** The accounts of groups, open ones first: all of them, or those that somebody acts for. */
export async function listGroups(db: Db, communityId: string, personId: string | null): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select a.id, a.name, a.balance_minutes, a.closed_at is not null as closed, ${holders} as holders
    from accounts as a
    where a.community_id = ${communityId} and a.kind = 'group'
      and (${personId}::uuid is null or exists (select from account_holders as mine
        where mine.community_id = a.community_id and mine.account_id = a.id and mine.person_id = ${personId}
          and mine.until is null))
    order by a.closed_at is not null, a.id limit ${groupsAtMost}`.execute(db)
  return rows
}

/** The account of a group. Throws NotFound. */
export async function getGroup(db: Db, communityId: string, id: string): Promise<Group> {
  const { rows } = await sql<Group>`
    select a.id, a.name, a.balance_minutes, a.closed_at is not null as closed, ${holders} as holders
    from accounts as a where a.community_id = ${communityId} and a.id = ${id} and a.kind = 'group'`.execute(
    db,
  )
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Somebody, with where their own hours stand. Throws NotFound. */
export async function getSharer(db: Db, communityId: string, id: string) {
  const found = await db
    .selectFrom('people')
    .innerJoin('accounts', (join) =>
      join
        .onRef('accounts.communityId', '=', 'people.communityId')
        .onRef('accounts.personId', '=', 'people.id'),
    )
    .select(['people.id', 'people.name', 'accounts.balanceMinutes'])
    .where('people.communityId', '=', communityId)
    .where('people.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

export type Sharer = Awaited<ReturnType<typeof getSharer>>
