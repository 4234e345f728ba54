import type { Actor } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Community } from '../../../platform/http/env.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { sendMail } from '../../../platform/mail.ts'
import { voiceFor } from '../../../voices.ts'

type Change = {
  personId: string
  name: string
  /** What they read; null: as the community does. */
  language: string | null
  before: string | null
  after: string | null
}

/** Tells the old address and the new one that they have changed places, and who did it, in the language they read. */
export async function tellAddressChange(
  tx: Tx,
  actor: Actor,
  community: Community,
  { personId, name, language, before, after }: Change,
  now: Date,
): Promise<void> {
  const { w } = voiceFor(community, language)
  const { id: communityId, name: place } = community
  const what = before === null ? 'new' : after === null ? 'gone' : 'changed'
  const words = [
    w('people.letter.hello', { name }),
    w(`people.letter.${what}`, { community: place }),
    actor.personId === personId ? null : w('people.letter.by', { name: actor.name }),
    w('people.letter.not-you', { help: helpOf(community, w) }),
    w('people.letter.bye', { community: place }),
  ]
    .filter((paragraph) => paragraph !== null)
    .join('\n\n')
  const subject = w('people.letter.subject', { community: place })
  for (const to of [before, after])
    if (to !== null) await sendMail(tx, { communityId, personId, to, subject, words }, now)
}

function helpOf({ helpName, helpPhone, helpEmail }: Community, w: Words): string {
  const known = [helpName, helpPhone, helpEmail].filter((part) => part !== '')
  return known.length > 0 ? known.join(', ') : w('people.letter.help-nobody')
}
