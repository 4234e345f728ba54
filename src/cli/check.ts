import { parseArgs } from 'node:util'
import { visitHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { type Db, inCommunity } from '../platform/db/database.ts'
import { checkBook, type Finding, isClean } from '../rooms/ledger/check.ts'
import { type Receipt, readReceipt } from '../rooms/ledger/receipts/code.ts'
import { getLastReceipt, stillStands } from '../rooms/ledger/receipts/queries.ts'
import { UsageError } from './usage.ts'

type Wishes = { json: boolean; seen: Receipt | null }
type Book = { community: string; findings: Finding[]; lastReceipt: string | null; seenStands?: boolean }

/**
 * Checks the book of every community, and whether a receipt somebody kept still stands in one of them. Answers 1 if
 * anything does not add up, or the receipt is in no book.
 */
export async function check(config: Config, args: string[]): Promise<number> {
  const { json, seen } = readWishes(args)
  const house = await visitHouse(config)
  try {
    const communities = await house.db
      .selectFrom('communities')
      .select(['id', 'name'])
      .orderBy('createdAt')
      .execute()
    const books: Book[] = []
    for (const { id, name } of communities)
      books.push(await inCommunity(house.db, id, (db) => lookAt(db, id, name, seen)))
    if (json) console.log(JSON.stringify(books))
    else for (const book of books) print(book)
    if (books.length === 0 && !json) console.log('There is no community here yet.')
    const lost = seen !== null && !books.some(({ seenStands }) => seenStands)
    if (lost && !json) console.log('The receipt you kept stands in no book here. Trust paper first.')
    return lost || !books.every(({ findings }) => isClean(findings)) ? 1 : 0
  } finally {
    await house.close()
  }
}

function readWishes(args: string[]): Wishes {
  try {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, seen: { type: 'string' } } })
    const seen = values.seen === undefined ? null : readReceipt(values.seen)
    if (values.seen !== undefined && !seen) throw new Error(`"${values.seen}" is no receipt`)
    return { json: values.json ?? false, seen }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}. bin/bothways help says more.`)
  }
}

async function lookAt(db: Db, id: string, community: string, seen: Receipt | null): Promise<Book> {
  const findings = await checkBook(db, id)
  const lastReceipt = await getLastReceipt(db, id)
  return { community, findings, lastReceipt, ...(seen && { seenStands: await stillStands(db, id, seen) }) }
}

function print({ community, findings, lastReceipt, seenStands }: Book) {
  console.log(community)
  for (const { invariant, looked, broken } of findings) {
    const result = broken.length === 0 ? 'holds' : `DOES NOT HOLD: ${broken.join(', ')}`
    console.log(`  ${invariant.padEnd(36)} ${String(looked).padStart(9)} looked at   ${result}`)
  }
  console.log(isClean(findings) ? '  Every minute is where it should be.' : '  Something does not add up.')
  if (seenStands) console.log('  The receipt you kept still stands, and everything before it.')
  if (lastReceipt)
    console.log(
      `  The last line's receipt is ${lastReceipt}. Keep it somewhere else: check --seen asks for it later.`,
    )
}
