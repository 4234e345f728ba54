import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { type Ends, endsOf, type Leg, mirror, type TransactionKind, whyNotLegs } from './rules.ts'

/** One transaction to post. The key is made by whoever asks, before asking, and is kept for ever. */
export type Posting = {
  key: string
  kind: TransactionKind
  /** The day it happened, YYYY-MM-DD; when it is written is another fact. */
  occurredOn: string
  legs: readonly Leg[]
  words?: string
  reversesId?: string
}

export type PostedAs = { transactionId: string; again: boolean }
export type WhyNotPosted = 'key-reused' | 'floor' | 'account-closed' | 'link-limit'

const whyNotByCode: Record<string, WhyNotPosted> = {
  BW001: 'floor',
  BW002: 'account-closed',
  BW003: 'link-limit',
  BW004: 'key-reused',
}
const uniqueKey = 'transactions_community_id_key_key'

class KeyReused extends Error {}

type Writer = { communityId: string; personId: string | null }
type Answer = { id: string; standsAs: string; outcome: 'posted' | 'again' | 'other' }

/**
 * Posts one transaction, whole or not at all, with the limits of its accounts checked under their locks.
 * The same key with the same kind, day and legs is answered with the transaction that stands.
 */
export async function postTransaction(
  tx: Tx,
  writer: Writer,
  posting: Posting,
  now: Date,
): Promise<({ ok: true } & PostedAs) | { ok: false; why: WhyNotPosted }> {
  const outcome = await postTransactions(tx, writer, [posting], now)
  return outcome.ok ? { ok: true, ...outcome.posted[0]! } : outcome
}

/** The same for several transactions in the order given: all or none. A reversal among them lifts the limits of all. */
export async function postTransactions(
  tx: Tx,
  writer: Writer,
  postings: readonly Posting[],
  now: Date,
): Promise<{ ok: true; posted: PostedAs[] } | { ok: false; why: WhyNotPosted }> {
  const tryToPost = () =>
    inTransaction(tx, async (inner) => {
      const answers = await postHere(inner, writer, postings, now)
      if (answers.some(({ outcome }) => outcome === 'other')) throw new KeyReused()
      return {
        ok: true as const,
        posted: answers.map(({ standsAs, outcome }) => ({
          transactionId: standsAs,
          again: outcome === 'again',
        })),
      }
    })
  try {
    return await tryToPost().catch((error: unknown) => {
      // Somebody may have posted under the same key since it was looked for: then theirs is the answer.
      if (isKeyTaken(error) || whyNot(error)) return tryToPost()
      throw error
    })
  } catch (error) {
    const why = whyNot(error)
    if (why) return { ok: false, why }
    throw error
  }
}

function whyNot(error: unknown): WhyNotPosted | undefined {
  if (error instanceof KeyReused) return 'key-reused'
  return error instanceof DatabaseError ? whyNotByCode[error.code ?? ''] : undefined
}

function isKeyTaken(error: unknown): boolean {
  return error instanceof DatabaseError && error.constraint === uniqueKey
}

/**
 * Posts many transactions that come from elsewhere, in the order given, without limits: they have happened already.
 * Answers what became of each, in the same order. All in the caller's transaction, so all or none.
 */
export function postBroughtTransactions(
  tx: Tx,
  writer: Writer,
  postings: readonly Posting[],
  source: string,
  now: Date,
): Promise<Answer[]> {
  return post(tx, writer, postings, now, { source, limits: false })
}

/**
 * Undoes a transaction by its mirror, once only, with a reason both sides see. Exempt from limits: a mistake is
 * always put right. Brokers only. One half of something between two communities is refused: `reverseBetween` undoes both.
 */
export async function reverseTransaction(
  tx: Tx,
  actor: Actor,
  said: { transactionId: string; reason: string; key: string },
  now: Date,
): Promise<
  | ({ ok: true } & PostedAs)
  | { ok: false; why: WhyNotPosted | 'not-a-broker' | 'already-reversed' | 'is-a-reversal' | 'between-two' }
