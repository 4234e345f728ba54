import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'

export type ToldRole = {
  id: string
  personId: string
  name: string
  words: string
  weeklyMinutes: number
  since: string
  until: string | null
}

/** More than these a group does not keep; the latest come first. */
const atMost = 200

/** Who does what every week, those that go on first: for brokers everybody's, for anybody else their own. */
export async function listRoles(db: Db, actor: Actor): Promise<ToldRole[]> {
  let roles = db
    .selectFrom('standingRoles')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'standingRoles.communityId')
        .onRef('people.id', '=', 'standingRoles.personId'),
    )
    .select(['standingRoles.id', 'personId', 'name', 'words', 'weeklyMinutes', 'since', 'until'])
    .where('standingRoles.communityId', '=', actor.communityId)
  if (!isBroker(actor)) roles = roles.where('personId', '=', actor.personId)
  return roles
    .orderBy('until', (order) => order.desc().nullsFirst())
    .orderBy('standingRoles.id', 'desc')
    .limit(atMost)
    .execute()
}
