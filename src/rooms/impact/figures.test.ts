import assert from 'node:assert/strict'
import { buildHilltop, openBothSides } from '../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { inCommunity, inTransaction } from '../../platform/db/database.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { confirmExchange } from '../exchanges/answer/commands.ts'
import { recordBetween } from '../exchanges/between/commands.ts'
import { keyInSheetLine } from '../exchanges/commands.ts'
import { hoursOf } from '../exchanges/figures.ts'
import { mergeRegistrations } from '../leaving/merge.ts'
import { getAccountOf, getCommonAccount } from '../ledger/accounts.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { postTransaction, reverseTransaction } from '../ledger/commands.ts'
import { type TransactionKind, transfer } from '../ledger/rules.ts'
import { ledger } from '../ledger/urls.ts'
import { addPerson } from '../people/commands.ts'
import { recordTogether, undoTogether } from '../together/commands.ts'
import { listRecipes } from '../together/recipes/queries.ts'
import type { PartOf, Shape } from '../together/rules.ts'
import { beginRole, creditStandingRoles } from '../together/standing/commands.ts'
import { getWeek } from '../wall/screen/queries.ts'
import { impact } from './urls.ts'

const today = '2026-06-15'

test('what people gave and received is what they did, alone, across a link, as a group and every week; a lunch is one thing', async (village) => {
  const { as, tx, communityId, amina, tom, bert, quinn } = village
  const [rosa, emil, double] = [
    await neighbour(village, 'Rosa'),
    await neighbour(village, 'Emil'),
    await neighbour(village, 'Emil S'),
  ]
  await happened(village, amina.personId, tom.personId, 60)
  await happened(village, tom.personId, null, 45)
  await happened(village, rosa, emil, 15)
  await happened(village, double, amina.personId, 30)
  await tomHelpsSomebodyOfHilltop(village, 90)
  const cooks = [amina, bert].map(({ personId }) => part(personId, 'gave', 120))
  const lunch = [...cooks, ...[tom.personId, quinn.personId, rosa].map((id) => part(id, 'received', 30))]
  await together(village, 'rota', lunch)
  await together(village, 'meeting', [
    part(amina.personId, 'gave', 60),
    part(bert.personId, 'gave', 60),
    part(tom.personId, 'gave', 0),
  ])
  // Two weeks of an hour, and one of them is put right.
  const role = {
    personId: bert.personId,
    words: 'Waters the flowers',
    weeklyMinutes: 60,
    since: '2026-06-01',
  }
  assert.ok((await beginRole(tx, quinn, role, today, atNoon)).ok)
  assert.equal(await creditStandingRoles(tx, communityId, today, atNoon), 2)
  const { transactionId } = await tx
    .selectFrom('standingWeeks')
    .select('transactionId')
    .where('occurredOn', '=', '2026-06-14')
    .executeTakeFirstOrThrow()
  assert.ok(
    (await reverseTransaction(tx, quinn, { transactionId, reason: 'Was ill', key: newId() }, atNoon)).ok,
  )
  // A second lunch that was put right, and everything that changes hands without being done.
  const undone = await together(village, 'rota', lunch)
  assert.ok((await undoTogether(tx, quinn, { entryId: undone, reason: 'Twice', key: newId() }, atNoon)).ok)
  for (const kind of ['gift', 'donation', 'grant', 'starter', 'legacy', 'write_off', 'opening'] as const)
    await moved(village, kind, emil, rosa)
  assert.ok((await mergeRegistrations(tx, quinn, { fromId: double, intoId: emil, today }, atNoon)).ok)

  const hours = async (id: string) => Object.values(await hoursOf(tx, communityId, id))
  assert.deepEqual(await hours(amina.personId), [60 + 120 + 60, 30])
  assert.deepEqual(await hours(tom.personId), [45 + 90, 60 + 30])
  assert.deepEqual(await hours(bert.personId), [120 + 60 + 60, 0])
  assert.deepEqual(await hours(quinn.personId), [0, 30])
  assert.deepEqual(await hours(rosa), [15, 30])
  // What Emil did as his other registration is his.
  assert.deepEqual(await hours(emil), [30, 15])

  // Both: Amina, Tom, Rosa, Emil. Gave only: Bert. Received only: Quinn.
  const page = await as(tom).get(impact.bothWays.to())
  assert.match(page.words, /67% of the people who gave or received did both/)
  assert.deepEqual(countsOf(page.document), ['4', '1', '1', '6'])
  // 60 + 15 + 30 exchanged, 90 in Hilltop, 240 of two cooks: 435 minutes.
  assert.match(page.words, /Between people 7 h 15 min/)
  // 45 for the place, 120 at the meeting, 60 every week: 225 minutes.
  assert.match(page.words, /For the place as a whole 3 h 45 min/)
  // Five between two or for the place, a lunch, a meeting, a week.
  assert.match(page.words, /Times somebody did something 8/)

  const statement = (await as(quinn).get(ledger.of.to({ personId: shortId(bert.personId) }))).words
  assert.match(statement, /Gave 4 h .*Received 0/)
  // The week that ends on the 7th: the flowers; before it Amina for Tom, and the rest of the 3rd.
  const week = await getWeek(tx, communityId, '2026-05-31', '2026-06-07')
  assert.deepEqual([week.things, Number(week.gaveMinutes)], [5, 60 + 45 + 15 + 30 + 60])
  assert.ok(isClean(await checkBook(tx, communityId)))
})

