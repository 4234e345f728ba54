import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { getHolder } from '../../ledger/queries.ts'
import { type NewExchange, recordExchange } from '../commands.ts'
import type { ComeBack } from '../rules.ts'
import { confirmExchange, rememberDifferently, reverseExchange, thank, withdrawExchange } from './commands.ts'

const today = '2026-06-15'

test('for every way it can come back, from and to whomever, it settles, is undone, and the book is clean', async (village) => {
  const { tx, quinn, amina, tom, communityId } = village
  const ends = [
    [amina.personId, tom.personId],
    [amina.personId, null],
    [null, tom.personId],
  ] as const
  for (const comeBack of ['hours', 'pot', 'thanks'] as const)
    for (const [giverId, receiverId] of ends) {
      const recorder = giverId ? amina : tom
      const answerer = giverId && receiverId ? tom : quinn
      const id = await write(village, recorder, { giverId, receiverId, comeBack })
      const choice = giverId ? {} : { comeBack }
      const yes = await confirmExchange(tx, answerer, { exchangeId: id, version: 1, ...choice }, atNoon)
      assert.deepEqual(yes, { ok: true, exchangeId: id, state: 'confirmed' })
      assert.ok(isClean(await checkBook(tx, communityId)), `${comeBack} settled`)
      const kept = await find(village, id)
      assert.equal(kept.comeBack, comeBack)
      assert.equal(kept.transactionId === null, comeBack === 'thanks')

      const undone = await reverseExchange(
        tx,
        quinn,
        { exchangeId: id, reason: 'Twice', key: newId() },
        atNoon,
      )
      assert.ok(undone.ok)
      assert.ok(isClean(await checkBook(tx, communityId)), `${comeBack} undone`)
      const again = await reverseExchange(
        tx,
        quinn,
        { exchangeId: id, reason: 'Twice', key: newId() },
        atNoon,
      )
      assert.deepEqual(again, { ok: false, why: 'not-settled' })
    }
  for (const { personId } of [amina, tom])
    assert.equal((await getHolder(tx, quinn, personId)).balanceMinutes, 0)
})

test('what was done for the place and comes back to the pot goes from the organisation to the pot', async (village) => {
  const { tx, quinn, amina } = village
  const id = await write(village, amina, { receiverId: null, comeBack: 'pot' })
  await confirmExchange(tx, quinn, { exchangeId: id, version: 1 }, atNoon)
  const accounts = await tx.selectFrom('accounts').select(['kind', 'balanceMinutes']).execute()
  const moved = accounts.filter(({ balanceMinutes }) => balanceMinutes !== 0)
  assert.deepEqual(
    new Map(moved.map(({ kind, balanceMinutes }) => [kind, balanceMinutes])),
    new Map([
      ['organisation', -60],
      ['pot', 60],
    ]),
  )
})

test('only the two and brokers answer; nobody says yes to their own word, or to what has changed', async (village) => {
  const { tx, quinn, amina, tom, bert } = village
  const id = await write(village, amina, {})
  const yes = (actor: Actor, version = 1) => confirmExchange(tx, actor, { exchangeId: id, version }, atNoon)
  await assert.rejects(yes(bert), NotFound)
  assert.deepEqual(await yes(amina), { ok: false, why: 'own-word' })
  const said = { exchangeId: id, version: 1, minutes: 30, words: '' }
  assert.ok((await rememberDifferently(tx, tom, said, atNoon)).ok)
  assert.deepEqual(await yes(quinn), { ok: false, why: 'changed-meanwhile' })
  assert.deepEqual(await yes(tom, 2), { ok: false, why: 'own-word' })
  assert.ok((await yes(amina, 2)).ok)
  assert.equal((await getHolder(tx, amina, amina.personId)).balanceMinutes, 30)
  assert.deepEqual(await yes(amina, 2), { ok: false, why: 'already-settled' })
  assert.deepEqual(await withdrawExchange(tx, amina, id, atNoon), { ok: false, why: 'already-settled' })
  assert.ok(isClean(await checkBook(tx, amina.communityId)))
})

test('the check notices a yes to one’s own word, a broker’s too', async (village) => {
  const { tx, quinn, communityId } = village
  const id = await write(village, quinn, {})
  await tx
    .insertInto('confirmations')
    .values({
      communityId,
      id: newId(),
      exchangeId: id,
      version: 1,
      answer: 'yes',
      personId: quinn.personId,
      asBroker: true,
      madeAt: atNoon,
    })
    .execute()
  const broken = (await checkBook(tx, communityId)).filter((one) => one.broken.length > 0)
  assert.deepEqual(
    broken.map(({ invariant }) => invariant),
    ['nobody-confirms-their-own-word'],
  )
})

test('a choice how it comes back is the giver’s, or a broker’s for them; from who was helped it is not taken', async (village) => {
  const { tx, amina, tom } = village
  const byReceiver = await write(village, tom, { comeBack: 'pot' })
  assert.equal((await find(village, byReceiver)).comeBack, 'hours')
  const said = { exchangeId: byReceiver, version: 1, comeBack: 'thanks' as const }
  assert.ok((await confirmExchange(tx, amina, said, atNoon)).ok)
  assert.equal((await find(village, byReceiver)).comeBack, 'thanks')

  const byGiver = await write(village, amina, { comeBack: 'pot' })
  assert.ok((await confirmExchange(tx, tom, { ...said, exchangeId: byGiver }, atNoon)).ok)
  assert.equal((await find(village, byGiver)).comeBack, 'pot')
})

test('thanks go to the other one, as long as it stands', async (village) => {
  const { tx, amina, tom, bert } = village
  const id = await write(village, amina, {})
  const said = { exchangeId: id, words: 'You made my day' }
  assert.ok((await thank(tx, tom, said, atNoon)).ok)
  await assert.rejects(thank(tx, bert, said, atNoon), NotFound)
  await withdrawExchange(tx, amina, id, atNoon)
  assert.deepEqual(await thank(tx, tom, said, atNoon), { ok: false, why: 'not-standing' })
})

/** Amina helped Tom for an hour. */
function hour({ amina, tom }: Village): NewExchange {
  const comeBack: ComeBack = 'hours'
  return {
    giverId: amina.personId,
    receiverId: tom.personId,
    minutes: 60,
    kind: 'cooking',
    occurredOn: today,
    comeBack,
  }
}

async function write(village: Village, actor: Actor, said: Partial<NewExchange>): Promise<string> {
  const written = await recordExchange(village.tx, actor, { ...hour(village), ...said }, today, atNoon)
  if (!written.ok) throw new Error(written.why)
  return written.exchangeId
}

function find({ tx }: Village, id: string) {
  return tx.selectFrom('exchanges').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}
