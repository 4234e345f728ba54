import assert from 'node:assert/strict'
import { counted } from '../../../test/support/counted.ts'
import { helped } from '../../../test/support/helped.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { postIntent } from '../board/commands.ts'
import { addPeople } from '../people/commands.ts'
import { putOnHat } from '../people/hats/commands.ts'
import { findEverywhere } from './queries.ts'

test('from every page one finds people, asks, offers, what one did and help, each in its group', async (village) => {
  const { as, amina, tom, tx } = village
  await post(village, tom, 'offer', 'Crème brûlée')
  await post(village, amina, 'ask', 'A creme cake for Sunday')
  await putOnHat(tx, tom, 'Crème lover', atNoon)
  const exchangeId = await helped(village, tom, amina, 60)
  await note(village, exchangeId, 'With crème on top')
  const anywhere = await as(amina).get('/board')
  const form = anywhere.document.querySelector('.masthead form')!
  assert.equal(form.getAttribute('action'), '/find')
  assert.equal(form.querySelector('label')!.textContent, 'Find people, asks, offers and help')
  const page = await as(amina).get('/find?q=CREME')
  assert.equal(page.title, 'Find: CREME – Riverside')
  assert.match(
    page.words,
    /People .*Tom Crème lover · Crème brûlée .*Asks .*A creme cake.*Offers .*Crème brûlée Tom · .*What we did .*Tom helped you for 1 h/,
  )
  assert.match(page.words, /Not what you were looking for\? Ask for it on the board/)
  assert.equal(page.document.querySelector('.masthead form'), null, 'one line to look in is enough')
  assert.equal(page.document.querySelector('#q')!.getAttribute('value'), 'CREME')
})

test('a stranger has no line to look in, and nothing is found for them', async ({ nobody }) => {
  assert.equal((await nobody.get('/help')).document.querySelector('search'), null)
  assert.equal((await nobody.get('/find?q=tom')).status, 303)
})

test('whoever has moved on is not found, nor what they offered or asked for, by a broker either', async (village) => {
  const { as, amina, quinn, tom, tx } = village
  await post(village, tom, 'offer', 'Zither lessons')
  await post(village, tom, 'ask', 'A zither string')
  await putOnHat(tx, tom, 'Zither player', atNoon)
  assert.equal((await linksOf(as(amina), 'zither')).length, 3)
  for (const state of ['moved_on', 'remembered']) {
    await tx.updateTable('people').set({ state }).where('id', '=', tom.personId).execute()
    for (const who of [amina, quinn]) {
      assert.deepEqual(await linksOf(as(who), 'zither'), [])
      assert.deepEqual(await linksOf(as(who), 'tom'), [])
    }
  }
})

test('a hidden hat is not found, nor what is taken down, an address or a telephone', async (village) => {
  const { as, amina, tom, tx } = village
  await putOnHat(tx, tom, 'Zither player', atNoon)
  await tx.updateTable('hats').set({ hidden: true }).execute()
  await post(village, tom, 'offer', 'Zither lessons')
  await tx.updateTable('intents').set({ closedAt: atNoon }).execute()
  await tx
    .updateTable('contactDetails')
    .set({ phone: '01632960031' })
    .where('personId', '=', tom.personId)
    .execute()
  for (const words of ['zither', 'tom@example', '01632960031'])
    assert.deepEqual(await linksOf(as(amina), words), [], words)
})

test('what two others did is found by nobody else, whatever they said or thanked; a broker finds their own only', async (village) => {
  const { as, amina, tom, bert, quinn, tx, communityId } = village
  const exchangeId = await helped(village, tom, amina, 60)
  await note(village, exchangeId, 'Mending the harmonica')
  const thanks = { id: newId(), exchangeId, fromId: amina.personId, toId: tom.personId, madeAt: atNoon }
  await tx
    .insertInto('thanks')
    .values({ ...thanks, communityId, words: 'Marvellous' })
    .execute()
  for (const words of ['harmonica', 'marvell']) {
    for (const who of [tom, amina]) assert.equal((await linksOf(as(who), words)).length, 1, words)
    for (const who of [bert, quinn]) {
      assert.deepEqual(await linksOf(as(who), words), [], words)
      assert.deepEqual(await entriesOn(as(who), words), [], words)
    }
  }
  // By the name of the other one too, and by what its kind is called; never by one's own name.
  assert.equal((await entriesOn(as(tom), 'amina garden')).length, 1)
  assert.deepEqual(await entriesOn(as(tom), 'tom'), [])
})

