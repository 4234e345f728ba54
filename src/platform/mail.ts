import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import type { Db, Tx } from './db/database.ts'
import { inCommunity } from './db/database.ts'
import { newId } from './ids.ts'
import { enqueue } from './jobs.ts'
import type { Log } from './log.ts'
import { asMessage, writeMail } from './written-mail.ts'

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
/** What a mail server says about one letter. Whatever else goes wrong is the way to it, and would befall every other letter. */
const aboutTheLetter = ['EENVELOPE', 'EMESSAGE']

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

/**
 * Carries every waiting mail of every community to its postman. What fails is tried again with growing patience, the last
 * time after almost two days. Two at once carry nothing twice. Only if we die after the postman took a letter and before
 * we wrote that down, it goes again, under the same Message-ID.
 */
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
    sent += await inCommunity(db, community.id, (one) =>
      alone(one, community.id, () => carryOutbox(one, community, postman, from, now, log)),
    )
  }
  return sent
}

/** One carrier for an outbox at a time: whoever comes second leaves it to the first. */
async function alone(db: Db, communityId: string, work: () => Promise<number>): Promise<number> {
  const mine = await sql<{ taken: boolean }>`
    select pg_try_advisory_lock(hashtextextended(${communityId}, 3)) as taken`.execute(db)
  if (!mine.rows[0]?.taken) return 0
  try {
    return await work()
  } finally {
    await sql`select pg_advisory_unlock(hashtextextended(${communityId}, 3))`.execute(db).catch(() => {})
  }
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
      .where(sql<boolean>`created_at + make_interval(mins => tries * tries * tries * tries) <= ${now()}`)
      .$if(after !== '', (query) => query.where('id', '>', after))
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (!mail) return sent
    after = mail.id
    const { id, toAddress: to, subject, words } = mail
    const why = await postman({
      id,
      to,
      subject,
      words,
      from: `"${community.name.replace(/["\\]/g, '')}" <${from}>`,
      stays: community.isDemo,
    }).then(() => null, reasonOf)
    const went = why === null
    if (went) sent += 1
    else log('mail.not-sent', { mail: id, tries: mail.tries + 1, reason: why })
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
    if (why !== null && !aboutTheLetter.includes(why)) return sent
  }
}

/** In one word: what a server says in many may hold an address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
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
    await transport.sendMail(asMessage(letter))
  }
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim()
}
