import { type Db, inCommunity, inTransaction } from '../../../platform/db/database.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { keepCheck } from './commands.ts'

/** Checks the book of every community. For the nightly job, and once after each start. */
export async function checkBooks(db: Db, now: () => Date, baseUrl: string | null): Promise<void> {
  for (const { id } of await db.selectFrom('communities').select('id').orderBy('createdAt').execute())
    await inCommunity(db, id, (one) => keepCheck(one, id, now(), baseUrl))
}

/** Asks for it without waiting for it: nobody's first page is later for that. */
export async function askForCheck(db: Db): Promise<void> {
  await inTransaction(db, (tx) => enqueue(tx, 'check-books'))
}