test('what one did with somebody who has moved on stays one’s own to find', async (village) => {
  const { as, amina, tom, tx } = village
  const exchangeId = await helped(village, tom, amina, 60)
  await tx.updateTable('people').set({ state: 'moved_on' }).where('id', '=', tom.personId).execute()
  assert.deepEqual(await linksOf(as(amina), 'tom'), [`/exchanges/${shortId(exchangeId)}`])
})

test('of each group there are five, with the way to a list of all that fit', async (village) => {
  const { as, amina, tom, tx, communityId } = village
  const crowd = Array.from({ length: 7 }, (_, n) => ({ name: `Mo ${n}`, joinedOn: '2026-01-10' }))
  await addPeople(tx, communityId, crowd, atNoon)
  for (let turn = 0; turn < 7; turn += 1) {
    await post(village, tom, 'offer', `Mowing ${turn}`)
    await post(village, tom, 'ask', `Mowing ${turn}`)
    await note(village, await helped(village, amina, tom, 15), 'Mowed')
  }
  const page = await as(amina).get('/find?q=mo')
  const ways = [...page.document.querySelectorAll('.section a')].map((way) => way.getAttribute('href')!)
  assert.deepEqual(ways, [
    '/people?words=mo',
    '/board?words=mo&only=ask',
    '/board?words=mo&only=offer',
    '/exchanges?words=mo',
  ])
  for (const way of ways) {
    const all = await as(amina).get(way)
    const listed = all.document.querySelectorAll('main .card, main .lines > li').length
    assert.ok(listed >= 7, `${way} has ${listed}`)
  }
})

test('what is not here invites: to ask for it, to offer it, to ask a person', async (village) => {
  const { as, amina, tx } = village
  await tx.updateTable('communities').set({ helpName: 'Joan', helpPhone: '01632 960099' }).execute()
  const page = await as(amina).get('/find?q=A+zebra')
  assert.match(
    page.words,
    /We did not find “A zebra”.*Ask for it Offer it.*Or ask a person Joan is glad.*01632 960099/,
  )
  for (const way of ['/board/ask?words=A+zebra', '/board/offer?words=A+zebra'])
    assert.ok(page.document.querySelector(`main a[href="${way}"]`), way)
  const odd = await as(amina).get(`/find?q=${encodeURIComponent('<b>%_\\')}`)
  assert.equal(odd.status, 200)
  assert.match(odd.text, /&lt;b>%_/)
})

test('without a word there are examples, and nothing is asked of the database', async ({ as, amina }) => {
  const page = await as(amina).get('/find?q=++')
  assert.match(page.words, /Find something.*For example Part of a name is enough/)
  for (const link of page.document.querySelectorAll('main .lines a'))
    assert.equal((await as(amina).get(link.getAttribute('href')!)).status, 200)
})

test('pages are found by their names, and only by those who may open them; answers by what they say', async ({
  as,
  amina,
  quinn,
}) => {
  assert.deepEqual(await linksOf(as(amina), 'paper sheet'), [])
  assert.deepEqual(await linksOf(as(quinn), 'paper sheet'), ['/sheets/new'])
  assert.deepEqual(await linksOf(as(amina), 'settings of'), [])
  assert.deepEqual(await linksOf(as(quinn), 'settings of'), ['/settings'])
  assert.deepEqual(await linksOf(as(amina), 'twenty seconds'), ['/help#writing-down'])
  assert.deepEqual(await linksOf(as(amina), 'gardening'), ['/board?kind=gardening'])
  const help = await as(amina).get('/help')
  assert.ok(help.document.querySelector('#writing-down'))
})

test('looking everywhere asks the database four times, however much there is', async (village) => {
  const { amina } = village
  const { tx, count } = counted(village.tx)
  await findEverywhere(tx, amina, 'en', 'a')
  assert.equal(count.questions, 4)
})

type Visitor = ReturnType<Village['as']>

async function linksOf(visitor: Visitor, words: string): Promise<string[]> {
  const page = await visitor.get(`/find?q=${encodeURIComponent(words)}`)
  assert.equal(page.status, 200)
  return [...page.document.querySelectorAll('main .lines a')].map((link) => link.getAttribute('href')!)
}

async function entriesOn(visitor: Visitor, words: string): Promise<string[]> {
  const page = await visitor.get(`/exchanges?words=${encodeURIComponent(words)}`)
  return [...page.document.querySelectorAll('main .lines a')].map((link) => link.getAttribute('href')!)
}

function post({ tx }: Village, who: Actor, direction: 'ask' | 'offer', words: string) {
  return postIntent(tx, who, { direction, kind: 'something-else', words, details: '' }, atNoon)
}

async function note({ tx, communityId }: Village, exchangeId: string, words: string) {
  await tx.insertInto('exchangeNotes').values({ communityId, exchangeId, words }).execute()
}
