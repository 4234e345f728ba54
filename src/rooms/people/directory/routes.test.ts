import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { postIntent } from '../../board/commands.ts'
import { addPeople, type NewPerson } from '../commands.ts'
import { people } from '../urls.ts'

test('everybody stands in the directory by name, with what they put first and what they share', async (village) => {
  const { as, amina, tom } = village
  await offer(village, tom, 'gardening', 'Digging and weeding')
  const page = await as(amina).get(people.index.to())
  assert.deepEqual(namesOn(page), ['Amina', 'Bert', 'Quinn', 'Tom'])
  assert.match(page.words, /Tom Digging and weeding/)
})

test('people are found by parts of names, areas and gifts, blind to capitals and accents, and by kind', async (village) => {
  const { as, amina, tom, bert } = village
  await welcome(village, [{ name: 'Zoë Łukasz', area: 'Bryn Gŵyn' }])
  await offer(village, tom, 'cooking', 'Crème brûlée')
  await offer(village, bert, 'repairs', 'Sharpening knives')
  const find = async (asked: string) => namesOn(await as(amina).get(`/people?${asked}`))
  assert.deepEqual(await find('words=zoe'), ['Zoë Łukasz'])
  assert.deepEqual(await find('words=LUKASZ'), ['Zoë Łukasz'])
  assert.deepEqual(await find('words=gwyn'), ['Zoë Łukasz'])
  assert.deepEqual(await find('words=creme+BRULEE'), ['Tom'])
  assert.deepEqual(await find('words=brulee+tom'), ['Tom'])
  assert.deepEqual(await find('words=brulee+bert'), [])
  assert.deepEqual(await find('kind=repairs'), ['Bert'])
  assert.deepEqual(await find('kind=repairs&words=tom'), [])
  assert.deepEqual(await find('words=%25'), [])
})

test('nobody is found by what they do not share: an address, a telephone, an ask', async (village) => {
  const { as, amina, tom, tx } = village
  await tx
    .updateTable('contactDetails')
    .set({ phone: '01632960031' })
    .where('personId', '=', tom.personId)
    .execute()
  await postIntent(tx, tom, { direction: 'ask', kind: 'sewing', words: 'Trousers', details: '' }, atNoon)
  for (const words of ['tom@example.org', 'example', '01632960031', 'trousers']) {
    const page = await as(amina).get(`/people?words=${encodeURIComponent(words)}`)
    assert.deepEqual(namesOn(page), [], words)
    assert.match(page.words, /Nobody fits that.*See everybody/)
  }
})

test('a long list is paged without losing anybody or naming anybody in an address, and leads back to its beginning', async (village) => {
  const { as, amina } = village
  // Two of one name stand on either side of the turn of the page.
  const crowd = Array.from({ length: 60 }, (_, place) => ({
    name: `Mo ${String(place >> 1).padStart(2, '0')}`,
  }))
  await welcome(village, crowd)
  const seen: (string | null)[] = []
  let at: string | null | undefined = '/people?words=mo'
  let pages = 0
  for (; at; pages += 1) {
    const page = await as(amina).get(at)
    seen.push(...namesOn(page))
    const first = page.document.querySelector('[rel=prev]')?.getAttribute('href')
    assert.equal(first ?? null, pages === 0 ? null : '/people?words=mo')
    at = page.document.querySelector('[rel=next]')?.getAttribute('href')
    if (at) assert.doesNotMatch(at, /Mo/)
  }
  assert.equal(pages, 3)
  assert.deepEqual(
    seen,
    crowd.map(({ name }) => name),
  )
})

test('a page after somebody who is not there leads back to the beginning', async ({ as, amina }) => {
  const page = await as(amina).get('/people?after=2')
  assert.equal(page.status, 200)
  assert.equal(page.document.querySelector('[rel=prev]')?.getAttribute('href'), '/people')
})

test('who rests is shown as resting; who has moved on is found by brokers only', async (village) => {
  const { as, amina, quinn } = village
  await welcome(village, [
    { name: 'Rose', state: 'resting' },
    { name: 'Gwen', state: 'moved_on' },
  ])
  const page = await as(amina).get(people.index.to())
  assert.match(page.words, /Rose Resting/)
  assert.doesNotMatch(page.words, /Gwen/)
  assert.ok(!namesOn(await as(amina).get('/people?who=moved-on')).includes('Gwen'))
  assert.deepEqual(namesOn(await as(quinn).get('/people?who=moved-on')), ['Gwen'])
})

test('a member is not offered what only brokers do', async ({ as, amina, quinn }) => {
  assert.doesNotMatch((await as(amina).get(people.index.to())).words, /Add a person|moved on/)
  assert.match((await as(quinn).get(people.index.to())).words, /Add a person.*People who have moved on/)
})

function offer({ tx }: Village, who: Village['tom'], kind: string, words: string) {
  return postIntent(tx, who, { direction: 'offer', kind, words, details: '' }, atNoon)
}

function welcome({ tx, communityId }: Village, newcomers: Omit<NewPerson, 'joinedOn'>[]) {
  return addPeople(
    tx,
    communityId,
    newcomers.map((one) => ({ ...one, joinedOn: '2026-01-10' })),
    atNoon,
  )
}

function namesOn({ document }: { document: Document }): (string | null)[] {
  return [...document.querySelectorAll('.card h2')].map((name) => name.textContent!.trim())
}
