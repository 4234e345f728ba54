import assert from 'node:assert/strict'
import { test } from '../../../../test/support/village.ts'
import { community } from '../urls.ts'

test('what a group calls things is said on every page, in Easy Read too, and in letters', async ({
  as,
  quinn,
  amina,
  tx,
}) => {
  const page = community.vocabulary.to()
  const words = {
    en_our_people: 'neighbours',
    en_a_coordinator: 'an organiser',
    en_our_coordinators: 'organisers',
  }
  assert.equal((await as(quinn).post(page, words)).location, page)

  const list = await as(amina).get('/people')
  assert.match(list.title, /^Neighbours –/)
  assert.match(list.document.querySelector('nav.sections')?.textContent ?? '', /Neighbours/)
  const easy = await as(amina).request('/people', { headers: { cookie: 'language=en-easy' } })
  assert.match(await easy.text(), /<h1[^>]*>Neighbours</)
  assert.match((await as(amina).get('/me/about')).words, /Only you and the organisers see this/)

  await as(amina).post('/sign-in', { email: 'nobody@example.org' })
  await as(amina).post('/sign-in', { email: 'amina@example.org' })
  const { words: letter } = await tx
    .selectFrom('mails')
    .select('words')
    .where('toAddress', '=', 'amina@example.org')
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(letter, /broker|\{/)
})

test('an empty box keeps the usual word, and a long one is told so with everything that was typed', async ({
  as,
  quinn,
  tx,
}) => {
  const page = community.vocabulary.to()
  await as(quinn).post(page, { en_our_people: ' ', 'en-easy_our_people': 'friends' })
  const kept = await tx.selectFrom('communities').select('vocabulary').executeTakeFirstOrThrow()
  assert.deepEqual(kept.vocabulary, { 'en-easy': { our_people: 'friends' } })
  assert.match((await as(quinn).get('/people')).title, /^People/)

  const answer = await as(quinn).post(page, { en_our_place: 'x'.repeat(61), en_our_people: 'members' })
  assert.equal(answer.status, 422)
  assert.match(answer.problems.join(), /60 letters/)
  assert.equal(answer.document.querySelector('[name=en_our_people]')?.getAttribute('value'), 'members')
})

test('only a steward keeps the words', async ({ as, amina }) => {
  assert.equal((await as(amina).get(community.vocabulary.to())).status, 404)
  assert.equal((await as(amina).post(community.vocabulary.to(), {})).status, 404)
})
