import { sql } from 'kysely'
import { type Db, inCommunity, inTransaction, type Tx } from '../../platform/db/database.ts'
import { type Sender, senderColumns, senderOf } from '../standing/letters.ts'
import { recordInBoth, tryBoth } from './between/twin.ts'
import { dayIn, daysLater } from './durations.ts'
import { change, settle } from './into-the-book.ts'
import { tellLetGo, tellSettled } from './letters.ts'
import { findTold, type Told, wasAskedByMail } from './lists.ts'
import { answersFor, isOpen, isWrittenElsewhere } from './rules.ts'
import { endOfSilence, type Patience } from './silence.ts'

const dayInMs = 24 * 60 * 60 * 1000
const atATime = 100

export type SettledBySilence = { confirmed: number; letGo: number }

/** Goes through every community and settles what has waited long enough. For the hourly job; running it twice is once. */
export async function settleExchanges(db: Db, now: Date, baseUrl: string | null): Promise<void> {
  const communities = await db
    .selectFrom('communities')
    .select([...senderColumns, 'expireAfterDays', 'autoConfirmAfterDays'])
    .execute()
  for (const { expireAfterDays, autoConfirmAfterDays, ...community } of communities) {
    const sender = senderOf(community, baseUrl)
    const patience = { expireAfterDays, autoConfirmAfterDays }
    await inCommunity(db, community.id, (one) => settleWaiting(one, sender, patience, now))
  }
}

/**
 * Settles what one community has waited for long enough since the last word: silence is a yes where the community says
 * so (see `endOfSilence`), else the entry is let go; both are told kindly. Each entry is a deed of its own, so one
 * that cannot be settled (below a floor, say) waits on and holds up no other.
 */
export async function settleWaiting(
  db: Db,
  sender: Sender,
  patience: Patience,
  now: Date,
): Promise<SettledBySilence> {
  const shortest = Math.min(patience.expireAfterDays, patience.autoConfirmAfterDays ?? Infinity)
  const before = new Date(now.getTime() - shortest * dayInMs)
  const done = { confirmed: 0, letGo: 0 }
  let after: string | null = null
  for (;;) {
    const ids = await listDue(db, sender.community.id, before, after)
    for (const id of ids) {
      const became = await inTransaction(db, (tx) => settleOne(tx, sender, patience, id, now))
      if (became === 'yes') done.confirmed += 1
      if (became === 'let-go') done.letGo += 1
    }
    after = ids.at(-1) ?? null
    if (ids.length < atATime) return done
  }
}

async function settleOne(tx: Tx, sender: Sender, patience: Patience, id: string, now: Date) {
  const told = await holdTold(tx, sender.community.id, id)
  // Between two communities, the days of the one in which it was written down count.
  if (!told || !isOpen(told) || isWrittenElsewhere(told)) return null
  const { timeZone } = sender.community
  const [said, today] = [dayIn(timeZone, told.lastWordAt), dayIn(timeZone, now)]
  // The letter names the last day, and all of that day is theirs.
  const isOver = (days: number) => today > daysLater(said, days)
  const wasAsked = wasAskedByMail(told) && (await hasReached(tx, sender.community.id, told))
  const { afterDays, meaning } = endOfSilence(told, wasAsked, patience)
  if (!isOver(afterDays)) return null
  const nobody = { communityId: sender.community.id, personId: null }
  if (meaning === 'yes') {
    const settled = await settle(tx, nobody, told, now)
    if (settled.ok) {
      await tellSettled(tx, sender, id, null, now)
      return 'yes'
    }
    if (!isOver(patience.expireAfterDays)) return null
  }
  await change(tx, nobody, id, { state: 'expired', settledAt: now })
  await recordInBoth(tx, nobody, 'exchange.expired', told, now)
  await tellLetGo(tx, sender, id, now)
  return 'let-go'
}

/** Whether a letter went to whoever is asked since the last word: one that no server took asked nobody. */
async function hasReached(tx: Tx, communityId: string, told: Told): Promise<boolean> {
  const sent = await tx
    .selectFrom('mails')
    .select('id')
    .where('communityId', '=', communityId)
    .where('personId', '=', answersFor(told))
    .where('createdAt', '>=', told.lastWordAt)
    .where('sentAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return sent !== undefined
}

/** Whoever is answering it at this moment goes first; we look again in an hour. */
async function holdTold(tx: Tx, communityId: string, id: string): Promise<Told | null> {
  const both = await tryBoth(tx, communityId, id)
  if (both !== null) return both ? findTold(tx, communityId, id) : null
  const held = await tx
    .selectFrom('exchanges')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return held ? findTold(tx, communityId, id) : null
}

async function listDue(db: Db, communityId: string, before: Date, after: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.id from exchanges as x
    where x.community_id = ${communityId} and x.state in ('recorded', 'talk') and x.recorded_at <= ${before}
      and (${after}::uuid is null or x.id > ${after}::uuid)
      and not exists (select 1 from confirmations as c where c.community_id = x.community_id and c.exchange_id = x.id
        and c.answer = 'differently' and c.made_at > ${before})
    order by x.id limit ${atATime}`.execute(db)
  return rows.map(({ id }) => id)
}
