import type { Actor } from '../../../platform/auth/actor.ts'
import { forgetSecond } from '../../../platform/auth/sessions.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { newAppSecret, stepOf } from './rules.ts'

export type WhyNotSecond = 'wrong' | 'used'

/** Begins with an app: a secret that counts once the app has shown that it works. An app one has already stays. */
export async function beginApp(
  tx: Tx,
  { communityId, personId }: Actor,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'has-app' }> {
  const begun = await tx
    .insertInto('secondApps')
    .values({ communityId, personId, secret: newAppSecret(), madeAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'personId'])
        .doUpdateSet({ secret: newAppSecret(), madeAt: now })
        .where('secondApps.confirmedAt', 'is', null),
    )
    .executeTakeFirst()
  return begun.numInsertedOrUpdatedRows ? { ok: true } : { ok: false, why: 'has-app' }
}

/** The figures an app shows: for the first time, which makes it count, or later. Each works once. */
export async function useApp(
  tx: Tx,
  actor: Actor,
  { typed, isNew }: { typed: string; isNew: boolean },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotSecond }> {
  const { communityId, personId } = actor
  const app = await tx
    .selectFrom('secondApps')
    .select(['secret', 'lastStep', 'confirmedAt'])
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!app || isNew !== (app.confirmedAt === null)) return { ok: false, why: 'wrong' }
  const lastStep = Number(app.lastStep)
  const step = stepOf(app.secret, typed, lastStep, now)
  if (step === null) return { ok: false, why: stepOf(app.secret, typed, 0, now) === null ? 'wrong' : 'used' }
  await tx
    .updateTable('secondApps')
    .set({ lastStep: step, confirmedAt: app.confirmedAt ?? now })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  // Other devices on which they are signed in know nothing of it yet: there it is asked for, too.
  if (isNew) await forgetSecond(tx, communityId, personId)
  await record(tx, actor, isNew ? 'second-step.app-made' : 'second-step.app-used', personId, now)
  return { ok: true }
}

/** Keeps a new sheet of codes; those of an older sheet open nothing any more. */
export async function keepCodes(
  tx: Tx,
  actor: Actor,
  digests: string[],
  now: Date,
): Promise<{ ok: true; first: string }> {
  const { communityId, personId } = actor
  await tx
    .deleteFrom('secondCodes')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  const rows = digests.map((codeDigest) => ({ communityId, id: newId(), personId, codeDigest, madeAt: now }))
  await tx.insertInto('secondCodes').values(rows).execute()
  await record(tx, actor, 'second-step.codes-made', personId, now)
  return { ok: true, first: digests[0] ?? '' }
}

/** A code from one's own sheet, once. Two at once with the same code: one of them. */
export async function useSecondCode(
  tx: Tx,
  actor: Actor,
  digest: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: WhyNotSecond }> {
  const { communityId, personId } = actor
  const code = await tx
    .selectFrom('secondCodes')
    .select(['id', 'usedAt'])
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('codeDigest', '=', digest)
    .forUpdate()
    .executeTakeFirst()
  if (!code) return { ok: false, why: 'wrong' }
  if (code.usedAt) return { ok: false, why: 'used' }
  await tx
    .updateTable('secondCodes')
    .set({ usedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', code.id)
    .execute()
  await record(tx, actor, 'second-step.code-used', personId, now)
  return { ok: true }
}

/** Stops using the app, or the second step altogether. Whoever calls this has made sure that it was taken just now. */
export async function stopSecond(
  tx: Tx,
  actor: Actor,
  what: 'app' | 'all',
  now: Date,
): Promise<{ ok: true }> {
  await takeAway(tx, actor.communityId, actor.personId, what)
  await record(tx, actor, `second-step.stopped-${what}`, actor.personId, now)
  return { ok: true }
}

/** Takes away what somebody has for the second step. */
export async function takeAway(tx: Tx, communityId: string, personId: string, what: 'app' | 'all') {
  const tables = what === 'app' ? (['secondApps'] as const) : (['secondApps', 'secondCodes'] as const)
  for (const table of tables)
    await tx
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('personId', '=', personId)
      .execute()
}
