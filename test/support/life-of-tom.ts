import assert from 'node:assert/strict'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { newId, shortId } from '../../src/platform/ids.ts'
import { keyInSignature, proposeStartingText, recordAgreed } from '../../src/rooms/agreement/commands.ts'
import { askToArrange, settleArrangement } from '../../src/rooms/board/arranged/commands.ts'
import { postIntent } from '../../src/rooms/board/commands.ts'
import { confirmExchange, rememberDifferently, thank } from '../../src/rooms/exchanges/answer/commands.ts'
import { recordBetween } from '../../src/rooms/exchanges/between/commands.ts'
import { recordExchange } from '../../src/rooms/exchanges/commands.ts'
import { printSheets } from '../../src/rooms/exchanges/printed/commands.ts'
import { agreeFriends, sayFriends } from '../../src/rooms/friends/commands.ts'
import { closeMembership } from '../../src/rooms/leaving/commands.ts'
import { getCommonAccount, getOwnAccount } from '../../src/rooms/ledger/accounts.ts'
import { postTransaction } from '../../src/rooms/ledger/commands.ts'
import { keepFloor } from '../../src/rooms/ledger/limits/commands.ts'
import { transfer } from '../../src/rooms/ledger/rules.ts'
import { addPerson } from '../../src/rooms/people/commands.ts'
import { putOnHat } from '../../src/rooms/people/hats/commands.ts'
import { sayHowItWent, writePlan } from '../../src/rooms/plans/commands.ts'
import { askForGrant, sayVoice } from '../../src/rooms/pot/grants/commands.ts'
import { startSharing } from '../../src/rooms/sharing/commands.ts'
import { openGroup } from '../../src/rooms/sharing/groups.ts'
import {
  endDistance,
  giveMandate,
  keepDistance,
  liftPause,
  pause,
} from '../../src/rooms/standing/commands.ts'
import { endTask, giveTask } from '../../src/rooms/tasks/commands.ts'
import { offerTask } from '../../src/rooms/tasks/handing-over.ts'
import { recordTogether } from '../../src/rooms/together/commands.ts'
import { listRecipes } from '../../src/rooms/together/recipes/queries.ts'
import { changeRole } from '../../src/rooms/together/standing/changing.ts'
import { beginRole, creditStandingRoles } from '../../src/rooms/together/standing/commands.ts'
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
  const { recipeId, entryId, roleId } = await eatTogether(village)
  const grantId = await asksThePot(village)
  await keepFloor(tx, quinn, tom.personId, { floorMinutes: -600, reason: 'For the move' }, atNoon)
  const pot = await getCommonAccount(tx, village.communityId, 'pot')
  const own = await getOwnAccount(tx, village.communityId, tom.personId)
  assert.ok((await putOnTheWall(tx, tom, tom.personId, { way: 'pin', digest: 'slow' }, atNoon)).ok)
  const { otherId, withDai } = await helpedInHilltop(village)
  await holdsTogether(village)
  const friendshipId = await standsSo(village, settled)
  const taskIds = await looksAfter(village)
  const versionId = await givesHisWord(village)
  const arrivalId = await cameIn(village, versionId)
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
    roleId: [shortId(roleId)],
    grantId: [shortId(grantId)],
    accountId: [pot, own].map(shortId),
    transactionId: [shortId(newId())],
    component: ['card'],
    page: ['board'],
    versionId: [shortId(versionId)],
    arrivalId: [shortId(arrivalId)],
    friendshipId: [shortId(friendshipId)],
    taskId: taskIds.map(shortId),
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

/** What Tom looks after and looked after, as the group decided; and what he has for the second step. */
async function looksAfter({ tx, tom, amina, quinn, communityId }: Village): Promise<string[]> {
  const today = '2026-06-15'
  const decided = { on: '2026-06-10', words: 'Tom knows every plant' }
  const his = { personId: tom.personId, task: 'own', endsOn: '2027-06-01', decided } as const
  const now = await giveTask(tx, quinn, { ...his, words: 'Waters the garden' }, today, atNoon)
  const before = await giveTask(tx, quinn, { ...his, words: 'Opens the hall' }, today, atNoon)
  assert.ok(now.ok && before.ok)
  assert.ok((await offerTask(tx, tom, { taskId: now.taskId, toId: amina.personId }, atNoon)).ok)
  assert.ok((await endTask(tx, quinn, { taskId: before.taskId, words: 'The hall is shut' }, atNoon)).ok)
  const person = { communityId, personId: tom.personId, madeAt: atNoon }
  await tx
    .insertInto('secondApps')
    .values({ ...person, secret: 'secret', confirmedAt: atNoon })
    .execute()
  await tx
    .insertInto('secondCodes')
    .values({ ...person, id: newId(), codeDigest: 'digest' })
    .execute()
  return [now.taskId, before.taskId]
}

