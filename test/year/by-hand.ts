// The answer key of the year: what the two files must come to, worked out from the rules alone. It knows nothing of
// our own program. What the rules say is here once, as plainly as possible; where the files would need a rule that
// nobody wrote down, it stops instead of guessing.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Row = Record<string, string>
type Leg = { from: string; to: string; minutes: number }
/** An attempt to post: what its first row says, and its legs. */
type Attempt = { row: Row; legs: Leg[] }
export type Answers = { outcomes: string; balances: string; monthEnds: string }

const startingDay = '2026-04-01'
const brokers = [
  { broker: 'R-S01', since: startingDay },
  { broker: 'R-S02', since: startingDay },
  { broker: 'H-03', since: startingDay },
  { broker: 'R-P07', since: '2026-10-01' },
]
const delegates = [{ delegate: 'R-C01', of: 'R-P03', lastDay: '2026-11-30' }]
const otherAccounts = ['H-LINK-R', 'H-POT', 'R-LINK-H', 'R-POT']
const floor = -600
const linkLimit = 900
const oldestDays = 60
const proposalDays = 30
const oneToOne = ['exchange', 'inter']
const notTheLedgers = ['decision_open', 'vote', 'book', 'cancel', 'promote', 'no_show']
const noted = ['mandate_end', 'death', 'erase', 'apply', 'paid_time', 'meeting']

