import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { sendMail } from '../../platform/mail.ts'
import { record } from '../../platform/record.ts'
import { openAccountsFor } from '../ledger/accounts.ts'

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

export type Description = {
  name: string
  about: string
  area: string
  email: string | null
  phone: string
  otherPhone: string
}

/**
 * Keeps what somebody says of themselves and how to reach them: their own, or as a broker somebody else's. Who may be
 * signed in by an address is decided by it, so both the old and the new address are told of a change, in `words`.
 */
export async function describe(
  tx: Tx,
  actor: Actor,
  personId: string,
  { name, about, area, email, phone, otherPhone }: Description,
  letter: { subject: string; words: string },
  now: Date,
): Promise<{ ok: true }> {
  if (personId !== actor.personId && !isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const before = await tx
    .selectFrom('contactDetails')
    .select('email')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new NotFound()
  await tx
    .updateTable('people')
    .set({ name, about, area })
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
  await tx
    .updateTable('contactDetails')
    .set({ email, phone, otherPhone })
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .execute()
  if (before.email !== email) {
    const addresses = [before.email, email].filter((address) => address !== null)
    for (const to of addresses) await sendMail(tx, { communityId, personId, to, ...letter }, now)
  }
  await record(tx, actor, 'person.described', personId, now)
  return { ok: true }
}

const hatsAtMost = 20

/** Puts on another hat, as the last of one's own. */
export async function putOnHat(
  tx: Tx,
  actor: Actor,
  words: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'many-hats' }> {
  const hats = await lockHats(tx, actor)
  if (hats.length >= hatsAtMost) return { ok: false, why: 'many-hats' }
  const position = (hats.at(-1)?.position ?? -1) + 1
  await tx
    .insertInto('hats')
    .values({ communityId: actor.communityId, id: newId(), personId: actor.personId, words, position })
    .execute()
  await record(tx, actor, 'hat.put-on', actor.personId, now)
  return { ok: true }
}

/** Moves a hat up, hides it, shows it again or takes it off. Only one's own. */
export async function changeHat(
  tx: Tx,
  actor: Actor,
  hatId: string,
  to: 'up' | 'hide' | 'show' | 'off',
  now: Date,
): Promise<{ ok: true }> {
  const hats = await lockHats(tx, actor)
  const place = hats.findIndex((hat) => hat.id === hatId)
  const hat = hats[place]
  if (!hat) throw new NotFound()
  const change = (id: string, values: { position?: number; hidden?: boolean }) =>
    tx
      .updateTable('hats')
      .set(values)
      .where('communityId', '=', actor.communityId)
      .where('id', '=', id)
      .execute()
  const above = hats[place - 1]
  if (to === 'up' && above) {
    await change(hat.id, { position: above.position })
    await change(above.id, { position: hat.position })
  }
  if (to === 'hide' || to === 'show') await change(hat.id, { hidden: to === 'hide' })
  if (to === 'off')
    await tx
      .deleteFrom('hats')
      .where('communityId', '=', actor.communityId)
      .where('id', '=', hat.id)
      .execute()
  await record(tx, actor, 'hat.changed', actor.personId, now)
  return { ok: true }
}

function lockHats(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('hats')
    .select(['id', 'position'])
    .where('communityId', '=', actor.communityId)
    .where('personId', '=', actor.personId)
    .orderBy('position')
    .forUpdate()
    .execute()
}
