import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import { endAllSessions } from '../../platform/auth/sessions.ts'
import { type Db, inTransaction, type Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/record.ts'
import { getOwnAccount, takeTurn } from '../ledger/accounts.ts'
import { hasLeft } from '../standing/rules.ts'
import { type Leaver, type WhyNotLeave, whyNotErase, whyNotLeave } from './rules.ts'

type Writer = { communityId: string; personId: string | null }

/**
 * Somebody's membership ends with this day (YYYY-MM-DD), all of which is still theirs: they give back what they looked
 * after, nobody speaks for them any more and no door stands open to them. Their account closes once it stands at zero and
 * the day is over. Brokers only.
 */
export async function closeMembership(
  tx: Tx,
  actor: Actor,
  { personId, lastDay }: { personId: string; lastDay: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotLeave }> {
  if (!isBroker(actor)) throw new NotFound()
  const person = await holdPerson(tx, actor.communityId, personId)
  const why = whyNotLeave(person, lastDay)
  if (why) return { ok: false, why }
  const state = person.state === 'remembered' ? 'remembered' : 'moved_on'
  await change(tx, actor.communityId, personId, { state, leftOn: lastDay })
  await letGo(tx, actor, { personId, lastDay }, now)
  await record(tx, actor, 'person.membership-closed', personId, now)
  return { ok: true }
}

/** Somebody who left is here again: their account is open, at zero if it was closed. Brokers only. */
export async function reopenMembership(
  tx: Tx,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<{ ok: true }> {
  if (!isBroker(actor)) throw new NotFound()
  const person = await holdPerson(tx, actor.communityId, personId)
  if (person.erasedAt || person.mergedInto || person.state === 'remembered') throw new NotFound()
  await change(tx, actor.communityId, personId, { state: 'here', leftOn: null })
  await setClosed(tx, actor.communityId, [await getOwnAccount(tx, actor.communityId, personId)], null)
  await record(tx, actor, 'person.membership-opened', personId, now)
  return { ok: true }
}

/**
 * Somebody has died: nothing asks after them any more, and everybody may remember them. Their hours stand until it is
 * decided with those close to them what becomes of them. Brokers only.
 */
export async function rememberPerson(
  tx: Tx,
  actor: Actor,
  { personId, today }: { personId: string; today: string },
  now: Date,
): Promise<{ ok: true }> {
  if (!isBroker(actor)) throw new NotFound()
  await holdPerson(tx, actor.communityId, personId)
  await change(tx, actor.communityId, personId, { state: 'remembered' })
  await letGo(tx, actor, { personId, lastDay: today }, now)
  await record(tx, actor, 'person.remembered', personId, now)
  return { ok: true }
}

/** Closes the accounts of everybody whose last day is over and who stand at zero. For the daily job; twice is once. */
export async function closeRestingAccounts(
  db: Db,
  communityId: string,
  today: string,
  now: Date,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    await takeTurn(tx, communityId)
    const resting = await tx
      .selectFrom('accounts')
      .innerJoin('people', (join) =>
        join
          .onRef('people.communityId', '=', 'accounts.communityId')
          .onRef('people.id', '=', 'accounts.personId'),
      )
      .select('accounts.id')
      .where('accounts.communityId', '=', communityId)
      .where('people.leftOn', '<', today)
      .where('accounts.closedAt', 'is', null)
      .where('accounts.balanceMinutes', '=', 0)
      .orderBy('accounts.id')
      .forNoKeyUpdate('accounts')
      .execute()
    const ids = resting.map(({ id }) => id)
    await setClosed(tx, communityId, ids, now)
    return ids.length
  })
}

/**
 * Forgets somebody who left: their name, how to reach them, everything they said and what was said about them beside the
 * book. Minutes and days stay, so no total changes, for anybody. What stands in place of the name is handed in. It cannot be
 * undone. Brokers only.
 */
export async function erasePerson(
  tx: Tx,
  actor: Actor,
  { personId, nameless, today }: { personId: string; nameless: string; today: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'still-here' | 'balance' }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const person = await holdPerson(tx, communityId, personId)
  const why = whyNotErase(person, hasLeft(person, today))
  if (why) return { ok: false, why }
  if (person.erasedAt) return { ok: true }
  await change(tx, communityId, personId, {
    name: nameless,
    about: '',
    area: '',
    language: null,
    bornOn: null,
    inBooklet: false,
    erasedAt: now,
  })
  await forgetWords(tx, communityId, personId)
  await record(tx, actor, 'person.erased', personId, now)
  return { ok: true }
}

async function holdPerson(
  tx: Tx,
  communityId: string,
  personId: string,
): Promise<Leaver & { erasedAt: Date | null; mergedInto: string | null }> {
  const person = await tx
    .selectFrom('people')
    .select(['id', 'state', 'joinedOn', 'leftOn', 'erasedAt', 'mergedInto'])
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw new NotFound()
  const { balanceMinutes } = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return { ...person, state: person.state as Leaver['state'], balanceMinutes }
}

/** What ends for somebody who goes: tasks, standing roles, speaking and being spoken for, every way in. */
async function letGo(
  tx: Tx,
  writer: Writer,
  { personId, lastDay }: { personId: string; lastDay: string },
  now: Date,
) {
  const { communityId } = writer
  const ends = { until: lastDay, endedBy: writer.personId }
  await tx
    .updateTable('tasksTakenOn')
    .set({ until: now })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute()
  await tx
    .updateTable('standingRoles')
    .set(ends)
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute()
  await tx
    .updateTable('mandates')
    .set({ until: sql<string>`greatest(since, ${lastDay}::date)`, endedBy: writer.personId })
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('personId', '=', personId), eb('delegateId', '=', personId)]))
    .where('until', 'is', null)
    .execute()
  await endAllSessions(tx, communityId, personId)
  for (const table of ['signInLinks', 'signInCodes', 'wallWaysIn'] as const)
    await tx
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('personId', '=', personId)
      .execute()
}

