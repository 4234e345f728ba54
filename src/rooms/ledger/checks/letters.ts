import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { readVocabulary } from '../../../platform/i18n/vocabulary.ts'
import { isLanguage } from '../../../platform/i18n/words.ts'
import { sendMail } from '../../../platform/mail.ts'
import { record } from '../../../platform/record.ts'
import { voiceFor } from '../../../voices.ts'
import { ledger } from '../urls.ts'

type Steward = { id: string; name: string; language: string | null; email: string }

/** Tells the stewards that the book does not add up, and what to do; once in a day of the community. */
export async function tellStewards(
  tx: Tx,
  communityId: string,
  baseUrl: string | null,
  now: Date,
): Promise<void> {
  const { name: place, ...row } = await tx
    .selectFrom('communities')
    .select(['name', 'timeZone', 'language', 'vocabulary'])
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow()
  if (await wereTold(tx, communityId, row.timeZone, now)) return
  const community = {
    timeZone: row.timeZone,
    language: isLanguage(row.language) ? row.language : ('en' as const),
    vocabulary: readVocabulary(row.vocabulary),
  }
  for (const { id: personId, name, language, email: to } of await listStewards(tx, communityId)) {
    const { w, format } = voiceFor(community, language)
    const words = [
      w('ledger.letter.hello', { name }),
      w('ledger.letter.broken', { moment: format.moment(now) }),
      w('ledger.trouble.what-to-do'),
      baseUrl && baseUrl + ledger.check.to(),
      w('ledger.letter.bye', { place }),
    ]
    const subject = w('ledger.letter.subject', { place })
    const letter = { communityId, personId, to, subject, words: words.filter(Boolean).join('\n\n') }
    await sendMail(tx, letter, now)
  }
  await record(tx, { communityId, personId: null }, 'book.trouble-told', communityId, now)
}

async function wereTold(tx: Tx, communityId: string, timeZone: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select from records where community_id = ${communityId} and subject_id = ${communityId} and what = 'book.trouble-told'
      and (made_at at time zone ${timeZone})::date = (${now}::timestamptz at time zone ${timeZone})::date
    limit 1`.execute(tx)
  return rows.length > 0
}

async function listStewards(tx: Tx, communityId: string): Promise<Steward[]> {
  const { rows } = await sql<Steward>`
    select p.id, p.name, p.language, d.email from tasks_taken_on as t
    join people as p on p.community_id = t.community_id and p.id = t.person_id and p.state in ('here', 'resting')
    join contact_details as d on d.community_id = p.community_id and d.person_id = p.id and d.email is not null
    where t.community_id = ${communityId} and t.task = 'steward' and t.until is null
    order by p.id`.execute(tx)
  return rows
}
