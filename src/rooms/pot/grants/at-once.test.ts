import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../../test/support/database.ts'
import { atNoon } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { inCommunity, inTransaction } from '../../../platform/db/database.ts'
import { beginCommunity } from '../../community/commands.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { addPeople } from '../../people/commands.ts'
import { askForGrant, carryOutGrant, sayVoice, withdrawGrant } from './commands.ts'

const today = '2026-06-15'

test('brokers who give one grant at once, while whoever asked takes it back, make one outcome', async () => {
  const { db } = await newDatabase(12)
  const first = { name: 'Quinn', email: 'quinn@example.org' }
  const place = { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first }
  const { communityId, people } = await inTransaction(db, async (tx) => {
    const begun = await beginCommunity(tx, place, atNoon)
    if (!begun.ok) throw new Error('begun already')
    const { communityId } = begun
    await tx.updateTable('communities').set({ grantVoices: 8, grantDays: 0 }).execute()
    const rows = Array.from({ length: 10 }, (_, at) => ({ name: `Person ${at}`, joinedOn: today }))
    const ids = await addPeople(tx, communityId, rows, atNoon)
    const people = ids.map((personId, at): Actor => {
      const tasks = new Set(at < 2 ? [] : (['broker'] as const))
      return { communityId, personId, name: `Person ${at}`, tasks }
    })
    return { communityId, people }
  })
  const [receiver, asker, ...brokers] = people as [Actor, Actor, ...Actor[]]
  const deed = <T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> =>
    inCommunity(db, communityId, (one) => inTransaction(one, work))

  let given = 0
  for (let round = 0; round < 5; round += 1) {
    const said = { toId: receiver.personId, minutes: 60, words: 'A lift' }
    const asks = await Promise.all(
      [asker, asker].map((one) => deed((tx) => askForGrant(tx, one, said, today, atNoon))),
    )
    const [asked, ...more] = asks.flatMap((one) => (one.ok ? [one.grantId] : []))
    assert.ok(asked)
    assert.deepEqual(more, [])
    const voice = { grantId: asked, voice: 'yes', words: '' } as const
    const heard = await Promise.all(
      brokers.map((one) => deed((tx) => sayVoice(tx, one, voice, today, atNoon))),
    )
    assert.equal(heard.filter((one) => one.ok && one.became === 'agreed').length, 1)
    const outcomes = await Promise.all([
      ...brokers.map((one) => deed((tx) => carryOutGrant(tx, one, asked, today, atNoon))),
      ...(round > 2 ? [deed((tx) => withdrawGrant(tx, asker, asked, atNoon))] : []),
    ])
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
    const grant = await deed((tx) =>
      tx.selectFrom('grants').select('state').where('id', '=', asked).executeTakeFirstOrThrow(),
    )
    if (grant.state === 'given') given += 1
  }
  const lines = await deed((tx) =>
    tx.selectFrom('transactions').select('id').where('kind', '=', 'grant').execute(),
  )
  assert.equal(lines.length, given)
  await inCommunity(db, communityId, async (one) => {
    assert.ok(isClean(await checkBook(one, communityId)))
  })
  await db.destroy()
})
