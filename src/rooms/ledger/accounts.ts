import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../../../db/tables.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

/** The accounts a community has one of: its own, the shared pot, and the two that stand for what came from elsewhere. */
export type CommonAccount = 'organisation' | 'pot' | 'commons' | 'opening' | 'former_members'
const commonAccounts: CommonAccount[] = ['organisation', 'pot', 'commons', 'opening', 'former_members']

/** Opens the accounts every community has, at zero. */
export async function openCommonAccounts(tx: Tx, communityId: string, now: Date): Promise<void> {
  const rows = commonAccounts.map((kind) => ({ communityId, id: newId(), kind, openedAt: now }))
  await tx.insertInto('accounts').values(rows).execute()
}

/** Opens a time account for each of these people, at zero. */
export async function openAccountsFor(
  tx: Tx,
  communityId: string,
  personIds: string[],
  now: Date,
): Promise<void> {
  if (personIds.length === 0) return
  const rows = personIds.map((personId) => ({
    communityId,
    id: newId(),
    kind: 'person',
    personId,
    openedAt: now,
  }))
  await tx.insertInto('accounts').values(rows).execute()
}

/** The account a community keeps for another one, held; opened at zero the first time. */
export async function openLinkAccount(tx: Tx, communityId: string, linkedId: string, now: Date) {
  await tx
    .insertInto('accounts')
    .values({ communityId, id: newId(), kind: 'link', linkedId, openedAt: now })
    .onConflict((conflict) => conflict.columns(['communityId', 'linkedId']).doNothing())
    .execute()
  return tx
    .selectFrom('accounts')
    .select(['id', 'balanceMinutes'])
    .where('communityId', '=', communityId)
    .where('linkedId', '=', linkedId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * The id of the account where a person's hours are: the one they share with others, if they do, else their own. Throws
 * when there is none: every person has one from their first day.
 */
export async function getAccountOf(db: Db, communityId: string, personId: string): Promise<string> {
  return (await getShared(db, communityId, personId)) ?? (await getOwnAccount(db, communityId, personId))
}

/** The same for many at once: who of them has an account here, and which. One question for any number. */
export async function listAccountsOf(
  db: Db,
  communityId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; accountId: string }>`
    select a.person_id, coalesce(held.account_id, a.id) as account_id
    from accounts as a
    left join account_holders as held on held.community_id = a.community_id and held.person_id = a.person_id
      and held.shares and held.until is null
    where a.community_id = ${communityId} and a.person_id = any (${personIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ personId, accountId }) => [personId, accountId]))
}

/** The id of a person's own account, which rests at zero while they share another. */
export async function getOwnAccount(db: Db, communityId: string, personId: string): Promise<string> {
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return id
}

/** The id of the account somebody shares with others now, or null. */
export async function getShared(db: Db, communityId: string, personId: string): Promise<string | null> {
  const held = await db
    .selectFrom('accountHolders')
    .select('accountId')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('shares', '=', true)
    .where('until', 'is', null)
    .executeTakeFirst()
  return held?.accountId ?? null
}

export async function getCommonAccount(db: Db, communityId: string, kind: CommonAccount): Promise<string> {
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('communityId', '=', communityId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Holds the accounts of all these people (null: the organisation's) and these common ones until the transaction ends, in the
 * order of their ids like every posting does: for a deed that posts several times, or that asks whose account it is.
 */
export async function holdAccounts(
  tx: Tx,
  communityId: string,
  personIds: readonly (string | null)[],
  common: readonly CommonAccount[] = [],
): Promise<void> {
  const people = personIds.filter((id) => id !== null)
  const kinds = people.length < personIds.length ? [...common, 'organisation'] : common
  await tx
    .selectFrom('accounts')
    .select('id')
    .where('communityId', '=', communityId)
    .where((eb) =>
      eb.or([
        ...(people.length > 0 ? [eb('personId', 'in', people), eb('id', 'in', sharedBy(eb, people))] : []),
        ...(kinds.length > 0 ? [eb('kind', 'in', kinds)] : []),
      ]),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

function sharedBy(eb: ExpressionBuilder<DB, 'accounts'>, personIds: string[]) {
  return eb
    .selectFrom('accountHolders as held')
    .select('held.accountId')
    .whereRef('held.communityId', '=', 'accounts.communityId')
    .where('held.personId', 'in', personIds)
    .where('held.until', 'is', null)
}

/** The same for accounts that are known already, the pot among them. */
export async function holdTheseAccounts(
  tx: Tx,
  communityId: string,
  accountIds: readonly string[],
): Promise<void> {
  await tx
    .selectFrom('accounts')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', 'in', accountIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** The same for every account of the community, for a deed that posts to any of them in any order. */
export async function holdAllAccounts(tx: Tx, communityId: string): Promise<void> {
  await tx
    .selectFrom('accounts')
    .select('id')
    .where('communityId', '=', communityId)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
