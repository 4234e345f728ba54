import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { atNoon } from '../../../test/support/village.ts'
import type { Actor, Task } from '../../platform/auth/actor.ts'
import { inCommunity, inTransaction } from '../../platform/db/database.ts'
import { beginCommunity } from '../community/commands.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { addPeople } from '../people/commands.ts'
import { recordTogether, undoTogether } from './commands.ts'
import { listRecipes } from './recipes/queries.ts'
import { beginRole, creditStandingRoles } from './standing/commands.ts'

const today = '2026-06-15'

test('brokers who write, undo and credit the same at once do it once, and the book is clean', async () => {
  const { db } = await newDatabase(10)
  const { communityId, ids, brokers } = await inTransaction(db, async (tx) => {
    const first = { name: 'Quinn', email: 'quinn@example.org' }
    const said = { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first }
    const begun = await beginCommunity(tx, said, atNoon)
    assert.ok(begun.ok)
    const people = Array.from({ length: 30 }, (_, at) => ({ name: `Person ${at}`, joinedOn: '2026-01-10' }))
    const ids = await addPeople(tx, begun.communityId, people, atNoon)
    const brokers = ids.slice(0, 8).map((personId, at): Actor => {
      return {
        communityId: begun.communityId,
        personId,
        name: `Person ${at}`,
        tasks: new Set<Task>(['broker']),
      }
    })
    return { communityId: begun.communityId, ids, brokers }
  })
  const deed = <T>(work: Parameters<typeof inTransaction<T>>[1]): Promise<T> =>
    inCommunity(db, communityId, (one) => inTransaction(one, work))
  const recipe = await inCommunity(db, communityId, async (one) => {
    const recipes = await listRecipes(one, communityId)
    return recipes.find(({ shape }) => shape === 'rota')!
  })
  const parts = ids.map((personId, at) => ({
    personId,
    part: at < 3 ? ('gave' as const) : ('received' as const),
    minutes: at < 3 ? 120 : 30,
  }))
  const lunch = { recipeId: recipe.id, occurredOn: today, key: 'lunch-2026-06-15' }

  // The same people, named in another order by every broker.
  const written = await Promise.all(
    brokers.map((broker, turn) => {
      const turned = [...parts.slice(turn * 3), ...parts.slice(0, turn * 3)]
      return deed((tx) => recordTogether(tx, broker, { ...lunch, parts: turned }, today, atNoon))
    }),
  )
  const entries = written.map((one) => (one.ok ? one.entryId : one.why))
  assert.equal(new Set(entries).size, 1, entries.join())

  const undone = await Promise.all(
    brokers.map((broker, turn) =>
      deed((tx) =>
        undoTogether(
          tx,
          broker,
          { entryId: entries[0]!, reason: 'Twice', key: `undo-lunch-${turn}` },
          atNoon,
        ),
      ),
    ),
  )
  assert.equal(undone.filter(({ ok }) => ok).length, 1)
  assert.ok(undone.every((one) => one.ok || one.why === 'already-undone'))

  const role = { personId: ids[20]!, words: 'Opens the hall', weeklyMinutes: 120, since: '2026-05-04' }
  assert.ok((await deed((tx) => beginRole(tx, brokers[0]!, role, today, atNoon))).ok)
  const credited = await Promise.all(
    [1, 2, 3, 4].map(() =>
      inCommunity(db, communityId, (one) => creditStandingRoles(one, communityId, today, atNoon)),
    ),
  )
  assert.deepEqual(credited.sort(), [0, 0, 0, 6])
  await inCommunity(db, communityId, async (one) => {
    assert.ok(isClean(await checkBook(one, communityId)))
    const account = await one
      .selectFrom('accounts')
      .select('balanceMinutes')
      .where('personId', '=', ids[20]!)
      .executeTakeFirstOrThrow()
    assert.equal(account.balanceMinutes, 720)
  })
  await db.destroy()
})
