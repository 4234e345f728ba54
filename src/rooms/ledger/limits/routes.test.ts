import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { getAccountOf } from '../accounts.ts'
import { postTransaction } from '../commands.ts'
import { transfer } from '../rules.ts'
import { ledger } from '../urls.ts'
import { keepFloor } from './commands.ts'

const doorOf = ({ personId }: Actor) => ledger.limit.to({ personId: shortId(personId) })
const offOf = ({ personId }: Actor) => ledger.limitOff.to({ personId: shortId(personId) })

test('a broker agrees on a floor with somebody; it holds, and both read why', async (village) => {
  const { as, tx, quinn, tom, amina } = village
  await tx.updateTable('communities').set({ floorMinutes: -60 }).execute()
  assert.equal(await spend(village, tom, 90), 'floor')
  const answer = await as(quinn).post(doorOf(tom), { hours: '1,5', reason: ' He is moving ' })
  assert.equal(answer.location, doorOf(tom))
  assert.equal(await spend(village, tom, 90), 'posted')
  assert.equal(await spend(village, tom, 15), 'floor')
  assert.equal(await spend(village, amina, 90), 'floor')
  const page = await as(quinn).get(doorOf(tom))
  assert.match(
    page.words,
    /For everybody else: −1 h\..*agreed: −1 h 30 min\. “He is moving”.*Agreed .*, by Quinn/s,
  )
  assert.match((await as(tom).get(ledger.mine.to())).words, /agreed: −1 h 30 min\. “He is moving”/)
})

test('it is taken away again, and that can be undone', async (village) => {
  const { as, tx, quinn, tom } = village
  await keepFloor(tx, quinn, tom.personId, { floorMinutes: 0, reason: 'For now' }, atNoon)
  assert.equal(await spend(village, tom, 15), 'floor')
  assert.equal((await as(quinn).post(offOf(tom), {})).location, doorOf(tom))
  assert.equal(await spend(village, tom, 15), 'posted')
  assert.doesNotMatch((await as(tom).get(ledger.mine.to())).words, /For now/)
  assert.match((await as(quinn).get(doorOf(tom))).words, /Taken away .*Agreed/s)
})

test('of a shared account the floor is everybody’s who shares it', async (village) => {
  const { as, tx, communityId, quinn, tom, amina } = village
  const account = { communityId, id: newId(), kind: 'shared', name: 'The two', openedAt: atNoon }
  await tx.insertInto('accounts').values(account).execute()
  for (const { personId } of [amina, tom])
    await tx
      .insertInto('accountHolders')
      .values({ communityId, id: newId(), accountId: account.id, personId, shares: true, since: atNoon })
      .execute()
  assert.match((await as(quinn).get(doorOf(tom))).words, /on an account they share with: Amina/)
  await as(quinn).post(doorOf(tom), { hours: '1', reason: 'Agreed' })
  assert.equal(await spend(village, amina, 75), 'floor')
})

test('what cannot be a limit, or has no reason, is told at its box, with everything kept', async ({
  as,
  quinn,
  tom,
}) => {
  const wrong: [string, string, RegExp][] = [
    ['ten', 'Why not', /whole ones or quarters/],
    ['', 'Why not', /whole ones or quarters/],
    ['1.3', 'Why not', /whole ones or quarters/],
    ['10001', 'Why not', /whole ones or quarters/],
    ['10', ' ', /Write why/],
    ['10', 'x'.repeat(501), /Write why/],
  ]
  for (const [hours, reason, words] of wrong) {
    const page = await as(quinn).post(doorOf(tom), { hours, reason })
    assert.equal(page.status, 422)
    assert.match(page.problems.join(), words)
    assert.equal(page.document.querySelector('[name=hours]')?.getAttribute('value'), hours)
  }
})

test('nobody but brokers agrees on limits, not even on their own', async (village) => {
  const { as, tx, tom, amina, quinn } = village
  for (const person of [tom, amina]) {
    assert.equal((await as(person).get(doorOf(tom))).status, 404)
    assert.equal((await as(person).post(doorOf(tom), { hours: '5', reason: 'x' })).status, 404)
    assert.equal((await as(person).post(offOf(tom), {})).status, 404)
    await assert.rejects(keepFloor(tx, person, tom.personId, null, atNoon), { name: 'NotFound' })
  }
  assert.equal((await as(quinn).get('/people/nobody/limit')).status, 404)
})

/** Some of their hours go to Bert, or why they do not. */
async function spend({ tx, quinn, communityId, bert }: Village, from: Actor, minutes: number) {
  const legs = transfer(
    await getAccountOf(tx, communityId, from.personId),
    await getAccountOf(tx, communityId, bert.personId),
    minutes,
  )
  const posting = { key: newId(), kind: 'exchange', occurredOn: '2026-06-14', legs } as const
  const posted = await postTransaction(tx, quinn, posting, atNoon)
  return posted.ok ? 'posted' : posted.why
}
