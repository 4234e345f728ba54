import assert from 'node:assert/strict'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { newId, shortId } from '../../src/platform/ids.ts'
import { askToArrange, settleArrangement } from '../../src/rooms/board/arranged/commands.ts'
import { postIntent } from '../../src/rooms/board/commands.ts'
import { confirmExchange, rememberDifferently, thank } from '../../src/rooms/exchanges/answer/commands.ts'
import { recordBetween } from '../../src/rooms/exchanges/between/commands.ts'
import { recordExchange } from '../../src/rooms/exchanges/commands.ts'
import { printSheets } from '../../src/rooms/exchanges/printed/commands.ts'
import { agreeFriends, sayFriends } from '../../src/rooms/friends/commands.ts'
import { getCommonAccount, getOwnAccount } from '../../src/rooms/ledger/accounts.ts'
import { keepFloor } from '../../src/rooms/ledger/limits/commands.ts'
import { putOnHat } from '../../src/rooms/people/hats/commands.ts'
import { sayHowItWent, writePlan } from '../../src/rooms/plans/commands.ts'
import { askForGrant, sayVoice } from '../../src/rooms/pot/grants/commands.ts'
import { giveMandate, keepDistance, pause } from '../../src/rooms/standing/commands.ts'
import { recordTogether } from '../../src/rooms/together/commands.ts'
import { listRecipes } from '../../src/rooms/together/recipes/queries.ts'
import { beginRole } from '../../src/rooms/together/standing/commands.ts'
import { makeWall } from '../../src/rooms/wall/keeping/commands.ts'
import { putOnTheWall } from '../../src/rooms/wall/way-in/commands.ts'
import { putUp } from '../../src/rooms/whats-on/commands.ts'
import { addLead } from './leads.ts'
import { toldAndClosed } from './told.ts'
import { buildHilltop, openBothSides } from './two-communities.ts'
import { atNoon, type Village } from './village.ts'

const aWalk = { want: 'Walk', good: 'g', ifNot: 'n', wrong: 'w', agreed: 'a', whoDoes: 'd', ring: 'r' }

/** Tells a little of Tom's life, so that every table holds something of his, and answers what its doors are called. */
export async function tellOfTom(village: Village, lead?: Actor): Promise<Record<string, string[]>> {
  const { tx, tom, amina, bert, quinn } = village
  await putOnHat(tx, tom, 'Gardener', atNoon)
  const offer = await postIntent(
    tx,
    tom,
    { direction: 'offer', kind: 'gardening', words: 'Digging', details: '' },
    atNoon,
  )
  const ask = await postIntent(
    tx,
    tom,
    { direction: 'ask', kind: 'sewing', words: 'Hems', details: '' },
    atNoon,
  )
  const wash = { direction: 'ask', kind: 'personal-care', words: 'A shower', details: 'Mornings' } as const
  const { id: arrangementId } = await askToArrange(tx, tom, wash, atNoon)
  const agreed = { id: arrangementId, outcome: 'together', answer: 'With the nurse' } as const
  assert.ok((await settleArrangement(tx, quinn, agreed, atNoon)).ok)
  const { id: planId } = await writePlan(tx, tom, { ...aWalk, reviewOn: '2026-06-30' }, atNoon)
  await sayHowItWent(tx, tom, { id: planId, outcome: 'did', learned: 'Boots' }, atNoon)
  const settled = await settledWithAmina(village)
  const open = await recordExchange(
    tx,
    tom,
    gardening(village, { startedAt: null, endedAt: null }),
    '2026-06-15',
    atNoon,
  )
  assert.ok(open.ok)
  const runId = await leaveTraces(village)
  const wall = await makeWall(tx, quinn, 'By the kitchen', { codeDigest: 'waits' }, atNoon)
  const lunch = { what: 'Lunch', onDay: '2026-06-16', atTime: '12:30', place: 'The hall' }
  const notice = await putUp(tx, quinn, lunch, '2026-06-15', atNoon)
  assert.ok(wall.ok && notice.ok)
  const { recipeId, entryId } = await eatTogether(village)
  const grantId = await asksThePot(village)
  await keepFloor(tx, quinn, tom.personId, { floorMinutes: -600, reason: 'For the move' }, atNoon)
  const pot = await getCommonAccount(tx, village.communityId, 'pot')
  const own = await getOwnAccount(tx, village.communityId, tom.personId)
  assert.ok((await putOnTheWall(tx, tom, tom.personId, { way: 'pin', digest: 'slow' }, atNoon)).ok)
  const { otherId, withDai } = await helpedInHilltop(village)
  const friendshipId = await standsSo(village, settled)
  const { tellingId, soundId } = await toldAndClosed(village, lead ?? (await addLead(village)))
  return {
    personId: [tom, amina, bert, quinn].map(({ personId }) => shortId(personId)),
    intentId: [offer.id, ask.id].map(shortId),
    exchangeId: [settled, open.exchangeId, withDai].map(shortId),
    otherId: [shortId(otherId)],
    runId: [shortId(runId)],
    language: ['en'],
    wallId: [shortId(wall.id)],
    noticeId: [shortId(notice.id)],
    recipeId: [shortId(recipeId)],
    entryId: [shortId(entryId)],
    grantId: [shortId(grantId)],
    accountId: [pot, own].map(shortId),
    transactionId: [shortId(newId())],
    component: ['card'],
    page: ['board'],
    friendshipId: [shortId(friendshipId)],
    arrangementId: [shortId(arrangementId)],
    planId: [shortId(planId)],
    tellingId: [shortId(tellingId)],
    soundId: [shortId(soundId)],
    secret: ['nobody-was-given-this'],
    // Whoever has it reads how far it has come: see the room's own tests.
    code: ['ABCDE-FGHJK'],
    name: ['nothing.eml'],
  }
}

