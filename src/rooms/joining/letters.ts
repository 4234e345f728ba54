import { homeOf } from '../../platform/addresses.ts'
import type { Tx } from '../../platform/db/database.ts'
import { shortId } from '../../platform/ids.ts'
import { sendMail } from '../../platform/mail.ts'
import { voiceFor } from '../../voices.ts'
import { writeTo } from '../standing/letters.ts'
import { helpOf, type Sender } from '../welcome/sign-in/letter.ts'
import { joining } from './urls.ts'

/** An invitation by mail, with the code. Whoever it goes to is nobody to us yet, so it is written as the community writes. */
export async function sendInvitation(
  tx: Tx,
  { community, baseUrl }: Sender,
  { to, name, code, inviter }: { to: string; name: string; code: string; inviter: string },
  now: Date,
): Promise<void> {
  const { w } = voiceFor(community, null)
  const place = community.name
  const words = [
    w('exchanges.mail.hello', { name }),
    w('joining.letter.invited', { inviter, place }),
    w('joining.letter.go', { address: homeOf(baseUrl, community) + joining.mine.to() }),
    code,
    w('joining.letter.free'),
    w('joining.letter.help', { help: helpOf(community, w) }),
    place,
  ].join('\n\n')
  const subject = w('joining.letter.subject', { inviter, place })
  await sendMail(tx, { communityId: community.id, personId: null, to, subject, words }, now)
}

/** To a member who was asked to welcome somebody. */
export async function tellWelcomer(
  tx: Tx,
  { community, baseUrl }: Sender,
  { welcomerId, arrivalId, name }: { welcomerId: string; arrivalId: string; name: string },
  now: Date,
): Promise<void> {
  const address = homeOf(baseUrl, community) + joining.show.to({ arrivalId: shortId(arrivalId) })
  await writeTo(tx, { community, baseUrl }, welcomerId, now, ({ w }) => ({
    subject: w('joining.letter.welcomer.subject', { name }),
    paragraphs: [w('joining.letter.welcomer', { name }), address],
  }))
}