export function byHand(eventsText: string, peopleText: string): Answers {
  const events = rowsOf(eventsText)
  const people = new Map(rowsOf(peopleText).map((person) => [person.account!, person]))
  const accounts = [...people.keys(), ...otherAccounts].sort()
  const balances = new Map(accounts.map((account) => [account, 0]))

  const postedByKey = new Map<string, string>()
  const posted = new Map<string, Attempt>()
  const reversed = new Set<string>()
  const hadOneToOne = new Set<string>()
  const closedOn = new Map<string, string>()
  const restricted = new Set<string>()
  const blocks: [string, string][] = []
  const proposals = new Map<string, string>()

  const isClosed = (account: string, day: string) => day > (closedOn.get(account) ?? '9999')
  const isBroker = (person: string, day: string) =>
    brokers.some(({ broker, since }) => broker === person && since <= day)
  const actsFor = (person: string, owner: string, day: string) =>
    person === owner || delegates.some((d) => d.delegate === person && d.of === owner && day <= d.lastDay)
  /** Whoever is not yet eighteen on the day. */
  const isChild = (account: string, day: string) => {
    const born = people.get(account)?.born
    return Boolean(born) && `${Number(born!.slice(0, 4)) + 18}${born!.slice(4)}` > day
  }

  /** Empty if it posts, 'duplicate', or the code it is refused with: the first that holds, in the order of the rules. */
  function judge({ row, legs }: Attempt): string {
    const { type, actor, confirmed_by: confirmer, accompanied_by: companion } = row as Required<Row>
    const day = row.posted!
    const members = [...new Set(legs.flatMap(({ from, to }) => [from, to]))].filter((one) => people.has(one))
    const brokerHere = (person: string) =>
      isBroker(person, day) && legs.some(({ from }) => communityOf(from) === communityOf(person))

    const before = postedByKey.get(row.key!)
    if (before !== undefined) return before === contentOf({ row, legs }) ? 'duplicate' : 'KEY_REUSED'

    if (legs.some(({ minutes }) => !(minutes >= 15 && minutes <= 1440 && minutes % 15 === 0)))
      return 'BAD_MINUTES'
    if (legs.some(({ from, to }) => from === to)) return 'SAME_ACCOUNT'

    if (row.occurred! > day) return 'FUTURE'
    if (daysBetween(row.occurred!, day) > oldestDays) return 'TOO_OLD'

    if (legs.some(({ from, to }) => communityOf(from) !== communityOf(to))) return 'OTHER_COMMUNITY'
    if (members.some((member) => isClosed(member, day))) return 'CLOSED'
    for (const one of [...members, actor, confirmer, companion, row.on_behalf_of!].filter(Boolean))
      sure(day >= people.get(one!)!.joined! && !isClosed(one!, day), `${one} is a member`, row)

    if (oneToOne.includes(type!)) {
      if (members.some((member) => restricted.has(member))) return 'RESTRICTED'
      if (members.some((member) => isChild(member, day))) return 'UNDER_18'
      if (blocks.some((pair) => pair.every((one) => members.includes(one)))) return 'BLOCKED'
    }

    if (!mayRecord()) return 'NOT_ALLOWED'
    if (legs.some(({ from, to }) => from.endsWith('-POT') && to === actor)) return 'SELF_DEALING'

    if (oneToOne.includes(type!)) {
      sure(members.length === 2 && legs.length === (type === 'inter' ? 2 : 1), 'it is between two', row)
      sure(confirmer !== '', 'somebody confirmed', row)
      const word = row.on_behalf_of || actor!
      const other = members.find((member) => member !== word)
      const byOther = other !== undefined && members.includes(word) && actsFor(confirmer!, other, day)
      const byBroker = brokerHere(confirmer!) && confirmer !== word
      if (confirmer === actor || !(byOther || byBroker)) return 'SELF_CONFIRM'
      for (const member of members)
        if (people.get(member)!.joined! > startingDay && !hadOneToOne.has(member) && !brokerHere(companion!))
          return 'FIRST_ACCOMPANIED'
    }

    if (type === 'reverse') {
      const first = posted.get(row.ref!)
      const mirror = legs.map(({ from, to, minutes }) => ({ from: to, to: from, minutes }))
      sure(first !== undefined && legsText(first.legs) === legsText(mirror), 'it mirrors', row)
      // Once only, and exempt from the limits.
      return reversed.has(row.ref!) ? 'ALREADY_REVERSED' : ''
    }

    const after = (account: string) => balances.get(account)! + changeOf(account, legs)
    if (legs.some(({ from }) => people.has(from) && after(from) < floor)) return 'FLOOR'
    if (['H-LINK-R', 'R-LINK-H'].some((link) => Math.abs(after(link)) > linkLimit)) return 'LINK_LIMIT'
    return ''

    function mayRecord(): boolean {
      // Balances brought from elsewhere: a broker brings in those of both communities.
      if (type === 'import') return isBroker(actor!, day)
      if (brokerHere(actor!)) return true
      if (oneToOne.includes(type!)) return members.some((member) => actsFor(actor!, member, day))
      return ['gift', 'donate'].includes(type!) && legs.every(({ from }) => actsFor(actor!, from, day))
    }
  }

  function post(attempt: Attempt): void {
    const { row, legs } = attempt
    for (const account of accounts) balances.set(account, balances.get(account)! + changeOf(account, legs))
    postedByKey.set(row.key!, contentOf(attempt))
    posted.set(row.tx!, attempt)
    if (row.type === 'reverse') reversed.add(row.ref!)
    if (oneToOne.includes(row.type!)) for (const { from, to } of legs) hadOneToOne.add(from).add(to)
    proposals.delete(row.key!)
  }

  /** What becomes of a row without `tx`: its outcome and code. */
  function note(row: Row): [string, string] {
    const { type, from, posted: day, key } = row as Required<Row>
    if (notTheLedgers.includes(type!)) return ['not played', '']
    if (noted.includes(type!)) return ['recorded', '']
    if (type === 'login') return isClosed(row.actor!, day!) ? ['refused', 'CLOSED'] : ['recorded', '']
    if (type === 'propose') {
      proposals.set(key!, day!)
      return ['proposed', '']
    }
    if (type === 'dispute') {
      sure(proposals.has(key!), 'it answers a proposal', row)
      return ['disputed', '']
    }
    if (type === 'expire') {
      sure(daysBetween(proposals.get(key!)!, day!) >= proposalDays, 'its proposal is old', row)
      proposals.delete(key!)
      return ['expired', '']
    }
    if (type === 'close') {
      sure(balances.get(from!) === 0, 'the account stands at zero', row)
      closedOn.set(from!, day!)
    } else if (type === 'restrict') restricted.add(from!)
    else if (type === 'unrestrict') restricted.delete(from!)
    else if (type === 'block') blocks.push([from!, row.to!])
    else sure(false, 'the rules know its type', row)
    return ['recorded', '']
  }

  const outcomes = ['seq,tx,outcome,code']
  const monthEnds = ['date,account,balance']
  for (const date of monthEndsOf(events)) {
    for (const [at, row] of events.entries()) {
      const previous = events[at - 1]
      // What was written in this month, in the order of the file; a transaction at the first of its rows.
      if (row.posted!.slice(0, 7) !== date.slice(0, 7) || (row.tx && row.tx === previous?.tx)) continue
      if (!row.tx) {
        outcomes.push([row.seq, '', ...note(row)].join(','))
        continue
      }
      const rows = events.filter(({ tx }) => tx === row.tx)
      const legs = rows.map(({ from, to, minutes }) => ({ from: from!, to: to!, minutes: Number(minutes) }))
      const verdict = judge({ row, legs })
      if (verdict === '') post({ row, legs })
      const outcome = verdict === '' ? 'posted' : verdict === 'duplicate' ? 'duplicate' : 'refused'
      outcomes.push([row.seq, row.tx, outcome, outcome === 'refused' ? verdict : ''].join(','))
    }
    for (const account of accounts) monthEnds.push(`${date},${account},${balances.get(account)}`)
    const lines = accounts.map((account) => `${account}=${balances.get(account)}`)
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex')
    monthEnds.push(`${date},digest,${digest.slice(0, 16)}`)
  }
  const stand = ['account,balance', ...accounts.map((account) => `${account},${balances.get(account)}`)]
  return { outcomes: text(outcomes), balances: text(stand), monthEnds: text(monthEnds) }
}

