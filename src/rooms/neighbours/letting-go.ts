import { sql } from 'kysely'
import { type Actor, isSteward } from '../../platform/auth/actor.ts'
import { type Tx, throughCommunities } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { getCommonAccount, holdTheseAccounts } from '../ledger/accounts.ts'
import { transfer } from '../ledger/rules.ts'
import { type Half, postAcross, type WhyNotBetween } from './between.ts'
import { findLinkAccount, getNeighbour, type NeighbourCommunity } from './queries.ts'
import { areBothReady, type WhyNotLetGo, whyNotLetGo } from './rules.ts'

type Pair = { otherId: string }

/**
 * Says that we would let go of what still stands between us and another community whose link has ended. Once both say so, of
 * the same minutes, it goes to the commons of each, in both books or in neither. `seen`: what stood in our book when it was
 * looked at. Saying it twice is saying it once. Stewards only.
 */
export async function letGo(
  tx: Tx,
  actor: Actor,
  { otherId, seen }: Pair & { seen: number },
  now: Date,
): Promise<{ ok: true; settled: boolean } | { ok: false; why: WhyNotLetGo | WhyNotBetween }> {
  if (!isSteward(actor)) throw new NotFound()
  const accounts = await holdBoth(tx, actor.communityId, otherId, now)
  const between = await getNeighbour(tx, actor.communityId, otherId)
  const why = whyNotLetGo(between, seen)
  if (why) return { ok: false, why }
  if (!between.ourWord) await sayOurWord(tx, actor, otherId, seen, now)
  if (!areBothReady(between)) return { ok: true, settled: false }
  return settle(tx, actor, between, accounts, now)
}

/** Takes our word back: what stands goes on standing. Where nothing was said, nothing changes. Stewards only. */
export async function keepStanding(
  tx: Tx,
  actor: Actor,
  { otherId }: Pair,
  now: Date,
): Promise<{ ok: true }> {
  if (!isSteward(actor)) throw new NotFound()
  await takeBackOurWord(tx, actor, otherId, now)
  return { ok: true }
}

/** The same for whoever opens our side again: then it is to come back as hours. */
export async function takeBackOurWord(tx: Tx, actor: Actor, otherId: string, now: Date): Promise<void> {
  const taken = await tx
    .updateTable('linkWriteOffs')
    .set({ takenBackAt: now, takenBackBy: actor.personId })
    .where('communityId', '=', actor.communityId)
    .where('otherId', '=', otherId)
    .where('takenBackAt', 'is', null)
    .where('transactionId', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of taken) await record(tx, actor, 'link.write-off-taken-back', id, now)
}

/** In each of the two communities: its accounts, and the day it is there. */
type Accounts = Map<string, { link: string; commons: string; today: string }>

/** The accounts of both, held in the order of communities and ids like for any posting: so two who say it at once find each other. */
async function holdBoth(tx: Tx, homeId: string, otherId: string, now: Date): Promise<Accounts> {
  const accounts: Accounts = new Map()
  await throughCommunities(tx, homeId, [homeId, otherId], async (inner, id) => {
    const link = await findLinkAccount(inner, id, id === homeId ? otherId : homeId)
    if (!link) throw new NotFound()
    const commons = await getCommonAccount(inner, id, 'commons')
    await holdTheseAccounts(inner, id, [link, commons])
    const { today } = await inner
      .selectFrom('communities')
      .select(sql<string>`(${now}::timestamptz at time zone time_zone)::date`.as('today'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    accounts.set(id, { link, commons, today })
  })
  return accounts
}

async function sayOurWord(tx: Tx, actor: Actor, otherId: string, minutes: number, now: Date) {
  // What was said of other minutes does not hold any more.
  await takeBackOurWord(tx, actor, otherId, now)
  const { communityId, personId } = actor
  const id = newId()
  await tx
    .insertInto('linkWriteOffs')
    .values({ communityId, id, otherId, minutes, saidBy: personId, saidAt: now })
    .execute()
  await record(tx, actor, 'link.write-off-said', id, now)
}

async function settle(
  tx: Tx,
  actor: Actor,
  { id: otherId, ourBalance }: NeighbourCommunity,
  accounts: Accounts,
  now: Date,
): Promise<{ ok: true; settled: true } | { ok: false; why: WhyNotBetween }> {
  const key = `let-go:${newId()}`
  const halves: Half[] = [...accounts].map(([communityId, { link, commons, today }]) => {
    const stands = communityId === actor.communityId ? ourBalance! : -ourBalance!
    const legs = transfer(link, commons, stands)
    return { communityId, posting: { key, kind: 'link_write_off', occurredOn: today, legs } }
  })
  const posted = await postAcross(tx, halves, actor, now)
  if (!posted.ok) return posted
  const ids = new Map(posted.written.map((one) => [one.communityId, one.transactionId]))
  await throughCommunities(tx, actor.communityId, [actor.communityId, otherId], async (inner, id) => {
    const done = await inner
      .updateTable('linkWriteOffs')
      .set({ transactionId: ids.get(id)! })
      .where('communityId', '=', id)
      .where('otherId', '=', id === otherId ? actor.communityId : otherId)
      .where('takenBackAt', 'is', null)
      .where('transactionId', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow()
    const personId = id === actor.communityId ? actor.personId : null
    await record(inner, { communityId: id, personId }, 'link.written-off', done.id, now)
  })
  return { ok: true, settled: true }
}
