import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { postIntent } from '../../board/commands.ts'
import { addPeople } from '../commands.ts'
import { putOnHat } from '../hats/commands.ts'
import { people } from '../urls.ts'

const to = people.booklet.to()

test('the booklet says who is here, with hats, gifts and asks, and an index by kind', async (village) => {
  const { as, amina, tom, tx } = village
  await putOnHat(tx, tom, 'Gardener', atNoon)
  await post(village, 'offer', 'gardening', 'Digging.')
  await post(village, 'ask', 'sewing', 'Hems')
  const page = await as(amina).get(to)
  assert.deepEqual(namesIn(page), ['1 Amina', '2 Bert', '3 Quinn', '4 Tom'])
  assert.match(page.words, /4 Tom Gardener Shares: Digging Asks for: Hems/)
  assert.match(
    page.document.querySelector('.kind-index')!.textContent!.replace(/\s+/g, ' '),
    /Gardening Tom 4/,
  )
})

test('nobody who rests, has moved on or asked to be left out is in it, and nothing to reach anybody by', async (village) => {
  const { as, amina, tom, tx, communityId } = village
  await addPeople(
    tx,
    communityId,
    [
      { name: 'Rose', state: 'resting' as const, joinedOn: '2026-01-10' },
      { name: 'Gwen', state: 'moved_on' as const, joinedOn: '2026-01-10' },
    ],
    atNoon,
  )
  await tx.updateTable('contactDetails').set({ phone: '01632960031' }).execute()
  const form = {
    name: 'Tom',
    about: '',
    area: '',
    email: 'tom@example.org',
    phone: '',
    other_phone: '',
    language: 'en',
  }
  const about = await as(tom).get(people.editMe.to())
  assert.equal(about.document.querySelector('[name=in_booklet][checked]')?.getAttribute('value'), 'yes')
  assert.equal((await as(tom).post(people.editMe.to(), { ...form, in_booklet: 'no' })).status, 303)
  const page = await as(amina).get(to)
  assert.deepEqual(namesIn(page), ['1 Amina', '2 Bert', '3 Quinn'])
  assert.doesNotMatch(page.text, /01632960031|example\.org/)
  // A form that says nothing of it, an older one say, changes nothing.
  assert.equal((await as(tom).post(people.editMe.to(), form)).status, 303)
  assert.equal(namesIn(await as(amina).get(to)).length, 3)
})

test('three hundred people come in one piece, and in time', async (village) => {
  const { as, amina, tx, communityId } = village
  const crowd = Array.from({ length: 300 }, (_, place) => ({
    name: `Neighbour ${place}`,
    joinedOn: '2026-01-10',
  }))
  const ids = await addPeople(tx, communityId, crowd, atNoon)
  for (const personId of ids.slice(0, 50)) {
    const actor = { communityId, personId, name: 'N', tasks: new Set<never>() }
    await postIntent(tx, actor, { direction: 'offer', kind: 'cooking', words: 'Soup', details: '' }, atNoon)
  }
  const began = performance.now()
  const page = await as(amina).get(to)
  const took = performance.now() - began
  assert.equal(namesIn(page).length, 304)
  assert.ok(took < 3000, `${took} ms`)
})

function post({ tx, tom }: Village, direction: 'ask' | 'offer', kind: string, words: string) {
  return postIntent(tx, tom, { direction, kind, words, details: '' }, atNoon)
}

function namesIn({ document }: { document: Document }): string[] {
  return [...document.querySelectorAll('.entry-of h3')].map((name) =>
    name.textContent!.replace(/\s+/g, ' ').trim(),
  )
}