async function forgetWords(tx: Tx, communityId: string, personId: string) {
  const here = <T extends string>(column: T) => [column, '=', communityId] as const
  await tx
    .updateTable('contactDetails')
    .set({ email: null, phone: '', otherPhone: '' })
    .where(...here('communityId'))
    .where('personId', '=', personId)
    .execute()
  for (const table of ['hats', 'mails'] as const)
    await tx
      .deleteFrom(table)
      .where(...here('communityId'))
      .where('personId', '=', personId)
      .execute()
  await tx
    .updateTable('intents')
    .set({ words: '—', details: '', closedAt: new Date(0) })
    .where(...here('communityId'))
    .where('personId', '=', personId)
    .execute()
  await tx
    .updateTable('confirmations')
    .set({ words: '' })
    .where(...here('communityId'))
    .where((eb) =>
      eb.or([eb('personId', '=', personId), eb('exchangeId', 'in', exchangesOf(tx, communityId, personId))]),
    )
    .execute()
  await tx
    .updateTable('thanks')
    .set({ words: '—' })
    .where(...here('communityId'))
    .where((eb) => eb.or([eb('fromId', '=', personId), eb('toId', '=', personId)]))
    .execute()
  await tx
    .deleteFrom('exchangeNotes')
    .where(...here('communityId'))
    .where('exchangeId', 'in', exchangesOf(tx, communityId, personId))
    .execute()
  // The chain holds without them: it keeps their digest only.
  await tx
    .deleteFrom('transactionNotes')
    .where(...here('communityId'))
    .where('transactionId', 'in', (eb) =>
      eb
        .selectFrom('entries')
        .innerJoin('accounts', (join) =>
          join
            .onRef('accounts.communityId', '=', 'entries.communityId')
            .onRef('accounts.id', '=', 'entries.accountId'),
        )
        .select('entries.transactionId')
        .where('entries.communityId', '=', communityId)
        .where('accounts.personId', '=', personId),
    )
    .execute()
}

function exchangesOf(tx: Tx, communityId: string, personId: string) {
  return tx
    .selectFrom('exchanges')
    .select('id')
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('giverId', '=', personId), eb('receiverId', '=', personId)]))
}

async function setClosed(tx: Tx, communityId: string, accountIds: string[], closedAt: Date | null) {
  if (accountIds.length === 0) return
  await tx
    .updateTable('accounts')
    .set({ closedAt })
    .where('communityId', '=', communityId)
    .where('id', 'in', accountIds)
    .execute()
}

async function change(
  tx: Tx,
  communityId: string,
  personId: string,
  to: Partial<{
    state: Leaver['state']
    leftOn: string | null
    name: string
    about: string
    area: string
    language: null
    bornOn: null
    inBooklet: boolean
    erasedAt: Date
    mergedInto: string | null
  }>,
) {
  await tx
    .updateTable('people')
    .set(to)
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
}