/** Same content means the same of these, whoever keyed it. */
function contentOf({ row, legs }: Attempt): string {
  return `${row.type} ${row.occurred} ${legsText(legs)}`
}

function legsText(legs: Leg[]): string {
  const each = legs.map(({ from, to, minutes }) => `${from}>${to}:${minutes}`)
  return each.sort().join(' ')
}

function changeOf(account: string, legs: Leg[]): number {
  let change = 0
  for (const { from, to, minutes } of legs) {
    if (from === account) change -= minutes
    if (to === account) change += minutes
  }
  return change
}

function communityOf(account: string): string {
  return account.slice(0, 1)
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000
}

/** The last day of every month, from that of the first row to that of the last. */
function monthEndsOf(events: Row[]): string[] {
  const ends: string[] = []
  const [year, month] = events[0]!.posted!.split('-').map(Number) as [number, number]
  for (let later = 0; (ends.at(-1) ?? '') < events.at(-1)!.posted!; later++)
    ends.push(new Date(Date.UTC(year, month + later, 0)).toISOString().slice(0, 10))
  return ends
}

function rowsOf(csv: string): Row[] {
  if (csv.includes('"')) throw new Error('These files have no quotes.')
  const [head, ...lines] = csv.trimEnd().split(/\r?\n/)
  const names = head!.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])))
}

function text(lines: string[]): string {
  return `${lines.join('\n')}\n`
}

function sure(holds: boolean, what: string, row: Row): asserts holds {
  if (!holds) throw new Error(`Row ${row.seq}: no rule says what to do unless ${what}.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = (name: string) => new URL(name, import.meta.url)
  const answers = byHand(readFileSync(here('events.csv'), 'utf8'), readFileSync(here('people.csv'), 'utf8'))
  mkdirSync(here('expected'), { recursive: true })
  writeFileSync(here('expected/outcomes.csv'), answers.outcomes)
  writeFileSync(here('expected/balances.csv'), answers.balances)
  writeFileSync(here('expected/month-ends.csv'), answers.monthEnds)
}
