import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { newDatabase } from '../../../test/support/database.ts'
import { buildHilltop } from '../../../test/support/two-communities.ts'
import { atNoon, test } from '../../../test/support/village.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { beginCommunity } from '../community/commands.ts'
import { addPeople } from '../people/commands.ts'
import {
  type CommonAccount,
  getAccountOf,
  getCommonAccount,
  getOwnAccount,
  getShared,
  holdAccounts,
  holdAllAccounts,
  holdTheseAccounts,
  listAccountsOf,
  openAccountsFor,
  openLinkAccount,
} from './accounts.ts'
import { postTransaction } from './commands.ts'
import { transfer } from './rules.ts'

const commonKinds: CommonAccount[] = ['organisation', 'pot', 'commons', 'opening', 'former_members']

/** An account that several hold: shared, or a group's, since yesterday and until then, if it is over. */
async function heldBy(
  tx: Tx,
  communityId: string,
  kind: 'shared' | 'group',
  people: readonly string[],
  until: Date | null = null,
): Promise<string> {
  const accountId = newId()
  await tx
    .insertInto('accounts')
    .values({ communityId, id: accountId, kind, name: kind, openedAt: atNoon })
    .execute()
  const shares = kind === 'shared'
  for (const personId of people)
    await tx
      .insertInto('accountHolders')
      .values({ communityId, id: newId(), accountId, personId, shares, since: atNoon, until })
      .execute()
  return accountId
}

test('a community begins with one account of each of its own kinds, and everybody has one, all at zero', async ({
  tx,
  communityId,
  quinn,
  amina,
}) => {
  const accounts = await tx
    .selectFrom('accounts')
    .select(['id', 'kind', 'personId', 'linkedId', 'balanceMinutes', 'openedAt', 'closedAt'])
    .where('communityId', '=', communityId)
    .execute()
  const common = accounts.filter(({ kind }) => kind !== 'person')
  assert.deepEqual(common.map(({ kind }) => kind).sort(), [...commonKinds].sort())
  assert.equal(accounts.length - common.length, 4)
  for (const { kind, personId, linkedId, balanceMinutes, openedAt, closedAt } of accounts) {
    assert.deepEqual([linkedId, balanceMinutes, openedAt, closedAt], [null, 0, atNoon, null])
    assert.equal(personId === null, kind !== 'person')
  }
  for (const kind of commonKinds)
    assert.equal(await getCommonAccount(tx, communityId, kind), common.find((one) => one.kind === kind)?.id)
  const own = (personId: string) => accounts.find((one) => one.personId === personId)?.id
  assert.equal(await getOwnAccount(tx, communityId, amina.personId), own(amina.personId))
  assert.equal(await getAccountOf(tx, communityId, quinn.personId), own(quinn.personId))
  await openAccountsFor(tx, communityId, [], atNoon)
  await assert.rejects(getAccountOf(tx, communityId, newId()))
  await assert.rejects(getCommonAccount(tx, newId(), 'pot'))
})

test('somebody’s hours are on the account they share while they share it, and never on a group’s', async ({
  tx,
  communityId,
  amina,
  tom,
  bert,
  quinn,
}) => {
  const ids = [amina, tom, bert, quinn].map(({ personId }) => personId)
  const own = new Map<string, string>()
  for (const id of ids) own.set(id, await getOwnAccount(tx, communityId, id))
  const where = async () => {
    const one = await Promise.all(ids.map((id) => getAccountOf(tx, communityId, id)))
    const all = await listAccountsOf(tx, communityId, ids)
    assert.deepEqual(
      one,
      ids.map((id) => all.get(id)),
    )
    return one.map((id, at) => (id === own.get(ids[at] ?? '') ? 'own' : id))
  }
  assert.deepEqual(await where(), ['own', 'own', 'own', 'own'])
  const theirs = await heldBy(tx, communityId, 'shared', [amina.personId, tom.personId])
  await heldBy(tx, communityId, 'group', [bert.personId, tom.personId])
  await heldBy(tx, communityId, 'shared', [quinn.personId, bert.personId], atNoon)
  assert.deepEqual(await where(), [theirs, theirs, 'own', 'own'])
  assert.deepEqual(await Promise.all(ids.map((id) => getShared(tx, communityId, id))), [
    theirs,
    theirs,
    null,
    null,
  ])
  assert.deepEqual(await getOwnAccount(tx, communityId, tom.personId), own.get(tom.personId))
  await tx.updateTable('accountHolders').set({ until: atNoon }).where('accountId', '=', theirs).execute()
  assert.deepEqual(await where(), ['own', 'own', 'own', 'own'])
})

test('of many, those who are here have an account, and nobody of another community', async ({
  tx,
  communityId,
  amina,
  bert,
}) => {
  const { dai, hilltopId } = await buildHilltop(tx, communityId)
  const asked = [amina.personId, dai.personId, newId()]
  const found = await listAccountsOf(tx, communityId, asked)
  assert.deepEqual([...found.keys()], [amina.personId])
  assert.deepEqual([...(await listAccountsOf(tx, communityId, []))], [])
  await assert.rejects(getAccountOf(tx, communityId, dai.personId))
  await assert.rejects(getAccountOf(tx, hilltopId, bert.personId))
})

