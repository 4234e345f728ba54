import { sql } from 'kysely'
import { type Actor, isBroker, isSteward } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type Language, languages } from '../../platform/i18n/words.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { getTexts } from './queries.ts'
import {
  type Decision,
  type How,
  mayWithdraw,
  mayWord,
  type VersionState,
  type WhyNotAgreed,
  type Wording,
  whyNotAgreed,
} from './rules.ts'
import { startingTexts } from './starting.ts'

type Refused<W extends string> = { ok: false; why: W }

/** Proposes a text in the language one writes; the others are written before the group decides. Any member may. */
export async function proposeText(
  tx: Tx,
  actor: Actor,
  said: { language: Language; wording: Wording; why: string },
  now: Date,
): Promise<{ ok: true; versionId: string }> {
  const versionId = await addProposal(tx, actor, said.why, now)
  await writeText(tx, actor, { versionId, language: said.language, wording: said.wording }, now)
  return { ok: true, versionId }
}

/** Puts the text that comes with the house to the group, in every language. Those who look after things may. */
export async function proposeStartingText(
  tx: Tx,
  actor: Actor,
  now: Date,
): Promise<{ ok: true; versionId: string }> {
  if (!looksAfter(actor)) throw new NotFound()
  const versionId = await addProposal(tx, actor, '', now)
  for (const language of languages)
    await writeText(tx, actor, { versionId, language, wording: startingTexts[language] }, now)
  return { ok: true, versionId }
}

async function addProposal(tx: Tx, actor: Actor, why: string, now: Date): Promise<string> {
  const id = newId()
  const { communityId, personId: proposedBy } = actor
  await tx
    .insertInto('agreementVersions')
    .values({ communityId, id, state: 'proposed', why, proposedBy, proposedAt: now })
    .execute()
  await record(tx, actor, 'agreement.proposed', id, now)
  return id
}

/** Writes a proposal in one language, or in other words. Throws NotFound for whoever may not. */
export async function wordProposal(
  tx: Tx,
  actor: Actor,
  said: { versionId: string; language: Language; wording: Wording },
  now: Date,
): Promise<{ ok: true } | Refused<'settled-already'>> {
  const version = await holdVersion(tx, actor.communityId, said.versionId)
  if (version.state !== 'proposed') return { ok: false, why: 'settled-already' }
  const there = await getTexts(tx, actor.communityId, version.id)
  if (!mayWord(version, there.has(said.language), whoIs(actor))) throw new NotFound()
  await writeText(tx, actor, said, now)
  await record(tx, actor, 'agreement.worded', version.id, now)
  return { ok: true }
}

async function writeText(
  tx: Tx,
  { communityId, personId: writtenBy }: Actor,
  { versionId, language, wording }: { versionId: string; language: Language; wording: Wording },
  now: Date,
) {
  const { opening, mine, ours } = wording
  const words = { opening, mine, ours, writtenBy, writtenAt: now }
  await tx
    .insertInto('agreementTexts')
    .values({ communityId, versionId, language, ...words })
    .onConflict((conflict) => conflict.columns(['communityId', 'versionId', 'language']).doUpdateSet(words))
    .execute()
}

/**
 * Writes down that the group agreed: who was there, and how many said yes. From here on it is the text that everybody
 * signs, and the one before is past. Two who write it down at once: the second finds it settled.
 */
