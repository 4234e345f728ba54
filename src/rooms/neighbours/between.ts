import { type Tx, throughCommunities } from '../../platform/db/database.ts'
import { getAccountOf } from '../ledger/accounts.ts'
import { type Posting, postTransactions, type WhyNotPosted } from '../ledger/commands.ts'
import { type Leg, mirror, transfer } from '../ledger/rules.ts'
import { findLinkAccount, holdSides } from './queries.ts'
import { isMirrored, type LinkLeg } from './rules.ts'

/** Whoever writes it, in their own community; null when it is nobody's word but everybody's silence. */
export type Writer = { communityId: string; personId: string | null }
/** What one community writes in its own book. */
export type Half = { communityId: string; posting: Posting }
/** One line of one book. */
export type Written = { communityId: string; transactionId: string }
export type WhyNotBetween = WhyNotPosted | 'link-closed'
/** In the order of the halves. */
export type PostedBetween =
  | { ok: true; written: Written[]; again: boolean }
  | { ok: false; why: WhyNotBetween }

/** On its way out through the books written before it, so that they take back what they wrote. */
class Refusal extends Error {
  override name = 'Refusal'
  readonly why: WhyNotBetween
  constructor(why: WhyNotBetween) {
    super('refused')
    this.why = why
  }
}

/**
 * Writes in several books at once, in all or in none, each under its own limits. Books are taken in the order of their
 * communities' ids, so that two such deeds never wait for each other in a circle; call it before anything else in the
 * same transaction posts. What one book writes about another must be the other's mirror. Afterwards the transaction is in
 * the writer's own community again.
 */
export async function postAcross(
  tx: Tx,
  halves: readonly Half[],
  writer: Writer,
  now: Date,
): Promise<PostedBetween> {
  const ids = halves.map(({ communityId }) => communityId)
  const linkLegs: LinkLeg[] = []
  const posted = new Map<Half, { transactionId: string; again: boolean }>()
  try {
    await throughCommunities(tx, writer.communityId, ids, async (inner, communityId) => {
      const own = halves.filter((half) => half.communityId === communityId)
      const postings = own.map(({ posting }) => posting)
      linkLegs.push(...(await openLegs(inner, communityId, postings)))
      // Whoever writes is somebody in their own book only.
      const personId = communityId === writer.communityId ? writer.personId : null
      const outcome = await postTransactions(inner, { communityId, personId }, postings, now)
      if (!outcome.ok) throw new Refusal(outcome.why)
      for (const [place, half] of own.entries()) posted.set(half, outcome.posted[place]!)
      if (posted.size < halves.length) return
      if (!isMirrored(linkLegs)) throw new RangeError('not between communities: the halves do not mirror')
      // A key that one book knows and another does not was used for something else.
      if (new Set([...posted.values()].map(({ again }) => again)).size > 1) throw new Refusal('key-reused')
    })
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: error.why }
    throw error
  }
  return {
    ok: true,
    written: halves.map((half) => ({
      communityId: half.communityId,
      transactionId: posted.get(half)!.transactionId,
    })),
    again: posted.get(halves[0]!)!.again,
  }
}

export type Between = {
  giverCommunityId: string
  giverId: string
  receiverCommunityId: string
  receiverId: string
  minutes: number
  /** The day it happened, YYYY-MM-DD. */
  occurredOn: string
  /** Made by whoever asks; both books keep it. */
  key: string
  words?: string
  writer: Writer
}

/**
 * Whoever was helped gives up the time in their community, whoever gave receives it in theirs, and the two books note the
 * same minutes about each other with opposite signs. Who may take part is asked before, see `exchanges/between`.
 */
export async function postBetween(tx: Tx, said: Between, now: Date): Promise<PostedBetween> {
  const { giverCommunityId, receiverCommunityId, minutes, words, occurredOn, writer } = said
  const ends = [
    { communityId: receiverCommunityId, otherId: giverCommunityId, personId: said.receiverId },
    { communityId: giverCommunityId, otherId: receiverCommunityId, personId: said.giverId },
  ]
  const accounts = new Map<string, { person: string; link: string }>()
  await throughCommunities(
    tx,
    writer.communityId,
    ends.map(({ communityId }) => communityId),
    async (inner, id) => {
      const { otherId, personId } = ends.find(({ communityId }) => communityId === id)!
      const link = await findLinkAccount(inner, id, otherId)
      if (link) accounts.set(id, { person: await getAccountOf(inner, id, personId), link })
    },
  )
  const there = accounts.get(receiverCommunityId)
  const here = accounts.get(giverCommunityId)
  if (!there || !here) return { ok: false, why: 'link-closed' }
  const half = (communityId: string, legs: Leg[]): Half => ({
    communityId,
    posting: {
      key: `between:${said.key}`,
      kind: 'inter',
      occurredOn,
      legs,
      ...(words !== undefined && { words }),
    },
  })
  const halves = [
    half(receiverCommunityId, transfer(there.person, there.link, minutes)),
    half(giverCommunityId, transfer(here.link, here.person, minutes)),
  ]
  return postAcross(tx, halves, writer, now)
}

/**
 * Undoes what `postBetween` wrote, in both books, by its mirror, with a reason both see. Whoever asks holds what it is
 * about, so that it happens once. Exempt from limits, and from whether the link is open still.
 */
export async function reverseBetween(
  tx: Tx,
  writer: Writer,
  { transactions, reason, key }: { transactions: Written[]; reason: string; key: string },
  now: Date,
): Promise<PostedBetween> {
  const halves: Half[] = []
  const ids = transactions.map(({ communityId }) => communityId)
  await throughCommunities(tx, writer.communityId, ids, async (inner, communityId) => {
    const { transactionId } = transactions.find((one) => one.communityId === communityId)!
    const { occurredOn } = await inner
      .selectFrom('transactions')
      .select('occurredOn')
      .where('communityId', '=', communityId)
      .where('id', '=', transactionId)
      .executeTakeFirstOrThrow()
    const legs = await inner
      .selectFrom('entries')
      .select(['accountId', 'minutes'])
      .where('communityId', '=', communityId)
      .where('transactionId', '=', transactionId)
      .execute()
    const posting: Posting = {
      key: `between:${key}`,
      kind: 'reversal',
      occurredOn,
      legs: mirror(legs),
      words: reason,
      reversesId: transactionId,
    }
    halves.push({ communityId, posting })
  })
  return postAcross(tx, halves, writer, now)
}

/** What these postings write about other communities; refused where our side of the link to one of them is not open. */
async function openLegs(tx: Tx, communityId: string, postings: readonly Posting[]): Promise<LinkLeg[]> {
  const legs = postings.flatMap((posting) => posting.legs)
  const links = await tx
    .selectFrom('accounts')
    .select(['id', 'linkedId'])
    .where('communityId', '=', communityId)
    .where('kind', '=', 'link')
    .where(
      'id',
      'in',
      legs.map(({ accountId }) => accountId),
    )
    .execute()
  const others = new Map(links.map(({ id, linkedId }) => [id, linkedId!]))
  // Undoing is exempt: a mistake is always put right. And what both let go is let go once the link has ended.
  const moving = postings.some(({ kind }) => kind !== 'reversal' && kind !== 'link_write_off')
  if (moving && (await holdSides(tx, communityId, [...others.values()])).length < others.size)
    throw new Refusal('link-closed')
  return legs.flatMap(({ accountId, minutes }) => {
    const otherId = others.get(accountId)
    return otherId === undefined ? [] : [{ communityId, otherId, minutes }]
  })
}
