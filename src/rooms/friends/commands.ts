import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { areApart, listStandings } from '../standing/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { getTie } from '../standing/ties.ts'
import { lockFriendship } from './queries.ts'
import { type Friendship, mayAnswer, mayEnd } from './rules.ts'

export type WhyNotFriends = 'nothing-together' | 'not-now' | 'over' | 'agreed-already'
type Refused = { ok: false; why: WhyNotFriends }
export type Became = { ok: true; became: 'said' | 'agreed'; friendshipId: string; new: boolean }

/**
 * Says "we are friends now" to somebody one did things with: they are asked whether they see it so. Where the other said it
 * first, saying it is agreeing. Saying it again changes nothing. `today` is the community's day.
 */
export async function sayFriends(
  tx: Tx,
  actor: Actor,
  { withId }: { withId: string },
  today: string,
  now: Date,
): Promise<Became | Refused> {
  const { communityId, personId } = actor
  if (withId === personId) throw new NotFound()
  const standings = await listStandings(tx, communityId, [withId], today)
  if (!standings[0]) throw new NotFound()
  const stands = await answerToWhatStands(tx, actor, withId, now)
  if (stands) return stands
  const { times } = await getTie(tx, communityId, personId, withId)
  if (times === 0) return { ok: false, why: 'nothing-together' }
  // Which of the two wants a distance is nobody's business, so both hear the same.
  if (hasLeft(standings[0], today) || (await areApart(tx, communityId, personId, withId, today)))
    return { ok: false, why: 'not-now' }
  const id = newId()
  const said = await tx
    .insertInto('friendships')
    .values({ communityId, id, saidBy: personId, withId, saidAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // The other said it in the same moment: then both have.
  if (said.numInsertedOrUpdatedRows === 0n)
    return (await answerToWhatStands(tx, actor, withId, now)) ?? { ok: false, why: 'over' }
  await record(tx, actor, 'friends.said', id, now)
  return { ok: true, became: 'said', friendshipId: id, new: true }
}

/** "Yes, we are": from now on nothing asks the two to write down what they do for each other. */
export async function agreeFriends(
  tx: Tx,
  actor: Actor,
  friendshipId: string,
  now: Date,
): Promise<({ ok: true } & Friendship) | Refused> {
  const friendship = await toAnswer(tx, actor, friendshipId)
  if (friendship.endedAt) return { ok: false, why: 'over' }
  if (friendship.agreedAt) return { ok: true, ...friendship }
  await change(tx, actor, friendshipId, { agreedAt: now })
  await record(tx, actor, 'friends.agreed', friendshipId, now)
  return { ok: true, ...friendship }
}

/** "I would rather go on counting": nothing else changes. */
export async function declineFriends(
  tx: Tx,
  actor: Actor,
  friendshipId: string,
  now: Date,
): Promise<({ ok: true } & Friendship) | Refused> {
  const friendship = await toAnswer(tx, actor, friendshipId)
  if (friendship.endedAt) return { ok: false, why: 'over' }
  if (friendship.agreedAt) return { ok: false, why: 'agreed-already' }
  await change(tx, actor, friendshipId, { endedAt: now, endedBy: actor.personId })
  await record(tx, actor, 'friends.declined', friendshipId, now)
  return { ok: true, ...friendship }
}

/** Begins counting again, or takes back what the other has not answered yet. Either of the two; twice is once. */
export async function endFriends(
  tx: Tx,
  actor: Actor,
  friendshipId: string,
  now: Date,
): Promise<{ ok: true } & Friendship> {
  const friendship = await lockFriendship(tx, actor, friendshipId)
  if (!mayEnd(friendship, somebody(actor))) throw new NotFound()
  if (friendship.endedAt) return { ok: true, ...friendship }
  await change(tx, actor, friendshipId, { endedAt: now, endedBy: actor.personId })
  await record(tx, actor, 'friends.ended', friendshipId, now)
  return { ok: true, ...friendship }
}

/**
 * Keeps what one of two friends guesses they do for each other in a year, in whole hours; null leaves it as it is, and
 * nobody is asked for a year. Either of the two; the guess is of both.
 */
export async function guessHours(
  tx: Tx,
  actor: Actor,
  { friendshipId, hours }: { friendshipId: string; hours: number | null },
  now: Date,
): Promise<{ ok: true; before: number | null } | Refused> {
  const friendship = await lockFriendship(tx, actor, friendshipId)
  if (!mayEnd(friendship, somebody(actor))) throw new NotFound()
  if (!friendship.agreedAt || friendship.endedAt) return { ok: false, why: 'over' }
  const { communityId } = actor
  const { rows } = await sql<{ hours: number | null }>`
    select hours_a_year as hours from friendships where community_id = ${communityId} and id = ${friendshipId}`.execute(
    tx,
  )
  // In plain SQL: no camel finds its way back to a name with one letter between two lines.
  await sql`
    update friendships set hours_a_year = coalesce(${hours}::integer, hours_a_year), guessed_at = ${now}
    where community_id = ${communityId} and id = ${friendshipId}`.execute(tx)
  await record(tx, actor, 'friends.guessed', friendshipId, now)
  return { ok: true, before: rows[0]?.hours ?? null }
}

async function answerToWhatStands(tx: Tx, actor: Actor, withId: string, now: Date) {
  const { friendship } = await getTie(tx, actor.communityId, actor.personId, withId)
  if (!friendship) return null
  const { id: friendshipId, saidBy, agreedAt } = friendship
  const ok = true as const
  if (agreedAt) return { ok, became: 'agreed' as const, friendshipId, new: false }
  if (saidBy === actor.personId) return { ok, became: 'said' as const, friendshipId, new: false }
  const agreed = await agreeFriends(tx, actor, friendshipId, now)
  // Whoever agreed in the same moment was first, and told the other.
  return agreed.ok ? { ok, became: 'agreed' as const, friendshipId, new: agreed.agreedAt === null } : agreed
}

async function toAnswer(tx: Tx, actor: Actor, id: string): Promise<Friendship> {
  const friendship = await lockFriendship(tx, actor, id)
  if (!mayAnswer(friendship, somebody(actor))) throw new NotFound()
  return friendship
}

async function change(
  tx: Tx,
  actor: Actor,
  id: string,
  to: { agreedAt: Date } | { endedAt: Date; endedBy: string },
) {
  await tx
    .updateTable('friendships')
    .set(to)
    .where('communityId', '=', actor.communityId)
    .where('id', '=', id)
    .execute()
}

function somebody(actor: Actor) {
  return { personId: actor.personId, isBroker: isBroker(actor) }
}
