import { visitHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { inCommunity } from '../platform/db/database.ts'
import { checkBook, isClean } from '../rooms/ledger/check.ts'

/** Checks the book of every community. Answers 1 if anything in one of them does not add up. */
export async function check(config: Config, args: string[]): Promise<number> {
  const house = await visitHouse(config)
  try {
    const communities = await house.db
      .selectFrom('communities')
      .select(['id', 'name'])
      .orderBy('createdAt')
      .execute()
    const books = []
    for (const { id, name } of communities) {
      books.push({ community: name, findings: await inCommunity(house.db, id, (db) => checkBook(db, id)) })
    }
    if (args.includes('--json')) console.log(JSON.stringify(books))
    else for (const book of books) print(book)
    if (books.length === 0 && !args.includes('--json')) console.log('There is no community here yet.')
    return books.every(({ findings }) => isClean(findings)) ? 0 : 1
  } finally {
    await house.close()
  }
}

function print({
  community,
  findings,
}: {
  community: string
  findings: Awaited<ReturnType<typeof checkBook>>
}) {
  console.log(community)
  for (const { invariant, looked, broken } of findings) {
    const result = broken.length === 0 ? 'holds' : `DOES NOT HOLD: ${broken.join(', ')}`
    console.log(`  ${invariant.padEnd(36)} ${String(looked).padStart(9)} looked at   ${result}`)
  }
  console.log(isClean(findings) ? '  Every minute is where it should be.' : '  Something does not add up.')
}
