import { sql } from 'kysely'
import { type Actor, isSteward, type Task } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Vocabulary } from '../../platform/i18n/vocabulary.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { dayIn } from '../exchanges/durations.ts'
import { openCommonAccounts } from '../ledger/accounts.ts'
import { addPerson, type NewPerson } from '../people/commands.ts'
import { beginTask } from '../tasks/taking.ts'
import { layOutRecipes } from '../together/recipes/commands.ts'

export type NewCommunity = {
  name: string
  timeZone: string
  isDemo: boolean
  /** The name in front of its address; only for a community beside others. */
  addressName?: string
}
type AlreadyBegun = { ok: false; why: 'already-begun' }

/**
 * Opens a community with its common accounts and nobody in it yet. One installation begins with one community: a second
 * try answers 'already-begun', unless it says at which address it is found beside the first. From here to its end, the
 * transaction sees this community.
 */
export async function openCommunity(
  tx: Tx,
  { name, timeZone, isDemo, addressName }: NewCommunity,
  now: Date,
): Promise<{ ok: true; communityId: string } | AlreadyBegun> {
  await sql`select pg_advisory_xact_lock(hashtextextended('begin community', 0))`.execute(tx)
  const inTheWay = await tx
    .selectFrom('communities')
    .select('id')
    .$if(addressName !== undefined, (query) => query.where('addressName', '=', addressName!))
    .executeTakeFirst()
  if (inTheWay) return { ok: false, why: 'already-begun' }

  const communityId = newId()
  await sql`select set_config('bothways.community_id', ${communityId}, true)`.execute(tx)
  await tx
    .insertInto('communities')
    .values({ id: communityId, name, timeZone, isDemo, addressName: addressName ?? null, createdAt: now })
    .execute()
  await openCommonAccounts(tx, communityId, now)
  await layOutRecipes(tx, communityId, now)
  return { ok: true, communityId }
}

/** Begins a community with its first person, who takes on the tasks of steward and broker until others do. */
export async function beginCommunity(
  tx: Tx,
  { first, ...community }: NewCommunity & { first: Omit<NewPerson, 'joinedOn'> },
  now: Date,
): Promise<{ ok: true; communityId: string; personId: string } | AlreadyBegun> {
  const opened = await openCommunity(tx, community, now)
  if (!opened.ok) return opened
  const { communityId } = opened
  const joinedOn = dayIn(community.timeZone, now)
  const personId = await addPerson(tx, { communityId, personId: null }, { ...first, joinedOn }, now)
  await takeOn(tx, { communityId, personId }, 'steward', now)
  await takeOn(tx, { communityId, personId }, 'broker', now)
  return { ok: true, communityId, personId }
}

/** Takes on a task from now on, for a year. Taking on what one already holds changes nothing. */
export async function takeOn(
  tx: Tx,
  { communityId, personId }: { communityId: string; personId: string },
  task: Task,
  now: Date,
): Promise<void> {
  await beginTask(tx, { communityId, personId }, { personId, task, basis: 'begin' }, now)
}

export type Settings = {
  name: string
  helpName: string
  helpPhone: string
  helpEmail: string
  timeZone: string
  language: string
  roundingMinutes: number
  expireAfterDays: number
  autoConfirmAfterDays: number | null
}

/** Keeps what the community agreed on. Stewards only. */
export async function keepSettings(
  tx: Tx,
  actor: Actor,
  settings: Settings,
  now: Date,
): Promise<{ ok: true }> {
  if (!isSteward(actor)) throw new NotFound()
  await tx.updateTable('communities').set(settings).where('id', '=', actor.communityId).execute()
  await record(tx, actor, 'community.settings-kept', actor.communityId, now)
  return { ok: true }
}

/** Keeps what this group calls things. Stewards only. */
export async function keepVocabulary(
  tx: Tx,
  actor: Actor,
  vocabulary: Vocabulary,
  now: Date,
): Promise<{ ok: true }> {
  if (!isSteward(actor)) throw new NotFound()
  await tx
    .updateTable('communities')
    .set({ vocabulary: JSON.stringify(vocabulary) })
    .where('id', '=', actor.communityId)
    .execute()
  await record(tx, actor, 'community.words-kept', actor.communityId, now)
  return { ok: true }
}
