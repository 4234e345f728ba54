import assert from 'node:assert/strict'
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
