import type { Tx } from '../../../platform/db/database.ts'
import { linkFrom, type Sender, writeTo } from '../../standing/letters.ts'
import { together } from '../urls.ts'
import type { Terms } from './rules.ts'

type About = { personId: string; by: string; terms: Terms }

/** "What you do every week is something else from Monday on": to whoever does it. */
export async function tellChanged(
  tx: Tx,
  sender: Sender,
  { personId, by, before, terms }: About & { before: Terms },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, personId, now, ({ w, format }) => {
    const told = ({ words, weeklyMinutes }: Terms) => ({ words, length: format.minutes(weeklyMinutes) })
    return {
      subject: w('together.standing.mail.changed.subject'),
      paragraphs: [
        w('together.standing.mail.changed.words', { name: by, day: format.day(terms.since) }),
        w('together.standing.mail.now', told(terms)),
        w('together.standing.mail.before', told(before)),
        w('together.standing.mail.stays'),
        linkFrom(sender, together.standing.to()),
      ],
    }
  })
}

/** "It stays as it was": to whoever does it, where a change was taken back. */
export async function tellStays(
  tx: Tx,
  sender: Sender,
  { personId, by, from, terms }: About & { from: string },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, personId, now, ({ w, format }) => ({
    subject: w('together.standing.mail.back.subject'),
    paragraphs: [
      w('together.standing.mail.back.words', { name: by, day: format.day(from) }),
      w('together.standing.mail.now', { words: terms.words, length: format.minutes(terms.weeklyMinutes) }),
      linkFrom(sender, together.standing.to()),
    ],
  }))
}
