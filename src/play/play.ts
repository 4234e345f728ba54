import { stringify } from 'csv-stringify/sync'
import { type Db, inCommunity, inTransaction } from '../platform/db/database.ts'
import { takeOn } from '../rooms/community/commands.ts'
import { closeRestingAccounts } from '../rooms/leaving/resting.ts'
import { assemble, type Cast } from './cast.ts'
import { balancesOn, digestOf, monthEnds } from './figures.ts'
import type { Person, Submission } from './journal.ts'
import { type Outcome, perform } from './perform.ts'
import type { Rules } from './rules.ts'

export type Journal = { submissions: readonly Submission[]; people: readonly Person[]; rules: Rules }
/** The three files that say what became of a journal, by name. */
export type Files = { 'outcomes.csv': string; 'balances.csv': string; 'month-ends.csv': string }

/**
 * Plays a journal through the same commands the pages use, with the clock set to each row's day. Played twice, or stopped
 * anywhere and played again, it ends the same.
 */
export async function play(
  db: Db,
  { submissions, people, rules }: Journal,
  told: (done: number, outcome: Outcome) => void = () => {},
): Promise<Files> {
  const [first, last] = [submissions.at(0)?.first.posted ?? '', submissions.at(-1)?.first.posted ?? '']
  const cast = await assemble(db, rules, people, new Date(`${first}T00:00:00Z`))
  const outcomes: (string | number)[][] = []
  let day = ''
  for (const [place, submission] of submissions.entries()) {
    const { posted } = submission.first
    if (posted !== day) await beginDay(db, cast, rules, posted)
    day = posted
    const outcome = await perform(db, cast, submission)
    outcomes.push([submission.seq, submission.tx, outcome.outcome, outcome.code])
    told(place + 1, outcome)
  }
  const accounts = [
    ...people.map(({ account }) => account),
    ...[...cast.accounts.keys()].filter((account) => !cast.people.has(account)),
  ].sort()
  const ends = first ? monthEnds(first, last) : []
  const months: (string | number)[][] = []
  for (const end of ends) {
    const balances = await balancesOn(db, cast, accounts, end)
    months.push(...[...balances].map(([account, minutes]) => [end, account, minutes]), [
      end,
      'digest',
      digestOf(balances),
    ])
  }
  const balances = await balancesOn(db, cast, accounts, ends.at(-1) ?? '9999-12-31')
  return {
    'outcomes.csv': stringify([['seq', 'tx', 'outcome', 'code'], ...outcomes]),
    'balances.csv': stringify([['account', 'balance'], ...balances]),
    'month-ends.csv': stringify([['date', 'account', 'balance'], ...months]),
  }
}

/** What the morning of a day brings: tasks taken on from it, and the accounts closed of those whose last day is over. */
async function beginDay(db: Db, cast: Cast, { brokers }: Rules, day: string) {
  const morning = new Date(`${day}T00:00:00Z`)
  for (const { account, since } of brokers) {
    const person = cast.people.get(account)
    if (person && since <= day)
      await inCommunity(db, person.communityId, (one) =>
        inTransaction(one, (tx) => takeOn(tx, person, 'broker', morning)),
      )
  }
  for (const communityId of cast.communities.values())
    await inCommunity(db, communityId, (one) => closeRestingAccounts(one, communityId, day, morning))
}
