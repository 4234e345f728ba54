import assert from 'node:assert/strict'
import { createApp } from '../../src/app.tsx'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { permissions } from '../../src/platform/auth/permissions.ts'
import { beginSession } from '../../src/platform/auth/sessions.ts'
import { newId, shortId } from '../../src/platform/ids.ts'
import { silent } from '../../src/platform/log.ts'
import {
  proposeStartingText,
  proposeText,
  recordAgreed,
  signWithTap,
} from '../../src/rooms/agreement/commands.ts'
import { findCurrent } from '../../src/rooms/agreement/queries.ts'
import { postIntent } from '../../src/rooms/board/commands.ts'
import { takeOn } from '../../src/rooms/community/commands.ts'
import { beginImport } from '../../src/rooms/community/imports/runs.ts'
import { confirmExchange } from '../../src/rooms/exchanges/answer/commands.ts'
import { recordExchange } from '../../src/rooms/exchanges/commands.ts'
import { addTalk, sayHello } from '../../src/rooms/joining/commands.ts'
import { getCommonAccount } from '../../src/rooms/ledger/accounts.ts'
import { addPeople } from '../../src/rooms/people/commands.ts'
import { moveTime } from '../../src/rooms/pot/commands.ts'
import { askForGrant, sayVoice } from '../../src/rooms/pot/grants/commands.ts'
import { makeWall } from '../../src/rooms/wall/keeping/commands.ts'
import { putUp } from '../../src/rooms/whats-on/commands.ts'
import { counted } from '../support/counted.ts'
import { fillIn } from '../support/doors.ts'
import { atNoon, origin, test, type Village, visitor } from '../support/village.ts'

// Choosing a language writes it down, once.
const doors = permissions
  .filter(({ method, audience }) => method === 'GET' && audience !== 'newcomer')
  .map(({ path }) => path)
  .filter((path) => path !== '/language/:language')
/** No page asks more than this, however much there is to show. */
const mostQuestions = 14

test('no page asks the database more often when there is more to show', async (village) => {
  const { amina, quinn } = village
  const { tx, count } = counted(village.tx)
  const app = createApp({
    db: tx,
    now: () => atNoon,
    log: silent,
    baseUrl: origin,
    sendsMail: true,
    mailFolder: null,
    setupCode: null,
  })
  const visitors = {
    amina: visitor(app, tx, amina, () => atNoon),
    quinn: visitor(app, tx, quinn, () => atNoon),
  }
  const exchangeId = await firstExchange(village)
  await grow(village, exchangeId, 0, 5)
  const fill = fillIn(await idsOf(village, exchangeId))
  const ask = async () => {
    const asked: Record<string, number> = {}
    for (const [who, somebody] of Object.entries(visitors))
      for (const path of doors) {
        count.questions = 0
        const { location } = await somebody.get(fill(path))
        assert.doesNotMatch(location ?? '', /sign-in/, `${who} is not signed in any more`)
        asked[`${who} ${path}`] = count.questions
      }
    return asked
  }
  await visitors.amina.get('/me')
  await visitors.quinn.get('/me')
  const few = await ask()
  await grow(village, exchangeId, 5, 60)
  const many = await ask()

  const more = Object.keys(few).filter((door) => few[door] !== many[door])
  assert.deepEqual(
    more.map((door) => `${door}: ${few[door]} questions with 5, ${many[door]} with 60`),
    [],
  )
  const busy = Object.entries(many).filter(([, questions]) => questions > mostQuestions)
  assert.deepEqual(busy, [])
  // Were nothing counted, nothing would ever be more.
  assert.ok(many['quinn /people']! >= 3 && many['quinn /me']! >= 5, JSON.stringify(many))
})

/** More of everything a page of Quinn's or about Quinn can list, numbered from `first` to before `end`. */
async function grow(village: Village, exchangeId: string, first: number, end: number) {
  const { tx, quinn, communityId } = village
  for (let turn = first; turn < end; turn += 1) {
    const name = `Neighbour ${turn}`
    const [personId] = await addPeople(tx, communityId, [{ name, joinedOn: '2026-01-10' }], atNoon)
    const neighbour = { communityId, personId: personId!, name, tasks: new Set<never>() }
    await takeOn(tx, neighbour, 'broker', atNoon)
    for (const person of [neighbour, quinn])
      for (const direction of ['offer', 'ask'] as const)
        await postIntent(tx, person, { direction, kind: 'gardening', words: name, details: '' }, atNoon)
    await together(village, neighbour)
    await inThePot(village, neighbour)
    await aboutOne(village, neighbour, exchangeId, turn)
    await promises(village, neighbour)
    // Nobody has more devices than twenty; one more would sign out the one that visits.
    if (turn < 18) await beginSession(tx, quinn, 'firefox/linux', atNoon)
    await beginImport(tx, quinn, 'people', [{ name: 'people.csv', bytes: Buffer.from('Name') }], atNoon)
    const lunch = { what: name, onDay: '2026-06-16', atTime: null, place: '' }
    await putUp(tx, quinn, lunch, '2026-06-15', atNoon)
    await makeWall(tx, quinn, name, { codeDigest: name }, atNoon)
    const hat = { communityId, id: newId(), personId: quinn.personId, words: name, position: turn }
    await tx.insertInto('hats').values(hat).execute()
  }
}

