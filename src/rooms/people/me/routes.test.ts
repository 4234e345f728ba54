import assert from 'node:assert/strict'
import { helped } from '../../../../test/support/helped.ts'
import { atNoon, test } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { postIntent } from '../../board/commands.ts'
import { people } from '../urls.ts'

test('whoever is new finds an invitation in every empty place', async ({ as, tom }) => {
  const page = await as(tom).get(people.me.to())
  assert.match(
    page.words,
    /Hello, Tom What you could do next .*a small thing is fine\. Offer something Say what you did Ask for a hand/,
  )
  assert.match(page.words, /Gave 0 min.*Received 0 min/)
  assert.match(page.words, /Nobody here knows yet what you love doing.*Offer something/)
  assert.match(page.words, /Asking gives somebody else the chance to give.*five minutes with a cup of tea/)
  assert.match(page.words, /You have not written anything about yourself yet.*No hats yet/)
  assert.doesNotMatch(page.words, /Things I look after|People I did things with|wait/)
})

test('what waits for my answer comes first, in the words it was said in, each with its own way there', async (village) => {
  const { as, tom, amina } = village
  for (const minutes of [15, 30, 45, 60]) await helped(village, amina, tom, minutes, { confirmed: false })
  const page = await as(tom).get(people.me.to())
  assert.match(page.words, /Hello, Tom 4 things wait for your answer\. Amina says: “I helped you for 15 min/)
  const banner = page.document.querySelector('.banner')!
  const links = [...banner.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  assert.equal(links.length, 4)
  assert.equal(links.at(-1), '/exchanges')
  assert.equal((await as(tom).get(links[0]!)).status, 200)
  // Whoever said it waits too, but not for themselves.
  const hers = await as(amina).get(people.me.to())
  assert.doesNotMatch(hers.words, /for your answer|Nothing yet/)
  assert.match(hers.words, /What I did lately.*4 things wait for somebody else’s yes/)
})

test('my hours run both ways, and what I did is told as it was, with people I did it with', async (village) => {
  const { as, tom, amina, bert } = village
  await helped(village, tom, amina, 90)
  await helped(village, amina, tom, 30)
  await helped(village, bert, amina, 45)
  const page = await as(tom).get(people.me.to())
  assert.match(page.words, /Gave 1 h 30 min.*Received 30 min/)
  assert.match(
    page.words,
    /What I did lately.*Amina helped you for 30 min on 14 June 2026\..*You helped Amina/,
  )
  assert.match(page.words, /People I did things with.*Amina 2 times, last on 14 June 2026/)
  assert.doesNotMatch(page.words, /Bert|45 min|balance/i)
})

test('my gifts and asks, my words and my hats are on my page, each with the way to change it', async ({
  as,
  tx,
  tom,
}) => {
  await postIntent(tx, tom, { direction: 'offer', kind: 'gardening', words: 'Digging', details: '' }, atNoon)
  await postIntent(tx, tom, { direction: 'ask', kind: 'sewing', words: 'Trousers', details: '' }, atNoon)
  await as(tom).post(people.hats.to(), { words: 'Gardener' })
  const page = await as(tom).get(people.me.to())
  assert.match(page.words, /My gifts Offer something .*Digging.*What I would like a hand with .*Trousers/)
  assert.match(page.words, /Gardener Hello, Tom/)
  for (const way of [
    '/board/offer',
    '/board/ask',
    people.editMe.to(),
    people.hats.to(),
    '/devices',
    '/statement',
  ])
    assert.ok(page.document.querySelector(`main a[href="${way}"]`), way)
  assert.ok(
    page.document.querySelector(`main a[href="${people.show.to({ personId: shortId(tom.personId) })}"]`),
  )
})

test('whoever holds a task finds what they look after, and what waits for a broker', async (village) => {
  const { as, quinn, amina, bert, alsoBroker } = village
  await helped(village, amina, bert, 60, { confirmed: false })
  const page = await as(quinn).get(people.me.to())
  assert.match(page.words, /1 entry waits for a broker\. Look at what waits/)
  assert.match(page.words, /Things I look after Key in a paper sheet.*Settings of this community/)
  const links = [...page.document.querySelectorAll('aside .lines a')].map(
    (link) => link.getAttribute('href')!,
  )
  for (const link of links) assert.notEqual((await as(quinn).get(link)).status, 404, link)
  // A broker who is no steward is not led to a door that stays shut.
  const broker = await alsoBroker(amina)
  assert.doesNotMatch((await as(broker).get(people.me.to())).words, /Settings of this community/)
})

test('whoever helped lately is thanked from here, once; and never before somebody who waits', async (village) => {
  const { as, tom, amina, bert } = village
  const exchangeId = await helped(village, amina, tom, 60)
  const page = await as(tom).get(people.me.to())
  assert.match(page.words, /What you could do next Amina helped you for 1 h on 14 June 2026\. Thank Amina/)
  const way = page.document.querySelector('.banner a')!.getAttribute('href')!
  assert.equal(way, `/exchanges/${shortId(exchangeId)}/thank`)
  assert.equal((await as(tom).post(way, { words: 'So kind' })).status, 303)
  assert.doesNotMatch((await as(tom).get(people.me.to())).words, /Thank Amina/)
  await helped(village, bert, tom, 15, { confirmed: false })
  const waits = await as(tom).get(people.me.to())
  assert.match(waits.words, /1 thing waits for your answer.*What you could do next/)
  // Whoever gave is not asked to thank.
  assert.doesNotMatch((await as(amina).get(people.me.to())).words, /Thank Tom/)
})

test('whoever offers what somebody asks for is told so, but not of their own asks or of people who have moved on', async (village) => {
  const { as, tx, tom, amina, bert } = village
  const post = (who: typeof tom, direction: 'ask' | 'offer', kind: string) =>
    postIntent(tx, who, { direction, kind, words: kind, details: '' }, atNoon)
  await post(tom, 'offer', 'gardening')
  await post(tom, 'ask', 'gardening')
  await post(amina, 'ask', 'sewing')
  await post(bert, 'ask', 'gardening')
  await tx.updateTable('people').set({ state: 'moved_on' }).where('id', '=', bert.personId).execute()
  const nobody = await as(tom).get(people.me.to())
  assert.doesNotMatch(nobody.words, /something you offer/)
  await post(amina, 'ask', 'gardening')
  const page = await as(tom).get(people.me.to())
  assert.match(page.words, /Somebody asks for something you offer: Gardening\. See what it is/)
  assert.equal(
    page.document.querySelector('.banner a')!.getAttribute('href'),
    '/board?kind=gardening&only=ask',
  )
})