> {
  if (!isBroker(actor)) return { ok: false, why: 'not-a-broker' }
  const stands = await tx
    .selectFrom('transactions')
    .select(['kind', 'occurredOn'])
    .where('communityId', '=', actor.communityId)
    .where('id', '=', said.transactionId)
    .executeTakeFirst()
  if (!stands) throw new NotFound()
  if (stands.kind === 'reversal') return { ok: false, why: 'is-a-reversal' }
  // Two brokers at once: the second waits here and then finds the first one's reversal.
  await sql`select pg_advisory_xact_lock(hashtextextended(${said.transactionId}, 0))`.execute(tx)
  const reversal = await tx
    .selectFrom('transactions')
    .select(['id', 'key'])
    .where('communityId', '=', actor.communityId)
    .where('reversesId', '=', said.transactionId)
    .executeTakeFirst()
  if (reversal && reversal.key === said.key) return { ok: true, transactionId: reversal.id, again: true }
  if (reversal) return { ok: false, why: 'already-reversed' }

  const legs = await tx
    .selectFrom('entries')
    .innerJoin('accounts', (join) =>
      join
        .onRef('accounts.communityId', '=', 'entries.communityId')
        .onRef('accounts.id', '=', 'entries.accountId'),
    )
    .select(['entries.accountId', 'entries.minutes', 'accounts.kind'])
    .where('entries.communityId', '=', actor.communityId)
    .where('entries.transactionId', '=', said.transactionId)
    .execute()
  if (legs.some(({ kind }) => kind === 'link')) return { ok: false, why: 'between-two' }
  const posting: Posting = {
    key: said.key,
    kind: 'reversal',
    occurredOn: stands.occurredOn,
    legs: mirror(legs),
    words: said.reason,
    reversesId: said.transactionId,
  }
  const outcome = await postTransaction(tx, actor, posting, now)
  // Its own reversal we would have found: what stands under this key undid another one, on the same day with the same legs.
  if (outcome.ok && outcome.again) return { ok: false, why: 'key-reused' }
  if (outcome.ok) await record(tx, actor, 'transaction.reversed', said.transactionId, now)
  return outcome
}

function postHere(tx: Tx, writer: Writer, postings: readonly Posting[], now: Date): Promise<Answer[]> {
  const limits = postings.every(({ kind }) => kind !== 'reversal')
  const [only, ...more] = postings
  const ends = only && more.length === 0 ? endsOf(only.legs) : null
  return only && ends
    ? postTransfer(tx, writer, only, ends, now, limits)
    : post(tx, writer, postings, now, { source: 'here', limits })
}

/** The quick way for what nearly every posting is: minutes from one account to another. */
async function postTransfer(
  tx: Tx,
  writer: Writer,
  posting: Posting,
  { from, to, minutes }: Ends,
  now: Date,
  limits: boolean,
): Promise<Answer[]> {
  const id = newId()
  const note = noteOf(posting)
  const { rows } = await sql<{ standsAs: string }>`select post_transfer(
    ${writer.communityId}, ${id}, ${posting.key}, ${posting.kind}, ${posting.occurredOn}, ${now}, ${writer.personId}, 'here',
    ${posting.reversesId ?? null}, ${note?.digest ?? null}, ${from}, ${to}, ${minutes}, ${limits}) as stands_as`.execute(
    tx,
  )
  const answers = rows.map(({ standsAs }) => ({
    id,
    standsAs,
    outcome: standsAs === id ? ('posted' as const) : ('again' as const),
  }))
  await keepNotes(tx, writer.communityId, [note], answers)
  return answers
}

async function post(
  tx: Tx,
  writer: Writer,
  postings: readonly Posting[],
  now: Date,
  { source, limits }: { source: string; limits: boolean },
): Promise<Answer[]> {
  const ids = postings.map(() => newId())
  const lines = postings.flatMap((posting, place) => {
    const why = whyNotLegs(posting.legs)
    if (why) throw new RangeError(`not a transaction: ${why}`)
    return posting.legs.map((leg) => ({ ...leg, transactionId: ids[place]! }))
  })
  const notes = postings.map(noteOf)
  const { rows } = await sql<Answer>`select * from post_transactions(
    ${writer.communityId}::uuid, ${ids}::uuid[], ${postings.map((one) => one.key)}::text[],
    ${postings.map((one) => one.kind)}::text[], ${postings.map((one) => one.occurredOn)}::date[], ${now}::timestamptz,
    ${writer.personId}::uuid, ${source}, ${postings.map((one) => one.reversesId ?? null)}::uuid[],
    ${notes.map((note) => note?.digest ?? null)}::bytea[],
    ${lines.map((line) => line.transactionId)}::uuid[], ${lines.map((line) => line.accountId)}::uuid[],
    ${lines.map((line) => line.minutes)}::integer[], ${limits})`.execute(tx)
  await keepNotes(tx, writer.communityId, notes, rows)
  return rows
}

type Note = { words: string; salt: Buffer; digest: Buffer }

/** The words beside a posting. The chain holds their salted digest, so that they can be forgotten while it holds. */
function noteOf({ words = '' }: Posting): Note | null {
  const kept = words.trim().slice(0, 2000)
  if (!kept) return null
  const salt = randomBytes(16)
  return { words: kept, salt, digest: createHash('sha256').update(salt).update(kept).digest() }
}

async function keepNotes(tx: Tx, communityId: string, notes: (Note | null)[], answers: Answer[]) {
  const kept = answers.flatMap(({ outcome, standsAs }, place) => {
    const note = notes[place]
    return outcome === 'posted' && note
      ? [{ communityId, transactionId: standsAs, words: note.words, salt: note.salt }]
      : []
  })
  if (kept.length > 0) await tx.insertInto('transactionNotes').values(kept).execute()
}
