import path from 'node:path'
import { visitHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../platform/db/database.ts'
import { PlainError } from '../platform/errors.ts'
import { openCommunity } from '../rooms/community/commands.ts'
import { bringIn } from '../rooms/community/imports/bring.ts'
import type { Brought } from '../rooms/community/imports/brought.ts'
import { readPeople } from '../rooms/community/imports/people-csv/read.ts'
import type { Problem } from '../rooms/community/imports/problems.ts'
import { readTimeOverflow } from '../rooms/community/imports/timeoverflow/read.ts'
import { dayIn } from '../rooms/exchanges/durations.ts'
import { progress, tell } from './import-told.ts'
import { placesOf, readWishes, type Wishes } from './import-wishes.ts'
import { UsageError } from './usage.ts'
import { whichCommunity } from './which.ts'

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
    const [file, ...others] = wishes.files
    if (!file || others.length > 0) throw new UsageError('Bring one list of people at a time.')
    const { unknown, problems } = await readPeople(file, null, today)
    if (!unknown[0]) return { brought: null, problems }
    const columns = { ...unknown[0].columns, ...placesOf(wishes.columns, unknown[0].headers) }
    return readPeople(file, { kind: 'people', columns }, today)
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
    const community = await whichCommunity(house.db, wishes.community)
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
