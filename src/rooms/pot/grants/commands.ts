import { sql } from 'kysely'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { getAgreed } from '../../exchanges/standing.ts'
import { getShared } from '../../ledger/accounts.ts'
import { listStandings } from '../../standing/queries.ts'
import { hasLeft } from '../../standing/rules.ts'
import { moveTime, type WhyNotMoveTime } from '../commands.ts'
import { type WhyNotMoved, whyNotSoMuch } from '../rules.ts'
import { countVoices, getDeciding } from './queries.ts'
import {
  type Became,
  type Deciding,
  type GrantState,
  mayWithdraw,
  type Voice,
  type WhyNotVoice,
  whatBecomes,
  whyNotVoice,
} from './rules.ts'

type Refused<W extends string> = { ok: false; why: W }
type Writer = { communityId: string; personId: string | null }
/** A grant that is held until the transaction ends. */
export type Held = {
  id: string
  toId: string
  minutes: number
  words: string
  askedBy: string
  askedAt: Date
  state: GrantState
  transactionId: string | null
}

/**
 * Asks for hours out of the pot, for oneself or for somebody else; members decide. One at a time for each person, so
 * that nobody has to decide the same thing twice. Throws NotFound for people of no or another community.
 */
export async function askForGrant(
  tx: Tx,
  actor: Actor,
  said: { toId: string; minutes: number; words: string },
  today: string,
  now: Date,
): Promise<{ ok: true; grantId: string } | Refused<WhyNotMoved | 'has-left' | 'asked-already'>> {
  const { communityId, personId: askedBy } = actor
  const why = whyNotSoMuch({ kind: 'grant', minutes: said.minutes }, await getAgreed(tx, communityId))
  if (why) return { ok: false, why }
  if (!(await isAround(tx, communityId, said.toId, today))) return { ok: false, why: 'has-left' }
  // Two who ask for the same person at once: the second finds the first one's.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grant for ${said.toId}`}, 0))`.execute(tx)
  if (await isAskedAlready(tx, communityId, said.toId)) return { ok: false, why: 'asked-already' }
  const id = newId()
  const { toId, minutes, words } = said
  await tx
    .insertInto('grants')
    .values({ communityId, id, toId, minutes, words: words.trim(), askedBy, askedAt: now })
    .execute()
  await record(tx, actor, 'grant.asked', id, now)
  return { ok: true, grantId: id }
}

/**
 * Says yes or no to a grant, or says it anew; with `personId` a broker passes on what somebody said by telephone or on
 * paper. Settles the grant where that decides it, and answers what became of it.
 */
export async function sayVoice(
  tx: Tx,
  actor: Actor,
  said: { grantId: string; voice: Voice; words: string; personId?: string | null },
  today: string,
  now: Date,
): Promise<{ ok: true; became: Became | null } | Refused<WhyNotVoice | 'has-left'>> {
  const { communityId } = actor
  const speaker = said.personId ?? actor.personId
  const through = speaker === actor.personId ? null : actor.personId
  if (through !== null && !isBroker(actor)) throw new NotFound()
  const grant = await holdGrant(tx, communityId, said.grantId)
  if (!(await isAround(tx, communityId, speaker, today))) return { ok: false, why: 'has-left' }
  const saidBefore = await howSaid(tx, communityId, grant.id, speaker)
  const receivers = await receiversOf(tx, communityId, grant.toId, [speaker, actor.personId])
  const why = whyNotVoice(grant, { speaker, through, saidBefore }, (id) => receivers.has(id))
  if (why) return { ok: false, why }
  const { voice } = said
  const kept = { voice, words: said.words.trim(), saidAt: now, saidThrough: through }
  await tx
    .insertInto('grantVoices')
    .values({ communityId, grantId: grant.id, personId: speaker, ...kept })
    .onConflict((conflict) => conflict.columns(['communityId', 'grantId', 'personId']).doUpdateSet(kept))
    .execute()
  await record(tx, actor, 'grant.voice', grant.id, now)
  return { ok: true, became: await settleGrant(tx, actor, grant, await getDeciding(tx, communityId), now) }
}

/** Takes back what one asked for, until the hours are given. */
export async function withdrawGrant(
  tx: Tx,
  actor: Actor,
  grantId: string,
  now: Date,
): Promise<{ ok: true } | Refused<'settled-already'>> {
  const grant = await holdGrant(tx, actor.communityId, grantId)
  if (grant.askedBy !== actor.personId) throw new NotFound()
  if (!mayWithdraw(grant, actor.personId)) return { ok: false, why: 'settled-already' }
  await change(tx, actor, grantId, { state: 'withdrawn', settledAt: now })
  await record(tx, actor, 'grant.withdrawn', grantId, now)
  return { ok: true }
}

