import { sql, type UpdateObject } from 'kysely'
import type { DB } from '../../../../db/tables.ts'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { getAccountOf, getCommonAccount, holdAccounts } from '../../ledger/accounts.ts'
import { postTransaction } from '../../ledger/commands.ts'
import { transfer } from '../../ledger/rules.ts'
import { listStandings } from '../../standing/queries.ts'
import { hasLeft } from '../../standing/rules.ts'
import { listChanges } from './queries.ts'
import { type StandingRole, sundayAfter, type Terms, termsIn, weeksToCredit } from './rules.ts'

export type NewRole = { personId: string; words: string; weeklyMinutes: number; since: string }
export type WhyNotRole = 'self-dealing' | 'has-left'
export type WhyNotResume = 'self-dealing' | 'over'

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

/** Ends it with a last day, whose week is credited still; an earlier one stays. Brokers, or whoever does it. */
export async function endRole(
  tx: Tx,
  actor: Actor,
  { id, lastDay }: { id: string; lastDay: string },
  now: Date,
): Promise<{ ok: true }> {
  const { until } = await holdRole(tx, actor, id)
  if (until !== null && until <= lastDay) return { ok: true }
  await change(tx, actor, id, {
    until: sql<string>`greatest(since, ${lastDay}::date)`,
    endedBy: actor.personId,
  })
  await record(tx, actor, 'standing.ended', id, now)
  return { ok: true }
}

/**
 * It goes on after all, as long as its last day is not over: the weeks in between would be credited, too. Whoever does it
 * may take back only what they said themselves; else it is a broker's to say, and never for oneself.
 */
export async function resumeRole(
  tx: Tx,
  actor: Actor,
  { id, today }: { id: string; today: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotResume }> {
  const { personId, until, endedBy } = await holdRole(tx, actor, id)
  if (until === null) return { ok: true }
  const own = personId === actor.personId
  if (own && endedBy !== actor.personId) return { ok: false, why: 'self-dealing' }
  if (until < today) return { ok: false, why: 'over' }
  await change(tx, actor, id, { until: null, endedBy: null })
  await record(tx, actor, 'standing.goes-on', id, now)
  return { ok: true }
}

/** For brokers, and whoever does it; for others it is not there. Held, so that no week is credited meanwhile. */
export async function holdRole(tx: Tx, actor: Actor, id: string) {
  const role = await tx
    .selectFrom('standingRoles')
    .select(['personId', 'words', 'weeklyMinutes', 'since', 'until', 'endedBy', 'creditedThrough'])
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!role || (!isBroker(actor) && role.personId !== actor.personId)) throw new NotFound()
  return role
}

async function change(
  tx: Tx,
  { communityId }: Pick<Actor, 'communityId'>,
  id: string,
  to: UpdateObject<DB, 'standingRoles'>,
) {
  await tx
    .updateTable('standingRoles')
    .set(to)
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
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
  const roles = await db
    .selectFrom('standingRoles')
    .select(['id', 'personId'])
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
  for (const role of roles)
    credited += await inTransaction(db, (tx) => creditOne(tx, communityId, role, today, now))
  return credited
}

async function creditOne(
  tx: Tx,
  communityId: string,
  { id, personId }: { id: string; personId: string },
  today: string,
  now: Date,
): Promise<number> {
  const holderId = await findStaying(tx, communityId, personId)
  // Accounts before anything else, as wherever somebody leaves or begins to share one.
  await holdAccounts(tx, communityId, [holderId, null])
  const role: (StandingRole & { words: string }) | undefined = await tx
    .selectFrom('standingRoles')
    .select(['id', 'personId', 'words', 'weeklyMinutes', 'since', 'until', 'creditedThrough'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!role) return 0
  const [person] = await listStandings(tx, communityId, [personId], today)
  // Nobody knows since when: nothing is credited until somebody says so, or they are back.
  if (!person || (hasLeft(person, today) && person.leftOn === null)) return 0
  const mondays = weeksToCredit({ ...role, until: earlier(role.until, person.leftOn) }, today)
  if (mondays.length === 0) return 0
  const changes = await listChanges(tx, communityId, [id])
  const from = await getCommonAccount(tx, communityId, 'organisation')
  const to = await getAccountOf(tx, communityId, holderId)
  const credited: string[] = []
  for (const monday of mondays) {
    const { words, weeklyMinutes: minutes } = termsIn<Terms>(role, changes, monday)
    const occurredOn = sundayAfter(monday)
    const key = `standing:${id}:${monday}`
    const posting = { key, kind: 'standing' as const, occurredOn, legs: transfer(from, to, minutes), words }
    const posted = await postTransaction(tx, { communityId, personId: null }, posting, now)
    // What an account does not take is not in the book, and is tried again.
    if (!posted.ok) break
    const { transactionId } = posted
    await tx
      .insertInto('standingWeeks')
      .values({ communityId, roleId: id, occurredOn, personId, minutes, transactionId })
      .execute()
    credited.push(monday)
  }
  const last = credited.at(-1)
  if (last) await change(tx, { communityId }, id, { creditedThrough: sundayAfter(last) })
  return credited.length
}

/** Of somebody who was here twice, the registration that stays: the last week of the other one is theirs. */
async function findStaying(tx: Tx, communityId: string, personId: string): Promise<string> {
  const { mergedInto } = await tx
    .selectFrom('people')
    .select('mergedInto')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return mergedInto ?? personId
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
