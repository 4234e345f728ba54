import { sql } from 'kysely'
import { mayComeIn } from '../../../platform/auth/actor.ts'
import { secretDigest } from '../../../platform/auth/secrets.ts'
import type { Db } from '../../../platform/db/database.ts'

/** Everybody who may come in with this e-mail address, blind to case: often one, in a family several, by name. */
export function listPeopleAt(db: Db, communityId: string, email: string) {
  return db
    .selectFrom('contactDetails')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'contactDetails.communityId')
        .onRef('people.id', '=', 'contactDetails.personId'),
    )
    .select(['people.id', 'people.name', 'people.language'])
    .where('contactDetails.communityId', '=', communityId)
    .where('contactDetails.emailFolded', '=', sql<string>`lower(${email})`)
    .where('people.state', 'in', mayComeIn)
    .orderBy('people.nameFolded')
    .orderBy('people.id')
    .limit(50)
    .execute()
}

/** Whose link this is, while it is good; reading it uses nothing up. */
export async function findLink(
  db: Db,
  communityId: string,
  secret: string,
  now: Date,
): Promise<{ personId: string; name: string } | null> {
  const link = await db
    .selectFrom('signInLinks')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'signInLinks.communityId')
        .onRef('people.id', '=', 'signInLinks.personId'),
    )
    .select(['people.id as personId', 'people.name'])
    .where('signInLinks.communityId', '=', communityId)
    .where('signInLinks.tokenDigest', '=', secretDigest(secret))
    .where('signInLinks.usedAt', 'is', null)
    .where('signInLinks.expiresAt', '>', now)
    .where('people.state', 'in', mayComeIn)
    .executeTakeFirst()
  return link ?? null
}