/** What Quinn and a neighbour did: one waits for each of them, and one each way is in the book. */
async function together({ tx, quinn }: Village, neighbour: Actor) {
  const said = { minutes: 30, kind: 'gardening', occurredOn: '2026-06-03', comeBack: 'hours' } as const
  const gave = { ...said, giverId: quinn.personId, receiverId: neighbour.personId }
  const received = { ...said, giverId: neighbour.personId, receiverId: quinn.personId }
  for (const [writer, other] of [
    [quinn, neighbour],
    [neighbour, quinn],
  ] as const)
    for (const one of [gave, received]) {
      assert.ok((await recordExchange(tx, writer, one, '2026-06-15', atNoon)).ok)
      const written = await recordExchange(tx, writer, one, '2026-06-15', atNoon)
      assert.ok(written.ok)
      const { exchangeId } = written
      assert.ok((await confirmExchange(tx, other, { exchangeId, version: 1 }, atNoon)).ok)
    }
}

/** Somebody gives to the pot, asks it for hours, and says something about the first who asked. */
async function inThePot({ tx, quinn }: Village, neighbour: Actor) {
  const today = '2026-06-15'
  const gift = {
    kind: 'donation',
    fromId: neighbour.personId,
    toId: null,
    minutes: 30,
    occurredOn: today,
  } as const
  assert.ok((await moveTime(tx, neighbour, { ...gift, key: newId() }, today, atNoon)).ok)
  const wish = { toId: neighbour.personId, minutes: 30, words: 'A lift' }
  assert.ok((await askForGrant(tx, quinn, wish, today, atNoon)).ok)
  const { id: grantId, toId } = await tx
    .selectFrom('grants')
    .select(['id', 'toId'])
    .orderBy('id')
    .executeTakeFirstOrThrow()
  if (toId === neighbour.personId) return
  assert.ok((await sayVoice(tx, neighbour, { grantId, voice: 'yes', words: 'Yes' }, today, atNoon)).ok)
}

/** Somebody gives their word, would change the text, and knows whoever said hello first; and somebody more says hello. */
async function promises({ tx, quinn, communityId }: Village, neighbour: Actor) {
  const today = '2026-06-15'
  let versionId = await findCurrent(tx, communityId)
  if (!versionId) {
    versionId = (await proposeStartingText(tx, quinn, atNoon)).versionId
    const decision = { agreedOn: today, present: 'All', presentCount: 4, agreedCount: 4 }
    assert.ok((await recordAgreed(tx, quinn, { versionId, ...decision }, today, atNoon)).ok)
  }
  assert.ok((await signWithTap(tx, neighbour, { versionId, readIn: 'en', today }, atNoon)).ok)
  const wording = { opening: '', mine: 'I am kind.', ours: 'We are kind.' }
  await proposeText(tx, neighbour, { language: 'en', wording, why: 'Short' }, atNoon)
  const hello = { name: neighbour.name, reach: 'At the baker’s', words: '', language: 'en' }
  await sayHello(tx, communityId, { ...hello, digest: neighbour.name }, atNoon)
  const { id: arrivalId } = await tx
    .selectFrom('arrivals')
    .select('id')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const talk = { arrivalId, name: `A friend of ${neighbour.name}`, talkedOn: today }
  assert.ok((await addTalk(tx, quinn, talk, today, atNoon)).ok)
}

/** One exchange with a long story. */
async function aboutOne(
  { tx, quinn, amina, communityId }: Village,
  { personId }: Actor,
  exchangeId: string,
  version: number,
) {
  const one = { communityId, exchangeId, words: 'So it was', madeAt: atNoon }
  await tx
    .insertInto('confirmations')
    .values({ ...one, id: newId(), version, answer: 'differently', minutes: 30, personId })
    .execute()
  await tx
    .insertInto('thanks')
    .values({ ...one, id: newId(), fromId: amina.personId, toId: quinn.personId })
    .execute()
}

async function firstExchange({ tx, quinn, amina }: Village): Promise<string> {
  const said = { minutes: 30, kind: 'gardening', occurredOn: '2026-06-03', comeBack: 'hours' } as const
  const ends = { giverId: quinn.personId, receiverId: amina.personId }
  const written = await recordExchange(tx, quinn, { ...said, ...ends }, '2026-06-15', atNoon)
  assert.ok(written.ok)
  return written.exchangeId
}

async function idsOf({ tx, quinn }: Village, exchangeId: string): Promise<Record<string, string>> {
  const intent = await tx
    .selectFrom('intents')
    .select('id')
    .where('personId', '=', quinn.personId)
    .executeTakeFirstOrThrow()
  const run = await tx.selectFrom('importRuns').select('id').executeTakeFirstOrThrow()
  const wall = await tx.selectFrom('walls').select('id').executeTakeFirstOrThrow()
  const grant = await tx.selectFrom('grants').select('id').orderBy('id').executeTakeFirstOrThrow()
  const given = await tx
    .selectFrom('transactions')
    .select('id')
    .where('kind', '=', 'donation')
    .executeTakeFirstOrThrow()
  const notice = await tx.selectFrom('notices').select('id').executeTakeFirstOrThrow()
  const arrival = await tx.selectFrom('arrivals').select('id').orderBy('id').executeTakeFirstOrThrow()
  const version = await tx
    .selectFrom('agreementVersions')
    .select('id')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return {
    arrivalId: shortId(arrival.id),
    versionId: shortId(version.id),
    personId: shortId(quinn.personId),
    intentId: shortId(intent.id),
    exchangeId: shortId(exchangeId),
    wallId: shortId(wall.id),
    accountId: shortId(await getCommonAccount(tx, quinn.communityId, 'organisation')),
    noticeId: shortId(notice.id),
    grantId: shortId(grant.id),
    transactionId: shortId(given.id),
    runId: shortId(run.id),
  }
}
