import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import { type Tx, throughCommunities } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { findOpenLink } from '../../neighbours/queries.ts'
import type { WhyNotTogether } from '../../standing/rules.ts'
import { dayIn } from '../durations.ts'
import type { Refused, Settled } from '../into-the-book.ts'
import { type WhyNotRecord, whyNotRecord } from '../log/rules.ts'
import { somebody } from '../queries.ts'
import type { Side } from '../rules.ts'
import { getAgreed, whyNotFirst } from '../standing.ts'
import { whyNotInEither } from './settle.ts'

export type NewBetween = {
  /** The other community, and who was in it there. */
  otherId: string
  farId: string
  /** Who was in it here, and which end they are. A broker may write for them, as they said it. */
  nearId: string
  nearSide: Side
  minutes: number
  kind: string
  occurredOn: string
  /** Clock times HH:MM, where the minutes were worked out from them. */
  startedAt?: string | null
  endedAt?: string | null
  /** The broker of ours who came along. */
  accompaniedBy?: string | null
  /** Both of the two may read it. */
  note?: string
  /** Made by whoever asks; both communities keep it. */
  key: string
}
export type WhyNotWrittenBetween =
  | WhyNotRecord
  | WhyNotTogether
  | 'link-closed'
  | 'not-part-of-it'
  | 'goes-accompanied'
  | 'key-reused'

class Refusal extends Error {
  override name = 'Refusal'
}

/**
 * Writes down what somebody here and somebody of a neighbour community did, in both communities: it waits for the other's
 * word in theirs. The same key with the same content is the same entry. Throws NotFound for people who are not there.
 */
export async function recordBetween(
  tx: Tx,
  actor: Actor,
  said: NewBetween,
  now: Date,
): Promise<Settled | Refused<WhyNotWrittenBetween>> {
  const why = await whyNotWritten(tx, actor, said, now)
  if (why) return { ok: false, why }
  const names = await namesOf(tx, actor, said)
  let exchangeId: string | null = null
  try {
    await throughCommunities(tx, actor.communityId, [actor.communityId, said.otherId], async (inner, id) => {
      const written = await write(inner, actor, said, id, names, now)
      if (id === actor.communityId) exchangeId = written
    })
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: 'key-reused' }
    throw error
  }
  return { ok: true, exchangeId: exchangeId!, state: 'recorded' }
}

/** In the order of `recordExchange`, each community by what it agreed on itself. */
async function whyNotWritten(
  tx: Tx,
  actor: Actor,
  said: NewBetween,
  now: Date,
): Promise<WhyNotWrittenBetween | null> {
  const [home, other] = [actor.communityId, said.otherId]
  const ends = { [home]: endsIn(home, actor, said), [other]: endsIn(other, actor, said) }
  const found: (WhyNotWrittenBetween | null)[] = []
  for (const id of [home, other]) {
    const agreed = await getAgreed(tx, id)
    const entry = { ...ends[id]!, minutes: said.minutes, occurredOn: said.occurredOn }
    found.push(whyNotRecord(entry, somebody(actor), dayIn(agreed.timeZone, now), agreed))
  }
  const why = found.find((one) => one !== null) ?? (await whyNotInEither(tx, home, ends, now))
  if (why) return why
  if (actor.personId !== said.nearId && !isBroker(actor)) return 'not-part-of-it'
  if (!(await findOpenLink(tx, home, other))) return 'link-closed'
  // Whether it is the first time for theirs, they ask there, before it is settled.
  const { accompaniedBy = null } = said
  return whyNotFirst(tx, home, { ...ends[home]!, accompaniedBy, otherId: other }, await getAgreed(tx, home))
}

function endsIn(communityId: string, actor: Actor, { nearId, farId, nearSide }: NewBetween) {
  const own = communityId === actor.communityId
  const side = own ? nearSide : nearSide === 'giver' ? 'receiver' : 'giver'
  const personId = own ? nearId : farId
  return { giverId: side === 'giver' ? personId : null, receiverId: side === 'receiver' ? personId : null }
}

/** Each of the two as their own community shows them. */
async function namesOf(tx: Tx, actor: Actor, { nearId, farId, otherId }: NewBetween) {
  const names: Record<string, string> = {}
  await throughCommunities(tx, actor.communityId, [actor.communityId, otherId], async (inner, id) => {
    const person = await inner
      .selectFrom('people')
      .select('name')
      .where('communityId', '=', id)
      .where('id', '=', id === otherId ? farId : nearId)
      .executeTakeFirst()
    if (!person) throw new NotFound()
    names[id] = person.name
  })
  return names
}

/** One half of it; who wrote it down is known in their own community only. */
async function write(
  tx: Tx,
  actor: Actor,
  said: NewBetween,
  communityId: string,
  names: Record<string, string>,
  now: Date,
) {
  const own = communityId === actor.communityId
  const otherId = own ? said.otherId : actor.communityId
  const { minutes, kind, occurredOn, startedAt = null, endedAt = null, key } = said
  const link = await findOpenLink(tx, communityId, otherId)
  const row = { ...endsIn(communityId, actor, said), minutes, kind, occurredOn }
  const made = await tx
    .insertInto('exchanges')
    .values({
      ...row,
      startedAt,
      endedAt,
      communityId,
      id: newId(),
      comeBack: 'hours',
      recordedBy: own ? actor.personId : null,
      spokenFor: own && actor.personId !== said.nearId ? said.nearId : null,
      accompaniedBy: own ? (said.accompaniedBy ?? null) : null,
      recordedAt: now,
      key,
      linkId: link!.id,
      farName: names[otherId]!,
    })
    .onConflict((conflict) => conflict.columns(['communityId', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) {
    await record(
      tx,
      { communityId, personId: own ? actor.personId : null },
      'exchange.recorded',
      made.id,
      now,
    )
    const words = said.note?.trim()
    if (words)
      await tx.insertInto('exchangeNotes').values({ communityId, exchangeId: made.id, words }).execute()
    return made.id
  }
  const there = await tx
    .selectFrom('exchanges')
    .select(['id', 'giverId', 'receiverId', 'minutes', 'kind', 'occurredOn', 'version'])
    .where('communityId', '=', communityId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const { giverId, receiverId } = row
  const same =
    there.giverId === giverId &&
    there.receiverId === receiverId &&
    there.occurredOn === occurredOn &&
    (there.version > 1 || there.minutes === minutes)
  if (!same) throw new Refusal()
  return there.id
}
