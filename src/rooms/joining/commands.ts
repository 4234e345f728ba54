import type { Updateable } from 'kysely'
import type { Arrivals } from '../../../db/tables.ts'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { keepSignature, whyNotSeen } from '../agreement/commands.ts'
import type { How } from '../agreement/rules.ts'
import { postIntent } from '../board/commands.ts'
import { type Shared, welcomePerson } from '../people/commands.ts'
import { type Arrival, getArrival } from './queries.ts'
import { mayHelp, missingBefore, type Step, whyNotKnown } from './rules.ts'

type Refused<W extends string> = { ok: false; why: W }
export type Hello = { name: string; reach: string; words: string; language: string }

/** Somebody says hello who is not here yet. Only the digest of their code comes here: with the code they see where they are. */
export async function sayHello(
  tx: Tx,
  communityId: string,
  { digest, ...hello }: Hello & { digest: string },
  now: Date,
): Promise<{ ok: true; digest: string; at: string }> {
  const id = newId()
  await tx
    .insertInto('arrivals')
    .values({ communityId, id, state: 'coming', ...hello, codeDigest: digest, createdAt: now, saidAt: now })
    .execute()
  await record(tx, { communityId, personId: null }, 'arrival.said-hello', id, now)
  return { ok: true, digest, at: now.toISOString() }
}

/** A member invites somebody: a name, and a code for them. How to reach them they say themselves. */
export async function invite(
  tx: Tx,
  actor: Actor,
  { name, digest }: { name: string; digest: string },
  now: Date,
): Promise<{ ok: true; digest: string; at: string }> {
  const { communityId, personId: invitedBy } = actor
  const id = newId()
  await tx
    .insertInto('arrivals')
    .values({ communityId, id, state: 'invited', name, codeDigest: digest, invitedBy, createdAt: now })
    .execute()
  await record(tx, actor, 'arrival.invited', id, now)
  return { ok: true, digest, at: now.toISOString() }
}

/** Whoever was invited says hello, or anybody on the way says it in other words. */
export async function sayHelloAgain(
  tx: Tx,
  communityId: string,
  id: string,
  hello: Hello,
  now: Date,
): Promise<{ ok: true } | Refused<'gone'>> {
  const arrival = await hold(tx, communityId, id)
  if (!isUnderWay(arrival)) return { ok: false, why: 'gone' }
  await change(tx, communityId, id, { ...hello, state: 'coming', saidAt: arrival.saidAt ?? now })
  if (!arrival.saidAt) await record(tx, { communityId, personId: null }, 'arrival.said-hello', id, now)
  return { ok: true }
}

/** The newcomer's half of the page, in their own words. */
export async function sayWhatIBring(
  tx: Tx,
  communityId: string,
  id: string,
  said: { brings: string; wouldLike: string },
): Promise<{ ok: true } | Refused<'gone'>> {
  if (!isUnderWay(await hold(tx, communityId, id))) return { ok: false, why: 'gone' }
  await change(tx, communityId, id, said)
  return { ok: true }
}

/** Says who welcomes somebody. Brokers only. Answers whether that is news to the one who does. */
export async function setWelcomer(
  tx: Tx,
  actor: Actor,
  { arrivalId, welcomerId }: { arrivalId: string; welcomerId: string },
  now: Date,
): Promise<{ ok: true; isNew: boolean }> {
  if (!isBroker(actor)) throw new NotFound()
  const arrival = await holdFor(tx, actor, arrivalId)
  await change(tx, actor.communityId, arrivalId, { welcomerId })
  await record(tx, actor, 'arrival.welcomer', arrivalId, now)
  return { ok: true, isNew: arrival.welcomerId !== welcomerId && welcomerId !== actor.personId }
}

export type Together = {
  metOn: string
  brings: string
  wouldLike: string
  weBring: string
  weWouldLike: string
}

/** The day they met, and the page they filled in together. */
export async function writeTogether(
  tx: Tx,
  actor: Actor,
  arrivalId: string,
  said: Together,
  today: string,
): Promise<{ ok: true } | Refused<'in-the-future'>> {
  await holdFor(tx, actor, arrivalId)
  if (said.metOn > today) return { ok: false, why: 'in-the-future' }
  await change(tx, actor.communityId, arrivalId, said)
  return { ok: true }
}

