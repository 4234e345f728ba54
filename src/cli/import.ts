import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { catalogues } from '../catalogues.ts'
import { visitHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../platform/db/database.ts'
import { PlainError } from '../platform/errors.ts'
import { speak } from '../platform/i18n/words.ts'
import { openCommunity } from '../rooms/community/commands.ts'
import { type BroughtIn, bringIn } from '../rooms/community/imports/bring.ts'
import type { Brought } from '../rooms/community/imports/brought.ts'
import { peopleColumns } from '../rooms/community/imports/columns.ts'
import { readPeople } from '../rooms/community/imports/people-csv/read.ts'
import { isBlocking, type Problem, sayProblem } from '../rooms/community/imports/problems.ts'
import type { UploadedFile } from '../rooms/community/imports/runs.ts'
import { readTimeOverflow } from '../rooms/community/imports/timeoverflow/read.ts'
import { findCommunity } from '../rooms/community/queries.ts'
import { dayIn } from '../rooms/exchanges/durations.ts'

type Wishes = {
  files: UploadedFile[]
  dryRun: boolean
  json: boolean
  name: string | null
  columns: Record<string, string>
}
type Came = Awaited<ReturnType<typeof bringIn>>
type Reading = { brought: Brought | null; problems: Problem[] }

/** Thrown at the end of a dry run, or when something stops it, so that everything it wrote is taken back. */
class OnlyLooking extends Error {
  override name = 'OnlyLooking'
}

export function bringTimeOverflow(config: Config, args: string[]): Promise<number> {
  const wishes = readWishes(
    args,
    'bin/bothways import timeoverflow FILES... [--dry-run] [--json] [--name NAME]',
  )
  return bring(config, wishes, (timeZone) => readTimeOverflow(wishes.files, timeZone))
}

export function bringPeople(config: Config, args: string[]): Promise<number> {
  const wishes = readWishes(
    args,
    'bin/bothways import people FILE.csv [--dry-run] [--json] [--name NAME] [--column FIELD=HEADER]...',
  )
  return bring(config, wishes, async (timeZone) => {
    const today = dayIn(timeZone, new Date())
    const { guess } = await readPeople(wishes.files[0]!, null, today)
    return readPeople(wishes.files[0]!, { ...guess, ...wishes.columns }, today)
  })
}

/** Reads, brings in or only looks, and says what came of it. Answers 1 when something in the files stops it. */
async function bring(
  config: Config,
  wishes: Wishes,
  read: (timeZone: string) => Promise<Reading>,
): Promise<number> {
  const house = await visitHouse(config)
  try {
    const community = await findCommunity(house.db)
    const { brought, problems } = await read(community?.timeZone ?? 'Europe/London')
    if (brought === null) {
      tell(wishes, null, problems)
      return 1
    }
    const came = await inPlace(house.db, community?.id ?? null, wishes, (tx, communityId) =>
      bringIn(tx, { communityId, personId: null }, brought, new Date(), progress(wishes, brought)),
    )
    if (!came.ok) {
      tell(wishes, null, [...came.problems, ...problems])
      return 1
    }
    tell(wishes, came, problems)
    return 0
  } finally {
    await house.close()
  }
}

/** In the community that is there, or in a new one; all of it taken back at the end when only looking was wished. */
async function inPlace(
  db: Db,
  known: string | null,
  wishes: Wishes,
  work: (tx: Tx, communityId: string) => Promise<Came>,
): Promise<Came> {
  let came: Came | null = null
  const deed = async (tx: Tx) => {
    came = await work(tx, known ?? (await openNew(tx, wishes)))
    if (wishes.dryRun || !came.ok) throw new OnlyLooking()
  }
  try {
    if (known) await inCommunity(db, known, (one) => inTransaction(one, deed))
    else await inTransaction(db, deed)
  } catch (error) {
    if (!(error instanceof OnlyLooking)) throw error
  }
  return came!
}

async function openNew(tx: Tx, { name, files }: Wishes): Promise<string> {
  // TimeOverflow puts the organisation's name first in the name of each file.
  const guessed = /^(.+?)_[^_]+_\d{4}-\d{2}-\d{2}\.csv$/.exec(path.basename(files[0]!.name))?.[1]
  const opened = await openCommunity(
    tx,
    { name: name ?? guessed ?? 'Time bank', timeZone: 'Europe/London', isDemo: false },
    new Date(),
  )
  if (!opened.ok)
    throw new PlainError('Somebody began a community here in this very moment. Please try again.')
  return opened.communityId
}

function readWishes(args: string[], usage: string): Wishes {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        name: { type: 'string' },
        column: { type: 'string', multiple: true },
      },
    })
    if (positionals.length === 0) throw new PlainError(`Which files? ${usage}`)
    return {
      files: positionals.map(readFile),
      dryRun: values['dry-run'] ?? false,
      json: values.json ?? false,
      name: values.name ?? null,
      columns: Object.fromEntries((values.column ?? []).map(readColumn)),
    }
  } catch (error) {
    if (error instanceof PlainError) throw error
    throw new PlainError(`${error instanceof Error ? error.message : 'That was not understood'}. ${usage}`)
  }
}

function readFile(file: string): UploadedFile {
  try {
    return { name: path.basename(file), bytes: readFileSync(file) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new PlainError(code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read.`)
  }
}

function readColumn(typed: string): [string, string] {
  const at = typed.indexOf('=')
  const field = typed.slice(0, at)
  if (!peopleColumns.some((column) => column === field))
    throw new PlainError(
      `--column wants one of ${peopleColumns.join(', ')}, then = and the header, not "${typed}".`,
    )
  return [field, typed.slice(at + 1)]
}

function progress({ json }: Wishes, brought: Brought) {
  const all = brought.transfers.length
  return (done: number) => {
    if (!json && process.stderr.isTTY && all > 5000)
      process.stderr.write(`\r${done} of ${all} transfers${done === all ? '\n' : ''}`)
  }
}

function tell({ json, dryRun }: Wishes, came: BroughtIn | null, problems: Problem[]) {
  const w = speak('en', catalogues.en)
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
  console.log(
    `Balances: ${reconciliation.length}, of which ${opened.length} with an opening entry (see them all with --json).`,
  )
}
