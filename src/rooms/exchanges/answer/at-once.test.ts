import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../../test/support/database.ts'
import { atNoon } from '../../../../test/support/village.ts'
import type { Actor, Task } from '../../../platform/auth/actor.ts'
import { inCommunity, inTransaction } from '../../../platform/db/database.ts'
import { beginCommunity } from '../../community/commands.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { addPeople } from '../../people/commands.ts'
import { recordExchange } from '../commands.ts'
import { confirmExchange, rememberDifferently, withdrawExchange } from './commands.ts'

const today = '2026-06-15'

test('twenty who answer the same entry at once make one outcome, and the book is clean', async () => {
  const { db } = await newDatabase(20)
  const { communityId, giver, receiver, brokers } = await gather()
  for (let round = 0; round < 8; round += 1) {
    const exchangeId = await deed(async (tx) => {
      const said = {
        giverId: giver.personId,
        receiverId: receiver.personId,
        minutes: 60,
        kind: 'cooking',
        occurredOn: today,
      }
      const written = await recordExchange(tx, giver, { ...said, comeBack: 'hours' }, today, atNoon)
      if (!written.ok) throw new Error(written.why)
      return written.exchangeId
    })
    const version = 1
    const answers = Array.from({ length: 20 }, (_, place) => {
      const turn = (place + round * 3) % 4
      const broker = brokers[place % brokers.length]!
      if (turn === 0)
        return deed((tx) =>
          confirmExchange(tx, place % 8 ? broker : receiver, { exchangeId, version }, atNoon),
        )
      if (turn === 1)
        return deed((tx) => withdrawExchange(tx, place % 8 ? broker : giver, exchangeId, atNoon))
      const minutes = 15 * (1 + place)
      const said = { exchangeId, version, minutes, words: 'Shorter' }
      if (turn === 2)
        return deed((tx) => rememberDifferently(tx, place % 8 ? broker : receiver, said, atNoon))
      return deed((tx) => confirmExchange(tx, broker, { exchangeId, version }, atNoon))
    })
    const went = (await Promise.all(answers)).flatMap((one) => (one.ok ? [one.state] : []))
    const times = (state: string) => went.filter((one) => one === state).length
    // A talk may still be taken back; a yes and a withdrawal are the end of it.
    assert.equal(times('confirmed') + times('withdrawn') <= 1, true, went.join())
    assert.equal(times('talk') <= 1 && (times('confirmed') === 0 || times('talk') === 0), true, went.join())
    assert.ok(went.length >= 1)
    await inCommunity(db, communityId, async (one) => {
      const kept = await one
        .selectFrom('exchanges')
        .selectAll()
        .where('id', '=', exchangeId)
        .executeTakeFirstOrThrow()
      assert.equal(kept.state, times('withdrawn') ? 'withdrawn' : times('confirmed') ? 'confirmed' : 'talk')
      assert.equal(kept.transactionId !== null, times('confirmed') === 1)
      const rows = await one
        .selectFrom('confirmations')
        .select('id')
        .where('exchangeId', '=', exchangeId)
        .execute()
      assert.equal(rows.length, times('confirmed') + times('talk'))
      assert.ok(isClean(await checkBook(one, communityId)))
    })
  }
  const settled = await deed((tx) => tx.selectFrom('transactions').select('id').execute())
  const confirmed = await deed((tx) =>
    tx.selectFrom('exchanges').select('id').where('state', '=', 'confirmed').execute(),
  )
  assert.equal(settled.length, confirmed.length)
  await db.destroy()

  function deed<T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> {
    return inCommunity(db, communityId, (one) => inTransaction(one, work))
  }

  async function gather() {
    const first = { name: 'Quinn', email: 'quinn@example.org' }
    return inTransaction(db, async (tx) => {
      const begun = await beginCommunity(
        tx,
        { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first },
        atNoon,
      )
      if (!begun.ok) throw new Error('begun already')
      const people = Array.from({ length: 9 }, (_, at) => ({ name: `Person ${at}`, joinedOn: today }))
      const ids = await addPeople(tx, begun.communityId, people, atNoon)
      const actors = ids.map((personId, at): Actor => {
        const tasks = new Set<Task>(at < 2 ? [] : ['broker'])
        return { communityId: begun.communityId, personId, name: `Person ${at}`, tasks }
      })
      const [giver, receiver, ...brokers] = actors
      return { communityId: begun.communityId, giver: giver!, receiver: receiver!, brokers }
    })
  }
})
