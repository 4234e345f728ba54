import { type Actor, isBroker } from '../../platform/auth/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/record.ts'
import { hasLeft } from '../standing/rules.ts'
import { forgetAfar, forgetOnPaper, forgetTheirWord, forgetWishes } from './forgetting.ts'
import { change, holdPerson } from './holding.ts'
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
  await forgetOnPaper(tx, communityId, person.name, nameless)
  await forgetAfar(tx, communityId, personId, nameless)
  await forgetWishes(tx, communityId, personId)
  await forgetTheirWord(tx, communityId, { personId, name: person.name, nameless })
  await record(tx, actor, 'person.erased', personId, now)
  return { ok: true }
}

async function forgetWords(tx: Tx, communityId: string, personId: string) {
  const here = <T extends string>(column: T) => [column, '=', communityId] as const
  await tx
    .updateTable('contactDetails')
    .set({ email: null, phone: '', otherPhone: '' })
    .where(...here('communityId'))
    .where('personId', '=', personId)
    .execute()
  for (const table of ['hats', 'mails'] as const)
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
  // The chain holds without them: it keeps their digest only.
  await tx
    .deleteFrom('transactionNotes')
    .where(...here('communityId'))
    .where('transactionId', 'in', (eb) =>
      eb
        .selectFrom('entries')
        .innerJoin('accounts', (join) =>
          join
            .onRef('accounts.communityId', '=', 'entries.communityId')
            .onRef('accounts.id', '=', 'entries.accountId'),
        )
        .select('entries.transactionId')
        .where('entries.communityId', '=', communityId)
        .where('accounts.personId', '=', personId),
    )
    .execute()
}

function exchangesOf(tx: Tx, communityId: string, personId: string) {
  return tx
    .selectFrom('exchanges')
    .select('id')
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('giverId', '=', personId), eb('receiverId', '=', personId)]))
}