/** The first ask and the first offer. They go on the board once somebody is here. */
export async function writeFirst(
  tx: Tx,
  actor: Actor,
  arrivalId: string,
  said: { askKind: string; askWords: string; offerKind: string; offerWords: string },
): Promise<{ ok: true }> {
  await holdFor(tx, actor, arrivalId)
  await change(tx, actor.communityId, arrivalId, said)
  return { ok: true }
}

/** Writes down that somebody who knows them was talked with: a name and a day, and nothing of what was said. */
export async function addTalk(
  tx: Tx,
  actor: Actor,
  { arrivalId, name, talkedOn }: { arrivalId: string; name: string; talkedOn: string },
  today: string,
  now: Date,
): Promise<{ ok: true; talkId: string } | Refused<'in-the-future' | 'themselves' | 'twice'>> {
  const { communityId } = actor
  const arrival = await holdFor(tx, actor, arrivalId)
  if (talkedOn > today) return { ok: false, why: 'in-the-future' }
  const others = arrival.knownBy.map((one) => one.name)
  const why = whyNotKnown(name, { ofWhom: arrival.name, others })
  if (why) return { ok: false, why }
  const talkId = newId()
  await tx
    .insertInto('arrivalTalks')
    .values({ communityId, id: talkId, arrivalId, name, talkedOn, talkedBy: actor.personId })
    .execute()
  await record(tx, actor, 'arrival.talked', arrivalId, now)
  return { ok: true, talkId }
}

/** Takes such a talk off again. Twice is once. */
export async function takeOffTalk(
  tx: Tx,
  actor: Actor,
  { arrivalId, talkId }: { arrivalId: string; talkId: string },
): Promise<{ ok: true }> {
  await holdFor(tx, actor, arrivalId)
  await tx
    .deleteFrom('arrivalTalks')
    .where('communityId', '=', actor.communityId)
    .where('arrivalId', '=', arrivalId)
    .where('id', '=', talkId)
    .execute()
  return { ok: true }
}

export type Seen = {
  versionId: string
  how: How
  readIn: string
  signedOn: string
  witness: string
  keptWhere: string
}

/** The newcomer gives their word on the text that holds, with a tap. */
export async function signOnTheWay(
  tx: Tx,
  communityId: string,
  id: string,
  { versionId, readIn, today }: { versionId: string; readIn: string; today: string },
): Promise<{ ok: true } | Refused<'gone' | 'changed-meanwhile'>> {
  const arrival = await hold(tx, communityId, id)
  if (!isUnderWay(arrival)) return { ok: false, why: 'gone' }
  if (arrival.currentId !== versionId) return { ok: false, why: 'changed-meanwhile' }
  const seen: Seen = { versionId, how: 'tap', readIn, signedOn: today, witness: '', keptWhere: '' }
  await change(tx, communityId, id, asSigned(seen, null))
  return { ok: true }
}

/** The same, seen or heard by somebody and written down by who welcomes them. */
export async function signSeen(
  tx: Tx,
  actor: Actor,
  arrivalId: string,
  seen: Seen,
  today: string,
): Promise<{ ok: true } | Refused<'changed-meanwhile' | 'in-the-future' | 'own-witness'>> {
  const arrival = await holdFor(tx, actor, arrivalId)
  if (arrival.currentId !== seen.versionId) return { ok: false, why: 'changed-meanwhile' }
  const why = whyNotSeen(seen, arrival.name, today)
  if (why) return { ok: false, why }
  await change(tx, actor.communityId, arrivalId, asSigned(seen, actor.personId))
  return { ok: true }
}

function asSigned({ versionId, how, readIn, signedOn, witness, keptWhere }: Seen, keyedBy: string | null) {
  return {
    signedVersionId: versionId,
    signedHow: how,
    signedIn: readIn,
    signedOn,
    signedWitness: witness,
    signedKeptWhere: keptWhere,
    signedKeyedBy: keyedBy,
  }
}

export type WelcomedIn =
  | { ok: true; personId: string; starterMinutes: number | null }
  | { ok: false; why: 'missing'; step: Step }
  | Shared

/**
 * Welcomes somebody in at the end of the path: from now on they are a member like everybody. Their first ask and offer
 * go on the board, and their word on the list. Brokers only. Two at once: the second finds them here, and so nothing.
 */
