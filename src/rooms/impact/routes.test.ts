import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { newId } from '../../platform/ids.ts'
import { confirmExchange, reverseExchange, withdrawExchange } from '../exchanges/answer/commands.ts'
import { keyInSheetLine, recordExchange } from '../exchanges/commands.ts'
import { addPerson } from '../people/commands.ts'
import { impact } from './urls.ts'

const today = '2026-06-15'

test('the page shows the share who did both, with its counts and hours', async (village) => {
  const { as, amina, tom, bert, quinn } = village
  const [rosa, emil] = [await neighbour(village, 'Rosa'), await neighbour(village, 'Emil')]
  await happened(village, amina.personId, tom.personId, 60)
  await happened(village, tom.personId, bert.personId, 90)
  await happened(village, bert.personId, amina.personId, 30)
  await happened(village, rosa, amina.personId, 15)
  await happened(village, quinn.personId, emil, 120)
  await happened(village, rosa, null, 45)
  await happened(village, null, emil, 20)

  // By hand: Amina, Tom and Bert did both; Rosa and Quinn gave; Emil received. 3 of 6 people.
  const page = await as(bert).get(impact.bothWays.to())
  assert.match(page.words, /50% of the people who gave or received did both\./)
  assert.deepEqual(counted(page), {
    'Gave and received': '3',
    'Gave, and have not received yet': '2',
    'Received, and have not given yet': '1',
    'All together': '6',
  })
  // Between people 60 + 90 + 30 + 15 + 120 = 315; with the place 45.
  assert.match(page.words, /Between people 5 h 15 min/)
  assert.match(page.words, /For the place as a whole 45 min/)
  assert.match(page.words, /Times somebody did something 7/)
})

test('under five people no share is shown and no count, and the place does not make a fifth', async (village) => {
  const { as, amina, tom, bert, quinn } = village
  await happened(village, amina.personId, tom.personId, 60)
  await happened(village, tom.personId, amina.personId, 60)
  await happened(village, bert.personId, quinn.personId, 60)
  await happened(village, bert.personId, null, 60)
  await happened(village, null, tom.personId, 60)
  const page = await as(amina).get(impact.bothWays.to())
  assert.match(page.words, /Fewer than five people have done something together yet/)
  assert.doesNotMatch(page.words, /\d ?%|Between people|All together/)
  assert.equal(page.document.querySelector('table'), null)

  const rosa = await neighbour(village, 'Rosa')
  await happened(village, rosa, amina.personId, 60)
  assert.match((await as(amina).get(impact.bothWays.to())).words, /40% of the people/)
})

test('what was put right, taken back, still waits or is older than twelve months does not count', async (village) => {
  const { as, tx, amina, tom, bert, quinn } = village
  const [rosa, emil] = [await neighbour(village, 'Rosa'), await neighbour(village, 'Emil')]
  for (const [giver, receiver] of [
    [amina.personId, tom.personId],
    [bert.personId, quinn.personId],
    [rosa, tom.personId],
  ] as const)
    await happened(village, giver, receiver, 60)
  const before = await as(tom).get(impact.bothWays.to())
  assert.match(before.words, /0% of the people/)

  // Each of these would make Tom, Quinn or Emil one who did both, if it counted.
  const wrong = await happened(village, tom.personId, amina.personId, 30)
  const undone = { exchangeId: wrong, reason: 'Twice', key: newId() }
  assert.ok((await reverseExchange(tx, quinn, undone, atNoon)).ok)
  const regretted = await written(village, tom.personId, amina.personId, 30)
  assert.ok((await withdrawExchange(tx, tom, regretted, atNoon)).ok)
  await written(village, tom.personId, bert.personId, 30)
  await happened(village, tom.personId, emil, 30, '2025-06-15')
  const after = await as(tom).get(impact.bothWays.to())
  assert.deepEqual(counted(after), counted(before))
  assert.match(after.words, /Between people 3 h For the place/)
  assert.match(after.words, /Times somebody did something 3/)

  await happened(village, tom.personId, emil, 30, '2025-06-16')
  assert.equal(counted(await as(tom).get(impact.bothWays.to()))['Gave and received'], '1')
})

async function neighbour({ tx, quinn }: Village, name: string): Promise<string> {
  return addPerson(tx, quinn, { name, email: null, joinedOn: '2026-01-10' }, atNoon)
}

/** Written down and settled, as from a paper sheet or with a yes; `null` is the place. */
async function happened(
  village: Village,
  giverId: string | null,
  receiverId: string | null,
  minutes: number,
  occurredOn = '2026-06-03',
): Promise<string> {
  const { tx, quinn } = village
  const said = { giverId, receiverId, minutes, kind: 'gardening', occurredOn, comeBack: 'hours' } as const
  const done = await keyInSheetLine(tx, quinn, { ...said, sheet: 'June' }, today, atNoon)
  assert.ok(done.ok)
  if (done.state !== 'confirmed')
    await yes(village, done.exchangeId, giverId === quinn.personId ? receiverId : giverId)
  return done.exchangeId
}

async function yes({ tx, quinn }: Village, exchangeId: string, personId: string | null) {
  const somebody = personId ? { ...quinn, personId, tasks: new Set<never>() } : quinn
  assert.ok((await confirmExchange(tx, somebody, { exchangeId, version: 1 }, atNoon)).ok)
}

async function written({ tx, tom }: Village, giverId: string, receiverId: string, minutes: number) {
  const said = {
    giverId,
    receiverId,
    minutes,
    kind: 'gardening',
    occurredOn: '2026-06-03',
    comeBack: 'hours',
  } as const
  const done = await recordExchange(tx, tom, said, today, atNoon)
  assert.ok(done.ok)
  return done.exchangeId
}

function counted({ document }: Awaited<ReturnType<ReturnType<Village['as']>['get']>>) {
  const rows = [...document.querySelectorAll('tbody tr')]
  return Object.fromEntries(
    rows.map((row) => [
      row.querySelector('th')?.textContent?.trim() ?? '',
      row.querySelector('td')?.textContent?.trim() ?? '',
    ]),
  )
}
