import type { Selectable } from 'kysely'
import type { Communities } from '../../../db/tables.ts'
import { homeOf } from '../../platform/addresses.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Community } from '../../platform/http/env.ts'
import { readVocabulary } from '../../platform/i18n/vocabulary.ts'
import { isLanguage } from '../../platform/i18n/words.ts'
import { sendMail } from '../../platform/mail.ts'
import { type Spoken, voiceFor } from '../../voices.ts'

/** Whose letters these are, and where their links lead. Without an address there are no links. */
export type Sender = {
  community: Pick<Community, 'id' | 'name' | 'timeZone' | 'language' | 'vocabulary'> & {
    addressName?: string | null
  }
  /** Of the whole house. */
  baseUrl: string | null
}

/** What a job that goes through every community asks of each, so that it can write letters there. */
export const senderColumns = ['id', 'name', 'timeZone', 'language', 'vocabulary', 'addressName'] as const

/** One of them as a sender. */
export function senderOf(
  {
    id,
    name,
    timeZone,
    language,
    vocabulary,
    addressName,
  }: Pick<Selectable<Communities>, (typeof senderColumns)[number]>,
  baseUrl: string | null,
): Sender {
  const spoken = {
    language: isLanguage(language) ? language : ('en' as const),
    vocabulary: readVocabulary(vocabulary),
  }
  return { community: { id, name, timeZone, addressName, ...spoken }, baseUrl }
}

/** Where a page of this community is found from a letter; null where there is no address. */
export function linkFrom({ community, baseUrl }: Sender, path: string): string | null {
  return baseUrl === null ? null : homeOf(baseUrl, community) + path
}

/** Writes to somebody in the language they read, if a mail reaches them. */
export async function writeTo(
  tx: Tx,
  sender: Sender,
  personId: string,
  now: Date,
  letterIn: (spoken: Spoken) => { subject: string; paragraphs: (string | null)[] },
): Promise<void> {
  const { id: communityId, name: place } = sender.community
  const reader = await findReader(tx, communityId, personId)
  if (!reader?.email) return
  const spoken = voiceFor(sender.community, reader.language)
  const { subject, paragraphs } = letterIn(spoken)
  const words = [
    spoken.w('exchanges.mail.hello', { name: reader.name }),
    ...paragraphs.filter((paragraph) => paragraph !== null),
    spoken.w('exchanges.mail.bye', { place }),
  ].join('\n\n')
  await sendMail(tx, { communityId, personId, to: reader.email, subject, words }, now)
}

function findReader(tx: Tx, communityId: string, personId: string) {
  return tx
    .selectFrom('people')
    .innerJoin('contactDetails', (join) =>
      join
        .onRef('contactDetails.communityId', '=', 'people.communityId')
        .onRef('contactDetails.personId', '=', 'people.id'),
    )
    .select(['people.name', 'people.language', 'contactDetails.email'])
    .where('people.communityId', '=', communityId)
    .where('people.id', '=', personId)
    .where('people.state', 'in', ['here', 'resting'])
    .executeTakeFirst()
}
