import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test as nodeTest } from 'node:test'
import { sql } from 'kysely'
import { newDatabase } from '../../../test/support/database.ts'
import { buildHilltop, openBothSides } from '../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { inCommunity, inTransaction, type Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { beginCommunity } from '../community/commands.ts'
import { addPeople } from '../people/commands.ts'
import { getAccountOf, getCommonAccount } from './accounts.ts'
import { checkBook, isClean } from './check.ts'
import {
  type Posting,
  postBroughtTransactions,
  postTransaction,
  postTransactions,
  reverseTransaction,
} from './commands.ts'
import { getHolder, listStatement } from './queries.ts'
import { type Leg, transfer } from './rules.ts'

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

test('a floor is reached and not passed: the community’s, or one’s own; receiving is always allowed', async (village) => {
  const { tx, quinn, amina, tom, communityId } = village
  const { from, to, pot, post } = await desk(village)
  await tx.updateTable('communities').set({ floorMinutes: -60 }).execute()
  const floor = { ok: false, why: 'floor' }
  assert.deepEqual(await post(transfer(from, to, 61)), floor)
  assert.equal((await post(transfer(from, to, 60))).ok, true)
  assert.deepEqual(await post(transfer(from, to, 1)), floor)
  assert.equal((await getHolder(tx, quinn, amina.personId)).balanceMinutes, -60)
  const agreeWithAmina = (floorMinutes: number) =>
    tx.updateTable('accounts').set({ floorMinutes }).where('id', '=', from).execute()
  await agreeWithAmina(-75)
  assert.deepEqual(await post(transfer(from, to, 16)), floor)
  assert.equal((await post(transfer(from, to, 15))).ok, true)
  await agreeWithAmina(0)
  assert.equal((await post(transfer(to, from, 15))).ok, true, 'below it, she is still given something')
  assert.equal((await post(transfer(pot, to, 6000))).ok, true, 'the pot has no floor')
  assert.equal((await getHolder(tx, quinn, tom.personId)).balanceMinutes, 6060)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('a closed account takes nothing and gives nothing; nor is there one of another community', async (village) => {
  const { tx, quinn, communityId } = village
  const { from, to, pot, post } = await desk(village)
  const { dai, hilltopId } = await buildHilltop(tx, communityId)
  const far = await inCommunity(tx, hilltopId, (one) => getAccountOf(one, hilltopId, dai.personId))
  await inCommunity(tx, communityId, async () => {})
  await tx.updateTable('accounts').set({ closedAt: atNoon }).where('id', '=', from).execute()
  const closed = { ok: false, why: 'account-closed' }
  for (const legs of [transfer(from, to, 15), transfer(to, from, 15), transfer(pot, far, 15)])
    assert.deepEqual(await post(legs), closed)
  assert.deepEqual(await post([...transfer(pot, to, 15), ...transfer(pot, newId(), 15)]), closed)
  await assert.rejects(
    postTransaction(tx, { ...quinn, communityId: hilltopId }, line(transfer(pot, to, 15)), atNoon),
    /another community/,
  )
  assert.equal((await getHolder(tx, quinn, village.tom.personId)).balanceMinutes, 0)
})

test('a link goes as far as was agreed, both ways, and no minute further', async (village) => {
  const { tx, quinn, communityId } = village
  const { to, post } = await desk(village)
  const { cleo, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo, 60)
  const { id: link } = await tx
    .selectFrom('accounts')
    .select('id')
    .where('linkedId', '=', hilltopId)
    .executeTakeFirstOrThrow()
  const beyond = { ok: false, why: 'link-limit' }
  assert.deepEqual(await post(transfer(link, to, 61)), beyond)
  assert.equal((await post(transfer(link, to, 60))).ok, true)
  assert.deepEqual(await post(transfer(link, to, 1)), beyond)
  assert.deepEqual(await post(transfer(to, link, 121)), beyond)
  assert.equal((await post(transfer(to, link, 120))).ok, true)
  assert.deepEqual(await post(transfer(to, link, 1)), beyond)
})

test('several are written in the order given, all or none, each answered for itself', async (village) => {
  const { tx, quinn, communityId } = village
  const { from, to, pot } = await desk(village)
  const post = (...postings: Posting[]) => postTransactions(tx, quinn, postings, atNoon)
  const three = [
    line(transfer(from, to, 15)),
    line(transfer(to, pot, 30), { kind: 'donation' }),
    line(transfer(from, to, 45)),
  ]
  const first = await post(...three)
  assert.ok(first.ok)
  const stand = async () =>
    tx
      .selectFrom('transactions')
      .select([
        'id',
        'kind',
        'key',
        'source',
        'keyedBy',
        'occurredOn',
        'postedAt',
        'reversesId',
        'noteDigest',
      ])
      .orderBy('position')
      .execute()
  assert.deepEqual(
    await stand(),
    three.map(({ key, kind }, at) => ({
      id: first.posted[at]?.transactionId,
      kind,
      key,
      source: 'here',
      keyedBy: quinn.personId,
      occurredOn: '2026-06-14',
      postedAt: atNoon,
      reversesId: null,
      noteDigest: null,
    })),
  )
  assert.equal((await tx.selectFrom('transactionNotes').selectAll().execute()).length, 0)
  const [one, , last] = three
  assert.ok(one && last)
  const fresh = line(transfer(pot, from, 15))
  const again = await post(last, fresh, one)
  assert.ok(again.ok)
  assert.deepEqual(
    again.posted.map((posted) => [posted.transactionId, posted.again]),
    [
      [first.posted[2]?.transactionId, true],
      [again.posted[1]?.transactionId, false],
      [first.posted[0]?.transactionId, true],
    ],
  )
  const before = await stand()
  assert.equal(before.length, 4)
  const reused = { ok: false, why: 'key-reused' }
  assert.deepEqual(await post(line(transfer(from, to, 15)), { ...one, legs: transfer(from, to, 60) }), reused)
  assert.deepEqual(await post({ ...one, kind: 'gift' }), reused)
  assert.deepEqual(await post({ ...one, occurredOn: '2026-06-13' }), reused)
  await tx.updateTable('communities').set({ floorMinutes: -60 }).execute()
  const floor = { ok: false, why: 'floor' }
  assert.deepEqual(await post(line(transfer(pot, to, 15)), line(transfer(from, to, 600))), floor)
  assert.deepEqual(await stand(), before)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('what is no transaction never reaches the book, and what the book does not know is no refusal', async (village) => {
  const { tx, quinn } = village
  const { from, to, post } = await desk(village)
  const whyNots = {
    'too-few-legs': transfer(from, to, 15).slice(1),
    'not-whole-minutes': transfer(from, to, 1.5),
    'something-from-nowhere': [...transfer(from, to, 15), { accountId: to, minutes: 1 }],
  }
  for (const [why, legs] of Object.entries(whyNots))
    await assert.rejects(post(legs), new RangeError(`not a transaction: ${why}`))
  const noDay = line(transfer(from, to, 15), { occurredOn: '2026-02-30' })
  await assert.rejects(
    inTransaction(tx, (inner) => postTransaction(inner, quinn, noDay, atNoon)),
    /out of range/,
  )
  assert.deepEqual(await tx.selectFrom('transactions').select('id').execute(), [])
})

test('words stand beside a line, salted: the book holds their digest, each another', async (village) => {
  const { tx, quinn, communityId } = village
  const { from, to } = await desk(village)
  const told = [
    ' Help with the shelves \n',
    'Help with the shelves',
    `${'x'.repeat(2000)} and more`,
    ' \n ',
    '',
  ]
  const postings = told.map((words, at) => line(transfer(from, to, 15 + at), { words }))
  const posted = await postTransactions(tx, quinn, postings, atNoon)
  assert.ok(posted.ok)
  const notes = async () =>
    tx
      .selectFrom('transactions as t')
      .leftJoin('transactionNotes as n', 'n.transactionId', 't.id')
      .select(['n.words', 'n.salt', 't.noteDigest'])
      .orderBy('t.position')
      .execute()
  const kept = await notes()
  assert.deepEqual(
    kept.map(({ words }) => words),
    ['Help with the shelves', 'Help with the shelves', 'x'.repeat(2000), null, null],
  )
  for (const { words, salt, noteDigest } of kept) {
    if (words === null) assert.equal(noteDigest, null)
    else {
      assert.equal(salt?.length, 16)
      const digest = createHash('sha256').update(salt).update(words).digest()
      assert.ok(noteDigest?.equals(digest))
    }
  }
  assert.ok(kept[0]?.salt && !kept[1]?.salt?.equals(kept[0].salt))
  const again = await postTransactions(tx, quinn, postings, atNoon)
  assert.ok(again.ok && again.posted.every((one) => one.again))
  assert.deepEqual(await notes(), kept)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('what comes from elsewhere stands without limits, says from where, and is told apart', async (village) => {
  const { tx, quinn, communityId } = village
  const { from, to, pot, post } = await desk(village)
  await tx.updateTable('communities').set({ floorMinutes: 0 }).execute()
  assert.equal((await post(transfer(pot, to, 30))).ok, true)
  const [long, noted] = [line(transfer(from, to, 6000)), line(transfer(from, pot, 15), { words: 'By hand' })]
  const first = await postBroughtTransactions(tx, quinn, [long, noted], 'old-book', atNoon)
  assert.deepEqual(
    first.map(({ id, standsAs, outcome }) => [id === standsAs, outcome]),
    [
      [true, 'posted'],
      [true, 'posted'],
    ],
  )
  const other = { ...noted, legs: transfer(from, pot, 16) }
  const more = line(transfer(to, from, 15))
  const second = await postBroughtTransactions(tx, quinn, [other, more, long], 'old-book', atNoon)
  assert.deepEqual(
    second.map(({ standsAs, outcome }) => [standsAs, outcome]),
    [
      [first[1]?.standsAs, 'other'],
      [second[1]?.id, 'posted'],
      [first[0]?.standsAs, 'again'],
    ],
  )
  const sources = await tx.selectFrom('transactions').select('source').orderBy('position').execute()
  assert.deepEqual(
    sources.map(({ source }) => source),
    ['here', 'old-book', 'old-book', 'old-book'],
  )
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('an undoing is the mirror on the same day, with its reason, once, and recorded once', async (village) => {
  const { tx, quinn, communityId } = village
  const { from, to, pot, post } = await desk(village)
  const legs = [...transfer(from, to, 60), ...transfer(from, pot, 30)]
  const [first, twin] = [await post(legs), await post(legs)]
  assert.ok(first.ok && twin.ok)
  await tx.updateTable('communities').set({ floorMinutes: 0 }).execute()
  const undo = (transactionId: string, key: string, actor: Actor = quinn) =>
    reverseTransaction(tx, actor, { transactionId, reason: ' Wrong shelf ', key }, atNoon)
  const undone = await undo(first.transactionId, 'undo-first')
  assert.ok(undone.ok)
  assert.equal(undone.again, false)
  const [row] = await tx
    .selectFrom('transactions as t')
    .innerJoin('transactionNotes as n', 'n.transactionId', 't.id')
    .select(['t.kind', 't.key', 't.occurredOn', 't.reversesId', 't.keyedBy', 'n.words'])
    .where('t.id', '=', undone.transactionId)
    .execute()
  assert.deepEqual(row, {
    kind: 'reversal',
    key: 'undo-first',
    occurredOn: '2026-06-14',
    reversesId: first.transactionId,
    keyedBy: quinn.personId,
    words: 'Wrong shelf',
  })
  const entries = await tx
    .selectFrom('entries')
    .select(['accountId', 'minutes'])
    .where('transactionId', '=', undone.transactionId)
    .execute()
  const sorted = (all: Leg[]) => all.map(({ accountId, minutes }) => `${accountId} ${minutes}`).sort()
  assert.deepEqual(sorted(entries), sorted(legs.map((leg) => ({ ...leg, minutes: -leg.minutes }))))

  const same = { ok: true, transactionId: undone.transactionId, again: true }
  assert.deepEqual(await undo(first.transactionId, 'undo-first'), same)
  assert.deepEqual(await undo(first.transactionId, 'undo-again'), { ok: false, why: 'already-reversed' })
  assert.deepEqual(await undo(undone.transactionId, 'undo-undone'), { ok: false, why: 'is-a-reversal' })
  // Alike to the minute, and still not the one that was undone under this key.
  assert.deepEqual(await undo(twin.transactionId, 'undo-first'), { ok: false, why: 'key-reused' })
  await assert.rejects(undo(newId(), 'undo-nothing'), NotFound)
  await assert.rejects(undo(twin.transactionId, 'undo-afar', { ...quinn, communityId: newId() }), NotFound)
  const records = await tx
    .selectFrom('records')
    .select(['what', 'actorId', 'subjectId'])
    .where('what', '=', 'transaction.reversed')
    .execute()
  assert.deepEqual(records, [
    { what: 'transaction.reversed', actorId: quinn.personId, subjectId: first.transactionId },
  ])
  assert.ok(isClean(await checkBook(tx, communityId)))

  assert.ok((await post(transfer(pot, to, 30))).ok)
  await tx.updateTable('accounts').set({ closedAt: atNoon }).where('id', '=', pot).execute()
  assert.deepEqual(await undo(twin.transactionId, 'undo-closed'), { ok: false, why: 'account-closed' })
  const { length } = await tx.selectFrom('records').select('id').where('what', 'like', '%reversed').execute()
  assert.equal(length, 1)
})

test('an undoing among several lifts the limits of all: what puts it right goes with it', async (village) => {
  const { tx, quinn } = village
  const { from, to, post } = await desk(village)
  const wrong = await post(transfer(from, to, 60))
  assert.ok(wrong.ok)
  await tx.updateTable('communities').set({ floorMinutes: 0 }).execute()
  const right = line(transfer(from, to, 45))
  assert.deepEqual(await postTransaction(tx, quinn, right, atNoon), { ok: false, why: 'floor' })
  const back = line(transfer(to, from, 60), { kind: 'reversal', reversesId: wrong.transactionId })
  assert.equal((await postTransactions(tx, quinn, [back, right], atNoon)).ok, true)
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

nodeTest('of brokers who undo one line at once, one does, and the others are told', async (t) => {
  const { db } = await newDatabase(8)
  t.after(() => db.destroy())
  const { quinn, accounts } = await inTransaction(db, async (tx) => {
    const first = { name: 'Quinn' }
    const begun = await beginCommunity(
      tx,
      { name: 'Race', timeZone: 'Europe/London', isDemo: false, first },
      atNoon,
    )
    assert.ok(begun.ok)
    const { communityId, personId } = begun
    const quinn: Actor = { communityId, personId, name: 'Quinn', tasks: new Set(['broker']) }
    const accounts = [
      await getCommonAccount(tx, communityId, 'pot'),
      await getCommonAccount(tx, communityId, 'commons'),
    ]
    return { quinn, accounts }
  })
  const within = <T>(work: (tx: Tx) => Promise<T>) =>
    inCommunity(db, quinn.communityId, (one) => inTransaction(one, work))
  const [pot = '', commons = ''] = accounts
  const posted = await within((tx) => postTransaction(tx, quinn, line(transfer(pot, commons, 15)), atNoon))
  assert.ok(posted.ok)
  const { transactionId } = posted
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      within((tx) => reverseTransaction(tx, quinn, { transactionId, reason: 'Twice', key: newId() }, atNoon)),
    ),
  )
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
  assert.ok(answers.every((one) => one.ok || one.why === 'already-reversed'))
})

/** A line of its own key, on a day in June. */
function line(legs: Leg[], more: Partial<Posting> = {}): Posting {
  return { key: `line ${newId()}`, kind: 'exchange', occurredOn: '2026-06-14', legs, ...more }
}

/** Amina’s account and Tom’s, the pot, and a broker at the book. */
async function desk({ tx, communityId, quinn, amina, tom }: Village) {
  return {
    from: await getAccountOf(tx, communityId, amina.personId),
    to: await getAccountOf(tx, communityId, tom.personId),
    pot: await getCommonAccount(tx, communityId, 'pot'),
    post: (legs: Leg[]) => postTransaction(tx, quinn, line(legs), atNoon),
  }
}
