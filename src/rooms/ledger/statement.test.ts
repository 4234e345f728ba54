import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { getAccountOf, getCommonAccount } from './accounts.ts'
import { postTransaction, reverseTransaction } from './commands.ts'
import { type TransactionKind, transfer } from './rules.ts'
import { readSought } from './sought.ts'
import { ledger } from './urls.ts'

const mine = (query: Record<string, string>) => withQuery(ledger.mine.to(), query)

test('lines are looked for by kind, by a name, by days and by what was put right; each keeps its true balance', async (village) => {
  const { as, tom, amina, bert, quinn, tx } = village
  await line(village, amina, tom, 60, { occurredOn: '2026-06-01' })
  await line(village, bert, tom, 30, { occurredOn: '2026-06-03', kind: 'gift' })
  const wrong = await line(village, amina, tom, 15, { occurredOn: '2026-06-05' })
  const said = { transactionId: wrong, reason: 'Twice', key: newId() }
  assert.ok((await reverseTransaction(tx, quinn, said, atNoon)).ok)
  await line(village, tom, null, 45, { occurredOn: '2026-06-07', kind: 'donation' })

  const shown = async (query: Record<string, string>) => {
    const { document } = await as(tom).get(mine(query))
    return [...document.querySelectorAll('tbody tr')].map((row) => {
      const balance = row.querySelector('[data-label="Balance after"]')
      return `${row.querySelector('td')?.textContent?.trim()}: ${balance?.textContent?.trim()}`
    })
  }
  assert.equal((await shown({})).length, 5)
  assert.deepEqual(await shown({ kind: 'gift' }), ['3 Jun 2026: 1 h 30 min'])
  assert.deepEqual(await shown({ with: 'bER' }), ['3 Jun 2026: 1 h 30 min'])
  assert.deepEqual(await shown({ with: 'shared pot' }), ['7 Jun 2026: 45 min'])
  assert.deepEqual(await shown({ from: '2026-06-03', to: '2026-06-05', kind: 'exchange' }), [
    '5 Jun 2026: 1 h 45 min',
  ])
  assert.deepEqual(await shown({ to: '2026-06-03' }), ['3 Jun 2026: 1 h 30 min', '1 Jun 2026: 1 h'])
  assert.deepEqual(await shown({ put_right: 'yes' }), ['5 Jun 2026: 1 h 30 min', '5 Jun 2026: 1 h 45 min'])
  assert.deepEqual(await shown({ with: 'Amina', kind: 'gift' }), [])
})

test('where nothing fits the page says so, with a way back; on paper it says what was looked for', async (village) => {
  const { as, tom, amina } = village
  await line(village, amina, tom, 60, {})
  const none = await as(tom).get(mine({ with: 'Nobody', from: '2026-01-01' }))
  assert.match(
    none.words,
    /Only: “Nobody” · from 1 January 2026.*No line fits this\.\s*Show everything again/s,
  )
  assert.equal(none.document.querySelector('.empty a')?.getAttribute('href'), ledger.mine.to())
  assert.equal(none.document.querySelector('[name=with]')?.getAttribute('value'), 'Nobody')
})

test('a day that is none is told at its box, with what was typed kept', async (village) => {
  const { as, tom, amina } = village
  await line(village, amina, tom, 60, {})
  for (const wrong of [
    { from: 'yesterday' },
    { to: '2026-02-30' },
    { from: '2026-06-05', to: '2026-06-04' },
  ]) {
    const page = await as(tom).get(mine({ ...wrong, with: 'Amina' }))
    assert.equal(page.status, 422)
    assert.equal(page.problems.length, 1)
    for (const [name, value] of Object.entries({ ...wrong, with: 'Amina' }))
      assert.equal(page.document.querySelector(`[name=${name}]`)?.getAttribute('value'), value)
  }
  const { sought } = readSought({ kind: 'no such kind', put_right: 'maybe' })
  assert.deepEqual(sought, { kind: null, with: '', from: null, to: null, putRight: false })
})

test('pages and the file keep what is looked for', async (village) => {
  const { as, tom, amina } = village
  for (let turn = 0; turn < 60; turn += 1) {
    await line(village, amina, tom, 15, {})
    await line(village, amina, tom, 15, { kind: 'gift' })
  }
  const first = await as(tom).get(mine({ kind: 'gift' }))
  assert.equal(first.document.querySelectorAll('tbody tr').length, 50)
  const older = first.document.querySelector('a[rel=next]')!.getAttribute('href')!
  assert.match(older, /kind=gift/)
  const second = await as(tom).get(older)
  assert.equal(second.document.querySelectorAll('tbody tr').length, 10)
  assert.equal(second.document.querySelector('a[rel=next]'), null)
  assert.equal(second.document.querySelector('a[rel=prev]')?.getAttribute('href'), mine({ kind: 'gift' }))
  const file = [...first.document.querySelectorAll('a')]
    .map((link) => link.getAttribute('href') ?? '')
    .find((href) => href.startsWith(ledger.mineAsCsv.to()))
  assert.match(file ?? '', /kind=gift/)
  const csv = await as(tom).get(file!)
  assert.equal(csv.text.trim().split('\r\n').length, 61)
  assert.equal((await as(tom).get(ledger.mineAsCsv.to())).text.trim().split('\r\n').length, 121)
})