export async function welcomeIn(
  tx: Tx,
  actor: Actor,
  arrivalId: string,
  known: { name: string; email: string | null; phone: string; area: string; sharing: boolean },
  today: string,
  now: Date,
): Promise<WelcomedIn> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const arrival = await holdFor(tx, actor, arrivalId)
  const [step] = missingBefore(arrival)
  if (step) return { ok: false, why: 'missing', step }
  const welcomed = await welcomePerson(tx, actor, { ...known, joinedOn: today }, now)
  if (!welcomed.ok) return welcomed
  const { personId } = welcomed
  await tx
    .updateTable('people')
    .set({ language: arrival.language })
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
  const { askKind, askWords, offerKind, offerWords } = arrival
  const board = { details: '', personId }
  await postIntent(tx, actor, { ...board, direction: 'ask', kind: askKind ?? '', words: askWords }, now)
  await postIntent(tx, actor, { ...board, direction: 'offer', kind: offerKind ?? '', words: offerWords }, now)
  await keepTheirWord(tx, actor, arrival, personId, now)
  await change(tx, communityId, arrivalId, { state: 'here', personId, hereAt: now, name: known.name })
  await record(tx, actor, 'arrival.welcomed', arrivalId, now)
  return welcomed
}

async function keepTheirWord(tx: Tx, actor: Actor, arrival: Arrival, personId: string, now: Date) {
  const { signedVersionId: versionId, signedHow: how, signedIn: readIn, signedOn } = arrival
  if (!versionId || !how || !signedOn) return
  const { signedWitness: witness, signedKeptWhere: keptWhere, signedKeyedBy: keyedBy } = arrival
  const signature = { versionId, personId, how, readIn: readIn ?? '', signedOn, witness, keptWhere, keyedBy }
  await keepSignature(tx, actor, signature, now)
}

/** Not now: said by the newcomer (`by` null), or written down by who welcomes them, with a few words if they like. */
export async function endArrival(
  tx: Tx,
  communityId: string,
  { id, by, why }: { id: string; by: Actor | null; why: string },
  now: Date,
): Promise<{ ok: true } | Refused<'gone'>> {
  const arrival = by ? await holdFor(tx, by, id) : await hold(tx, communityId, id)
  if (!isUnderWay(arrival)) return { ok: false, why: 'gone' }
  const endedBy = by?.personId ?? null
  await change(tx, communityId, id, { state: 'not-now', endedAt: now, endedBy, endedWhy: why })
  await record(tx, { communityId, personId: endedBy }, 'arrival.not-now', id, now)
  return { ok: true }
}

/** Back on the path after all: nothing was lost meanwhile. The newcomer says so (`by` null), or a broker. */
export async function goOn(
  tx: Tx,
  communityId: string,
  { id, by }: { id: string; by: Actor | null },
  now: Date,
): Promise<{ ok: true }> {
  if (by && !isBroker(by)) throw new NotFound()
  const arrival = await hold(tx, communityId, id)
  if (arrival.state !== 'not-now') return { ok: true }
  const state = arrival.saidAt ? 'coming' : 'invited'
  await change(tx, communityId, id, { state, endedAt: null, endedBy: null, endedWhy: '' })
  await record(tx, { communityId, personId: by?.personId ?? null }, 'arrival.goes-on', id, now)
  return { ok: true }
}

/** A new code for somebody who lost theirs; the old one ends. */
export async function changeCode(
  tx: Tx,
  actor: Actor,
  { arrivalId, digest }: { arrivalId: string; digest: string },
  now: Date,
): Promise<{ ok: true; digest: string; at: string }> {
  await holdFor(tx, actor, arrivalId)
  await change(tx, actor.communityId, arrivalId, { codeDigest: digest })
  await record(tx, actor, 'arrival.code', arrivalId, now)
  return { ok: true, digest, at: now.toISOString() }
}

function isUnderWay({ state }: Pick<Arrival, 'state'>): boolean {
  return state === 'coming' || state === 'invited'
}

/** Holds somebody's path until the transaction ends, for whoever may help along it. Throws NotFound for anybody else. */
async function holdFor(tx: Tx, actor: Actor, id: string): Promise<Arrival> {
  const arrival = await hold(tx, actor.communityId, id)
  if (!mayHelp(arrival, { personId: actor.personId, isBroker: isBroker(actor) })) throw new NotFound()
  return arrival
}

async function hold(tx: Tx, communityId: string, id: string): Promise<Arrival> {
  await tx
    .selectFrom('arrivals')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getArrival(tx, communityId, id)
}

async function change(tx: Tx, communityId: string, id: string, to: Updateable<Arrivals>) {
  await tx
    .updateTable('arrivals')
    .set(to)
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
}
