import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../urls.ts'

test('somebody says who they are, and the others read it; how to reach them stays between them and the brokers', async ({
  as,
  tom,
  amina,
  quinn,
}) => {
  const said = {
    ...aboutTom,
    about: 'I like things in rows.',
    phone: '01632 960 031',
    other_phone: '01632 960 032',
  }
  const sent = await as(tom).post(people.editMe.to(), said)
  assert.equal(sent.location, people.me.to())
  assert.match((await as(tom).get(people.me.to())).words, /“I like things in rows.”/)
  const seen = await as(amina).get(pageOf(tom))
  assert.match(seen.words, /I like things in rows.*The Green/)
  assert.doesNotMatch(seen.text, /960 03|tom@example/)
  assert.match((await as(quinn).get(pageOf(tom))).words, /960 031.*960 032.*tom@example\.org/)
})

test('what is not right comes back as it was typed, with the reason at its field', async ({ as, tom }) => {
  const page = await as(tom).post(people.editMe.to(), {
    ...aboutTom,
    name: ' ',
    email: 'tom at home',
    about: 'x'.repeat(2001),
    language: 'latin',
  })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, [
    'Write a name',
    'That is longer than 2000 letters. Please make it shorter',
    'Write an e-mail address like name@example.org, or leave it empty',
    'Choose one of these',
  ])
  assert.equal(page.document.querySelector('#email')?.getAttribute('value'), 'tom at home')
})

test('what somebody reads holds at once, for pages and for letters, and on a new device too', async ({
  as,
  tx,
  tom,
}) => {
  const sent = await as(tom).post(people.editMe.to(), { ...aboutTom, language: 'en-easy' })
  assert.match(sent.headers.get('set-cookie') ?? '', /language=en-easy/)
  assert.match((await as(tom).get(people.me.to())).words, /Tell what you did/)
  const { language } = await rowOf(tx, tom)
  assert.equal(language, 'en-easy')
  // The community's own language is kept as none: whoever reads what everybody reads goes on doing so.
  await as(tom).post(people.editMe.to(), { ...aboutTom, language: 'en' })
  assert.equal((await rowOf(tx, tom)).language, null)
})

test('saving something else does not change the language one is reading in just now', async ({ as, tom }) => {
  const visit = await as(tom).request(people.editMe.to(), { headers: { cookie: 'language=en-easy' } })
  assert.match(await visit.text(), /value="en-easy" checked/)
})

test('a broker writes for somebody without e-mail; a neighbour finds no such page', async ({
  as,
  bert,
  amina,
  quinn,
}) => {
  assert.match((await as(quinn).get(editOf(bert))).words, /About Bert.*Please ask Bert first/)
  const sent = await as(quinn).post(editOf(bert), {
    ...aboutTom,
    name: 'Bert',
    email: '',
    about: 'In on Tuesdays.',
  })
  assert.equal(sent.status, 303)
  assert.match((await as(amina).get(pageOf(bert))).words, /In on Tuesdays/)
  assert.equal((await as(amina).get(editOf(bert))).status, 404)
  assert.equal((await as(amina).post(editOf(bert), aboutTom)).status, 404)
})

test('what somebody writes is shown as they wrote it, never run', async ({ as, tom, amina }) => {
  const words = '<img src=x onerror=alert(1)> & "rows"'
  await as(tom).post(people.editMe.to(), { ...aboutTom, about: words, area: words })
  const page = await as(amina).get(pageOf(tom))
  assert.equal(page.document.querySelectorAll('img').length, 0)
  assert.match(page.words, /<img src=x onerror=alert\(1\)> & "rows"/)
})

const aboutTom = {
  name: 'Tom',
  about: '',
  area: 'The Green',
  email: 'tom@example.org',
  phone: '',
  other_phone: '',
  language: 'en',
}

function pageOf({ personId }: Pick<Actor, 'personId'>): string {
  return people.show.to({ personId: shortId(personId) })
}

function editOf({ personId }: Pick<Actor, 'personId'>): string {
  return people.edit.to({ personId: shortId(personId) })
}

function rowOf(tx: Village['tx'], { personId }: Actor) {
  return tx.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
}
