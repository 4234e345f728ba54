import assert from 'node:assert/strict'
import { buildHilltop, openBothSides } from '../../../test/support/two-communities.ts'
import { atNoon, test } from '../../../test/support/village.ts'
import { inCommunity } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { closeMembership } from './commands.ts'
import { erasePerson } from './erasing.ts'

test('a neighbour community forgets the name of whoever is forgotten, too', async ({
  tx,
  communityId,
  quinn,
  tom,
}) => {
  const { cleo, dai, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const key = newId()
  const linkOf = (id: string) =>
    inCommunity(tx, id, (one) =>
      one.selectFrom('links').select('id').where('communityId', '=', id).executeTakeFirstOrThrow(),
    )
  const half = { minutes: 60, kind: 'gardening', occurredOn: '2026-06-14', comeBack: 'hours', key }
  const told = { ...half, recordedAt: atNoon, state: 'recorded' }
  const there = { ...told, communityId: hilltopId, id: newId(), receiverId: dai.personId, farName: 'Tom' }
  const { id: farLink } = await linkOf(hilltopId)
  await tx
    .insertInto('exchanges')
    .values({ ...there, linkId: farLink })
    .execute()
  const { id: linkId } = await linkOf(communityId)
  const here = { ...told, communityId, id: newId(), giverId: tom.personId, farName: 'Dai', linkId }
  await tx.insertInto('exchanges').values(here).execute()
  await closeMembership(tx, quinn, { personId: tom.personId, lastDay: '2026-06-14' }, atNoon)
  const said = { personId: tom.personId, nameless: 'Former member', today: '2026-06-15' }
  assert.deepEqual(await erasePerson(tx, quinn, said, atNoon), { ok: true })
  const name = await inCommunity(tx, hilltopId, (one) =>
    one
      .selectFrom('exchanges')
      .select('farName')
      .where('key', '=', key)
      .where('communityId', '=', hilltopId)
      .executeTakeFirstOrThrow(),
  )
  assert.equal(name.farName, 'Former member')
  await inCommunity(tx, communityId, async () => {})
})
