import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Terms } from './rules.ts'

/** What it became, and from when; each that was not taken back. */
export type Change = Terms & { id: string; roleId: string }
export type ToldRole = Terms & {
  id: string
  personId: string
  name: string
  until: string | null
  creditedThrough: string | null
  /** In the order they count from. */
  changes: Change[]
}

/** More than these a group does not keep; the latest come first. */
const atMost = 200

/** One of them. Throws NotFound. */
export async function getRole(db: Db, communityId: string, id: string): Promise<ToldRole> {
  const role = await rolesOf(db, communityId).where('standingRoles.id', '=', id).executeTakeFirst()
  if (!role) throw new NotFound()
  return { ...role, changes: await listChanges(db, communityId, [id]) }
}

/** What these became, in the order the changes count from; of two from one day the later one counts. */
export async function listChanges(
  db: Db,
  communityId: string,
  roleIds: readonly string[],
): Promise<Change[]> {
  if (roleIds.length === 0) return []
  return db
    .selectFrom('standingChanges')
    .select(['id', 'roleId', 'since', 'words', 'weeklyMinutes'])
    .where('communityId', '=', communityId)
    .where('roleId', 'in', roleIds)
    .where('takenBackAt', 'is', null)
    .orderBy('since')
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
}

/** Who does what every week, those that go on first: for brokers everybody's, for anybody else their own. */
export async function listRoles(db: Db, actor: Actor): Promise<ToldRole[]> {
  let roles = rolesOf(db, actor.communityId)
  if (!isBroker(actor)) roles = roles.where('personId', '=', actor.personId)
  const found = await roles
    .orderBy('until', (order) => order.desc().nullsFirst())
    .orderBy('standingRoles.id', 'desc')
    .limit(atMost)
    .execute()
  const changes = await listChanges(
    db,
    actor.communityId,
    found.map(({ id }) => id),
  )
  const byRole = Map.groupBy(changes, ({ roleId }) => roleId)
  return found.map((role) => ({ ...role, changes: byRole.get(role.id) ?? [] }))
}

function rolesOf(db: Db, communityId: string) {
  return db
    .selectFrom('standingRoles')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'standingRoles.communityId')
        .onRef('people.id', '=', 'standingRoles.personId'),
    )
    .select([
      'standingRoles.id',
      'personId',
      'name',
      'words',
      'weeklyMinutes',
      'since',
      'until',
      'creditedThrough',
    ])
    .where('standingRoles.communityId', '=', communityId)
}