/** A lunch that Tom and Amina were at, and something Tom does every week. */
async function eatTogether({ tx, tom, amina, quinn, communityId }: Village) {
  const [lunch] = (await listRecipes(tx, communityId)).filter(({ shape }) => shape === 'rota')
  assert.ok(lunch)
  const parts = [
    { personId: amina.personId, part: 'gave', minutes: 120 },
    { personId: tom.personId, part: 'received', minutes: 30 },
  ] as const
  const said = { recipeId: lunch.id, occurredOn: '2026-06-14', parts }
  const written = await recordTogether(tx, quinn, said, '2026-06-15', atNoon)
  const role = { personId: tom.personId, words: 'Waters the flowers', weeklyMinutes: 60, since: '2026-06-01' }
  assert.ok(written.ok && (await beginRole(tx, quinn, role, '2026-06-15', atNoon)).ok)
  return { recipeId: lunch.id, entryId: written.entryId }
}

/** What Tom did for Dai of the neighbour community; it waits there. */
async function helpedInHilltop({ tx, communityId, tom, quinn }: Village) {
  const { cleo, dai, hilltopId: otherId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const end = { otherId, farId: dai.personId, nearId: tom.personId, nearSide: 'giver' as const }
  const what = { minutes: 45, kind: 'gardening', occurredOn: '2026-06-12', key: newId() }
  const told = await recordBetween(tx, tom, { ...end, ...what }, atNoon)
  assert.ok(told.ok)
  return { otherId, withDai: told.exchangeId }
}

async function settledWithAmina(village: Village): Promise<string> {
  const { tx, tom, amina } = village
  const said = gardening(village, { startedAt: '10:00', endedAt: '11:00' })
  const written = await recordExchange(tx, amina, { ...said, note: 'Sunny' }, '2026-06-15', atNoon)
  assert.ok(written.ok)
  const { exchangeId } = written
  const differently = { exchangeId, version: 1, minutes: 90, words: 'It was longer' }
  assert.ok((await rememberDifferently(tx, tom, differently, atNoon)).ok)
  assert.ok((await confirmExchange(tx, amina, { exchangeId, version: 2 }, atNoon)).ok)
  assert.ok((await thank(tx, amina, { exchangeId, words: 'Lovely' }, atNoon)).ok)
  return exchangeId
}

/** Who speaks for Tom, from whom he keeps a distance, and that his exchanges pause. Last, because it stops some of the rest. */
async function standsSo(
  { tx, tom, amina, bert, quinn, communityId }: Village,
  exchangeId: string,
): Promise<string> {
  const today = '2026-06-15'
  const mandate = { personId: tom.personId, delegateId: amina.personId, since: today }
  assert.ok((await giveMandate(tx, quinn, mandate, atNoon)).ok)
  assert.ok(
    (await keepDistance(tx, tom, { wantedBy: tom.personId, fromId: bert.personId, today }, atNoon)).ok,
  )
  assert.ok((await pause(tx, quinn, { personId: tom.personId, today }, atNoon)).ok)
  const said = await sayFriends(tx, tom, { withId: amina.personId }, today, atNoon)
  assert.ok(said.ok)
  assert.ok((await agreeFriends(tx, amina, said.friendshipId, atNoon)).ok)
  const call = { communityId, id: newId(), what: 'not-me', personId: tom.personId, exchangeId }
  await tx
    .insertInto('calls')
    .values({ ...call, saidBy: tom.personId, saidAt: atNoon })
    .execute()
  return said.friendshipId
}

/** Hours that Bert asked for from the pot, and what Tom says about it. */
async function asksThePot({ tx, tom, bert }: Village): Promise<string> {
  const said = { toId: bert.personId, minutes: 60, words: 'A lift' }
  const asked = await askForGrant(tx, bert, said, '2026-06-15', atNoon)
  assert.ok(asked.ok)
  const { grantId } = asked
  assert.ok((await sayVoice(tx, tom, { grantId, voice: 'yes', words: 'Gladly' }, '2026-06-15', atNoon)).ok)
  return grantId
}

function gardening({ tom, amina }: Village, clock: { startedAt: string | null; endedAt: string | null }) {
  return {
    giverId: tom.personId,
    receiverId: amina.personId,
    minutes: 60,
    kind: 'gardening',
    occurredOn: '2026-06-14',
    comeBack: 'hours',
    ...clock,
  } as const
}

/** What signing in, letters, forms and files leave behind. */
async function leaveTraces({ tx, tom, quinn, communityId }: Village): Promise<string> {
  const his = { communityId, personId: tom.personId, createdAt: atNoon }
  const expiresAt = new Date(atNoon.getTime() + 24 * 60 * 60 * 1000)
  const session = { ...his, expiresAt, lastSeenAt: atNoon, tokenDigest: 'session', device: 'A telephone' }
  await tx.insertInto('sessions').values(session).execute()
  await tx
    .insertInto('signInLinks')
    .values({ ...his, expiresAt, tokenDigest: 'link' })
    .execute()
  await tx
    .insertInto('signInCodes')
    .values({ ...his, expiresAt, codeDigest: 'code', madeBy: quinn.personId })
    .execute()
  await tx
    .insertInto('signInTries')
    .values({ communityId, id: newId(), subject: 'Tom', triedAt: atNoon })
    .execute()
  await tx
    .insertInto('mails')
    .values({ ...his, id: newId(), toAddress: 't', subject: 's', words: 'w' })
    .execute()
  await tx
    .insertInto('deeds')
    .values({ communityId, key: newId(), contentDigest: 'd', doneAt: atNoon })
    .execute()
  const { id: transactionId } = await tx.selectFrom('transactions').select('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('transactionNotes')
    .values({ communityId, transactionId, words: 'A line', salt: Buffer.of(1) })
    .execute()
  const sheet = { name: 'Lunch', occurredOn: '2026-06-14', names: ['Tom'], lineCount: 10, language: 'en' }
  await printSheets(tx, quinn, { ...sheet, sheets: 1 }, atNoon)
  const run = { id: newId(), communityId, createdAt: atNoon, madeBy: quinn.personId }
  await tx
    .insertInto('importRuns')
    .values({ ...run, source: 'people', state: 'mapping' })
    .execute()
  const file = { communityId, runId: run.id, name: 'people.csv', bytes: Buffer.from('Tom') }
  await tx.insertInto('importFiles').values(file).execute()
  return run.id
}