/** What we promise each other, and Tom's word on it, on paper. */
async function givesHisWord({ tx, tom, quinn }: Village): Promise<string> {
  const { versionId } = await proposeStartingText(tx, quinn, atNoon)
  const decision = { agreedOn: '2026-06-01', present: 'All', presentCount: 4, agreedCount: 4 }
  assert.ok((await recordAgreed(tx, quinn, { versionId, ...decision }, '2026-06-15', atNoon)).ok)
  const seen = {
    how: 'mark',
    readIn: 'en',
    signedOn: '2026-06-02',
    witness: 'Bert',
    keptWhere: 'Here',
  } as const
  const said = { ...seen, versionId, personId: tom.personId }
  assert.ok((await keyInSignature(tx, quinn, said, '2026-06-15', atNoon)).ok)
  return versionId
}

/** How Tom came in, welcomed by Amina. */
async function cameIn({ tx, tom, amina, communityId }: Village, signedVersionId: string): Promise<string> {
  const id = newId()
  const page = { brings: 'a', wouldLike: 'b', weBring: 'c', weWouldLike: 'd', askWords: 'e', offerWords: 'f' }
  const word = { signedVersionId, signedHow: 'mark', signedOn: '2026-01-08', signedWitness: 'Bert' }
  const who = { name: 'Tom', reach: 'By telephone', codeDigest: 'code', state: 'here', createdAt: atNoon }
  const here = { personId: tom.personId, welcomerId: amina.personId, metOn: '2026-01-05', saidAt: atNoon }
  await tx
    .insertInto('arrivals')
    .values({ communityId, id, ...who, ...here, ...page, ...word, hereAt: atNoon })
    .execute()
  const talk = { name: 'Bert', talkedOn: '2026-01-06', talkedBy: amina.personId }
  await tx
    .insertInto('arrivalTalks')
    .values({ communityId, id: newId(), arrivalId: id, ...talk })
    .execute()
  return id
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
  const begun = await beginRole(tx, quinn, role, '2026-06-15', atNoon)
  assert.ok(written.ok && begun.ok)
  const { id: roleId } = begun
  assert.equal(await creditStandingRoles(tx, communityId, '2026-06-15', atNoon), 2)
  const riverside = { id: communityId, name: 'Riverside', timeZone: 'Europe/London', language: 'en' } as const
  const sender = { community: { ...riverside, vocabulary: {} }, baseUrl: null }
  const becomes = { id: roleId, words: 'Waters the trees', weeklyMinutes: 30, since: '2026-06-15' }
  assert.ok((await changeRole(tx, quinn, sender, becomes, atNoon)).ok)
  return { recipeId: lunch.id, entryId: written.entryId, roleId }
}

/** An account Tom would like to share, the one of a group he acts for, and Gus, who has left with hours of his. */
async function holdsTogether({ tx, tom, amina, quinn, communityId }: Village) {
  const today = '2026-06-15'
  const sharing = { name: 'The two', personId: tom.personId, withIds: [amina.personId], agreed: false }
  assert.ok((await startSharing(tx, tom, sharing, today, atNoon)).ok)
  const choir = { name: 'The choir', holderIds: [tom.personId] }
  assert.ok((await openGroup(tx, quinn, choir, today, atNoon)).ok)
  const gus = await addPerson(tx, quinn, { name: 'Gus', joinedOn: '2026-01-10' }, atNoon)
  const [pot, own] = [
    await getCommonAccount(tx, communityId, 'pot'),
    await getOwnAccount(tx, communityId, gus),
  ]
  const starter = { key: newId(), kind: 'starter', occurredOn: today, legs: transfer(pot, own, 60) } as const
  assert.ok((await postTransaction(tx, quinn, starter, atNoon)).ok)
  assert.ok((await closeMembership(tx, quinn, { personId: gus, lastDay: '2026-06-14' }, atNoon)).ok)
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
  const fromQuinn = { wantedBy: tom.personId, fromId: quinn.personId, today }
  await keepDistance(tx, tom, fromQuinn, atNoon)
  await endDistance(tx, tom, fromQuinn, atNoon)
  // Rested long ago, and again now.
  await pause(tx, quinn, { personId: tom.personId, today: '1980-01-01' }, atNoon)
  await liftPause(tx, quinn, { personId: tom.personId, today }, atNoon)
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

/** Hours that Bert asked for from the pot, and what Tom says about it; and the other way round. Answers Bert's. */
async function asksThePot({ tx, tom, bert }: Village): Promise<string> {
  const said = { toId: bert.personId, minutes: 60, words: 'A lift' }
  const asked = await askForGrant(tx, bert, said, '2026-06-15', atNoon)
  assert.ok(asked.ok)
  const { grantId } = asked
  assert.ok((await sayVoice(tx, tom, { grantId, voice: 'yes', words: 'Gladly' }, '2026-06-15', atNoon)).ok)
  const wish = { toId: tom.personId, minutes: 30, words: 'A ladder' }
  const wished = await askForGrant(tx, tom, wish, '2026-06-15', atNoon)
  assert.ok(wished.ok)
  const heard = { grantId: wished.grantId, voice: 'no', words: 'He has one' } as const
  assert.ok((await sayVoice(tx, bert, heard, '2026-06-15', atNoon)).ok)
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
