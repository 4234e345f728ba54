import type { Actor } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Community } from '../../../platform/http/env.ts'
import { record } from '../../../platform/record.ts'
import type { Shared } from '../commands.ts'
import { getPerson, listSharers, somebody } from '../queries.ts'
import { mayChangeEmail, mayDescribe } from '../rules.ts'
import { tellAddressChange } from './letters.ts'

export type Description = {
  name: string
  about: string
  area: string
  /** Left as it is where nothing is said of it. */
  email?: string | null | undefined
  phone: string
  otherPhone: string
  /** What they read and get letters in; null: as the community does. */
  language: string | null
  /** When they were born, if they like to say; left as it is where nothing is said of it. */
  bornOn?: string | null | undefined
  /** Whether the printed booklet names them; left as it is where nothing is said of it. */
  inBooklet?: boolean | undefined
  /** Others have this address too, and that is meant. */
  sharing: boolean
}

type Refused = { ok: false; why: 'own-email' } | Shared

/**
 * Keeps what somebody says of themselves and how to reach them: their own, or as a broker somebody else's. The address
 * decides who may be signed in by it, so both the old and the new one are told of a change, and links that are on their
 * way open nothing any more.
 */
export async function describe(
  tx: Tx,
  actor: Actor,
  community: Community,
  personId: string,
  said: Description,
  now: Date,
): Promise<{ ok: true } | Refused> {
  if (!mayDescribe({ id: personId }, somebody(actor))) throw new NotFound()
  const { communityId } = actor
  const before = await lockAddress(tx, communityId, personId)
  const { name, about, area, language, phone, otherPhone, inBooklet, bornOn, email = before } = said
  const changed = email !== before
  const refused = changed ? await whyNotEmail(tx, actor, personId, email, said.sharing) : null
  if (refused) return refused
  await tx
    .updateTable('people')
    .set({
      name,
      about,
      area,
      language,
      ...(inBooklet !== undefined && { inBooklet }),
      ...(bornOn !== undefined && { bornOn }),
    })
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
  await tx
    .updateTable('contactDetails')
    .set({ email, phone, otherPhone })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  if (changed) {
    await endLinks(tx, communityId, personId)
    await tellAddressChange(tx, actor, community, { personId, name, language, before, after: email }, now)
  }
  await record(tx, actor, 'person.described', personId, now)
  return { ok: true }
}

/** Whether an address is shared is a broker's to see: to anybody else it would tell who is here. */
async function whyNotEmail(
  tx: Tx,
  actor: Actor,
  personId: string,
  email: string | null,
  sharing: boolean,
): Promise<Refused | null> {
  const who = somebody(actor)
  if (!mayChangeEmail(await getPerson(tx, actor.communityId, personId), who))
    return { ok: false, why: 'own-email' }
  if (!who.isBroker || email === null || sharing) return null
  const names = await listSharers(tx, actor.communityId, email, personId)
  return names.length > 0 ? { ok: false, why: 'shared-email', names } : null
}

async function lockAddress(tx: Tx, communityId: string, personId: string): Promise<string | null> {
  const kept = await tx
    .selectFrom('contactDetails')
    .select('email')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!kept) throw new NotFound()
  return kept.email
}

async function endLinks(tx: Tx, communityId: string, personId: string) {
  await tx
    .deleteFrom('signInLinks')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
}
