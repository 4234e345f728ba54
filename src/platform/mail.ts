import nodemailer from 'nodemailer'
import type { Db, Tx } from './db/database.ts'
import { inCommunity } from './db/database.ts'
import { newId } from './ids.ts'
import { enqueue } from './jobs.ts'
import type { Log } from './log.ts'
import { writeMail } from './written-mail.ts'

export type Mail = {
  communityId: string
  personId: string | null
  to: string
  subject: string
  words: string
}
export type Letter = { id: string; to: string; subject: string; words: string; from: string }
/** Takes one letter where it belongs. Those of a made-up village stay on this machine, whatever post there is. */
export type Postman = (letter: Letter & { stays: boolean }) => Promise<void>

const triesAtMost = 8

/** Puts a mail in the outbox with the deed that causes it: both happen or neither. */
export async function sendMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  const { communityId, personId, to, subject, words } = mail
  await tx
    .insertInto('mails')
    .values({
      communityId,
      id: newId(),
      personId,
      toAddress: to,
      subject: oneLine(subject),
      words,
      createdAt: now,
    })
    .execute()
  await enqueue(tx, 'send-mails')
}

/** Carries every waiting mail of every community to its postman, a few at a time; what fails waits for another round. */
export async function carryMails(
  db: Db,
  postman: Postman,
  from: string,
  now: () => Date,
  log: Log,
): Promise<number> {
  const communities = await db.selectFrom('communities').select(['id', 'name', 'isDemo']).execute()
  let sent = 0
  for (const community of communities) {
    sent += await inCommunity(db, community.id, (one) => carryOutbox(one, community, postman, from, now, log))
  }
  return sent
}

async function carryOutbox(
  db: Db,
  community: { id: string; name: string; isDemo: boolean },
  postman: Postman,
  from: string,
  now: () => Date,
  log: Log,
) {
  let sent = 0
  let after = ''
  for (;;) {
    const mail = await db
      .selectFrom('mails')
      .selectAll()
      .where('communityId', '=', community.id)
      .where('sentAt', 'is', null)
      .where('failedAt', 'is', null)
      .$if(after !== '', (query) => query.where('id', '>', after))
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (!mail) return sent
    after = mail.id
    const { id, toAddress: to, subject, words } = mail
    const went = await postman({
      id,
      to,
      subject,
      words,
      from: `"${community.name.replace(/["\\]/g, '')}" <${from}>`,
      stays: community.isDemo,
    }).then(
      () => true,
      (error: unknown) => {
        log('mail.not-sent', {
          mail: id,
          tries: mail.tries + 1,
          reason: error instanceof Error ? error.name : 'unknown',
        })
        return false
      },
    )
    if (went) sent += 1
    await db
      .updateTable('mails')
      .set({
        tries: mail.tries + 1,
        sentAt: went ? now() : null,
        failedAt: !went && mail.tries + 1 >= triesAtMost ? now() : null,
      })
      .where('communityId', '=', community.id)
      .where('id', '=', id)
      .execute()
  }
}

/** By SMTP when there is a server; else each mail becomes a file in a folder, to be read or carried by hand. */
export function openPost(smtpUrl: string | null, folder: string): Postman {
  if (smtpUrl === null) return (letter) => writeMail(folder, letter)
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return async ({ stays, ...letter }) => {
    if (stays) return writeMail(folder, letter)
    const { id, from, to, subject, words } = letter
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text: words,
      messageId: `<${id}@bothways>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim()
}
