import type { Tx } from '../../platform/db/database.ts'
import { linkFrom, type Sender, writeTo } from '../standing/letters.ts'
import { friends } from './urls.ts'

/** "Tom says you two are friends now": to whoever is asked. */
export async function askFriends(
  tx: Tx,
  sender: Sender,
  { to, from }: { to: string; from: string },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, to, now, ({ w }) => ({
    subject: w('friends.mail.asked.subject', { name: from }),
    paragraphs: [
      w('friends.mail.asked.words', { name: from }),
      w('friends.meaning'),
      linkFrom(sender, friends.index.to()),
      w('friends.mail.asked.no-hurry'),
    ],
  }))
}

/** "Bert says so too", or "Bert would rather go on counting": to whoever said it first. */
export async function tellAnswer(
  tx: Tx,
  sender: Sender,
  { to, from, answer }: { to: string; from: string; answer: 'agreed' | 'declined' },
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, to, now, ({ w }) => ({
    subject: w(`friends.mail.${answer}.subject`, { name: from }),
    paragraphs: [w(`friends.mail.${answer}.words`, { name: from })],
  }))
}
