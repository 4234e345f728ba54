import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Leaver } from './rules.ts'

/** Somebody held until the deed is done, with where their own hours stand. Throws NotFound. */
export async function holdPerson(
  tx: Tx,
  communityId: string,
  personId: string,
): Promise<Leaver & { name: string; erasedAt: Date | null; mergedInto: string | null }> {
  const person = await tx
    .selectFrom('people')
    .select(['id', 'name', 'state', 'joinedOn', 'leftOn', 'erasedAt', 'mergedInto'])
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    // Rows that only name them need not wait for this one.
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!person) throw new NotFound()
  const { balanceMinutes } = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return { ...person, state: person.state as Leaver['state'], balanceMinutes }
}

/** Writes down what is true of somebody from now on. */
export async function change(
  tx: Tx,
  communityId: string,
  personId: string,
  to: Partial<{
    state: Leaver['state']
    leftOn: string | null
    name: string
    about: string
    area: string
    language: null
    bornOn: null
    inBooklet: boolean
    erasedAt: Date
    mergedInto: string | null
  }>,
) {
  await tx
    .updateTable('people')
    .set(to)
    .where('communityId', '=', communityId)
    .where('id', '=', personId)
    .execute()
}

/** Closes these accounts at a moment, or opens them again (null). */
export async function setClosed(tx: Tx, communityId: string, accountIds: string[], closedAt: Date | null) {
  if (accountIds.length === 0) return
  await tx
    .updateTable('accounts')
    .set({ closedAt })
    .where('communityId', '=', communityId)
    .where('id', 'in', accountIds)
    .execute()
}
