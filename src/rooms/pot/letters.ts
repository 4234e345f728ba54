import type { Tx } from '../../platform/db/database.ts'
import { shortId } from '../../platform/ids.ts'
import { sendMail } from '../../platform/mail.ts'
import { voiceFor } from '../../voices.ts'
import type { Sender } from '../exchanges/letters.ts'
import { findReceipt } from '../ledger/receipts/queries.ts'
import { pot } from './urls.ts'

type About = { id: string; toId: string; askedBy: string; minutes: number; words: string }
type Spoken = ReturnType<typeof voiceFor>

/** "Hours out of the pot are yours": to whoever they were given to. */
export async function tellGiven(tx: Tx, sender: Sender, grant: About, now: Date): Promise<void> {
  const receipt = await findReceipt(tx, sender.community.id, { key: `grant:${grant.id}` })
  await write(tx, sender, grant.toId, now, ({ w, format }) => ({
    subject: w('pot.mail.given.subject'),
    paragraphs: [
      w('pot.mail.given.words', { length: format.minutes(grant.minutes) }),
      w('pot.mail.for', { words: grant.words }),
      linkTo(sender, grant.id),
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
  await write(tx, sender, grant.askedBy, now, ({ w, format }) => ({
    subject: w('pot.mail.declined.subject'),
    paragraphs: [
      w(`pot.mail.${became}.words`, { length: format.minutes(grant.minutes) }),
      w('pot.mail.for', { words: grant.words }),
      w('pot.mail.declined.next'),
      linkTo(sender, grant.id),
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
  await write(tx, sender, gift.to.id, now, ({ w, format }) => ({
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
  await write(tx, sender, starter.personId, now, ({ w, format }) => ({
    subject: w('pot.mail.starter.subject', { place: sender.community.name }),
    paragraphs: [
      w('pot.mail.starter.words', { length: format.minutes(starter.minutes) }),
      w('pot.mail.starter.meaning'),
      receipt && w('ledger.receipt.keep', { receipt }),
    ],
  }))
}

/** In the language they read, if a mail reaches them. */
async function write(
  tx: Tx,
  sender: Sender,
  personId: string,
  now: Date,
  letterIn: (spoken: Spoken) => { subject: string; paragraphs: (string | null)[] },
) {
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

function linkTo({ baseUrl }: Sender, grantId: string): string | null {
  return baseUrl === null ? null : baseUrl + pot.grant.to({ grantId: shortId(grantId) })
}