test('looking for a few lines reads one’s own, however many others write', async (village) => {
  const { tx, tom, amina, bert, quinn, as } = village
  for (let turn = 0; turn < 5; turn += 1) await line(village, amina, tom, 15, {})
  for (let turn = 0; turn < 400; turn += 1) await line(village, bert, quinn, 15, {})
  await sql`reset role`.execute(tx)
  await sql`analyze entries, transactions, accounts, people`.execute(tx)
  await sql`set role bothways_app`.execute(tx)
  const read = async () => {
    const { rows } = await sql<{ read: number }>`
      select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::integer as read
      from pg_stat_xact_user_tables where relname in ('entries', 'transactions')`.execute(tx)
    return rows[0]!.read
  }
  const visitor = as(tom)
  await visitor.get('/me')
  for (const query of [
    { kind: 'legacy' },
    { with: 'Nobody' },
    { put_right: 'yes' },
    { from: '2026-01-01' },
  ]) {
    const before = await read()
    await visitor.get(mine(query))
    const lines = (await read()) - before
    assert.ok(lines < 150, `${JSON.stringify(query)} read ${lines}`)
  }
})

test('whoever shares an account sees its lines, and who else holds it; their own older ones stay in reach', async (village) => {
  const { as, tom, amina, bert, quinn } = village
  await line(village, bert, tom, 15, { occurredOn: '2026-06-01' })
  await share(village, [tom, amina])
  await line(village, bert, tom, 120, { occurredOn: '2026-06-10' })
  for (const person of [tom, amina]) {
    const page = await as(person).get(ledger.mine.to())
    assert.match(page.words, /You share this account with: (Amina|Tom)\..*Account: The two\./s)
    assert.match(page.words, /10 Jun 2026/)
    assert.doesNotMatch(page.words, /1 Jun 2026/)
  }
  const older = await as(tom).get(mine({ own: '1' }))
  assert.match(older.words, /lines of your own account, which rests.*1 Jun 2026/s)
  assert.doesNotMatch(older.words, /10 Jun 2026/)
  assert.match((await as(tom).get(withQuery(ledger.mineAsCsv.to(), { own: '1' }))).text, /2026-06-01/)
  const ofTom = withQuery(ledger.of.to({ personId: shortId(tom.personId) }), {})
  assert.match((await as(quinn).get(ofTom)).words, /Tom shares this account with: Amina/)
  assert.equal((await as(bert).get(ofTom)).status, 404)
})

test('whoever has many hours reads a kind word on their own pages, and nobody is locked', async (village) => {
  const { as, tx, tom, amina, quinn } = village
  await tx.updateTable('communities').set({ promptMinutes: 1200 }).execute()
  await line(village, amina, tom, 1200, {})
  for (const page of ['/me', ledger.mine.to()])
    assert.doesNotMatch((await as(tom).get(page)).words, /Time to let others give/)
  await line(village, amina, tom, 120, {})
  for (const page of ['/me', ledger.mine.to()]) {
    const { words, document } = await as(tom).get(page)
    assert.match(words, /You have 22 h\. Time to let others give/)
    const ways = [...document.querySelectorAll('.banner a')].map((link) => link.getAttribute('href'))
    assert.ok(ways.includes('/board/ask') && ways.includes('/pot/give'), String(ways))
  }
  assert.doesNotMatch((await as(amina).get('/me')).words, /Time to let others give/)
  const ofTom = ledger.of.to({ personId: shortId(tom.personId) })
  assert.doesNotMatch((await as(quinn).get(ofTom)).words, /Time to let others give/)
  await line(village, amina, tom, 60, {})
})

type Change = { kind?: TransactionKind; occurredOn?: string }

/** Minutes from one person to another, or to the pot. Answers the transaction. */
async function line(
  { tx, quinn, communityId }: Village,
  from: Actor,
  to: Actor | null,
  minutes: number,
  { kind = 'exchange', occurredOn = '2026-06-14' }: Change,
): Promise<string> {
  const legs = transfer(
    await getAccountOf(tx, communityId, from.personId),
    to ? await getAccountOf(tx, communityId, to.personId) : await getCommonAccount(tx, communityId, 'pot'),
    minutes,
  )
  const posted = await postTransaction(tx, quinn, { key: newId(), kind, occurredOn, legs }, atNoon)
  assert.ok(posted.ok)
  return posted.transactionId
}

async function share({ tx, communityId }: Village, people: Actor[]) {
  const account = { communityId, id: newId(), kind: 'shared', name: 'The two', openedAt: atNoon }
  await tx.insertInto('accounts').values(account).execute()
  for (const { personId } of people)
    await tx
      .insertInto('accountHolders')
      .values({ communityId, id: newId(), accountId: account.id, personId, shares: true, since: atNoon })
      .execute()
}
