import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { postIntent } from '../commands.ts'
import { board } from '../urls.ts'

const cards = board.cards.to()

test('asks are red cards and offers green ones, told apart by words, picture and border too', async (village) => {
  const { as, amina, tom } = village
  await post(village, tom, 'ask', 'Curtains hung')
  await post(village, amina, 'offer', 'Bread for beginners')
  const red = await as(amina).get(cards)
  assert.match(red.words, /I would like a hand with… Curtains hung Tom Tell a broker\./)
  assert.doesNotMatch(red.words, /I can share…/)
  assert.equal(red.document.querySelectorAll('.cut__card--ask').length, 1)
  const green = await as(amina).get(`${cards}?cards=offers`)
  assert.match(green.words, /I can share… Bread for beginners Amina/)
  assert.equal(green.document.querySelectorAll('.cut__card--ask').length, 0)
  const signs = [red, green].map(({ document }) =>
    document.querySelector('.cut__opening use')?.getAttribute('href'),
  )
  assert.notEqual(signs[0], signs[1])
})

test('eight fit on a sheet, four when they are large; the rest is on the next sheets, none lost', async (village) => {
  const { as, amina, tom } = village
  for (let turn = 1; turn <= 30; turn += 1) await post(village, tom, 'ask', `Ask number ${turn}.`)
  const first = await as(amina).get(cards)
  const sizes = (page: typeof first) =>
    [...page.document.querySelectorAll('.cut')].map((sheet) => sheet.querySelectorAll('.cut__place').length)
  assert.deepEqual(sizes(first), [8, 8, 8])
  assert.deepEqual(sizes(await as(amina).get(`${cards}?size=large`)), Array(6).fill(4))
  const next = [...first.document.querySelectorAll('main a')].find((link) =>
    /next sheets/.test(link.textContent!),
  )
  const second = await as(amina).get(next!.getAttribute('href')!)
  const words = [first, second].flatMap(({ document }) =>
    [...document.querySelectorAll('.cut__words')].map((one) => one.textContent),
  )
  assert.equal(new Set(words).size, 30)
})

test('only the ticked ones are printed, one by itself, or empty ones for a pen', async (village) => {
  const { as, amina, tom } = village
  const ids = []
  for (const words of ['First', 'Second', 'Third']) ids.push(await post(village, tom, 'ask', words))
  const words = async (query: string) =>
    [...(await as(amina).get(`${cards}?${query}`)).document.querySelectorAll('.cut__words')].map(
      (one) => one.textContent,
    )
  assert.deepEqual(await words(`pick=${ids[0]}&pick=${ids[2]}`), ['Third', 'First'])
  assert.deepEqual(await words(`one=${ids[1]}&size=large`), ['Second'])
  assert.deepEqual(await words('words=thi'), ['Third'])
  const blank = await as(amina).get(`${cards}?cards=blank-offers&size=large`)
  assert.equal(blank.document.querySelectorAll('.cut__place').length, 4)
  assert.match(blank.words, /I can share… My name: Tell a broker/)
})

test('a card names nobody’s second name, and is larger in Easy Read', async (village) => {
  const { as, amina, tom, tx } = village
  await tx.updateTable('people').set({ name: 'Tom Featherstone' }).where('id', '=', tom.personId).execute()
  await post(village, tom, 'ask', 'Curtains hung')
  const page = await as(amina).get(cards)
  assert.doesNotMatch(page.words, /Featherstone/)
  await tx.updateTable('people').set({ language: 'en-easy' }).where('id', '=', amina.personId).execute()
  assert.ok((await as(amina).get(cards)).document.querySelector('.cut--4'))
})

test('a house nobody else can open prints no square codes and says so; a real one prints them', async (village) => {
  const { as, amina, tom, tx, communityId } = village
  await post(village, tom, 'ask', 'Curtains hung')
  const alone = await as(amina).get(cards)
  assert.equal(alone.document.querySelector('.paper .qr'), null)
  assert.match(alone.words, /no square code/)
  await tx.updateTable('communities').set({ isDemo: true }).where('id', '=', communityId).execute()
  assert.ok((await as(amina).get(cards)).document.querySelector('.paper .qr'))
})

async function post({ tx }: Village, who: Village['tom'], direction: 'ask' | 'offer', words: string) {
  const posted = await postIntent(tx, who, { direction, kind: 'sewing', words, details: '' }, atNoon)
  return shortId(posted.id)
}