test('the account for a neighbour is opened once, at zero, and then found with what stands on it', async ({
  tx,
  communityId,
  quinn,
  amina,
}) => {
  const { hilltopId } = await buildHilltop(tx, communityId)
  const first = await openLinkAccount(tx, communityId, hilltopId, atNoon)
  assert.equal(first.balanceMinutes, 0)
  const row = await tx
    .selectFrom('accounts')
    .select(['id', 'kind', 'linkedId', 'openedAt'])
    .where('linkedId', 'is not', null)
    .execute()
  assert.deepEqual(row, [{ id: first.id, kind: 'link', linkedId: hilltopId, openedAt: atNoon }])
  await tx
    .insertInto('links')
    .values({
      communityId,
      id: newId(),
      otherId: hilltopId,
      accountId: first.id,
      limitMinutes: 60,
      openedAt: atNoon,
    })
    .execute()
  const legs = transfer(await getAccountOf(tx, communityId, amina.personId), first.id, 45)
  const posting = { key: 'over the hill', kind: 'inter', occurredOn: '2026-06-14', legs } as const
  assert.ok((await postTransaction(tx, quinn, posting, atNoon)).ok)
  assert.deepEqual(await openLinkAccount(tx, communityId, hilltopId, atNoon), {
    id: first.id,
    balanceMinutes: 45,
  })
})

nodeTest('what is held is held from others until the deed is done, and no more than was said', async (t) => {
  const { db } = await newDatabase(4)
  t.after(() => db.destroy())
  const first = { name: 'Quinn' }
  const { communityId, people, names, hilltopId } = await inTransaction(db, async (tx) => {
    const begun = await beginCommunity(
      tx,
      { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first },
      atNoon,
    )
    assert.ok(begun.ok)
    const { communityId } = begun
    const { hilltopId } = await buildHilltop(tx, communityId)
    const joinedOn = '2026-01-01'
    const told = ['Amina', 'Tom', 'Bert'].map((name) => ({ name, joinedOn }))
    const [amina = '', tom = '', bert = ''] = await addPeople(tx, communityId, told, atNoon)
    const people = { quinn: begun.personId, amina, tom, bert }
    const own = await tx
      .selectFrom('accounts')
      .leftJoin('people', (join) =>
        join
          .onRef('people.communityId', '=', 'accounts.communityId')
          .onRef('people.id', '=', 'accounts.personId'),
      )
      .select(['accounts.id', 'accounts.kind', 'people.name'])
      .execute()
    const names = new Map(own.map(({ id, kind, name }) => [id, name ?? kind]))
    names.set(await heldBy(tx, communityId, 'shared', [amina, tom]), 'amina+tom')
    names.set(await heldBy(tx, communityId, 'shared', [tom, bert], atNoon), 'tom+bert before')
    names.set(await heldBy(tx, communityId, 'group', [bert]), 'the choir')
    return { communityId, people, names, hilltopId }
  })
  const within = <T>(work: (one: Db) => Promise<T>) => inCommunity(db, communityId, work)
  /** Which accounts nobody else gets, while this is done. */
  const held = (work: (tx: Tx) => Promise<unknown>) =>
    within((one) =>
      inTransaction(one, async (tx) => {
        await work(tx)
        const free = await within((other) =>
          other.selectFrom('accounts').select('id').forNoKeyUpdate().skipLocked().execute(),
        )
        const taken = new Map(names)
        for (const { id } of free) taken.delete(id)
        return [...taken.values()].sort()
      }),
    )
  const { quinn, amina, tom, bert } = people
  const hold = (...ids: (string | null)[]) => held((tx) => holdAccounts(tx, communityId, ids))
  assert.deepEqual(await held(async () => {}), [])
  assert.deepEqual(await hold(), [])
  assert.deepEqual(await hold(quinn), ['Quinn'])
  assert.deepEqual(await hold(null), ['organisation'])
  assert.deepEqual(await hold(amina), ['Amina', 'amina+tom'])
  assert.deepEqual(await hold(bert, null), ['Bert', 'organisation', 'the choir'])
  assert.deepEqual(await hold(quinn, tom, null, null), ['Quinn', 'Tom', 'amina+tom', 'organisation'])

  const pot = await within((one) => getCommonAccount(one, communityId, 'pot'))
  assert.deepEqual(await held((tx) => holdTheseAccounts(tx, communityId, [pot])), ['pot'])
  assert.deepEqual(await held((tx) => holdAllAccounts(tx, communityId)), [...names.values()].sort())

  const opened = held(async (tx) => {
    names.set((await openLinkAccount(tx, communityId, hilltopId, atNoon)).id, 'hilltop')
  })
  assert.deepEqual(await opened, ['hilltop'], 'a new one is nobody else’s to see yet')
  const again = await held((tx) => openLinkAccount(tx, communityId, hilltopId, atNoon))
  assert.deepEqual(again, ['hilltop'])
})