export async function recordAgreed(
  tx: Tx,
  actor: Actor,
  { versionId, present, ...decision }: Decision & { versionId: string; present: string },
  today: string,
  now: Date,
): Promise<{ ok: true } | Refused<WhyNotAgreed>> {
  if (!looksAfter(actor)) throw new NotFound()
  const { communityId } = actor
  // Two proposals agreed on at once would both want to be the next.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreement ${communityId}`}, 0))`.execute(tx)
  const version = await holdVersion(tx, communityId, versionId)
  const texts = await getTexts(tx, communityId, versionId)
  const missing = languages.filter((language) => !texts.has(language))
  const why = whyNotAgreed({ state: version.state, missing }, decision, today)
  if (why) return { ok: false, why }
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from agreement_versions where community_id = ${communityId}`.execute(
    tx,
  )
  await tx
    .updateTable('agreementVersions')
    .set({ state: 'past' })
    .where('communityId', '=', communityId)
    .where('state', '=', 'current')
    .execute()
  await tx
    .updateTable('agreementVersions')
    .set({
      ...decision,
      present,
      state: 'current',
      number: rows[0]!.number,
      recordedBy: actor.personId,
      recordedAt: now,
    })
    .where('communityId', '=', communityId)
    .where('id', '=', versionId)
    .execute()
  await record(tx, actor, 'agreement.agreed', versionId, now)
  return { ok: true }
}

/** Takes a proposal back: whoever made it, or who looks after things. Throws NotFound for anybody else. */
export async function withdrawProposal(
  tx: Tx,
  actor: Actor,
  versionId: string,
  now: Date,
): Promise<{ ok: true } | Refused<'settled-already'>> {
  const version = await holdVersion(tx, actor.communityId, versionId)
  if (version.state !== 'proposed') return { ok: false, why: 'settled-already' }
  if (!mayWithdraw(version, whoIs(actor))) throw new NotFound()
  await tx
    .updateTable('agreementVersions')
    .set({ state: 'withdrawn' })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', versionId)
    .execute()
  await record(tx, actor, 'agreement.withdrawn', versionId, now)
  return { ok: true }
}

export type Signature = {
  versionId: string
  personId: string
  how: How
  readIn: string
  signedOn: string
  witness?: string
  keptWhere?: string
  keyedBy?: string | null
}

/** Signs with a tap, for oneself. A text that no longer holds is not signed any more. */
export async function signWithTap(
  tx: Tx,
  actor: Actor,
  said: { versionId: string; readIn: string; today: string },
  now: Date,
): Promise<{ ok: true; signingId: string } | Refused<'changed-meanwhile'>> {
  const { versionId, readIn, today: signedOn } = said
  return keepSignature(tx, actor, { versionId, personId: actor.personId, how: 'tap', readIn, signedOn }, now)
}

export type WhyNotKeyed = 'changed-meanwhile' | 'in-the-future' | 'own-witness'

/** Writes down that somebody signed with a mark, by voice or before a witness, and who saw it. Brokers only. */
export async function keyInSignature(
  tx: Tx,
  actor: Actor,
  said: Omit<Signature, 'how' | 'keyedBy' | 'versionId'> & {
    versionId: string
    how: Exclude<How, 'tap'>
    witness: string
  },
  today: string,
  now: Date,
): Promise<{ ok: true; signingId: string } | Refused<WhyNotKeyed>> {
  if (!isBroker(actor)) throw new NotFound()
  const signer = await tx
    .selectFrom('people')
    .select('name')
    .where('communityId', '=', actor.communityId)
    .where('id', '=', said.personId)
    .where('state', 'in', ['here', 'resting'])
    .executeTakeFirst()
  if (!signer) throw new NotFound()
  const why = whyNotSeen(said, signer.name, today)
  if (why) return { ok: false, why }
  return keepSignature(tx, actor, { ...said, keyedBy: actor.personId }, now)
}

/** Why what was seen cannot be written down so, or null: not before it happened, and nobody is their own witness. */
export function whyNotSeen(
  { signedOn, witness }: { signedOn: string; witness: string },
  name: string,
  today: string,
): 'in-the-future' | 'own-witness' | null {
  if (signedOn > today) return 'in-the-future'
  return witness.trim().toLowerCase() === name.trim().toLowerCase() ? 'own-witness' : null
}

/** Keeps a signature under the text that holds. The same person, text and day again is the same signature. */
export async function keepSignature(
  tx: Tx,
  writer: Pick<Actor, 'communityId'> & { personId: string | null },
  { witness = '', keptWhere = '', keyedBy = null, ...signature }: Signature,
  now: Date,
): Promise<{ ok: true; signingId: string } | Refused<'changed-meanwhile'>> {
  const { communityId } = writer
  const current = await tx
    .selectFrom('agreementVersions')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', signature.versionId)
    .where('state', '=', 'current')
    .forShare()
    .executeTakeFirst()
  if (!current) return { ok: false, why: 'changed-meanwhile' }
  const { personId, versionId, signedOn } = signature
  const id = newId()
  const kept = await tx
    .insertInto('agreementSignings')
    .values({ communityId, id, ...signature, witness, keptWhere, keyedBy, signedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'personId', 'versionId', 'signedOn'])
        .where('takenBackAt', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (kept) {
    await record(tx, writer, 'agreement.signed', personId, now)
    return { ok: true, signingId: id }
  }
  const before = await tx
    .selectFrom('agreementSignings')
    .select('id')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('versionId', '=', versionId)
    .where('signedOn', '=', signedOn)
    .where('takenBackAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { ok: true, signingId: before.id }
}

/** Takes a signature back: one's own, whoever wrote it down, or as a broker one that was written down wrongly. Twice is once. */
export async function takeBackSignature(
  tx: Tx,
  actor: Actor,
  signingId: string,
  now: Date,
): Promise<{ ok: true; personId: string }> {
  const signing = await tx
    .selectFrom('agreementSignings')
    .select(['personId', 'keyedBy', 'takenBackAt'])
    .where('communityId', '=', actor.communityId)
    .where('id', '=', signingId)
    .forUpdate()
    .executeTakeFirst()
  const may = signing?.personId === actor.personId || (signing?.keyedBy != null && isBroker(actor))
  if (!signing || !may) throw new NotFound()
  if (signing.takenBackAt) return { ok: true, personId: signing.personId }
  await tx
    .updateTable('agreementSignings')
    .set({ takenBackAt: now })
    .where('communityId', '=', actor.communityId)
    .where('id', '=', signingId)
    .execute()
  await record(tx, actor, 'agreement.taken-back', signing.personId, now)
  return { ok: true, personId: signing.personId }
}

/** Those who look after things for everybody write down what a group decided. */
export function looksAfter(actor: Actor): boolean {
  return isBroker(actor) || isSteward(actor)
}

export function whoIs(actor: Actor): { personId: string; looksAfter: boolean } {
  return { personId: actor.personId, looksAfter: looksAfter(actor) }
}

async function holdVersion(tx: Tx, communityId: string, id: string) {
  const held = await tx
    .selectFrom('agreementVersions')
    .select(['id', 'state', 'proposedBy'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!held) throw new NotFound()
  return { ...held, state: held.state as VersionState } // the table's own check allows no other
}
