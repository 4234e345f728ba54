import { homeOf } from '../../../platform/addresses.ts'
import type { Community } from '../../../platform/http/env.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/urls.ts'
import { voiceFor } from '../../../voices.ts'
import { partsOfDevice } from '../devices/device.ts'
import { welcome } from '../urls.ts'

/** Whose letters these are, and where their links lead. */
export type Sender = { community: Community; baseUrl: string }
type Reader = { name: string; language: string | null }

/** The letter with the way in: who asked, how long it lives, and what if it was not you. */
export function signInLetter(
  { community, baseUrl }: Sender,
  links: (Reader & { secret: string })[],
  { next, device }: { next: string | null; device: string },
): { subject: string; words: string } {
  const w = wordsFor(community, links)
  const place = community.name
  const to = (secret: string) =>
    homeOf(baseUrl, community) + withQuery(welcome.signInLink.to({ secret }), { next })
  const [first] = links
  const waysIn =
    first && links.length === 1
      ? [
          w('welcome.letter.hello', { name: first.name }),
          w('welcome.letter.asked', { place }),
          to(first.secret),
        ]
      : [
          w('welcome.letter.hello-all'),
          w('welcome.letter.asked-all', { place }),
          ...links.map(({ name, secret }) => `${name}:\n${to(secret)}`),
        ]
  const paragraphs = [
    ...waysIn,
    w('welcome.letter.lives'),
    w('welcome.letter.from', { device: w('welcome.device', partsOfDevice(device)) }),
    w('welcome.letter.not-you', { help: helpOf(community, w) }),
    place,
  ]
  return { subject: w('welcome.letter.subject', { place }), words: paragraphs.join('\n\n') }
}

/** In the language its reader chose. Where several read one letter, theirs if they agree. */
export function wordsFor(community: Community, readers: Reader[]): Words {
  const chosen = new Set(readers.map(({ language }) => language))
  const [only] = chosen
  return voiceFor(community, chosen.size === 1 && only ? only : null).w
}

/** Whom to ask, in half a sentence, for letters. */
export function helpOf({ helpName, helpPhone, helpEmail }: Community, w: Words): string {
  const name = helpName || w('welcome.letter.help-nobody')
  return [name, helpPhone || helpEmail].filter(Boolean).join(', ')
}
