import { sql } from 'kysely'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { getAccountOf, getCommonAccount } from '../../ledger/accounts.ts'
import { postTransaction } from '../../ledger/commands.ts'
import { transfer } from '../../ledger/rules.ts'
import { listStandings } from '../../standing/queries.ts'
import { hasLeft } from '../../standing/rules.ts'
import { type StandingRole, sundayAfter, weeksToCredit } from './rules.ts'

export type NewRole = { personId: string; words: string; weeklyMinutes: number; since: string }
export type WhyNotRole = 'self-dealing' | 'has-left'

/** Somebody does something for the place every week, and is credited for it until it ends. Brokers only, never for oneself. */
export async function beginRole(
  tx: Tx,
  actor: Actor,
  said: NewRole,
  today: string,
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; why: WhyNotRole }> {
  if (!isBroker(actor)) throw new NotFound()
  if (said.personId === actor.personId) return { ok: false, why: 'self-dealing' }
  const [standing] = await listStandings(tx, actor.communityId, [said.personId], today)
  if (!standing) throw new NotFound()
  if (hasLeft(standing, today)) return { ok: false, why: 'has-left' }
  const id = newId()
  await tx
    .insertInto('standingRoles')
    .values({ ...said, communityId: actor.communityId, id, madeBy: actor.personId })
    .execute()
  await record(tx, actor, 'standing.begun', id, now)
  return { ok: true, id }
}

/** Ends it with a last day, whose week is credited still; null: it goes on after all. Brokers, or whoever does it. */
export async function endRole(
  tx: Tx,
  actor: Actor,
  { id, lastDay }: { id: string; lastDay: string | null },
  now: Date,
): Promise<{ ok: true }> {
  const role = await tx
    .selectFrom('standingRoles')
    .select('personId')
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!role || (!isBroker(actor) && role.personId !== actor.personId)) throw new NotFound()
  await tx
    .updateTable('standingRoles')
    .set({
      until: lastDay === null ? null : sql<string>`greatest(since, ${lastDay}::date)`,
      endedBy: lastDay === null ? null : actor.personId,
    })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .execute()
  await record(tx, actor, lastDay === null ? 'standing.goes-on' : 'standing.ended', id, now)
  return { ok: true }
}

/** Goes through every community. For the daily job. */
export async function creditEverywhere(db: Db, now: Date): Promise<void> {
  const communities = await db.selectFrom('communities').select(['id', 'timeZone']).execute()
  for (const { id, timeZone } of communities)
    await inCommunity(db, id, (one) => creditStandingRoles(one, id, dayIn(timeZone, now), now))
}

/**
 * Credits every week that is over to whoever does something every week, out of the organisation's account, catching up
 * where weeks were missed. Each week has a key of its own, so running it twice is once. Answers how many weeks it credited.
 */
export async function creditStandingRoles(
  db: Db,
  communityId: string,
  today: string,
  now: Date,
): Promise<number> {
  const ids = await db
    .selectFrom('standingRoles')
    .select('id')
    .where('communityId', '=', communityId)
    .where((eb) =>
      eb.or([
        eb('until', 'is', null),
        eb('creditedThrough', 'is', null),
        eb('until', '>', eb.ref('creditedThrough')),
      ]),
    )
    .orderBy('id')
    .execute()
  let credited = 0
  for (const { id } of ids)
    credited += await inTransaction(db, (tx) => creditOne(tx, communityId, id, today, now))
  return credited
}

async function creditOne(tx: Tx, communityId: string, id: string, today: string, now: Date): Promise<number> {
  const role: (StandingRole & { words: string }) | undefined = await tx
    .selectFrom('standingRoles')
    .select(['id', 'personId', 'words', 'weeklyMinutes', 'since', 'until', 'creditedThrough'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const mondays = role ? weeksToCredit(role, today) : []
  const last = mondays.at(-1)
  if (!role || last === undefined) return 0
  const legs = transfer(
    await getCommonAccount(tx, communityId, 'organisation'),
    await getAccountOf(tx, communityId, role.personId),
    role.weeklyMinutes,
  )
  let credited = 0
  for (const monday of mondays) {
    const posting = {
      key: `standing:${id}:${monday}`,
      kind: 'standing' as const,
      occurredOn: sundayAfter(monday),
      legs,
      words: role.words,
    }
    const posted = await postTransaction(tx, { communityId, personId: null }, posting, now)
    // An account that is closed takes nothing; the role ended with its owner.
    if (!posted.ok) break
    credited += 1
  }
  await tx
    .updateTable('standingRoles')
    .set({ creditedThrough: sundayAfter(last) })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
  return credited
}
