import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../../platform/record.ts'
import { openAccountsFor } from '../ledger/accounts.ts'
import { giveStarter } from '../pot/starter.ts'
import { listSharers } from './queries.ts'

export type NewPerson = {
  name: string
  email?: string | null
  phone?: string
  otherPhone?: string
  area?: string
  about?: string
  number?: number | null
  state?: 'here' | 'resting' | 'moved_on'
  joinedOn: string
}

/** Welcomes one person: their place in the community, how to reach them, and a time account at zero. Answers their id. */
export async function addPerson(
  tx: Tx,
  writer: { communityId: string; personId: string | null },
  person: NewPerson,
  now: Date,
): Promise<string> {
  const [id] = await addPeople(tx, writer.communityId, [person], now)
  await record(tx, writer, 'person.added', id!, now)
  return id!
}

/** Welcomes many at once, as an import does. Answers their ids in the same order. */
export async function addPeople(
  tx: Tx,
  communityId: string,
  people: readonly NewPerson[],
  now: Date,
): Promise<string[]> {
  if (people.length === 0) return []
  const rows = people.map((person) => ({ ...person, id: newId() }))
  await tx
    .insertInto('people')
    .values(
      rows.map(({ id, name, area = '', about = '', number = null, state = 'here', joinedOn }) => ({
        communityId,
        id,
        name,
        area,
        about,
        number,
        state,
        joinedOn,
        createdAt: now,
      })),
    )
    .execute()
  await tx
    .insertInto('contactDetails')
    .values(
      rows.map(({ id, email, phone = '', otherPhone = '' }) => ({
        communityId,
        personId: id,
        email: email || null,
        phone,
        otherPhone,
      })),
    )
    .execute()
  const ids = rows.map((row) => row.id)
  await openAccountsFor(tx, communityId, ids, now)
  return ids
}

export type Shared = { ok: false; why: 'shared-email'; names: string[] }

/**
 * Welcomes somebody new, as a broker does. Families may share an address, but a slip of the hand looks the same: unless
 * it is said to be meant, an address that others have is a question back, with their names. Where the community gives
 * something to begin with, it comes out of the pot in the same deed.
 */
export async function welcomePerson(
  tx: Tx,
  actor: Actor,
  { sharing, ...person }: NewPerson & { sharing: boolean },
  now: Date,
): Promise<{ ok: true; personId: string; starterMinutes: number | null } | Shared> {
  if (!isBroker(actor)) throw new NotFound()
  const others = person.email ? await listSharers(tx, actor.communityId, person.email, null) : []
  if (others.length > 0 && !sharing) return { ok: false, why: 'shared-email', names: others }
  const personId = await addPerson(tx, actor, person, now)
  return { ok: true, personId, starterMinutes: await giveStarter(tx, actor, personId, person.joinedOn, now) }
}
