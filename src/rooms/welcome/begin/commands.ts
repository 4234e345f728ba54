import { type Db, inCommunity, inTransaction } from '../../../platform/db/database.ts'
import { doDeed, type KeyReused } from '../../../platform/deeds.ts'
import { beginCommunity } from '../../community/commands.ts'
import { findCommunity } from '../../community/queries.ts'

/** The form as it was sent: its key, and what was in it. */
type Sent = { key: string; content: unknown }
export type Beginning = { name: string; person: string; email: string | null; timeZone: string }
export type Begun =
  | { ok: true; communityId: string; personId: string; at: string }
  | { ok: false; why: 'already-begun' }
  | KeyReused

/** Begins a community with its first person, who is also whom everybody asks for help until the settings say otherwise. */
export async function beginOnce(
  db: Db,
  said: Sent,
  { name, person, email, timeZone }: Beginning,
  now: Date,
): Promise<Begun> {
  const begun = await inTransaction(db, async (tx): Promise<Begun> => {
    const first = { name: person, email }
    const begun = await beginCommunity(tx, { name, timeZone, isDemo: false, first }, now)
    if (!begun.ok) return begun
    const { communityId } = begun
    await tx.updateTable('communities').set({ helpName: person }).where('id', '=', communityId).execute()
    return doDeed(tx, communityId, said, now, async () => ({ ...begun, at: now.toISOString() }))
  })
  if (begun.ok || begun.why !== 'already-begun') return begun
  const there = await findCommunity(db)
  return there ? inCommunity(db, there.id, (one) => beginAgain(one, there.id, said, now)) : begun
}

/**
 * What a form that begins a community gets once there is one. Sent again, by a second press or after a lost answer, it
 * gets the first answer, so that its sender is not shut out of their own house; any other is too late.
 */
export function beginAgain(db: Db, communityId: string, said: Sent, now: Date): Promise<Begun> {
  return doDeed(db, communityId, said, now, async (): Promise<Begun> => ({ ok: false, why: 'already-begun' }))
}
