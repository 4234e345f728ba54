import type { Tx } from '../../platform/db/database.ts'
import { linkFrom, type Sender, writeTo } from '../standing/letters.ts'
import { trust } from './urls.ts'

type Named = { id: string; name: string }

/** "Bert may say your word", to the one whose word it is unless they said so themselves; and to the other that they may. */
export async function tellMandate(
  tx: Tx,
  sender: Sender,
  { person, delegate, byId, until }: { person: Named; delegate: Named; byId: string; until: string | null },
  now: Date,
): Promise<void> {
  const link = linkFrom(sender, trust.mine.to())
  if (byId !== person.id)
    await writeTo(tx, sender, person.id, now, ({ w, format }) => ({
      subject: w('trust.mail.given.subject', { name: delegate.name }),
      paragraphs: [
        w('trust.mail.given.words', { name: delegate.name }),
        w('trust.meaning'),
        until && w('trust.until', { day: format.day(until) }),
        link,
      ],
    }))
  if (byId !== delegate.id)
    await writeTo(tx, sender, delegate.id, now, ({ w, format }) => ({
      subject: w('trust.mail.may.subject', { name: person.name }),
      paragraphs: [
        w('trust.mail.may.words', { name: person.name }),
        w('trust.meaning'),
        until && w('trust.until', { day: format.day(until) }),
        link,
      ],
    }))
}
