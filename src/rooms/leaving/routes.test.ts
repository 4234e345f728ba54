import assert from 'node:assert/strict'
import { helped } from '../../../../test/support/helped.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { leaving } from '../../leaving/urls.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { people } from '../urls.ts'

const day = { 'day-day': '15', 'day-month': '6', 'day-year': '2026' }

test('a broker sees what will be written, then somebody has left and the hours are the pot’s', async (village) => {
  const { as, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  const broker = as(quinn)
  const moved = await broker.post(people.move.to({ personId: shortId(tom.personId) }), { to: 'moved_on' })
  assert.equal(moved.location, at(tom))
  assert.match((await broker.get(at(tom))).words, /Tom has 1 h to spare/)
  const said = { ...day, become: 'pot', key: newId() }
  const sure = await broker.post(at(tom), said)
  assert.equal(sure.status, 200)
  assert.match(sure.words, /last day is 15 June 2026/)
  assert.deepEqual(await standing(village, tom), { state: 'here', leftOn: null, balanceMinutes: 60 })
  for (let press = 0; press < 2; press += 1)
    assert.equal((await broker.post(at(tom), { ...said, sure: 'yes', minutes: '60' })).status, 303)
  const gone = { state: 'moved_on', leftOn: '2026-06-15', balanceMinutes: 0 }
  assert.deepEqual(await standing(village, tom), gone)
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
})

test('hours go to somebody by name, are let go, or are evened out by the pot', async (village) => {
  const { as, quinn, amina, tom, bert } = village
  await helped(village, tom, amina, 60)
  const send = (whom: Actor, said: Record<string, string>) =>
    as(quinn).post(at(whom), { ...day, sure: 'yes', ...said })
  assert.equal((await send(tom, { become: 'somebody', who: 'Bert', minutes: '60' })).status, 303)
  assert.equal((await standing(village, bert)).balanceMinutes, 60)
  assert.equal((await send(bert, { become: 'let-go', minutes: '60' })).status, 303)
  assert.match((await as(quinn).get(at(amina))).words, /nobody owes anything/)
  assert.equal((await send(amina, { become: 'let-go', minutes: '-60' })).status, 303)
  for (const one of [tom, bert, amina]) assert.equal((await standing(village, one)).balanceMinutes, 0)
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
})

test('what is not right is said, and nothing is lost or done', async (village) => {
  const { as, quinn, amina, tom } = village
  await helped(village, tom, amina, 60)
  const wrong: [Record<string, string>, RegExp][] = [
    [{ 'day-day': '40' }, /Write their last day/],
    [{ 'day-year': '2027' }, /./],
    [{ 'day-year': '2025' }, /before they joined/],
    [{ become: '' }, /Say what becomes of the hours/],
    [{ become: 'somebody', who: 'Xyzzy' }, /./],
    [{ become: 'somebody', who: 'Tom' }, /./],
    [{ become: 'somebody', who: 'Quinn' }, /These hours would go to you/],
    [{ sure: 'yes', minutes: '30' }, /changed meanwhile/],
  ]
  for (const [said, problem] of wrong) {
    const page = await as(quinn).post(at(tom), { ...day, become: 'pot', ...said })
    assert.equal(page.status, 422, JSON.stringify(said))
    assert.match(page.problems.join(), problem)
  }
  assert.deepEqual(await standing(village, tom), { state: 'here', leftOn: null, balanceMinutes: 60 })
})

test('it is not there but for brokers, nor for whoever is not here; nobody leaves by themselves', async ({
  as,
  amina,
  tom,
  quinn,
}) => {
  assert.equal((await as(amina).get(at(tom))).status, 404)
  assert.equal((await as(amina).post(at(tom), day)).status, 404)
  assert.equal((await as(quinn).get(at({ ...tom, personId: newId() }))).status, 404)
  assert.equal((await as(quinn).post(at(quinn), { ...day, sure: 'yes', minutes: '0' })).status, 422)
})

function at({ personId }: Actor): string {
  return leaving.leave.to({ personId: shortId(personId) })
}

function standing({ tx }: Village, { personId }: Actor) {
  return tx
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.personId', 'people.id')
    .select(['people.state', 'people.leftOn', 'accounts.balanceMinutes'])
    .where('people.id', '=', personId)
    .executeTakeFirstOrThrow()
}
