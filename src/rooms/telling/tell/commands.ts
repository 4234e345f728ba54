import { newPrintedCode, printedCodeDigest } from '../../../platform/auth/secrets.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import type { Sender } from '../../standing/letters.ts'
import { listReaders } from '../keeping/readers.ts'
import { listLeads } from '../leads.ts'
import { askForReader, tellReaders } from '../letters.ts'
import { dueBy, type ForWhom, readersAmong, whoIsNamed } from '../rules.ts'

export type Sound = { kind: string; bytes: Uint8Array }
export type Told = {
  wish?: string
  words?: string
  whom?: ForWhom
  about?: string
  /** Names as they were typed, and leads that were ticked: neither reads it. */
  named: string
  shutOut: readonly string[]
  aboutStaff: boolean
  teller?: string
  reach?: string
  sound?: Sound | null
}
type Added = { ok: true } | { ok: false; why: 'much' }

const soundsAtMost = 20
const addedAtMost = 200

/**
 * Keeps what somebody told, without asking who they are, and answers the code with which they come back. Who was named
 * never reads it. Whoever may is told that there is something, and no more.
 */
export async function tellSomeone(
  tx: Tx,
  sender: Sender,
  told: Told,
  now: Date,
): Promise<{ ok: true; code: string; at: string }> {
  const { code, readers } = await keepTelling(tx, sender.community, told, now)
  await tellReaders(tx, sender, readers, now)
  // What is about staff is not hinted at to staff: there whoever told it is asked to ring.
  if (readers.length === 0 && !told.aboutStaff) await askForReader(tx, sender, now)
  return { ok: true, code, at: now.toISOString() }
}

/** Keeps what was told and writes to nobody about it. Answers its code, and those who may read it. */
export async function keepTelling(
  tx: Tx,
  { id: communityId, timeZone }: { id: string; timeZone: string },
  told: Told,
  now: Date,
) {
  const leads = await listLeads(tx, communityId)
  const ticked = leads.filter(({ id }) => told.shutOut.includes(id)).map(({ id }) => id)
  const named = [...new Set([...ticked, ...whoIsNamed(told.named, leads)])]
  const [id, code] = [newId(), newPrintedCode()]
  await tx
    .insertInto('tellings')
    .values({
      communityId,
      id,
      codeDigest: await printedCodeDigest(code, communityId),
      forWhom: told.whom ?? 'unsaid',
      forName: told.about ?? '',
      wish: told.wish ?? '',
      words: told.words ?? '',
      named: told.named,
      tellerName: told.teller ?? '',
      reach: told.reach ?? '',
      aboutStaff: told.aboutStaff,
      toldAt: now,
      dueAt: dueBy(now, timeZone),
    })
    .execute()
  for (const personId of named)
    await tx.insertInto('tellingNamed').values({ communityId, tellingId: id, personId }).execute()
  if (told.sound) await keepSound(tx, communityId, id, told.sound, now)
  // Nothing says who told it, not even where they were signed in.
  await record(tx, { communityId, personId: null }, 'telling.told', id, now)
  return { code, readers: readersAmong(leads, { aboutStaff: told.aboutStaff, named }) }
}

/** More words from whoever has the code. */
export async function addWords(
  tx: Tx,
  sender: Sender,
  { tellingId, words }: { tellingId: string; words: string },
  now: Date,
): Promise<Added> {
  const communityId = sender.community.id
  if ((await countAdded(tx, communityId, tellingId)) >= addedAtMost) return { ok: false, why: 'much' }
  await tx
    .insertInto('tellingNotes')
    .values({ communityId, id: newId(), tellingId, what: 'added', words, madeAt: now })
    .execute()
  await tellReaders(tx, sender, await listReaders(tx, communityId, tellingId), now)
  return { ok: true }
}

/** A recording from whoever has the code. */
export async function addSound(
  tx: Tx,
  sender: Sender,
  { tellingId, sound }: { tellingId: string; sound: Sound },
  now: Date,
): Promise<Added> {
  const communityId = sender.community.id
  const before = await tx
    .selectFrom('tellingSounds')
    .select('id')
    .where('communityId', '=', communityId)
    .where('tellingId', '=', tellingId)
    .limit(soundsAtMost)
    .execute()
  if (before.length >= soundsAtMost) return { ok: false, why: 'much' }
  await keepSound(tx, communityId, tellingId, sound, now)
  await tellReaders(tx, sender, await listReaders(tx, communityId, tellingId), now)
  return { ok: true }
}

async function keepSound(tx: Tx, communityId: string, tellingId: string, { kind, bytes }: Sound, now: Date) {
  await tx
    .insertInto('tellingSounds')
    .values({ communityId, id: newId(), tellingId, kind, bytes: Buffer.from(bytes), madeAt: now })
    .execute()
}

async function countAdded(tx: Tx, communityId: string, tellingId: string): Promise<number> {
  const added = await tx
    .selectFrom('tellingNotes')
    .select('id')
    .where('communityId', '=', communityId)
    .where('tellingId', '=', tellingId)
    .where('what', '=', 'added')
    .limit(addedAtMost)
    .execute()
  return added.length
}
