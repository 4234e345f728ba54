import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { getCommonAccount } from '../../ledger/accounts.ts'
import { type Posting, postBroughtTransactions } from '../../ledger/commands.ts'
import { transfer } from '../../ledger/rules.ts'
import type { KnownPeople } from './bring-people.ts'
import type { Brought } from './brought.ts'

const atOnce = 1000

/**
 * Makes each account say what the file says: the difference between the balance in the file and everything brought from
 * there so far is posted against the community's opening account.
 */
export async function openBalances(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  { source, people }: Brought,
  known: KnownPeople,
  now: Date,
) {
  const opening = await getCommonAccount(tx, writer.communityId, 'opening')
  const before = await sumsBrought(tx, writer.communityId, source)
  const { timeZone } = await tx
    .selectFrom('communities')
    .select('timeZone')
    .where('id', '=', writer.communityId)
    .executeTakeFirstOrThrow()
  const members = people.flatMap((person, place) => {
    if (person.balanceMinutes === null) return []
    const accountId = known.accountOf({ place })
    const { entries = 0, openings = 0 } = before.get(accountId) ?? {}
    const missing = person.balanceMinutes - entries - openings
    return [{ person, accountId, transfersMinutes: entries, openingMinutes: openings + missing, missing }]
  })
  const postings = members
    .filter(({ missing }) => missing !== 0)
    .map(
      ({ person, accountId, missing, openingMinutes }): Posting => ({
        key: `${source}:opening:${accountId}:${openingMinutes}:${newId()}`,
        kind: 'opening',
        occurredOn: dayIn(timeZone, now),
        legs: transfer(opening, accountId, missing),
        words: person.number === null ? '' : `#${person.number}`,
      }),
    )
  for (let from = 0; from < postings.length; from += atOnce) {
    await postBroughtTransactions(tx, writer, postings.slice(from, from + atOnce), source, now)
  }
  return members.map(({ person, transfersMinutes, openingMinutes, missing }) => ({
    number: person.number ?? 0,
    name: person.name,
    balanceMinutes: person.balanceMinutes!,
    transfersMinutes,
    openingMinutes,
    posted: missing !== 0,
  }))
}

/** Per account, what was brought from this source: transfers, and openings apart. */
async function sumsBrought(tx: Tx, communityId: string, source: string) {
  const { rows } = await sql<{ accountId: string; entries: number; openings: number }>`
    select e.account_id, coalesce(sum(e.minutes) filter (where t.kind <> 'opening'), 0) as entries,
      coalesce(sum(e.minutes) filter (where t.kind = 'opening'), 0) as openings
    from entries as e join transactions as t on t.community_id = e.community_id and t.id = e.transaction_id
    where e.community_id = ${communityId} and t.source = ${source} group by e.account_id`.execute(tx)
  return new Map(rows.map(({ accountId, entries, openings }) => [accountId, { entries, openings }]))
}
