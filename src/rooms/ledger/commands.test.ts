import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { sql } from 'kysely'
import { newDatabase } from '../../../test/support/database.ts'
import { atNoon, test } from '../../../test/support/village.ts'
import { inCommunity, inTransaction } from '../../platform/db/database.ts'
import { beginCommunity } from '../community/commands.ts'
import { addPeople } from '../people/commands.ts'
import { getAccountOf, getCommonAccount } from './accounts.ts'
import { checkBook, isClean } from './check.ts'
import { type Posting, postTransaction, reverseTransaction } from './commands.ts'
import { getHolder, listStatement } from './queries.ts'
import { transfer } from './rules.ts'

test('an hour passes from one account to another, and the book is clean', async ({
  tx,
  quinn,
  amina,
  tom,
}) => {
  const posted = await postTransaction(
    tx,
    quinn,
    await hour(amina.personId, tom.personId, 'first-key'),
    atNoon,
  )
  assert.equal(posted.ok, true)
  assert.equal((await getHolder(tx, quinn, tom.personId)).balanceMinutes, 60)
  assert.equal((await getHolder(tx, quinn, amina.personId)).balanceMinutes, -60)
  const holder = await getHolder(tx, quinn, tom.personId)
  const { lines } = await listStatement(tx, quinn, holder, { before: null })
  assert.deepEqual(
    lines.map(({ minutes, balanceMinutes, keyedBy, others }) => ({
      minutes,
      balanceMinutes,
      keyedBy,
      others,
    })),
    [{ minutes: 60, balanceMinutes: 60, keyedBy: 'Quinn', others: [{ name: 'Amina', kind: 'person' }] }],
  )
  assert.ok(isClean(await checkBook(tx, quinn.communityId)))

  async function hour(from: string, to: string, key: string): Promise<Posting> {
    const legs = transfer(
      await getAccountOf(tx, quinn.communityId, from),
      await getAccountOf(tx, quinn.communityId, to),
      60,
    )
    return { key, kind: 'exchange', occurredOn: '2026-06-14', legs }
  }
})

test('the same key posts once; with other content it is refused', async ({ tx, quinn, amina, tom }) => {
  const from = await getAccountOf(tx, quinn.communityId, amina.personId)
  const to = await getAccountOf(tx, quinn.communityId, tom.personId)
  const posting: Posting = {
    key: 'one-sheet-line',
    kind: 'exchange',
    occurredOn: '2026-06-14',
    legs: transfer(from, to, 30),
  }
  const first = await postTransaction(tx, quinn, posting, atNoon)
  const again = await postTransaction(tx, amina, posting, atNoon)
  const other = await postTransaction(tx, quinn, { ...posting, legs: transfer(from, to, 45) }, atNoon)
  assert.ok(first.ok && again.ok)
  assert.equal(again.transactionId, first.transactionId)
  assert.equal(again.again, true)
  assert.deepEqual(other, { ok: false, why: 'key-reused' })
  assert.equal((await getHolder(tx, quinn, tom.personId)).balanceMinutes, 30)
})

test('a floor refuses the giver of time, whole, and a reversal is exempt', async ({
  tx,
  quinn,
  amina,
  tom,
}) => {
  const from = await getAccountOf(tx, quinn.communityId, amina.personId)
  const to = await getAccountOf(tx, quinn.communityId, tom.personId)
  const post = (key: string, minutes: number) =>
    postTransaction(
      tx,
      quinn,
      { key, kind: 'exchange', occurredOn: '2026-06-14', legs: transfer(from, to, minutes) },
      atNoon,
    )
  const first = await post('before-the-floor', 120)
  await tx
    .updateTable('accounts')
    .set({ floorMinutes: -120 })
    .where('communityId', '=', quinn.communityId)
    .where('id', '=', from)
    .execute()
  assert.deepEqual(await post('below-the-floor', 15), { ok: false, why: 'floor' })
  assert.ok(first.ok)

  const back = { transactionId: first.transactionId, reason: 'wrong day', key: 'reverse-once' }
  assert.deepEqual(await reverseTransaction(tx, amina, back, atNoon), { ok: false, why: 'not-a-broker' })
  assert.equal((await reverseTransaction(tx, quinn, back, atNoon)).ok, true)
  assert.deepEqual(await reverseTransaction(tx, quinn, { ...back, key: 'reverse-twice' }, atNoon), {
    ok: false,
    why: 'already-reversed',
  })
  assert.equal((await getHolder(tx, quinn, tom.personId)).balanceMinutes, 0)
  assert.ok(isClean(await checkBook(tx, quinn.communityId)))
})

test('the application cannot change, delete or smuggle a line, and neither can the owner of the tables', async ({
  tx,
  quinn,
  amina,
  tom,
}) => {
  const from = await getAccountOf(tx, quinn.communityId, amina.personId)
  const to = await getAccountOf(tx, quinn.communityId, tom.personId)
  await postTransaction(
    tx,
    quinn,
    { key: 'stands-for-ever', kind: 'exchange', occurredOn: '2026-06-14', legs: transfer(from, to, 30) },
    atNoon,
  )
  const attempts = [
    'update entries set minutes = 1',
    'delete from entries',
    "update transactions set occurred_on = '2020-01-01'",
    'delete from transactions',
    'truncate entries, transactions cascade',
    'update accounts set balance_minutes = 600',
    'delete from accounts',
  ]
  for (const role of ['bothways_app', 'none']) {
    for (const attempt of attempts) {
      await assert.rejects(
        inTransaction(tx, async (inner) => {
          await sql.raw(`set local role ${role}`).execute(inner)
          await sql.raw(attempt).execute(inner)
        }),
        `${attempt} as ${role}`,
      )
    }
  }
})

