import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { getCommonAccount, holdAllAccounts } from '../../ledger/accounts.ts'
import { type Posting, postBroughtTransactions } from '../../ledger/commands.ts'
import { transfer } from '../../ledger/rules.ts'
import { bringPeople, type KnownPeople } from './bring-people.ts'
import { type Brought, type BroughtTransfer, longest, type Party, type Reconciled } from './brought.ts'
import { openBalances } from './open-balances.ts'
import type { Problem } from './problems.ts'

export type BroughtIn = {
  ok: true
  people: number
  offers: number
  asks: number
  transfers: number
  reconciliation: Reconciled[]
}
export type OnProgress = (rowsDone: number) => Promise<void> | void

const atOnce = 1000
const atFirst = 200

/**
 * Brings people, posts and hours in, in the caller's transaction: all or nothing. What is there already is left as it
 * is, so the same files twice add nothing, and overlapping ones only what is new. Answers what was added, and for each
 * member with a balance how it came about, in minutes. Two at once come one after the other.
 */
export async function bringIn(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  brought: Brought,
  now: Date,
  onProgress: OnProgress = () => {},
): Promise<BroughtIn | { ok: false; problems: Problem[] }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${writer.communityId}, 2))`.execute(tx)
  const known = await bringPeople(tx, writer.communityId, brought.people, now)
  if (!known.ok) return known
  // All at once and in order: many postings one after the other would wait in a circle with whoever posts meanwhile.
  await holdAllAccounts(tx, writer.communityId)
  const posts = await bringPosts(tx, writer.communityId, brought, known)
  const transfers = await bringTransfers(tx, writer, brought, known, now, onProgress)
  const reconciliation = await openBalances(tx, writer, brought, known, now)
  const added = { people: known.added, ...posts, transfers }
  if (Object.values(added).some((count) => count > 0) || reconciliation.some((one) => one.posted)) {
    await record(tx, writer, 'import.brought', null, now)
  }
  return { ok: true, ...added, reconciliation: reconciliation.map(({ posted, ...one }) => one) }
}

async function bringPosts(tx: Tx, communityId: string, brought: Brought, known: KnownPeople) {
  const counts = { offers: 0, asks: 0 }
  for (let from = 0; from < brought.posts.length; from += atOnce) {
    const rows = brought.posts.slice(from, from + atOnce).map(({ person, createdAt, words, ...post }) => ({
      ...post,
      communityId,
      id: newId(),
      personId: known.idOf(person),
      words: words.slice(0, 200),
      source: brought.source,
      createdAt,
    }))
    const added = await tx
      .insertInto('intents')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'source', 'direction', 'sourceId']).doNothing(),
      )
      .returning('direction')
      .execute()
    for (const { direction } of added) counts[direction === 'ask' ? 'asks' : 'offers'] += 1
  }
  return counts
}

async function bringTransfers(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  { source, transfers }: Brought,
  known: KnownPeople,
  now: Date,
  onProgress: OnProgress,
): Promise<number> {
  const common = {
    organisation: await getCommonAccount(tx, writer.communityId, 'organisation'),
    formerMembers: await getCommonAccount(tx, writer.communityId, 'former_members'),
  }
  const accountOf = (party: Party) =>
    party === null
      ? common.formerMembers
      : party === 'organisation'
        ? common.organisation
        : known.accountOf(party)
  let added = 0
  for (let from = 0; from < transfers.length; ) {
    // A few first, by whose look the database then knows how to find its way among the many.
    const some = transfers.slice(from, from === 0 ? atFirst : from + atOnce)
    const postings = some.map(
      (one): Posting => ({
        key: `${source}:${one.key}`,
        kind: one.from === 'organisation' || one.to === 'organisation' ? 'contribution' : 'exchange',
        occurredOn: one.occurredOn,
        legs: transfer(accountOf(one.from), accountOf(one.to), one.minutes),
      }),
    )
    const answers = await postBroughtTransactions(tx, writer, postings, source, now)
    const fresh = answers.flatMap((answer, place) =>
      answer.outcome === 'posted' ? [{ transactionId: answer.standsAs, said: some[place]! }] : [],
    )
    await writeExchanges(tx, writer, source, fresh, known, now)
    added += fresh.length
    if (from === 0 && transfers.length > atFirst) await sql`select count_rows_again()`.execute(tx)
    from += some.length
    await onProgress(from)
  }
  return added
}

/** What was brought counts as done and confirmed there; here it can be read, thanked and counted like anything else. */
async function writeExchanges(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  source: string,
  fresh: { transactionId: string; said: BroughtTransfer }[],
  known: KnownPeople,
  now: Date,
) {
  const personOf = (party: Party) => (party === null || party === 'organisation' ? null : known.idOf(party))
  const rows = fresh
    .map(({ transactionId, said }) => ({
      id: newId(),
      transactionId,
      said,
      giverId: personOf(said.to),
      receiverId: personOf(said.from),
    }))
    // Between the place and somebody nobody remembers there is no person left to tell it to.
    .filter(({ said, giverId, receiverId }) => giverId !== receiverId && said.minutes <= longest)
  if (rows.length === 0) return
  await sql`
    insert into exchanges (community_id, id, giver_id, receiver_id, minutes, kind, occurred_on, come_back, state,
      recorded_by, recorded_at, settled_at, transaction_id, source)
    select ${writer.communityId}, id, giver_id, receiver_id, minutes, 'something-else', occurred_on, 'hours', 'confirmed',
      null, ${now}, ${now}, transaction_id, ${source}
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.giverId)}::uuid[],
      ${rows.map((row) => row.receiverId)}::uuid[], ${rows.map((row) => row.said.minutes)}::integer[],
      ${rows.map((row) => row.said.occurredOn)}::date[], ${rows.map((row) => row.transactionId)}::uuid[])
      as brought (id, giver_id, receiver_id, minutes, occurred_on, transaction_id)`.execute(tx)
  const notes = rows.filter(({ said }) => said.words?.trim())
  if (notes.length === 0) return
  await sql`
    insert into exchange_notes (community_id, exchange_id, words)
    select ${writer.communityId}, id, words
    from unnest(${notes.map((row) => row.id)}::uuid[], ${notes.map((row) => row.said.words!.trim().slice(0, 2000))}::text[]) as note (id, words)`.execute(
    tx,
  )
}
