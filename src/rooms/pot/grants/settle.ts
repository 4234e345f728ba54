import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { type Sender, senderColumns, senderOf } from '../../standing/letters.ts'
import { listStandings } from '../../standing/queries.ts'
import { hasLeft } from '../../standing/rules.ts'
import { tellDeclined } from '../letters.ts'
import { type Held, holdGrant, letGo, settleGrant } from './commands.ts'
import type { Deciding } from './rules.ts'

/** Goes through every community and settles the grants whose days and voices decide them. Running it twice is once. */
export async function settleGrants(db: Db, now: Date, baseUrl: string | null): Promise<void> {
  const communities = await db
    .selectFrom('communities')
    .select([...senderColumns, 'grantVoices', 'grantDays'])
    .execute()
  for (const { grantVoices, grantDays, ...community } of communities) {
    const sender = senderOf(community, baseUrl)
    const deciding = { grantVoices, grantDays, timeZone: community.timeZone }
    await inCommunity(db, community.id, (one) => settleUnderWay(one, sender, deciding, now))
  }
}

/** Each grant is a deed of its own, so that one that cannot be settled holds up no other. */
async function settleUnderWay(db: Db, sender: Sender, deciding: Deciding & { timeZone: string }, now: Date) {
  const underWay = await db
    .selectFrom('grants')
    .select('id')
    .where('communityId', '=', sender.community.id)
    .where('state', 'in', ['open', 'agreed'])
    .orderBy('id')
    .execute()
  for (const { id } of underWay) await inTransaction(db, (tx) => settleOne(tx, sender, deciding, id, now))
}

async function settleOne(
  tx: Tx,
  sender: Sender,
  deciding: Deciding & { timeZone: string },
  id: string,
  now: Date,
) {
  const nobody = { communityId: sender.community.id, personId: null }
  const grant = await holdGrant(tx, nobody.communityId, id)
  if (grant.state !== 'open' && grant.state !== 'agreed') return
  if (await isGone(tx, nobody.communityId, grant, dayIn(deciding.timeZone, now)))
    return letGo(tx, nobody, grant, now)
  const became = await settleGrant(tx, nobody, grant, deciding, now)
  if (became === 'declined' || became === 'unheard') await tellDeclined(tx, sender, grant, became, now)
}

async function isGone(tx: Tx, communityId: string, { toId }: Held, today: string): Promise<boolean> {
  const [standing] = await listStandings(tx, communityId, [toId], today)
  return !standing || hasLeft(standing, today) || standing.state === 'remembered'
}
