import { sql } from 'kysely'
import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/record.ts'
import { hasLeft } from '../standing/rules.ts'
import { forgetAfar, forgetDays, forgetTheirWord, forgetWishes } from './forgetting.ts'
import { change, holdPerson } from './holding.ts'
import { type Forgotten, forgetMentions } from './mentions.ts'
import { whyNotErase } from './rules.ts'

/**
 * Forgets somebody who left: their name, how to reach them, everything they said and what was said about them beside the
 * book. Minutes and days stay, so no total changes, for anybody. What stands in place of the name is handed in. It cannot be
 * undone. Brokers only.
 */
export async function erasePerson(
  tx: Tx,
  actor: Actor,
  { personId, nameless, today }: { personId: string; nameless: string; today: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'still-here' | 'balance' }> {
  if (!isBroker(actor)) throw new NotFound()
  const { communityId } = actor
  const person = await holdPerson(tx, communityId, personId)
  const why = whyNotErase(person, hasLeft(person, today))
  if (why) return { ok: false, why }
  if (person.erasedAt) return { ok: true }
  await forget(tx, { communityId, personId, name: person.name, nameless }, now)
  // Another registration of the same person has their name and words, too.
  for (const double of await listDoubles(tx, communityId, personId))
    await forget(tx, { communityId, personId: double.id, name: double.name, nameless }, now)
  await record(tx, actor, 'person.erased', personId, now)
  return { ok: true }
}

async function forget(tx: Tx, one: Forgotten, now: Date) {
  const { communityId, personId, nameless } = one
  await change(tx, communityId, personId, {
    name: nameless,
    about: '',
    area: '',
    language: null,
    bornOn: null,
    inBooklet: false,
    erasedAt: now,
  })
  await forgetWords(tx, communityId, personId)
  await forgetAfar(tx, one)
  await forgetWishes(tx, communityId, personId)
  await forgetTheirWord(tx, communityId, personId)
  await forgetDays(tx, communityId, personId)
  await forgetMentions(tx, one)
}

function listDoubles(tx: Tx, communityId: string, personId: string) {
  return tx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .where('mergedInto', '=', personId)
    .where('erasedAt', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

async function forgetWords(tx: Tx, communityId: string, personId: string) {
  const here = <T extends string>(column: T) => [column, '=', communityId] as const
  await tx
    .updateTable('contactDetails')
    .set({ email: null, phone: '', otherPhone: '' })
    .where(...here('communityId'))
    .where('personId', '=', personId)
    .execute()
  for (const table of ['hats', 'sessions'] as const)
    await tx
      .deleteFrom(table)
      .where(...here('communityId'))
      .where('personId', '=', personId)
      .execute()
  await tx
    .updateTable('intents')
    .set({ words: '—', details: '', closedAt: new Date(0) })
    .where(...here('communityId'))
    .where('personId', '=', personId)
    .execute()
  await tx
    .updateTable('confirmations')
    .set({ words: '' })
    .where(...here('communityId'))
    .where((eb) =>
      eb.or([eb('personId', '=', personId), eb('exchangeId', 'in', exchangesOf(tx, communityId, personId))]),
    )
    .execute()
  await tx
    .updateTable('thanks')
    .set({ words: '—' })
    .where(...here('communityId'))
    .where((eb) => eb.or([eb('fromId', '=', personId), eb('toId', '=', personId)]))
    .execute()
  await tx
    .deleteFrom('exchangeNotes')
    .where(...here('communityId'))
    .where('exchangeId', 'in', exchangesOf(tx, communityId, personId))
    .execute()
  // The chain holds without them: it keeps their digest only. Lines of theirs on whatever account, and what they wrote of others.
  await sql`
    delete from transaction_notes as n using transactions as t
    where n.community_id = ${communityId} and t.community_id = n.community_id and t.id = n.transaction_id and (
      t.keyed_by = ${personId}
      or exists (select from entries as e join accounts as a on a.community_id = e.community_id and a.id = e.account_id
        where e.community_id = t.community_id and e.transaction_id = t.id and a.person_id = ${personId})
      or exists (select from exchanges as x where x.community_id = t.community_id
        and x.transaction_id in (t.id, t.reverses_id) and ${personId} in (x.giver_id, x.receiver_id))
      or exists (select from group_entries as g join group_parts as p on p.community_id = g.community_id and p.entry_id = g.id
        where g.community_id = t.community_id and g.transaction_id in (t.id, t.reverses_id) and p.person_id = ${personId}))`.execute(
    tx,
  )
}

function exchangesOf(tx: Tx, communityId: string, personId: string) {
  return tx
    .selectFrom('exchanges')
    .select('id')
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('giverId', '=', personId), eb('receiverId', '=', personId)]))
}
