import assert from 'node:assert/strict'
import { atWall, hangWall } from '../../../../test/support/at-wall.ts'
import { test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { postIntent } from '../../board/commands.ts'
import { confirmExchange } from '../../exchanges/answer/commands.ts'
import { recordExchange } from '../../exchanges/commands.ts'
import { addPerson } from '../../people/commands.ts'
import { recordTogether, undoTogether } from '../../together/commands.ts'
import { listRecipes } from '../../together/recipes/queries.ts'
import { putUp } from '../../whats-on/commands.ts'
import { wall } from '../urls.ts'

async function ask({ tx, clock }: Village, person: Actor, words: string, direction: 'ask' | 'offer' = 'ask') {
  const said = { direction, kind: 'gardening', words, details: 'My knee hurts' }
  const posted = await postIntent(tx, person, said, clock.now)
  assert.ok(posted.ok)
  return posted.id
}

async function together({ tx, clock }: Village, giver: Actor, receiver: Actor, intentId?: string) {
  const said = { minutes: 60, kind: 'gardening', occurredOn: '2026-06-14', comeBack: 'hours' } as const
  const ends = { giverId: giver.personId, receiverId: receiver.personId, ...(intentId ? { intentId } : {}) }
  const written = await recordExchange(tx, giver, { ...said, ...ends }, '2026-06-15', clock.now)
  assert.ok(written.ok)
  const { exchangeId } = written
  assert.ok((await confirmExchange(tx, receiver, { exchangeId, version: 1 }, clock.now)).ok)
}

test('the wall shows asks and offers by first names, without what is told only on their page', async (village) => {
  const { tx, amina, tom } = village
  await tx.updateTable('people').set({ name: 'Amina Khan' }).where('id', '=', amina.personId).execute()
  await ask(village, amina, 'A bicycle that clicks')
  await ask(village, tom, 'Digging', 'offer')
  const page = await (await hangWall(village)).get(wall.show.to())
  assert.match(page.words, /New asks Amina · Gardening A bicycle that clicks/)
  assert.match(page.words, /Somebody would love to Tom · Gardening Digging/)
  assert.doesNotMatch(page.words, /Khan|knee/)
  assert.equal(page.document.querySelectorAll('.wall .cards a').length, 0)
  assert.equal(page.headers.get('cache-control'), 'no-store')
  assert.match(page.text, /<noscript><meta http-equiv="refresh" content="180;url=\/wall"/)
})

test('those that waited longest come too, unless something was done about them or they are new', async (village) => {
  const { amina, tom } = village
  const answered = await ask(village, amina, 'Answered long ago')
  await ask(village, amina, 'Waits for ever')
  for (const words of ['Newer', 'New', 'Newest']) await ask(village, amina, words)
  await together(village, tom, amina, answered)
  const page = await (await hangWall(village)).get(wall.show.to())
  assert.match(page.words, /These have waited longest Amina · Gardening Waits for ever/)
  assert.doesNotMatch(page.words, /Answered long ago/)
  assert.equal([...page.words.matchAll(/Newest/g)].length, 1)
})

test('what was done is told in both directions, and not at all of fewer than five people', async (village) => {
  const { tx, communityId, amina, tom, bert, quinn, clock } = village
  const screen = await hangWall(village)
  await together(village, amina, tom)
  await together(village, bert, quinn)
  assert.match((await screen.get(wall.show.to())).words, /Little is written down for these days/)
  const name = 'Kate'
  const joined = { name, joinedOn: '2026-01-10' }
  const personId = await addPerson(tx, { communityId, personId: quinn.personId }, joined, clock.now)
  await together(village, { communityId, personId, name, tasks: new Set() }, amina)
  const page = await screen.get(wall.show.to())
  assert.match(page.words, /in the last 7 days Gave 3 h Received 3 h things we did for each other 3/)
  clock.now = new Date('2026-06-25T11:00:00Z')
  assert.match((await screen.get(wall.show.to())).words, /in the last 28 days Gave 3 h/)
})

test('what a group did together counts on the wall, too, until it is undone', async (village) => {
  const { tx, communityId, amina, tom, bert, quinn, clock } = village
  const screen = await hangWall(village)
  const name = 'Kate'
  const joined = { name, joinedOn: '2026-01-10' }
  const kate = await addPerson(tx, { communityId, personId: quinn.personId }, joined, clock.now)
  const lunch = (await listRecipes(tx, communityId)).find(({ shape }) => shape === 'rota')
  const parts = [
    { personId: amina.personId, part: 'gave' as const, minutes: 120 },
    ...[tom.personId, bert.personId, kate, quinn.personId].map((personId) => {
      return { personId, part: 'received' as const, minutes: 30 }
    }),
  ]
  const entry = { recipeId: lunch!.id, occurredOn: '2026-06-14', parts }
  const written = await recordTogether(tx, quinn, entry, '2026-06-15', clock.now)
  assert.ok(written.ok)
  const page = await screen.get(wall.show.to())
  assert.match(page.words, /Gave 2 h Received 2 h thing we did for each other 1/)
  const undo = { entryId: written.entryId, reason: 'Another day', key: 'undo-it-once' }
  assert.ok((await undoTogether(tx, quinn, undo, clock.now)).ok)
  assert.match((await screen.get(wall.show.to())).words, /Little is written down for these days/)
})

test('what is on is shown while it is ahead, with whom to ask and their telephone', async (village) => {
  const { tx, quinn, clock } = village
  await tx.updateTable('communities').set({ helpName: 'Quinn', helpPhone: '01632 960001' }).execute()
  const lunch = { what: 'Lunch', onDay: '2026-06-16', atTime: '12:30', place: 'The hall' }
  await putUp(tx, quinn, lunch, '2026-06-15', clock.now)
  const screen = await hangWall(village)
  const page = await screen.get(wall.show.to())
  assert.match(page.words, /What is on Lunch 16 June 2026 · 12:30 · The hall/)
  assert.match(page.words, /Quinn.*01632 960001/)
  clock.now = new Date('2026-06-17T11:00:00Z')
  assert.doesNotMatch((await screen.get(wall.show.to())).words, /Lunch/)
})

test('whoever has come in finds their own page from the wall', async (village) => {
  const screen = await atWall(village, village.amina)
  const page = await screen.get(wall.show.to())
  assert.ok(page.document.querySelector('.wall a[href="/me"]'))
  assert.equal(page.document.querySelector(`a[href="${wall.comeIn.to()}"]`), null)
})
