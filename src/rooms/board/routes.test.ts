import assert from 'node:assert/strict'
import { sendAndLook } from '../../../test/support/undo.ts'
import { atNoon, test } from '../../../test/support/village.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { postIntent } from './commands.ts'
import { board } from './urls.ts'

test('an ask comes to the board with its picture, and its owner can take it down and put it up again', async ({
  as,
  amina,
  tom,
}) => {
  const sent = await as(amina).post(board.ask.to(), {
    words: 'A bicycle that clicks',
    kind: 'repairs',
    details: '',
    also: 'Baking bread',
  })
  assert.equal(sent.status, 303)
  const list = await as(tom).get(board.index.to())
  assert.match(list.words, /Asks.*A bicycle that clicks.*Offers.*Baking bread/)

  const page = await as(tom).get(sent.location!)
  assert.match(page.words, /Amina would like a hand with this/)
  assert.match(page.words, /Not sure how to reach Amina\? Ask /)
  assert.equal((await as(tom).post(`${sent.location}/close`, {})).status, 404)
  assert.equal((await as(amina).post(`${sent.location}/close`, {})).status, 303)
  assert.doesNotMatch((await as(tom).get(board.index.to())).words, /clicks/)
  assert.equal((await as(amina).post(`${sent.location}/reopen`, {})).status, 303)
  assert.match((await as(tom).get(board.index.to())).words, /clicks/)
})

test('a form that is not right comes back with what was typed and links to what is missing', async ({
  as,
  amina,
}) => {
  const page = await as(amina).post(board.offer.to(), { words: '  ', details: 'Only at <weekends>' })
  assert.equal(page.status, 422)
  assert.match(page.title, /^Error: /)
  assert.deepEqual(page.problems, ['Say in a few words what it is', 'Choose what kind of thing it is'])
  assert.match(page.text, /Only at &lt;weekends>/)
})

test('sending the same form twice puts one ask on the board', async ({ as, amina, tom }) => {
  const form = { key: newId(), words: 'One only', kind: 'company', details: '', also: '' }
  const [first, second] = [
    await as(amina).post(board.ask.to(), form),
    await as(amina).post(board.ask.to(), form),
  ]
  assert.equal(first.location, second.location)
  const other = await as(amina).post(board.ask.to(), { ...form, words: 'Something else' })
  assert.equal(other.status, 422)
  const list = await as(tom).get(board.index.to())
  assert.equal(list.words.match(/One only/g)?.length, 1)
})

test('the board is found through without accents or capitals, and pages without losing any', async ({
  as,
  tx,
  amina,
  tom,
}) => {
  for (let turn = 1; turn <= 30; turn += 1) {
    await postIntent(
      tx,
      amina,
      { direction: 'offer', kind: 'cooking', words: `Crème brûlée ${turn}.`, details: '' },
      atNoon,
    )
  }
  await postIntent(tx, tom, { direction: 'offer', kind: 'gardening', words: 'Digging', details: '' }, atNoon)
  const found = await as(tom).get('/board?words=CREME+brulee&kind=cooking')
  assert.equal(found.words.match(/Crème brûlée/g)?.length, 24)
  assert.doesNotMatch(found.words, /Digging/)
  const older = found.document.querySelector('a[href*="before="]')!.getAttribute('href')!
  const rest = await as(tom).get(older)
  assert.equal(rest.words.match(/Crème brûlée/g)?.length, 6)
})

test('what people write is shown as they wrote it, never run', async ({ as, amina, tom }) => {
  const words = '<script>alert(1)</script> & "tea" 🫖'
  const sent = await as(amina).post(board.ask.to(), { words, kind: 'company', details: words, also: '' })
  const page = await as(tom).get(sent.location!)
  assert.equal(page.document.querySelector('h1')?.textContent, words)
  assert.equal(page.document.querySelectorAll('script:not([src])').length, 0)
})

test('an ask nobody posted is not there', async ({ as, tom }) => {
  assert.equal((await as(tom).get(board.show.to({ intentId: shortId(newId()) }))).status, 404)
  assert.equal((await as(tom).get('/board/l0l')).status, 404)
})

test('what was posted, taken down or put up again is undone by one press, once, and by nobody else', async ({
  as,
  amina,
  tom,
}) => {
  const visitor = as(amina)
  const values = { words: 'A bicycle that clicks', kind: 'repairs', details: '', also: '' }
  const posted = await sendAndLook(visitor, board.ask.to(), values)
  assert.match(posted.page.words, /It is on the board now\. Undo/)
  const taken = await sendAndLook(visitor, posted.undo!.action, posted.undo!.values)
  assert.match(taken.page.words, /It is taken down\. Undo/)
  assert.equal((await as(tom).post(taken.undo!.action, taken.undo!.values)).status, 404)
  for (let press = 0; press < 2; press += 1)
    assert.equal((await visitor.post(taken.undo!.action, taken.undo!.values)).status, 303)
  assert.match((await as(tom).get(board.index.to())).words, /clicks/)
})

test('other words are undone by the words before, unless those are too many to carry', async ({
  as,
  amina,
}) => {
  const visitor = as(amina)
  const first = { words: 'A hedge', kind: 'gardening', details: 'Tall', also: '' }
  const { location } = await visitor.post(board.offer.to(), first)
  const words = `${location}/words`
  const { undo } = await sendAndLook(visitor, words, { ...first, words: 'Two hedges' })
  const undone = await sendAndLook(visitor, undo!.action, undo!.values)
  assert.match(undone.page.title, /^A hedge/)
  assert.match(undone.page.words, /Tall/)
  const long = await sendAndLook(visitor, words, { ...first, details: 'x'.repeat(2000) })
  assert.ok(long.undo)
  const short = await sendAndLook(visitor, words, { ...first, details: 'ŵ'.repeat(2000) })
  const none = await sendAndLook(visitor, words, first)
  assert.ok(short.undo)
  assert.equal(none.undo, null)
  assert.match(none.page.words, /The words are changed/)
})

test('a link that brings words with it has them in the form already', async ({ as, amina }) => {
  for (const way of [board.ask, board.offer]) {
    const page = await as(amina).get(`${way.to()}?words=A+zebra`)
    assert.equal(page.document.querySelector('#words')?.getAttribute('value'), 'A zebra')
  }
})

test('what is looked for is found by parts of words in any order, blind to capitals and accents', async ({
  as,
  amina,
}) => {
  await as(amina).post(board.offer.to(), { words: 'Baking crème brûlée', kind: 'cooking', details: '' })
  const finds = async (words: string) =>
    /Baking/.test((await as(amina).get(`/board?words=${encodeURIComponent(words)}`)).words)
  for (const words of ['brulee', 'CREME bak', ' brûlée  baking ']) assert.ok(await finds(words), words)
  for (const words of ['bread', 'creme bread', '%', '_']) assert.ok(!(await finds(words)), words)
})
