import type { Tx } from '../../platform/db/database.ts'
import { sendMail } from '../../platform/mail.ts'
import { voiceFor } from '../../voices.ts'
import type { Sender } from '../standing/letters.ts'
import type { Goer } from './queries.ts'
import type { Become } from './rules.ts'

/** "Thank you, and goodbye for now": to whoever moves on, in the language they read, if a mail reaches them. */
export async function tellGoodbye(
  tx: Tx,
  sender: Sender,
  goer: Pick<Goer, 'id' | 'name' | 'email' | 'language' | 'balanceMinutes'>,
  said: { lastDay: string; become: Become; toName: string | null },
  now: Date,
): Promise<void> {
  if (!goer.email) return
  const { id: communityId, name: place } = sender.community
  const { w, format } = voiceFor(sender.community, goer.language)
  const length = format.minutes(Math.abs(goer.balanceMinutes))
  const hours = {
    pot: w('leaving.mail.hours.pot', { length }),
    somebody: w('leaving.mail.hours.somebody', { length, name: said.toName ?? '' }),
    'let-go': w('leaving.mail.hours.let-go'),
    later: w('leaving.mail.hours.later'),
  }
  const words = [
    w('exchanges.mail.hello', { name: goer.name }),
    w('leaving.mail.thanks', { place }),
    w('leaving.mail.day', { day: format.day(said.lastDay) }),
    ...(goer.balanceMinutes === 0 ? [] : [hours[said.become]]),
    w('leaving.mail.door'),
    w('exchanges.mail.bye', { place }),
  ].join('\n\n')
  const letter = { communityId, personId: goer.id, to: goer.email, subject: w('leaving.mail.subject'), words }
  await sendMail(tx, letter, now)
}
