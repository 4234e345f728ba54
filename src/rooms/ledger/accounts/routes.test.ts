import assert from 'node:assert/strict'
import { buildHilltop, openBothSides } from '../../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { type CommonAccount, getCommonAccount, getOwnAccount } from '../accounts.ts'
import { postTransaction } from '../commands.ts'
import type { TransactionKind } from '../rules.ts'
import { ledger } from '../urls.ts'

test('everybody here reads what the community owes its people, and what each account is for', async (village) => {
  const { as, amina, nobody } = village
  await fromCommon(village, 'organisation', 90)
  await fromCommon(village, 'pot', 30)
  const { words } = await as(amina).get(ledger.accounts.to())
  assert.match(words, /Riverside owes its people 1 h 30 min\..*the thanks we have not paid back yet/s)
  assert.match(words, /30 min more came out of the pot than went in/)
  assert.match(words, /The commons\s+It stands at nothing/)
  assert.match(words, /always add up to nothing/)
  assert.doesNotMatch(words, /Amina's|Tom|Bert/)
  assert.equal((await nobody.get(ledger.accounts.to())).location?.startsWith('/sign-in'), true)
})

test('groups and links to neighbours are among them, with what their balance means', async (village) => {
  const { as, tx, communityId, amina, quinn } = village
  const { cleo } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const group = { communityId, id: newId(), kind: 'group', name: 'Choir', openedAt: atNoon }
  await tx.insertInto('accounts').values(group).execute()
  const link = await tx
    .selectFrom('accounts')
    .select('id')
    .where('kind', '=', 'link')
    .executeTakeFirstOrThrow()
  await post(village, link.id, group.id, 60)
  const { words } = await as(amina).get(ledger.accounts.to())
  assert.match(words, /Choir\s+Choir has 1 h\./)
  assert.match(words, /Hilltop\s+Hilltop owes us 1 h: we did more for them\./)
  const page = await as(amina).get(ledger.account.to({ accountId: shortId(group.id) }))
  assert.equal(page.status, 200)
  assert.match(page.title, /Choir/)
})

test('a page of lines tells day, kind, minutes and balance; names to brokers and to the people themselves only', async (village) => {
  const { as, amina, tom, quinn } = village
  await fromCommon(village, 'organisation', 90)
  const door = ledger.account.to({
    accountId: shortId(await getCommonAccount(village.tx, village.communityId, 'organisation')),
  })
  const others = await as(tom).get(door)
  assert.match(others.words, /14 Jun 2026.*For the place as a whole.*Somebody here.*1 h 30 min.*−1 h 30 min/s)
  assert.doesNotMatch(others.words, /Amina/)
  for (const reader of [amina, quinn])
    assert.match((await as(reader).get(door)).document.querySelector('tbody')?.textContent ?? '', /Amina/)
})

test('pages follow each other, and each line is on one', async (village) => {
  const { as, tom, tx, communityId } = village
  for (let turn = 0; turn < 60; turn += 1) await fromCommon(village, 'pot', 15)
  const door = ledger.account.to({ accountId: shortId(await getCommonAccount(tx, communityId, 'pot')) })
  const first = await as(tom).get(door)
  assert.equal(first.document.querySelectorAll('tbody tr').length, 50)
  const second = await as(tom).get(first.document.querySelector('a[rel=next]')!.getAttribute('href')!)
  assert.match(second.words, /Lines 51 to 60 of 60/)
  assert.equal(
    second.document.querySelector('a[rel=prev]')?.getAttribute('href'),
    withQuery(door, { before: '61' }),
  )
})

test('a person’s own account, a shared one, and what is no account are not there, for anybody', async (village) => {
  const { as, tx, communityId, amina, quinn } = village
  const shared = { communityId, id: newId(), kind: 'shared', name: 'The two', openedAt: atNoon }
  await tx.insertInto('accounts').values(shared).execute()
  const own = await getOwnAccount(tx, communityId, amina.personId)
  for (const reader of [amina, quinn]) {
    for (const id of [own, shared.id, newId()])
      assert.equal((await as(reader).get(ledger.account.to({ accountId: shortId(id) }))).status, 404)
    assert.equal((await as(reader).get('/accounts/nothing')).status, 404)
    assert.doesNotMatch((await as(reader).get(ledger.accounts.to())).words, /The two/)
  }
})

test('an account nothing was ever written to says so, with a way on', async (village) => {
  const { as, tom, tx, communityId } = village
  const id = await getCommonAccount(tx, communityId, 'former_members')
  const page = await as(tom).get(ledger.account.to({ accountId: shortId(id) }))
  assert.match(page.words, /Nothing was ever written to this account\./)
  assert.equal(page.document.querySelector('.empty a')?.getAttribute('href'), ledger.accounts.to())
})

async function fromCommon(village: Village, kind: CommonAccount, minutes: number) {
  const { tx, communityId, amina } = village
  const from = await getCommonAccount(tx, communityId, kind)
  const to = await getOwnAccount(tx, communityId, amina.personId)
  await post(village, from, to, minutes, kind === 'pot' ? 'grant' : 'contribution')
}

async function post(
  { tx, quinn }: Village,
  from: string,
  to: string,
  minutes: number,
  kind: TransactionKind = 'inter',
) {
  const legs = [
    { accountId: from, minutes: -minutes },
    { accountId: to, minutes },
  ]
  const posted = await postTransaction(
    tx,
    quinn,
    { key: newId(), kind, occurredOn: '2026-06-14', legs },
    atNoon,
  )
  assert.ok(posted.ok)
}
