import assert from 'node:assert/strict'
import { buildHilltop, openBothSides } from '../../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { getAccountOf } from '../../ledger/accounts.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { postTransaction, reverseTransaction } from '../../ledger/commands.ts'
import { type TransactionKind, transfer } from '../../ledger/rules.ts'
import { postBetween, reverseBetween } from '../../neighbours/between.ts'
import { findLinkAccount } from '../../neighbours/queries.ts'
import { pot } from '../../pot/urls.ts'
import { postTogether, undoTogether } from '../../together/commands.ts'
import { makeRecipe } from '../../together/recipes/commands.ts'

test('one half of what stands in two books is not undone alone, but both together are', async (village) => {
  const { tx, communityId, quinn, tom } = village
  const { cleo, dai, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const posted = await postBetween(
    tx,
    {
      giverCommunityId: communityId,
      giverId: tom.personId,
      receiverCommunityId: hilltopId,
      receiverId: dai.personId,
      minutes: 60,
      occurredOn: '2026-06-14',
      key: newId(),
      writer: quinn,
    },
    atNoon,
  )
  assert.ok(posted.ok)
  const { written } = posted
  const { transactionId = '' } = written.find((half) => half.communityId === communityId) ?? {}
  const reason = 'It was Tuesday'
  const undo = () => reverseTransaction(tx, quinn, { transactionId, reason, key: newId() }, atNoon)
  assert.deepEqual(await undo(), { ok: false, why: 'between-two' })
  assert.equal((await tx.selectFrom('transactions').select('id').execute()).length, 1)
  assert.ok(isClean(await checkBook(tx, communityId)))

  assert.ok((await reverseBetween(tx, quinn, { transactions: written, reason, key: newId() }, atNoon)).ok)
  assert.deepEqual(await undo(), { ok: false, why: 'already-reversed' })
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('a broker who meets such a line elsewhere is told where it is undone', async (village) => {
  const { as, tx, quinn } = village
  const { legs, parts } = await overTheLink(village)
  const posting = { key: newId(), kind: 'gift' as TransactionKind, occurredOn: '2026-06-14', legs }
  const posted = await postTransaction(tx, quinn, posting, atNoon)
  assert.ok(posted.ok)
  const door = pot.undo.to({ transactionId: shortId(posted.transactionId) })
  const page = await as(quinn).post(door, { reason: 'Twice' })
  assert.equal(page.status, 422)
  assert.match(
    page.problems[0] ?? '',
    /Two communities have this in their books\. Open “What we did” and undo/,
  )

  const recipe = {
    shape: 'rota',
    name: 'Lunch',
    giverMinutes: 60,
    receiverMinutes: 15,
    balances: 'pot',
  } as const
  const made = await makeRecipe(tx, quinn, recipe, atNoon)
  assert.ok(made.ok)
  const entry = { recipeId: made.id, occurredOn: '2026-06-14', parts, legs }
  const lunch = await postTogether(tx, quinn, entry, '2026-06-15', atNoon)
  assert.ok(lunch.ok)
  const undoing = { entryId: lunch.entryId, reason: 'Twice', key: newId() }
  assert.deepEqual(await undoTogether(tx, quinn, undoing, atNoon), { ok: false, why: 'between-two' })
})

/** An hour of a guest's from Hilltop, as Riverside writes it. */
async function overTheLink({ tx, communityId, quinn, tom }: Village) {
  const { cleo, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const link = (await findLinkAccount(tx, communityId, hilltopId)) ?? ''
  const legs = transfer(link, await getAccountOf(tx, communityId, tom.personId), 60)
  return { legs, parts: [{ personId: tom.personId, part: 'gave', minutes: 60 }] as const }
}
