import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Community } from '../../platform/http/env.ts'
import { readVocabulary } from '../../platform/i18n/vocabulary.ts'
import { isLanguage } from '../../platform/i18n/words.ts'

/**
 * The community whose name an address begins with (hilltop.example.org), else the oldest of this installation; null while
 * nobody has begun one.
 */
export async function findCommunity(db: Db, addressName: string | null = null): Promise<Community | null> {
  const found = await db
    .selectFrom('communities')
    .selectAll()
    .orderBy(sql`address_name is not distinct from ${addressName} and address_name is not null`, 'desc')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!found) return null
  const { id, name, timeZone, helpName, helpPhone, helpEmail, roundingMinutes, expireAfterDays, isDemo } =
    found
  const language = isLanguage(found.language) ? found.language : 'en'
  return {
    id,
    name,
    addressName: found.addressName,
    timeZone,
    language,
    helpName,
    helpPhone,
    helpEmail,
    roundingMinutes,
    expireAfterDays,
    isDemo,
    vocabulary: readVocabulary(found.vocabulary),
  }
}

/** Everything the community agreed on, as the steward keeps it. */
export function getSettings(db: Db, communityId: string) {
  return db.selectFrom('communities').selectAll().where('id', '=', communityId).executeTakeFirstOrThrow()
}

/** The communities that have an address of their own, the oldest first. */
export function listNamed(db: Db) {
  return db
    .selectFrom('communities')
    .select(['name', 'addressName'])
    .where('addressName', 'is not', null)
    .orderBy('createdAt')
    .execute()
}