/**
 * Gives what members agreed on: out of the pot, with the words of the grant. Brokers only, and never to oneself. Two at
 * once: the second finds it given.
 */
export async function carryOutGrant(
  tx: Tx,
  actor: Actor,
  grantId: string,
  today: string,
  now: Date,
): Promise<{ ok: true; transactionId: string } | Refused<'not-agreed' | 'given-already' | WhyNotMoveTime>> {
  if (!isBroker(actor)) throw new NotFound()
  const grant = await holdGrant(tx, actor.communityId, grantId)
  if (grant.state === 'given') return { ok: false, why: 'given-already' }
  if (grant.state !== 'agreed') return { ok: false, why: 'not-agreed' }
  const { toId, minutes, words } = grant
  const move = { kind: 'grant', fromId: null, toId, minutes, words, occurredOn: today } as const
  const moved = await moveTime(tx, actor, { ...move, key: `grant:${grantId}` }, today, now)
  if (!moved.ok) return moved
  const { transactionId } = moved
  await change(tx, actor, grantId, { state: 'given', givenBy: actor.personId, transactionId })
  await record(tx, actor, 'grant.given', grantId, now)
  return { ok: true, transactionId }
}

/** Settles a grant that is held, where its days and voices decide it, and answers what became of it. */
export async function settleGrant(
  tx: Tx,
  writer: Writer,
  grant: Held,
  deciding: Deciding & { timeZone: string },
  now: Date,
): Promise<Became | null> {
  if (grant.state !== 'open') return null
  const { timeZone } = deciding
  const voices = await countVoices(tx, writer.communityId, grant.id)
  const askedOn = dayIn(timeZone, grant.askedAt)
  const became = whatBecomes({ askedOn }, voices, deciding, dayIn(timeZone, now))
  if (!became) return null
  const state = became === 'agreed' ? 'agreed' : 'declined'
  await change(tx, writer, grant.id, { state, settledAt: now })
  await record(tx, writer, `grant.${became}`, grant.id, now)
  return became
}

/** Lets go of what is still under way for somebody who has left meanwhile. */
export async function letGo(tx: Tx, writer: Writer, grant: Held, now: Date): Promise<void> {
  await change(tx, writer, grant.id, { state: 'withdrawn', settledAt: now })
  await record(tx, writer, 'grant.let-go', grant.id, now)
}

/** Holds a grant until the transaction ends. Throws NotFound. */
export async function holdGrant(tx: Tx, communityId: string, id: string): Promise<Held> {
  const held = await tx
    .selectFrom('grants')
    .select(['id', 'toId', 'minutes', 'words', 'askedBy', 'askedAt', 'state', 'transactionId'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!held) throw new NotFound()
  return { ...held, state: held.state as GrantState } // the table's own check allows no other
}

async function isAround(db: Db, communityId: string, personId: string, today: string): Promise<boolean> {
  const [standing] = await listStandings(db, communityId, [personId], today)
  if (!standing) throw new NotFound()
  return !hasLeft(standing, today) && standing.state !== 'remembered'
}

async function isAskedAlready(db: Db, communityId: string, toId: string): Promise<boolean> {
  const open = await db
    .selectFrom('grants')
    .select('id')
    .where('communityId', '=', communityId)
    .where('toId', '=', toId)
    .where('state', 'in', ['open', 'agreed'])
    .executeTakeFirst()
  return open !== undefined
}

/** Which of these people would have the hours: whoever they are for, and those who share an account with them. */
async function receiversOf(db: Db, communityId: string, toId: string, people: readonly string[]) {
  const receivers = new Set([toId])
  const shared = await getShared(db, communityId, toId)
  for (const id of new Set(people))
    if (shared !== null && (await getShared(db, communityId, id)) === shared) receivers.add(id)
  return receivers
}

async function howSaid(db: Db, communityId: string, grantId: string, personId: string) {
  const before = await db
    .selectFrom('grantVoices')
    .select('saidThrough')
    .where('communityId', '=', communityId)
    .where('grantId', '=', grantId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!before) return null
  return before.saidThrough === null ? 'themselves' : 'through'
}

async function change(
  tx: Tx,
  { communityId }: Writer,
  id: string,
  to: { state: GrantState; settledAt?: Date; givenBy?: string; transactionId?: string },
) {
  await tx.updateTable('grants').set(to).where('communityId', '=', communityId).where('id', '=', id).execute()
}
