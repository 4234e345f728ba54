import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { newId } from '../../../platform/ids.ts'
import { getCommonAccount, getOwnAccount } from '../accounts.ts'
import { isClean } from '../check.ts'
import { postTransaction } from '../commands.ts'
import { getLastReceipt } from '../receipts/queries.ts'
import { transfer } from '../rules.ts'
import { ledger } from '../urls.ts'
import { keepCheck } from './commands.ts'
import { checkBooks } from './nightly.ts'

const baseUrl = 'https://riverside.example'
const later = (hours: number) => new Date(atNoon.getTime() + hours * 60 * 60 * 1000)

test('each check is kept, with the receipt of the last line as its witness', async (village) => {
  const { tx, communityId } = village
  await anHour(village)
  const receipt = await getLastReceipt(tx, communityId)
  assert.ok(isClean(await keepCheck(tx, communityId, atNoon, baseUrl)))
  await anHour(village)
  await checkBooks(tx, () => later(12), baseUrl)
  const kept = await checksOf(village)
  assert.deepEqual(
    kept.map(({ clean, receipt: one }) => [clean, one]),
    [
      [true, receipt],
      [true, await getLastReceipt(tx, communityId)],
    ],
  )
  assert.ok(kept[0]!.looked > 0)
  assert.deepEqual(kept[0]!.broken, [])
  assert.deepEqual(await lettersOf(village), [])
})

test('a book that does not add up bears no witness, is told to the stewards once a day, and stays known until it is right', async (village) => {
  const { tx, communityId, quinn } = village
  await anHour(village)
  await keepCheck(tx, communityId, atNoon, baseUrl)
  await damage(village, 'update chains set head = sha256(head)')
  for (const hours of [1, 2]) assert.ok(!isClean(await keepCheck(tx, communityId, later(hours), baseUrl)))
  const [, second] = await checksOf(village)
  assert.equal(second!.receipt, null)
  assert.deepEqual(
    (second!.broken as { invariant: string }[]).map(({ invariant }) => invariant),
    ['chain-unbroken'],
  )
  const [letter, ...more] = await lettersOf(village)
  assert.deepEqual(more, [])
  assert.equal(letter!.personId, quinn.personId)
  assert.equal(letter!.subject, 'The book of Riverside does not add up')
  assert.match(
    letter!.words,
    /write nothing new into the book.*bin\/bothways check.*riverside\.example\/check/s,
  )

  await keepCheck(tx, communityId, later(24), baseUrl)
  assert.equal((await lettersOf(village)).length, 2)
})

test('the day of a letter is the community’s own', async (village) => {
  const { tx, communityId } = village
  await tx.updateTable('communities').set({ timeZone: 'Pacific/Auckland' }).execute()
  await anHour(village)
  await damage(village, 'update chains set head = sha256(head)')
  // 23:30 and 00:30 there.
  await keepCheck(tx, communityId, new Date('2026-06-15T11:30:00Z'), null)
  await keepCheck(tx, communityId, new Date('2026-06-15T12:30:00Z'), null)
  assert.equal((await lettersOf(village)).length, 2)
})

test('four hundred checks are kept, the latest ones', async (village) => {
  const { tx, communityId } = village
  const rows = Array.from({ length: 405 }, () => ({
    ...{ communityId, id: newId(), madeAt: atNoon, clean: true, looked: 1 },
    broken: '[]',
  }))
  await tx.insertInto('bookChecks').values(rows).execute()
  await keepCheck(tx, communityId, later(1), null)
  const kept = await checksOf(village)
  assert.equal(kept.length, 400)
  assert.deepEqual(kept.at(-1)!.madeAt, later(1))
  assert.equal(kept[0]!.id, rows[6]!.id)
})

test('the page shows the last ten checks; brokers and stewards are warned on their own page, others are not', async (village) => {
  const { as, tx, communityId, quinn, amina, tom, alsoBroker } = village
  const gwen = await alsoBroker(tom)
  await anHour(village)
  assert.match((await as(quinn).get(ledger.check.to())).words, /has not been checked yet/)
  for (let turn = 0; turn < 11; turn += 1) await keepCheck(tx, communityId, later(turn), null)
  const { document, words } = await as(gwen).get(ledger.check.to())
  assert.equal(document.querySelectorAll('tbody tr').length, 10)
  assert.doesNotMatch(words, /The book does not add up/)
  assert.doesNotMatch((await as(quinn).get('/me')).words, /The book does not add up/)

  await damage(village, 'update chains set head = sha256(head)')
  const pressed = await as(quinn).post(ledger.check.to(), {})
  assert.match(pressed.words, /The book does not add up.*Call whoever looks after this installation/s)
  assert.match(pressed.words, /Does not hold: Every transaction follows from the one before it/)
  assert.equal((await checksOf(village)).length, 12)
  for (const reader of [quinn, gwen])
    assert.match((await as(reader).get('/me')).words, /The book does not add up.*bin\/bothways check/s)
  assert.doesNotMatch((await as(amina).get('/me')).words, /does not add up/)
  assert.equal((await as(amina).get(ledger.check.to())).status, 404)
})

async function anHour({ tx, quinn, communityId, amina }: Village) {
  const from = await getCommonAccount(tx, communityId, 'organisation')
  const to = await getOwnAccount(tx, communityId, amina.personId)
  const posting = { key: newId(), kind: 'contribution', occurredOn: '2026-06-14' } as const
  assert.ok((await postTransaction(tx, quinn, { ...posting, legs: transfer(from, to, 60) }, atNoon)).ok)
}

async function damage({ tx }: Village, statement: string) {
  await sql.raw('set local role none; set local session_replication_role = replica').execute(tx)
  await sql.raw(statement).execute(tx)
  await sql.raw('set local session_replication_role = origin; set local role bothways_app').execute(tx)
}

function checksOf({ tx, communityId }: Village) {
  return tx
    .selectFrom('bookChecks')
    .selectAll()
    .where('communityId', '=', communityId)
    .orderBy('id')
    .execute()
}

function lettersOf({ tx }: Village) {
  return tx.selectFrom('mails').selectAll().orderBy('id').execute()
}
