import type { Db } from '../platform/db/database.ts'
import { PlainError } from '../platform/errors.ts'
import type { Community } from '../platform/http/env.ts'
import { findCommunity } from '../rooms/community/queries.ts'

/** The community meant by --community: the one at that address, or without it the oldest; null while there is none. */
export async function whichCommunity(db: Db, addressName: string | null): Promise<Community | null> {
  const found = await findCommunity(db, addressName)
  if (addressName !== null && found?.addressName !== addressName)
    throw new PlainError(`There is no community at the address ${addressName}.`)
  return found
}
