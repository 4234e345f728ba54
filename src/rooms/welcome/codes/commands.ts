import { type Actor, isBroker, mayComeIn } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { sendMail } from '../../../platform/mail.ts'
import { record } from '../../../platform/record.ts'
import { helpOf, type Sender, wordsFor } from '../sign-in/letter.ts'
import { getCodeHolder } from './queries.ts'
import { type CodeHolder, codeLivesDays, type WhyNoCode, whyNoCode } from './rules.ts'

const day = 24 * 60 * 60 * 1000

export type MadeCode = { ok: true; digest: string; expiresAt: string } | { ok: false; why: WhyNoCode }

/**
 * Keeps a printed code for somebody, made by a broker: one at a time, so an older one that was not used ends. Whoever
 * it is for is told by letter, if they have an address. Only the digest comes here: the answer is kept with the deed.
 */
export async function makeCode(
  tx: Tx,
  actor: Actor,
  code: { personId: string; digest: string },
  sender: Sender,
  now: Date,
): Promise<MadeCode> {
  if (!isBroker(actor)) throw new NotFound()
  await holdPerson(tx, actor.communityId, code.personId)
  const holder = await getCodeHolder(tx, actor.communityId, code.personId)
  const why = whyNoCode(holder, actor.personId)
  if (why) return { ok: false, why }
  const expiresAt = await keepCode(tx, actor, code, now)
  if (holder.email && holder.id !== actor.personId)
    await tell(tx, sender, holder, holder.email, actor.name, now)
  return { ok: true, digest: code.digest, expiresAt: expiresAt.toISOString() }
}

/** The same by whoever runs this machine: for somebody who looks after things and has no other way back in. */
export async function makeCodeAsHost(
  tx: Tx,
  communityId: string,
  code: { personId: string; digest: string },
  now: Date,
): Promise<Date> {
  await holdPerson(tx, communityId, code.personId)
  return keepCode(tx, { communityId, personId: null }, code, now)
}

export type CameInByCode =
  | { ok: true; personId: string; at: string }
  | { ok: false; why: 'code-unknown' | 'code-gone' }

/** Uses up a code. Whoever has one that was used, or ended, or grew old, is told so; that it once was one is no secret from them. */
export async function useCode(tx: Tx, communityId: string, digest: string, now: Date): Promise<CameInByCode> {
  const code = await tx
    .selectFrom('signInCodes')
    .innerJoin('people', (join) =>
      join
        .onRef('people.communityId', '=', 'signInCodes.communityId')
        .onRef('people.id', '=', 'signInCodes.personId'),
    )
    .select(['signInCodes.personId', 'signInCodes.usedAt', 'signInCodes.expiresAt', 'people.state'])
    .where('signInCodes.communityId', '=', communityId)
    .where('signInCodes.codeDigest', '=', digest)
    .forUpdate('signInCodes')
    .executeTakeFirst()
  if (!code) return { ok: false, why: 'code-unknown' }
  const welcome = mayComeIn.some((state) => state === code.state)
  if (code.usedAt || code.expiresAt <= now || !welcome) return { ok: false, why: 'code-gone' }
  await tx
    .updateTable('signInCodes')
    .set({ usedAt: now })
    .where('communityId', '=', communityId)
    .where('codeDigest', '=', digest)
    .execute()
  await record(tx, { communityId, personId: code.personId }, 'code.used', code.personId, now)
  return { ok: true, personId: code.personId, at: now.toISOString() }
}

/** Two brokers at once would leave two codes: the second waits here until the first is done. */
async function holdPerson(tx: Tx, communityId: string, personId: string) {
  await tx
    .selectFrom('people')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

async function keepCode(
  tx: Tx,
  maker: { communityId: string; personId: string | null },
  { personId, digest }: { personId: string; digest: string },
  now: Date,
): Promise<Date> {
  const { communityId } = maker
  await tx
    .deleteFrom('signInCodes')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
  const expiresAt = new Date(now.getTime() + codeLivesDays * day)
  const madeBy = maker.personId ?? personId
  await tx
    .insertInto('signInCodes')
    .values({ communityId, codeDigest: digest, personId, madeBy, createdAt: now, expiresAt })
    .execute()
  await record(tx, maker, 'code.made', personId, now)
  return expiresAt
}

async function tell(
  tx: Tx,
  { community }: Sender,
  holder: CodeHolder,
  to: string,
  broker: string,
  now: Date,
) {
  const w = wordsFor(community, [holder])
  const place = community.name
  const words = [
    w('welcome.letter.hello', { name: holder.name }),
    w('welcome.code-letter.words', { broker, place }),
    w('welcome.code-letter.not-you', { help: helpOf(community, w) }),
    place,
  ].join('\n\n')
  const subject = w('welcome.code-letter.subject', { place })
  await sendMail(tx, { communityId: community.id, personId: holder.id, to, subject, words }, now)
}
