import type { Tx } from '../../../platform/db/database.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { linkFrom, type Sender, writeTo } from '../../standing/letters.ts'
import { exchanges } from '../urls.ts'

/** "Somebody would like company the first time": to everybody who looks after things. */
export async function tellBrokersOfCompany(
  tx: Tx,
  sender: Sender,
  said: { name: string; with: string | null; by: string },
  now: Date,
) {
  await tellBrokers(tx, sender, said.by, now, ({ w }) => ({
    subject: w('exchanges.mail.company.subject', { name: said.name }),
    paragraphs: [
      said.with === null
        ? w('exchanges.mail.company.words', { name: said.name })
        : w('exchanges.mail.company.words-with', { name: said.name, other: said.with }),
      linkFrom(sender, exchanges.waiting.to()),
    ],
  }))
}

/** "This was not me", of something that is settled: to everybody who looks after things. */
export async function tellBrokersNotMe(
  tx: Tx,
  sender: Sender,
  said: { name: string; exchangeId: string; by: string },
  now: Date,
) {
  await tellBrokers(tx, sender, said.by, now, ({ w }) => ({
    subject: w('exchanges.mail.not-me.subject', { name: said.name }),
    paragraphs: [
      w('exchanges.mail.not-me.words', { name: said.name }),
      linkFrom(sender, exchanges.show.to({ exchangeId: shortId(said.exchangeId) })),
    ],
  }))
}

/** "Quinn comes along": to whoever asked for company. */
export async function tellWhoComes(
  tx: Tx,
  sender: Sender,
  said: { personId: string; name: string },
  now: Date,
) {
  await writeTo(tx, sender, said.personId, now, ({ w }) => ({
    subject: w('exchanges.mail.comes.subject', { name: said.name }),
    paragraphs: [w('exchanges.mail.comes.words', { name: said.name }), linkFrom(sender, people.me.to())],
  }))
}

async function tellBrokers(
  tx: Tx,
  sender: Sender,
  besides: string,
  now: Date,
  letterIn: Parameters<typeof writeTo>[4],
) {
  const brokers = await tx
    .selectFrom('tasksTakenOn')
    .select('personId')
    .where('communityId', '=', sender.community.id)
    .where('task', '=', 'broker')
    .where('until', 'is', null)
    .execute()
  const ids = brokers.map(({ personId }) => personId).filter((id) => id !== besides)
  for (const id of ids) await writeTo(tx, sender, id, now, letterIn)
}
