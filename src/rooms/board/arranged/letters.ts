import type { Tx } from '../../../platform/db/database.ts'
import { linkFrom, type Sender, writeTo } from '../../standing/letters.ts'
import { board } from '../urls.ts'
import type { Arrangement } from './rules.ts'

/** To every broker: something is to be arranged. What it is, they read on the page. */
export async function tellBrokers(tx: Tx, sender: Sender, name: string, now: Date): Promise<void> {
  const brokers = await tx
    .selectFrom('tasksTakenOn')
    .select('personId')
    .where('communityId', '=', sender.community.id)
    .where('task', '=', 'broker')
    .where('until', 'is', null)
    .limit(20)
    .execute()
  for (const { personId } of brokers)
    await writeTo(tx, sender, personId, now, ({ w }) => ({
      subject: w('board.arranged.mail.asked', { name }),
      paragraphs: [w('board.arranged.mail.asked', { name }), linkFrom(sender, board.arranged.to())],
    }))
}

/** To whoever asked: what became of it. */
export async function tellOutcome(
  tx: Tx,
  sender: Sender,
  { personId }: Pick<Arrangement, 'personId'>,
  answer: string,
  now: Date,
): Promise<void> {
  await writeTo(tx, sender, personId, now, ({ w }) => ({
    subject: w('board.arranged.mail.settled'),
    paragraphs: [answer, linkFrom(sender, board.arranged.to())],
  }))
}
