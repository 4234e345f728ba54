import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Db, inCommunity } from '../platform/db/database.ts'
import type { Cast } from './cast.ts'

/** Minutes of every account a journal names, zeros too. */
export type Balances = Map<string, number>

/** Where every account stood at the end of a day in the community's time zone, as the book was written then. */
export async function balancesOn(
  db: Db,
  cast: Cast,
  accounts: readonly string[],
  day: string,
): Promise<Balances> {
  const until = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(cast.timeZone)
  const before = new Date(until.epochMilliseconds)
  const sums = new Map<string, number>()
  for (const communityId of cast.communities.values()) {
    const { rows } = await inCommunity(db, communityId, (one) =>
      sql<{ accountId: string; minutes: number }>`
        select e.account_id, sum(e.minutes)::integer as minutes
        from entries as e join transactions as t on t.community_id = e.community_id and t.id = e.transaction_id
        where e.community_id = ${communityId} and t.posted_at < ${before} group by e.account_id`.execute(one),
    )
    for (const { accountId, minutes } of rows) sums.set(accountId, minutes)
  }
  return new Map(accounts.map((name) => [name, sums.get(cast.accounts.get(name)?.accountId ?? '') ?? 0]))
}

/** The last day of each month from the month of one day through that of another. */
export function monthEnds(from: string, through: string): string[] {
  const last = Temporal.PlainYearMonth.from(through)
  const ends: string[] = []
  for (
    let month = Temporal.PlainYearMonth.from(from);
    Temporal.PlainYearMonth.compare(month, last) <= 0;
    month = month.add({ months: 1 })
  )
    ends.push(month.toPlainDate({ day: month.daysInMonth }).toString())
  return ends
}

/** SHA-256 over the lines `account=balance` in the order of the accounts, the first sixteen hex digits. */
export function digestOf(balances: Balances): string {
  const lines = [...balances].map(([account, minutes]) => `${account}=${minutes}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}
