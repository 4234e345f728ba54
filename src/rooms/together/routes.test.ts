import assert from 'node:assert/strict'
import { test, type Village } from '../../../test/support/village.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { hoursOf } from '../exchanges/figures.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { addPeople } from '../people/commands.ts'
import { listRecipes } from './recipes/queries.ts'
import { beginRole, creditStandingRoles } from './standing/commands.ts'
import { together } from './urls.ts'

const day = { 'day-day': '14', 'day-month': '6', 'day-year': '2026' }

async function lunchOf({ tx, communityId }: Village) {
  const lunch = (await listRecipes(tx, communityId)).find(({ shape }) => shape === 'rota')
  assert.ok(lunch)
  return lunch
}

test('a broker writes names, sees what it comes to, and then it is in the book; undone, it is gone from what people gave', async (village) => {
  const { as, quinn, amina, tom, bert, tx, communityId } = village
  const lunch = await lunchOf(village)
  const path = together.write.to()
  const form = { recipe: shortId(lunch.id), ...day, gave: 'Amina', received: 'Tom\nBert, 15 min' }
  const look = await as(quinn).post(path, form)
  assert.equal(look.status, 200)
  assert.match(look.words, /Amina 2 h .*Tom 30 min .*Bert 15 min/)
  assert.match(look.words, /Out of the pot go 1 h 15 min/)
  assert.deepEqual(await tx.selectFrom('groupEntries').select('id').execute(), [])

  const key = newId()
  const written = await as(quinn).post(path, { ...form, sure: 'yes', key })
  assert.equal(written.status, 303)
  assert.equal((await as(quinn).post(path, { ...form, sure: 'yes', key })).location, written.location)
  const gave = async (who: typeof amina) => hoursOf(tx, communityId, who.personId)
  assert.deepEqual(await gave(amina), { gaveMinutes: 120, receivedMinutes: 0 })
  assert.deepEqual(await gave(bert), { gaveMinutes: 0, receivedMinutes: 15 })

  const show = written.location ?? ''
  assert.match((await as(tom).get(show)).words, /Amina/)
  const undo = `${show}/undo`
  assert.equal((await as(tom).post(undo, { reason: 'a slip' })).status, 404)
  assert.equal((await as(quinn).post(undo, { reason: ' ' })).status, 422)
  assert.equal((await as(quinn).post(undo, { reason: 'The wrong day' })).status, 303)
  assert.deepEqual((await as(quinn).post(undo, { reason: 'again' })).problems.length, 1)
  assert.deepEqual(await gave(amina), { gaveMinutes: 0, receivedMinutes: 0 })
  assert.match((await as(amina).get(together.index.to())).words, /Undone later/)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('names that fit nobody, several, or come with no time are told, and everything typed comes back', async (village) => {
  const { as, quinn } = village
  const lunch = await lunchOf(village)
  const form = { recipe: shortId(lunch.id), ...day, gave: 'Zoe', received: 'Tom, soon' }
  const answer = await as(quinn).post(together.write.to(), form)
  assert.equal(answer.status, 422)
  assert.match(answer.problems.join(' '), /Zoe: we know nobody.*Tom: say how long/s)
  assert.match(answer.document.querySelector('[name=gave]')?.textContent ?? '', /Zoe/)
})

test('whoever would go too far below zero is named, and nothing is written', async (village) => {
  const { as, quinn, tx } = village
  await tx.updateTable('communities').set({ floorMinutes: 0 }).execute()
  const lunch = await lunchOf(village)
  const form = { recipe: shortId(lunch.id), ...day, gave: 'Amina', received: 'Tom' }
  const answer = await as(quinn).post(together.write.to(), form)
  assert.equal(answer.status, 422)
  assert.match(answer.problems.join(), /Tom would go further below zero/)
})

test('only brokers write it down, and somebody who was not there does not find it', async (village) => {
  const { as, quinn, amina, bert } = village
  const lunch = await lunchOf(village)
  const form = { recipe: shortId(lunch.id), ...day, gave: 'Amina', received: 'Tom', sure: 'yes' }
  assert.equal((await as(amina).post(together.write.to(), form)).status, 404)
  const { location } = await as(quinn).post(together.write.to(), form)
  assert.equal((await as(bert).get(location ?? '')).status, 404)
})

test('a steward begins, changes and closes a recipe; its page says what it comes to', async (village) => {
  const { as, quinn } = village
  const made = { shape: 'learning', name: 'Bread', giver: '1:00', receiver: '', balances: 'pot' }
  assert.equal((await as(quinn).post(together.newRecipe.to(), { ...made, name: '' })).status, 422)
  assert.equal((await as(quinn).post(together.newRecipe.to(), made)).status, 303)
  const page = await as(quinn).get(together.recipes.to())
  assert.match(page.words, /Bread/)
  assert.match(page.words, /One shows 6: each of them gives 1 h, and whoever shows gets 1 h/)
  const bread = (await listRecipes(village.tx, village.communityId)).find(({ name }) => name === 'Bread')
  const recipeId = shortId(bread?.id ?? '')
  const changed = { name: 'Bread and cake', giver: '1:30' }
  assert.equal((await as(quinn).post(together.recipe.to({ recipeId }), changed)).status, 303)
  assert.equal((await as(quinn).post(together.closeRecipe.to({ recipeId }), {})).status, 303)
  const form = { recipe: recipeId, ...day, gave: 'Amina', received: 'Tom' }
  assert.match((await as(quinn).post(together.write.to(), form)).problems.join(), /closed now/)
})

test('what somebody does every week is credited each week once, until its last day', async (village) => {
  const { as, quinn, tom, tx, communityId, clock } = village
  const begin = together.begin.to()
  const form = {
    who: 'Tom',
    words: 'Opens the hall',
    length: '2:00',
    'day-day': '1',
    'day-month': '6',
    'day-year': '2026',
  }
  assert.equal((await as(tom).post(begin, form)).status, 404)
  assert.equal((await as(quinn).post(begin, { ...form, who: 'Quinn' })).status, 422)
  assert.equal((await as(quinn).post(begin, { ...form, length: 'long' })).status, 422)
  assert.equal((await as(quinn).post(begin, form)).status, 303)
  for (const credited of [2, 0])
    assert.equal(await creditStandingRoles(tx, communityId, '2026-06-15', clock.now), credited)
  const role = await tx.selectFrom('standingRoles').select('id').executeTakeFirstOrThrow()
  const end = together.end.to({ roleId: shortId(role.id) })
  assert.equal((await as(village.amina).post(end, {})).status, 404)
  assert.equal((await as(tom).post(end, {})).status, 303)
  for (const credited of [1, 0])
    assert.equal(await creditStandingRoles(tx, communityId, '2026-07-15', clock.now), credited)
  const account = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('personId', '=', tom.personId)
    .executeTakeFirstOrThrow()
  assert.equal(account.balanceMinutes, 360)
  assert.match((await as(tom).get(together.standing.to())).words, /Tom: Opens the hall. 2 h a week/)
  const own = { personId: quinn.personId, words: 'x', weeklyMinutes: 60, since: '2026-06-01' }
  assert.deepEqual(await beginRole(tx, quinn, own, '2026-06-15', clock.now), {
    ok: false,
    why: 'self-dealing',
  })
})

test('whoever usually comes is ticked, of several of one name one is chosen, and the list for the door has them all', async (village) => {
  const { as, quinn, amina, tom, bert, tx, communityId, clock } = village
  const lunch = await lunchOf(village)
  const recipe = shortId(lunch.id)
  const list = together.list.to({ recipeId: recipe })
  const path = together.write.to()
  const form = { recipe, ...day, sure: 'yes' }
  assert.equal(
    (await as(quinn).get(`${path}?recipe=${recipe}`)).document.querySelector('[name=gave-who]'),
    null,
  )
  assert.equal((await as(quinn).post(path, { ...form, gave: 'Amina', received: 'Tom' })).status, 303)

  const page = await as(quinn).get(`${path}?recipe=${recipe}`)
  const boxes = (name: string) =>
    [...page.document.querySelectorAll(`[name=${name}]`)].map((box) => box.getAttribute('value'))
  // Who usually does it comes first, whoever else is there after.
  assert.deepEqual(
    boxes('gave-who'),
    [amina, tom].map(({ personId }) => shortId(personId)),
  )
  assert.deepEqual(
    boxes('received-who'),
    [tom, amina].map(({ personId }) => shortId(personId)),
  )

  const paper = await as(quinn).get(list)
  const rows = [...paper.document.querySelectorAll('.writing tbody tr')]
  assert.deepEqual(
    rows.slice(0, 3).map((row) => row.querySelector('td')?.textContent?.trim()),
    ['Amina', 'Tom', ''],
  )
  assert.equal(rows[2]?.querySelectorAll('.tick').length, 2)
  assert.match(paper.words, /Ate, took part Cooked, prepared Own time/)
  const easy = await as(quinn).get(`${list}?language=en-easy`)
  assert.match(easy.words, /Is your name not here\?/)
  assert.equal((await as(amina).get(list)).status, 404)

  const [first, second] = await addPeople(
    tx,
    communityId,
    [7, 12].map((number) => ({ name: 'Maryam', number, joinedOn: '2026-01-01' })),
    clock.now,
  )
  const ticked = {
    'gave-who': shortId(tom.personId),
    gave: 'Tom, 1:30',
    'received-who': shortId(amina.personId),
  }
  const asked = await as(quinn).post(path, { ...form, ...ticked, received: 'Bert\nMaryam' })
  assert.equal(asked.status, 422)
  assert.match(asked.problems.join(), /Maryam: choose who it is/)
  const choices = [...asked.document.querySelectorAll('[name=received-which-1]')]
  assert.deepEqual(
    choices.map((one) => one.getAttribute('value')).sort(),
    [first, second].map((id) => shortId(id!)).sort(),
  )
  assert.ok(asked.document.querySelector('[name=gave-who][checked]'))

  const key = newId()
  const chosen = { ...form, ...ticked, received: 'Bert\nMaryam', 'received-which-1': shortId(second!), key }
  const look = await as(quinn).post(path, { ...chosen, sure: '' })
  assert.match(look.words, /Tom 1 h 30 min/)
  const again = await as(quinn).post(path, { ...chosen, do: 'change' })
  assert.equal(
    again.document.querySelector('[name=received-which-1][checked]')?.getAttribute('value'),
    shortId(second!),
  )
  assert.equal((await as(quinn).post(path, chosen)).status, 303)
  const parts = await tx
    .selectFrom('groupParts')
    .select(['personId', 'part', 'minutes'])
    .where('entryId', '=', (eb) => eb.selectFrom('groupEntries').select('id').orderBy('id', 'desc').limit(1))
    .execute()
  const told = parts.map(({ personId, part, minutes }) => `${personId} ${part} ${minutes}`)
  const hoped = [
    `${tom.personId} gave 90`,
    ...[amina.personId, bert.personId, second].map((id) => `${id} received 30`),
  ]
  assert.deepEqual(told.sort(), hoped.sort())
})
