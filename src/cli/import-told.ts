import type { BroughtIn } from '../rooms/community/imports/bring.ts'
import type { Brought } from '../rooms/community/imports/brought.ts'
import { isBlocking, type Problem, sayProblem } from '../rooms/community/imports/problems.ts'
import { speak } from '../voices.ts'
import type { Wishes } from './import-wishes.ts'

/** Says how far it is, where somebody is looking. */
export function progress({ json }: Wishes, brought: Brought) {
  const all = brought.transfers.length
  return (done: number) => {
    if (!json && process.stderr.isTTY && all > 5000)
      process.stderr.write(`\r${done} of ${all} transfers${done === all ? '\n' : ''}`)
  }
}

/** Says what came in, or would, and what stopped it: in lines to read, or as one line of JSON. */
export function tell({ json, dryRun }: Wishes, came: BroughtIn | null, problems: Problem[]) {
  const w = speak('en')
  const told = problems.map((problem) => ({
    file: problem.file,
    line: problem.line,
    message: sayProblem(w, problem),
  }))
  const { people, offers, asks, transfers, reconciliation } = came ?? {
    people: 0,
    offers: 0,
    asks: 0,
    transfers: 0,
    reconciliation: [],
  }
  if (json) {
    const lines = reconciliation.map((one) => ({
      number: one.number,
      name: one.name,
      balance_minutes: one.balanceMinutes,
      transfers_minutes: one.transfersMinutes,
      opening_minutes: one.openingMinutes,
    }))
    console.log(JSON.stringify({ people, offers, asks, transfers, problems: told, reconciliation: lines }))
    return
  }
  for (const [place, { file, line, message }] of told.entries()) {
    console.log(
      `${isBlocking(problems[place]!) ? 'STOPS IT' : 'note    '} ${file}${line === null ? '' : `:${line}`}  ${message}`,
    )
  }
  if (!came) return console.log('Nothing was brought in. Please put right what stops it.')
  console.log(
    `${dryRun ? 'Would come in' : 'Came in'}: ${people} people, ${offers} offers, ${asks} asks, ${transfers} transfers.`,
  )
  const opened = reconciliation.filter((one) => one.openingMinutes !== 0)
  console.log(`Balances: ${reconciliation.length}, of which ${opened.length} with an opening entry.`)
  if (reconciliation.length === 0) return
  console.log('  number    balance  transfers    opening  name (in minutes)')
  for (const { number, name, balanceMinutes, transfersMinutes, openingMinutes } of reconciliation) {
    const cells = [number || '', balanceMinutes, transfersMinutes, openingMinutes]
    console.log(`${cells.map((cell, place) => String(cell).padStart(place ? 11 : 8)).join('')}  ${name}`)
  }
}
