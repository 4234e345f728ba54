import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { visitHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { type Db, inCommunity, inTransaction } from '../platform/db/database.ts'
import { PlainError } from '../platform/errors.ts'
import { checkBook, type Finding, isClean } from '../rooms/ledger/check.ts'
import { type Receipt, readReceipt } from '../rooms/ledger/receipts/code.ts'
import { getLastReceipt, stillStands } from '../rooms/ledger/receipts/queries.ts'
import { listUnmirrored } from '../rooms/neighbours/queries.ts'
import { UsageError } from './usage.ts'

type Wishes = { json: boolean; seen: Receipt | null; addressName: string | null }
type Book = {
  community: string
  findings: Finding[]
  /** Neighbour communities whose book does not say the opposite about this one. */
  unmirrored: string[]
  lastReceipt: string | null
  seenStands?: boolean
}

/**
 * Checks the book of every community, and whether a receipt somebody kept still stands in one of them. Answers 1 if
 * anything does not add up, or the receipt is in no book.
 */
export async function check(config: Config, args: string[]): Promise<number> {
  const { json, seen, addressName } = readWishes(args)
  const house = await visitHouse(config)
  try {
    const communities = await house.db
      .selectFrom('communities')
      .select(['id', 'name'])
      .$if(addressName !== null, (query) => query.where('addressName', '=', addressName))
      .orderBy('createdAt')
      .execute()
    if (addressName !== null && communities.length === 0)
      throw new PlainError(`There is no community at the address ${addressName}.`)
    const books: Book[] = []
    for (const { id, name } of communities)
      books.push(
        await inCommunity(house.db, id, async (db) => ({
          ...(await lookAt(db, id, name, seen)),
          unmirrored: await inTransaction(db, async (tx) => {
            // Both books at one moment, whoever writes meanwhile.
            await sql`set transaction isolation level repeatable read`.execute(tx)
            return listUnmirrored(tx, id)
          }),
        })),
      )
    if (json) console.log(JSON.stringify(books))
    else for (const book of books) print(book)
    if (books.length === 0 && !json) console.log('There is no community here yet.')
    const lost = seen !== null && !books.some(({ seenStands }) => seenStands)
    if (lost && !json) console.log('The receipt you kept stands in no book here. Trust paper first.')
    return lost || !books.every(isWhole) ? 1 : 0
  } finally {
    await house.close()
  }
}

function readWishes(args: string[]): Wishes {
  try {
    const { values } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, seen: { type: 'string' }, community: { type: 'string' } },
    })
    const seen = values.seen === undefined ? null : readReceipt(values.seen)
    if (values.seen !== undefined && !seen) throw new Error(`"${values.seen}" is no receipt`)
    return { json: values.json ?? false, seen, addressName: values.community ?? null }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}. bin/bothways help says more.`)
  }
}

async function lookAt(db: Db, id: string, community: string, seen: Receipt | null) {
  const findings = await checkBook(db, id)
  const lastReceipt = await getLastReceipt(db, id)
  return { community, findings, lastReceipt, ...(seen && { seenStands: await stillStands(db, id, seen) }) }
}

function isWhole({ findings, unmirrored }: Book): boolean {
  return isClean(findings) && unmirrored.length === 0
}

function print(book: Book) {
  const { community, findings, unmirrored, lastReceipt, seenStands } = book
  console.log(community)
  for (const { invariant, looked, broken } of findings) {
    const result = broken.length === 0 ? 'holds' : `DOES NOT HOLD: ${broken.join(', ')}`
    console.log(`  ${invariant.padEnd(36)} ${String(looked).padStart(9)} looked at   ${result}`)
  }
  for (const name of unmirrored)
    console.log(`  DOES NOT MIRROR: what stands between this book and that of ${name}`)
  console.log(isWhole(book) ? '  Every minute is where it should be.' : '  Something does not add up.')
  if (seenStands) console.log('  The receipt you kept still stands, and everything before it.')
  if (lastReceipt)
    console.log(
      `  The last line's receipt is ${lastReceipt}. Keep it somewhere else: check --seen asks for it later.`,
    )
}