test('with several legs of one account, its last balance is the one that counts', async ({
  tx,
  quinn,
  amina,
  tom,
}) => {
  const [from, to] = [
    await getAccountOf(tx, quinn.communityId, amina.personId),
    await getAccountOf(tx, quinn.communityId, tom.personId),
  ]
  await tx
    .updateTable('accounts')
    .set({ floorMinutes: -60 })
    .where('communityId', '=', quinn.communityId)
    .where('id', '=', from)
    .execute()
  const post = (key: string, back: number) => {
    const legs = [...transfer(from, to, 120), ...transfer(to, from, back)]
    return postTransaction(tx, quinn, { key, kind: 'learning', occurredOn: '2026-06-14', legs }, atNoon)
  }
  assert.deepEqual(await post('too-little-back', 30), { ok: false, why: 'floor' })
  assert.equal((await post('enough-comes-back', 60)).ok, true)
  const holder = await getHolder(tx, quinn, amina.personId)
  const { lines } = await listStatement(tx, quinn, holder, { before: null })
  assert.deepEqual(
    lines.map(({ position, minutes, balanceMinutes }) => [position, minutes, balanceMinutes]),
    [
      [2, 60, -60],
      [1, -120, -120],
    ],
  )
  assert.ok(isClean(await checkBook(tx, quinn.communityId)))
})

test('the application posts by two doors only', async ({ tx }) => {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where prosecdef and proname ~ '^(post|refuse)'
      and has_function_privilege('bothways_app', oid, 'execute') order by proname`.execute(tx)
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['post_transactions', 'post_transfer'],
  )
  const inside = await sql<{ may: boolean }>`
    select has_function_privilege('bothways_app', 'refuse_beyond_limits'::regproc::oid, 'execute') as may`.execute(
    tx,
  )
  assert.deepEqual(inside.rows, [{ may: false }])
})

nodeTest('fifty people at once lose and invent no minute', async () => {
  const { db } = await newDatabase(12)
  const begun = await inTransaction(db, (tx) =>
    beginCommunity(
      tx,
      { name: 'Race', timeZone: 'Europe/London', isDemo: false, first: { name: 'Quinn' } },
      atNoon,
    ),
  )
  assert.ok(begun.ok)
  const writer = { communityId: begun.communityId, personId: begun.personId }
  const accounts = await inCommunity(db, begun.communityId, async (one) => {
    const ids = await inTransaction(one, (tx) =>
      addPeople(
        tx,
        begun.communityId,
        ['A', 'B', 'C', 'D'].map((name) => ({ name, joinedOn: '2026-01-01' })),
        atNoon,
      ),
    )
    return Promise.all(ids.map((id) => getAccountOf(one, begun.communityId, id)))
  })
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, turn) => {
      // Opposite directions and a shared key now and then: the ways in which two postings get in each other's way.
      const [from, to] =
        turn % 2
          ? [accounts[turn % 4]!, accounts[(turn + 1) % 4]!]
          : [accounts[(turn + 1) % 4]!, accounts[turn % 4]!]
      const key = `race-key-${turn < 20 ? Math.floor(turn / 10) : turn}`
      const posting: Posting = {
        key,
        kind: 'exchange',
        occurredOn: '2026-06-14',
        legs: transfer(from, to, 15),
      }
      return inCommunity(db, begun.communityId, (one) =>
        inTransaction(one, (tx) => postTransaction(tx, writer, posting, atNoon)),
      )
    }),
  )
  assert.equal(outcomes.filter((outcome) => outcome.ok && !outcome.again).length, 182)

  // Sent five times at once, and once is all that the floor lets through: the others are told of the first, not of the floor.
  const sent = await inCommunity(db, begun.communityId, async (one) => {
    const { rows } = await sql<{ id: string }>`
      update accounts set floor_minutes = balance_minutes - 20
      where id = (select id from accounts order by balance_minutes limit 1) returning id`.execute(one)
    const giving = rows[0]!.id
    const legs = transfer(giving, accounts.find((id) => id !== giving)!, 15)
    const hurried = { key: 'sent-five-times', kind: 'exchange', occurredOn: '2026-06-14', legs } as const
    return Promise.all(
      Array.from({ length: 5 }, () =>
        inCommunity(db, begun.communityId, (other) =>
          inTransaction(other, (tx) => postTransaction(tx, writer, hurried, atNoon)),
        ),
      ),
    )
  })
  assert.equal(sent.filter((outcome) => outcome.ok).length, 5)
  assert.equal(sent.filter((outcome) => outcome.ok && !outcome.again).length, 1)

  await inCommunity(db, begun.communityId, async (one) => {
    assert.ok(isClean(await checkBook(one, begun.communityId)))
    assert.equal(await getCommonAccount(one, begun.communityId, 'pot').then(Boolean), true)
  })
})
