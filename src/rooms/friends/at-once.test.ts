import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { atNoon } from '../../../test/support/village.ts'
import { inCommunity, inTransaction, type Tx } from '../../platform/db/database.ts'
import { beginCommunity } from '../community/commands.ts'
import { confirmExchange } from '../exchanges/answer/commands.ts'
import { recordExchange } from '../exchanges/commands.ts'
import { addPeople } from '../people/commands.ts'
import { getTie } from '../standing/ties.ts'
import { sayFriends } from './commands.ts'

const today = '2026-06-15'

test('two who say it in the same moment, over and over, are friends once', async () => {
  const { db } = await newDatabase(12)
  const begun = await inTransaction(db, (tx) =>
    beginCommunity(
      tx,
      {
        name: 'Riverside',
        timeZone: 'Europe/London',
        isDemo: false,
        first: { name: 'Quinn', email: 'q@example.org' },
      },
      atNoon,
    ),
  )
  assert.ok(begun.ok)
  const { communityId } = begun
  const deed = <T>(work: (tx: Tx) => Promise<T>) =>
    inCommunity(db, communityId, (one) => inTransaction(one, work))
  const [tomId = '', aminaId = ''] = await deed((tx) =>
    addPeople(
      tx,
      communityId,
      ['Tom', 'Amina'].map((name) => ({ name, joinedOn: '2026-01-10' })),
      atNoon,
    ),
  )
  const actor = (personId: string, name: string) => ({ communityId, personId, name, tasks: new Set<never>() })
  const [tom, amina] = [actor(tomId, 'Tom'), actor(aminaId, 'Amina')]
  await deed(async (tx) => {
    const said = { giverId: tomId, receiverId: aminaId, minutes: 60, kind: 'cooking', occurredOn: today }
    const written = await recordExchange(tx, tom, { ...said, comeBack: 'hours' }, today, atNoon)
    assert.ok(written.ok)
    const { exchangeId } = written
    assert.ok((await confirmExchange(tx, amina, { exchangeId, version: 1 }, atNoon)).ok)
  })
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, turn) =>
      deed((tx) =>
        turn % 2
          ? sayFriends(tx, tom, { withId: aminaId }, today, atNoon)
          : sayFriends(tx, amina, { withId: tomId }, today, atNoon),
      ),
    ),
  )
  assert.deepEqual(
    answers.map(({ ok }) => ok),
    answers.map(() => true),
  )
  const fresh = answers.flatMap((one) => (one.ok && one.new ? [one.became] : []))
  assert.deepEqual(fresh.sort(), ['agreed', 'said'])
  const { friendship } = await deed((tx) => getTie(tx, communityId, tomId, aminaId))
  assert.ok(friendship?.agreedAt)
})
