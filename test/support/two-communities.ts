import type { Actor } from '../../src/platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../src/platform/db/database.ts'
import { beginCommunity } from '../../src/rooms/community/commands.ts'
import { openLink } from '../../src/rooms/neighbours/commands.ts'
import { addPerson } from '../../src/rooms/people/commands.ts'
import { atNoon } from './village.ts'

/** Where Hilltop is found. */
export const hilltopOrigin = 'http://hilltop.localhost:3000'

/** Hilltop, a community beside another: Cleo who looks after things, and Dai. The transaction stays in `homeId`. */
export async function buildHilltop(tx: Tx, homeId: string) {
  const begun = await beginCommunity(
    tx,
    {
      name: 'Hilltop',
      timeZone: 'Europe/London',
      isDemo: false,
      addressName: 'hilltop',
      first: { name: 'Cleo', email: 'cleo@example.org' },
    },
    atNoon,
  )
  if (!begun.ok) throw new Error('Hilltop is there already')
  const { communityId } = begun
  const dai = { name: 'Dai', email: 'dai@example.org', joinedOn: '2026-01-10' }
  const daiId = await addPerson(tx, begun, dai, atNoon)
  await inCommunity(tx, homeId, async () => {})
  const actor = (personId: string, name: string, tasks: ('steward' | 'broker')[]): Actor => ({
    communityId,
    personId,
    name,
    tasks: new Set(tasks),
  })
  return {
    hilltopId: communityId,
    cleo: actor(begun.personId, 'Cleo', ['steward', 'broker']),
    dai: actor(daiId, 'Dai', []),
  }
}

/** Both stewards open their side, each in their own community; the transaction ends in the first one's. */
export async function openBothSides(tx: Tx, here: Actor, there: Actor, limitMinutes = 600) {
  await inCommunity(tx, there.communityId, () =>
    openLink(tx, there, { otherId: here.communityId, limitMinutes }, atNoon),
  )
  await inCommunity(tx, here.communityId, () =>
    openLink(tx, here, { otherId: there.communityId, limitMinutes }, atNoon),
  )
}

/** What one community's account for another stands at. */
export async function linkBalance(db: Db, communityId: string, otherId: string, homeId = communityId) {
  const { balanceMinutes } = await inCommunity(db, communityId, (one) =>
    one
      .selectFrom('accounts')
      .select('balanceMinutes')
      .where('communityId', '=', communityId)
      .where('linkedId', '=', otherId)
      .executeTakeFirstOrThrow(),
  )
  if (db.isTransaction) await inCommunity(db, homeId, async () => {})
  return balanceMinutes
}

/** Two communities with an open link on a database of one's own, for deeds that happen at once. */
export async function buildTwo(db: Db, limitMinutes = 600) {
  return inTransaction(db, async (tx) => {
    const first = { name: 'Quinn', email: 'quinn@example.org' }
    const begun = await beginCommunity(
      tx,
      { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first },
      atNoon,
    )
    if (!begun.ok) throw new Error('begun already')
    const { communityId, personId } = begun
    const quinn: Actor = { communityId, personId, name: 'Quinn', tasks: new Set(['steward', 'broker']) }
    const tom = { name: 'Tom', email: 'tom@example.org', joinedOn: '2026-01-10' }
    const tomId = await addPerson(tx, quinn, tom, atNoon)
    const hilltop = await buildHilltop(tx, communityId)
    await openBothSides(tx, quinn, hilltop.cleo, limitMinutes)
    return {
      ...hilltop,
      riversideId: communityId,
      quinn,
      tom: { ...quinn, personId: tomId, name: 'Tom', tasks: new Set<never>() },
    }
  })
}
