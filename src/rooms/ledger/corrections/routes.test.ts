import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { newId } from '../../../platform/ids.ts'
import { getAccountOf } from '../accounts.ts'
import { postTransaction, reverseTransaction } from '../commands.ts'
import { transfer } from '../rules.ts'
import { ledger } from '../urls.ts'

const door = ledger.corrections.to()

test('brokers read everything that was put right: what, why, by whom, and both receipts', async (village) => {
  const { as, quinn, amina, tom, bert } = village
  await undone(village, amina, tom, 'It was Tuesday')
  await undone(village, bert, quinn, 'Twice')
  const { words } = await as(quinn).get(door)
  assert.match(
    words,
    /Between two people: 1 h from Bert to Quinn, on 14 June 2026\.\s*Why: “Twice”.*from Amina to Tom/s,
  )
  assert.match(
    words,
    /First written 15 June 2026.*by Quinn\. Receipt \d+-.*Undone 15 June 2026.*by Quinn\. Receipt \d+-/s,
  )
})

test('others read what touches their own hours, and nothing else', async (village) => {
  const { as, quinn, amina, tom, bert } = village
  await undone(village, amina, tom, 'It was Tuesday')
  await undone(village, bert, quinn, 'Twice')
  for (const reader of [amina, tom]) {
    const { words } = await as(reader).get(door)
    assert.match(words, /from Amina to Tom.*Why: “It was Tuesday”/s)
    assert.doesNotMatch(words, /Twice|Bert/)
  }
})

test('what was put right on a shared account is there for all who share it', async (village) => {
  const { as, tx, communityId, amina, tom, bert } = village
  const account = { communityId, id: newId(), kind: 'shared', name: 'The two', openedAt: atNoon }
  await undone(village, bert, tom, 'Before')
  await tx.insertInto('accounts').values(account).execute()
  for (const { personId } of [amina, tom])
    await tx
      .insertInto('accountHolders')
      .values({ communityId, id: newId(), accountId: account.id, personId, shares: true, since: atNoon })
      .execute()
  await undone(village, bert, tom, 'Together')
  assert.match((await as(tom).get(door)).words, /from Bert to The two.*“Together”.*“Before”/s)
  const { words } = await as(amina).get(door)
  assert.match(words, /“Together”/)
  assert.doesNotMatch(words, /“Before”/)
})

test('pages follow each other, for brokers and for others', async (village) => {
  const { as, quinn, amina, tom } = village
  for (let turn = 0; turn < 30; turn += 1) await undone(village, amina, tom, `Reason ${turn}.`)
  for (const reader of [quinn, tom]) {
    const first = await as(reader).get(door)
    assert.match(first.words, /Reason 29\..*Reason 5\./s)
    assert.doesNotMatch(first.words, /Reason 4\./)
    const second = await as(reader).get(first.document.querySelector('a[rel=next]')!.getAttribute('href')!)
    assert.match(second.words, /Reason 4\..*Reason 0\./s)
    assert.doesNotMatch(second.words, /Reason 5\./)
    assert.equal(second.document.querySelector('a[rel=next]'), null)
    assert.equal(second.document.querySelector('a[rel=prev]')?.getAttribute('href'), door)
  }
})

test('where nothing had to be put right the page says so', async ({ as, quinn, tom }) => {
  assert.match((await as(quinn).get(door)).words, /Nothing ever had to be put right/)
  assert.match((await as(tom).get(door)).words, /Nothing about you ever had to be put right/)
})

async function undone({ tx, quinn, communityId }: Village, from: Actor, to: Actor, reason: string) {
  const legs = transfer(
    await getAccountOf(tx, communityId, from.personId),
    await getAccountOf(tx, communityId, to.personId),
    60,
  )
  const posting = { key: newId(), kind: 'exchange', occurredOn: '2026-06-14', legs } as const
  const posted = await postTransaction(tx, quinn, posting, atNoon)
  assert.ok(posted.ok)
  const { transactionId } = posted
  assert.ok((await reverseTransaction(tx, quinn, { transactionId, reason, key: newId() }, atNoon)).ok)
}
