import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import type { Db, Tx } from './db/database.ts'
import { inCommunity } from './db/database.ts'
import { newId } from './ids.ts'
import { enqueue } from './jobs.ts'
import type { Log } from './log.ts'

export type Mail = {
  communityId: string
  personId: string | null
  to: string
  subject: string
  words: string
}
export type Postman = (mail: {
  id: string
  to: string
  subject: string
  words: string
  from: string
}) => Promise<void>

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
  const communities = await db.selectFrom('communities').select(['id', 'name']).execute()
  let sent = 0
  for (const community of communities) {
    sent += await inCommunity(db, community.id, (one) => carryOutbox(one, community, postman, from, now, log))
  }
  return sent
}

async function carryOutbox(
  db: Db,
  community: { id: string; name: string },
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
  if (smtpUrl === null) return (mail) => writeMail(folder, mail)
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return async ({ id, from, to, subject, words }) => {
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

async function writeMail(folder: string, mail: Parameters<Postman>[0]) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const built = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
    .sendMail({
      from: mail.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.words,
      messageId: `<${mail.id}@bothways>`,
    })
  const half = path.join(folder, `.${mail.id}.half`)
  await writeFile(half, built.message as Buffer, { mode: 0o600 })
  await rename(half, path.join(folder, `${mail.id}.eml`))
}

/** The names of mails in the folder, newest first. */
export async function listWrittenMails(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse()
}

export function readWrittenMail(folder: string, name: string): Promise<string> {
  return readFile(path.join(folder, path.basename(name)), 'utf8')
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim()
}