function part(personId: string, side: 'gave' | 'received', minutes: number): PartOf {
  return { personId, part: side, minutes }
}

function neighbour({ tx, quinn }: Village, name: string): Promise<string> {
  return addPerson(tx, quinn, { name, email: null, joinedOn: '2026-01-10' }, atNoon)
}

async function happened({ tx, quinn }: Village, giverId: string, receiverId: string | null, minutes: number) {
  const said = {
    giverId,
    receiverId,
    minutes,
    kind: 'gardening',
    occurredOn: '2026-06-03',
    comeBack: 'hours',
  } as const
  const done = await keyInSheetLine(tx, quinn, { ...said, sheet: 'June' }, today, atNoon)
  assert.ok(done.ok && done.state === 'confirmed')
}

async function together({ tx, quinn, communityId }: Village, shape: Shape, parts: PartOf[]): Promise<string> {
  const recipe = (await listRecipes(tx, communityId)).find((one) => one.shape === shape)
  const said = { recipeId: recipe?.id ?? '', occurredOn: '2026-06-10', parts }
  const written = await recordTogether(tx, quinn, said, today, atNoon)
  assert.ok(written.ok)
  return written.entryId
}

async function tomHelpsSomebodyOfHilltop({ tx, tom, quinn, communityId }: Village, minutes: number) {
  const { cleo, dai, hilltopId: otherId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const end = { otherId, farId: dai.personId, nearId: tom.personId, nearSide: 'giver' as const }
  const what = { minutes, kind: 'gardening', occurredOn: '2026-06-12', key: newId() }
  assert.ok((await recordBetween(tx, tom, { ...end, ...what }, atNoon)).ok)
  await inCommunity(tx, otherId, () =>
    inTransaction(tx, async (inner) => {
      const { id: exchangeId } = await inner.selectFrom('exchanges').select('id').executeTakeFirstOrThrow()
      assert.ok((await confirmExchange(inner, dai, { exchangeId, version: 1 }, atNoon)).ok)
    }),
  )
  await inCommunity(tx, communityId, async () => {})
}

async function moved(
  { tx, quinn, communityId }: Village,
  kind: TransactionKind,
  fromId: string,
  toId: string,
) {
  const opening = await getCommonAccount(tx, communityId, 'opening')
  const from = kind === 'opening' ? opening : await getAccountOf(tx, communityId, fromId)
  const legs = transfer(from, await getAccountOf(tx, communityId, toId), 60)
  assert.ok(
    (await postTransaction(tx, quinn, { key: newId(), kind, occurredOn: '2026-06-09', legs }, atNoon)).ok,
  )
}

function countsOf(document: Document): string[] {
  return [...document.querySelectorAll('tbody td')].map((cell) => cell.textContent?.trim() ?? '')
}
