import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { linkFrom, type Sender, writeTo } from '../standing/letters.ts'
import { telling } from './urls.ts'

/** "Something was told: look." Not a word of what it is, nor of whom: letters are read by others. */
export async function tellReaders(
  tx: Tx,
  sender: Sender,
  readers: readonly { id: string }[],
  now: Date,
): Promise<void> {
  for (const { id } of readers)
    await writeTo(tx, sender, id, now, ({ w }) => ({
      subject: w('telling.mail.subject'),
      paragraphs: [w('telling.mail.words'), linkFrom(sender, telling.index.to())],
    }))
}

/** Nobody has the task, or nobody who may read it: whoever can give the task is asked to. */
export async function askForReader(tx: Tx, sender: Sender, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from tasks_taken_on
    where community_id = ${sender.community.id} and task = 'steward' and until is null limit 20`.execute(tx)
  for (const { id } of rows)
    await writeTo(tx, sender, id, now, ({ w }) => ({
      subject: w('telling.mail.nobody.subject'),
      paragraphs: [w('telling.mail.nobody.words'), linkFrom(sender, telling.settings.to())],
    }))
}
