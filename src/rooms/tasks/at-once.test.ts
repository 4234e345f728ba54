import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { atNoon } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { inCommunity, inTransaction, type Tx } from '../../platform/db/database.ts'
import { beginCommunity } from '../community/commands.ts'
import { closeMembership } from '../leaving/commands.ts'
import { addPeople } from '../people/commands.ts'
import { endTask, giveBack, giveTask } from './commands.ts'
import { answerOffer, offerTask } from './handing-over.ts'

const today = '2026-06-15'

test('stewards who all give it back, end each other’s and leave at once: one of them stays', async () => {
  const { db } = await newDatabase(8)
  const first = { name: 'Quinn', email: 'quinn@example.org' }
  const place = { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first }
  const { communityId, ids } = await inTransaction(db, async (tx) => {
    const begun = await beginCommunity(tx, place, atNoon)
    if (!begun.ok) throw new Error('begun already')
    const rows = Array.from({ length: 3 }, (_, at) => ({ name: `Person ${at}`, joinedOn: '2026-01-10' }))
    const others = await addPeople(tx, begun.communityId, rows, atNoon)
    return { ...begun, ids: [begun.personId, ...others] }
  })
  const actorOf = (personId: string): Actor => ({
    communityId,
    personId,
    name: 'Somebody',
    tasks: new Set(['broker', 'steward']),
  })
  const [quinn = '', ...others] = ids
  const deed = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    inCommunity(db, communityId, (one) => inTransaction(one, work))
  const stewards = () =>
    deed((tx) =>
      tx
        .selectFrom('tasksTakenOn')
        .select(['id', 'personId'])
        .where('task', '=', 'steward')
        .where('until', 'is', null)
        .execute(),
    )
  const giving = { task: 'steward', words: '', endsOn: '2027-06-15', decided: null } as const
  for (let round = 0; round < 3; round += 1) {
    const [one] = await stewards()
    const giver = actorOf(one?.personId ?? quinn)
    // The same thing twice at once is done once.
    const given = await Promise.all(
      [...ids, ...ids].map((personId) =>
        deed((tx) => giveTask(tx, giver, { ...giving, personId }, today, atNoon)),
      ),
    )
    assert.equal(given.filter(({ ok }) => ok).length, ids.length - 1)
    const held = await stewards()
    assert.equal(held.length, ids.length)
    const outcomes = await Promise.all(
      held.flatMap(({ id, personId }) => [
        deed((tx) => giveBack(tx, actorOf(personId), id, atNoon)),
        deed((tx) => endTask(tx, actorOf(quinn), { taskId: id, words: 'Race' }, atNoon)),
      ]),
    )
    assert.equal(outcomes.filter(({ ok }) => ok).length, ids.length - 1)
    assert.equal((await stewards()).length, 1)
  }
  // One says yes while the other takes it elsewhere, and both leave: nobody waits for ever, and somebody is steward.
  const [last] = await stewards()
  const from = actorOf(last?.personId ?? quinn)
  const taskId = last?.id ?? ''
  const [to = ''] = others.filter((id) => id !== from.personId)
  assert.ok((await deed((tx) => offerTask(tx, from, { taskId, toId: to }, atNoon))).ok)
  await Promise.all([
    deed((tx) => answerOffer(tx, actorOf(to), { taskId, yes: true }, atNoon)),
    deed((tx) => giveBack(tx, from, taskId, atNoon)),
    deed((tx) =>
      closeMembership(tx, actorOf(quinn), { personId: others.at(-1) ?? '', lastDay: today }, atNoon),
    ),
  ])
  assert.equal((await stewards()).length, 1)
  await db.destroy()
})
