import { sql } from 'kysely'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { StatementLine } from '../queries.ts'
import { isReceiptOf, type Receipt, sayReceipt } from './code.ts'

/** What a receipt stands for; what it was about only for the people in it, and for brokers. */
export type Received = {
  postedAt: Date
  about: (Pick<StatementLine, 'kind' | 'others'> & { occurredOn: string; minutes: number }) | null
}

/** The line of this receipt, where the chain up to it still is what it was when the receipt was given. Null: it is not in the book. */
export async function findReceived(db: Db, actor: Actor, receipt: Receipt): Promise<Received | null> {
  const { rows } = await sql<{
    chainDigest: Buffer
    postedAt: Date
    kind: string
    occurredOn: string
    minutes: number
    others: StatementLine['others']
    isIn: boolean
  }>`
    select t.chain_digest, t.posted_at, t.kind, t.occurred_on,
      sum(e.minutes) filter (where e.minutes > 0)::integer as minutes,
      json_agg(json_build_object('name', p.name, 'kind', a.kind) order by e.minutes desc) as others,
      coalesce(bool_or(a.person_id = ${actor.personId} or exists (select from account_holders as h
        where h.community_id = a.community_id and h.account_id = a.id and h.person_id = ${actor.personId})), false) as is_in
    from transactions as t
    join entries as e on e.community_id = t.community_id and e.transaction_id = t.id
    join accounts as a on a.community_id = e.community_id and a.id = e.account_id
    left join people as p on p.community_id = a.community_id and p.id = a.person_id
    where t.community_id = ${actor.communityId} and t.position = ${receipt.position}
    group by t.community_id, t.id`.execute(db)
  const [line] = rows
  if (!line || !isReceiptOf(receipt, line.chainDigest)) return null
  const { postedAt, kind, occurredOn, minutes, others } = line
  const maySee = line.isIn || isBroker(actor)
  return { postedAt, about: maySee ? { kind, occurredOn, minutes, others } : null }
}

/** The receipt of the last line: it speaks for the whole book. Null while nothing is in it. */
export async function getLastReceipt(db: Db, communityId: string): Promise<string | null> {
  const chain = await db
    .selectFrom('chains')
    .select(['length', 'head'])
    .where('communityId', '=', communityId)
    .executeTakeFirst()
  return chain && chain.length > 0 ? sayReceipt(chain.length, chain.head) : null
}

/** Whether this receipt, given at any time, still stands. For whoever runs the machine: it says nothing of what was done. */
export async function stillStands(db: Db, communityId: string, receipt: Receipt): Promise<boolean> {
  const line = await db
    .selectFrom('transactions')
    .select('chainDigest')
    .where('communityId', '=', communityId)
    .where('position', '=', receipt.position)
    .executeTakeFirst()
  return line !== undefined && isReceiptOf(receipt, line.chainDigest)
}

/** The receipt of one line, by its id or by the key it was posted under, for letters about it. Null where there is none. */
export async function findReceipt(
  db: Db,
  communityId: string,
  by: { id: string } | { key: string } | { reversesId: string },
): Promise<string | null> {
  const line = await db
    .selectFrom('transactions')
    .select(['position', 'chainDigest'])
    .where('communityId', '=', communityId)
    .where((eb) => eb.and(by))
    .executeTakeFirst()
  return line ? sayReceipt(line.position, line.chainDigest) : null
}
