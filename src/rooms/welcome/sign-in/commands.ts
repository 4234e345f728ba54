import { sql } from 'kysely'
import { mayComeIn } from '../../../platform/auth/actor.ts'
import { newSecret, secretDigest } from '../../../platform/auth/secrets.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { sendMail } from '../../../platform/mail.ts'
import { type Sender, signInLetter } from './letter.ts'
import { listPeopleAt } from './queries.ts'
import { linkLivesMinutes } from './rules.ts'

/** Where a link should lead, and which device asked for it. */
export type Asked = { email: string; next: string | null; device: string }

/**
 * Sends a letter with a link to whoever has this address. A family that shares one gets one letter with a link for each
 * of them: who comes in is decided by the link, and nobody can turn into somebody else on the way. To an address we do
 * not know nothing is sent, and whoever asked is told the same, after the same time.
 */
export async function sendLinks(
  tx: Tx,
  sender: Sender,
  asked: Asked,
  now: Date,
): Promise<{ ok: true; at: string }> {
  const { id: communityId } = sender.community
  const links = (await listPeopleAt(tx, communityId, asked.email)).map((person) => ({
    ...person,
    secret: newSecret(),
  }))
  const letter = signInLetter(sender, links, asked)
  if (links.length === 0) {
    await enqueue(tx, 'send-mails')
    return { ok: true, at: now.toISOString() }
  }
  const expiresAt = new Date(now.getTime() + linkLivesMinutes * 60_000)
  const rows = links.map(({ id, secret }) => ({
    communityId,
    tokenDigest: secretDigest(secret),
    personId: id,
    createdAt: now,
    expiresAt,
  }))
  await tx.insertInto('signInLinks').values(rows).execute()
  const only = links.length === 1 ? links[0] : undefined
  await sendMail(tx, { communityId, personId: only?.id ?? null, to: asked.email, ...letter }, now)
  return { ok: true, at: now.toISOString() }
}

export type CameIn = { ok: true; personId: string; at: string } | { ok: false; why: 'link-gone' }

/** Uses up a link. One that is unknown, used, too old, or of somebody who moved on is gone: which of these is nobody's business. */
export async function useLink(tx: Tx, communityId: string, secret: string, now: Date): Promise<CameIn> {
  const used = await tx
    .updateTable('signInLinks')
    .set({ usedAt: now })
    .where('communityId', '=', communityId)
    .where('tokenDigest', '=', secretDigest(secret))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('people')
          .select(sql`1`.as('one'))
          .where('people.communityId', '=', communityId)
          .whereRef('people.id', '=', 'signInLinks.personId')
          .where('people.state', 'in', mayComeIn),
      ),
    )
    .returning('personId')
    .executeTakeFirst()
  return used ? { ok: true, personId: used.personId, at: now.toISOString() } : { ok: false, why: 'link-gone' }
}

/** Ends whatever could still sign somebody in: their sessions, and links and codes that were not used. */
export async function closeEveryDoor(
  tx: Tx,
  { communityId, personId }: { communityId: string; personId: string },
) {
  const theirs = { communityId, personId }
  await tx
    .deleteFrom('sessions')
    .where((eb) => eb.and(theirs))
    .execute()
  await tx
    .deleteFrom('signInLinks')
    .where((eb) => eb.and(theirs))
    .where('usedAt', 'is', null)
    .execute()
  await tx
    .deleteFrom('signInCodes')
    .where((eb) => eb.and(theirs))
    .where('usedAt', 'is', null)
    .execute()
}
