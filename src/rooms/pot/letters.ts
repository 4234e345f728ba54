import type { Tx } from '../../platform/db/database.ts'
import { shortId } from '../../platform/ids.ts'
import { findReceipt } from '../ledger/receipts/queries.ts'
import { linkFrom, type Sender, writeTo } from '../standing/letters.ts'
import { pot } from './urls.ts'

type About = { id: string; toId: string; askedBy: string; minutes: number; words: string }

/** "Hours out of the pot are yours": to whoever they were given to. */
export async function tellGiven(tx: Tx, sender: Sender, grant: About, now: Date): Promise<void> {
  const receipt = await findReceipt(tx, sender.community.id, { key: `grant:${grant.id}` })
  await writeTo(tx, sender, grant.toId, now, ({ w, format }) => ({
    subject: w('pot.mail.given.subject'),
    paragraphs: [
      w('pot.mail.given.words', { length: format.minutes(grant.minutes) }),
      w('pot.mail.for', { words: grant.words }),
      linkFrom(sender, pot.grant.to({ grantId: shortId(grant.id) })),
      receipt && w('ledger.receipt.keep', { receipt }),
    ],
  }))
}

/** "This time it was not agreed", or "too few have spoken": to whoever asked. */
export async function tellDeclined(
  tx: Tx,
  sender: Sender,
  grant: About,
  became: 'declined' | 'unheard',
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, grant.askedBy, now, ({ w, format }) => ({
    subject: w('pot.mail.declined.subject'),
    paragraphs: [
      w(`pot.mail.${became}.words`, { length: format.minutes(grant.minutes) }),
      w('pot.mail.for', { words: grant.words }),
      w('pot.mail.declined.next'),
      linkFrom(sender, pot.grant.to({ grantId: shortId(grant.id) })),
    ],
  }))
}

/** "A gift of hours": to whoever they were given to. */
export async function tellGift(
  tx: Tx,
  sender: Sender,
  gift: { to: { id: string }; from: { name: string }; minutes: number; words: string; transactionId: string },
  now: Date,
): Promise<void> {
  const receipt = await findReceipt(tx, sender.community.id, { id: gift.transactionId })
  await writeTo(tx, sender, gift.to.id, now, ({ w, format }) => ({
    subject: w('pot.mail.gift.subject'),
    paragraphs: [
      w('pot.mail.gift.words', { name: gift.from.name, length: format.minutes(gift.minutes) }),
      gift.words ? w('pot.mail.gift.said', { words: gift.words }) : null,
      receipt && w('ledger.receipt.keep', { receipt }),
    ],
  }))
}

/** "Something to begin with": to somebody new, where the community gives it. */
export async function tellStarter(
  tx: Tx,
  sender: Sender,
  starter: { personId: string; minutes: number },
  now: Date,
): Promise<void> {
  const receipt = await findReceipt(tx, sender.community.id, { key: `starter:${starter.personId}` })
  await writeTo(tx, sender, starter.personId, now, ({ w, format }) => ({
    subject: w('pot.mail.starter.subject', { place: sender.community.name }),
    paragraphs: [
      w('pot.mail.starter.words', { length: format.minutes(starter.minutes) }),
      w('pot.mail.starter.meaning'),
      receipt && w('ledger.receipt.keep', { receipt }),
    ],
  }))
}
