import assert from 'node:assert/strict'
import { newId, shortId } from '../../src/platform/ids.ts'
import { proposeText } from '../../src/rooms/agreement/commands.ts'
import { postIntent } from '../../src/rooms/board/commands.ts'
import { recordExchange } from '../../src/rooms/exchanges/commands.ts'
import { sayHello } from '../../src/rooms/joining/commands.ts'
import { getCommonAccount } from '../../src/rooms/ledger/accounts.ts'
import { putOnHat } from '../../src/rooms/people/hats/commands.ts'
import { askForGrant } from '../../src/rooms/pot/grants/commands.ts'
import { makeWall } from '../../src/rooms/wall/keeping/commands.ts'
import { putUp } from '../../src/rooms/whats-on/commands.ts'
import { atNoon, type Village } from './village.ts'

const lunch = { what: 'Lunch', onDay: '2026-06-16', atTime: '12:30', place: 'The hall' }

/** Fills in a path with things that are there, so that a refusal is a refusal and not an empty shelf. */
export async function somethingBehindEveryDoor({ tx, amina, tom, quinn }: Village) {
  const asked = await postIntent(
    tx,
    amina,
    { direction: 'ask', kind: 'gardening', words: 'A hedge', details: '' },
    atNoon,
  )
  const done = await recordExchange(
    tx,
    amina,
    {
      giverId: amina.personId,
      receiverId: tom.personId,
      minutes: 60,
      kind: 'gardening',
      occurredOn: '2026-06-14',
      comeBack: 'hours',
    },
    '2026-06-15',
    atNoon,
  )
  assert.ok(asked.ok && done.ok)
  assert.ok((await putOnHat(tx, tom, 'Gardener', atNoon)).ok)
  const hat = await tx.selectFrom('hats').select('id').executeTakeFirstOrThrow()
  const runId = newId()
  const run = {
    communityId: quinn.communityId,
    id: runId,
    source: 'people',
    state: 'mapping',
    madeBy: quinn.personId,
    createdAt: atNoon,
  }
  await tx.insertInto('importRuns').values(run).execute()
  const made = await makeWall(tx, quinn, 'By the kitchen', { codeDigest: 'waits' }, atNoon)
  const notice = await putUp(tx, quinn, lunch, '2026-06-15', atNoon)
  const wish = { toId: tom.personId, minutes: 60, words: 'A lift' }
  const grant = await askForGrant(tx, tom, wish, '2026-06-15', atNoon)
  assert.ok(made.ok && notice.ok && grant.ok)
  const wording = { opening: '', mine: 'I am kind.', ours: 'We are kind.' }
  const { versionId } = await proposeText(tx, tom, { language: 'en', wording, why: 'Short' }, atNoon)
  const hello = { name: 'Ali', reach: 'At the baker’s', words: '', language: 'en', digest: 'code' }
  await sayHello(tx, quinn.communityId, hello, atNoon)
  const arrival = await tx.selectFrom('arrivals').select('id').executeTakeFirstOrThrow()
  const filled: Record<string, string> = {
    personId: shortId(tom.personId),
    intentId: shortId(asked.id),
    exchangeId: shortId(done.exchangeId),
    hatId: shortId(hat.id),
    runId: shortId(runId),
    language: 'en',
    wallId: shortId(made.id),
    accountId: shortId(await getCommonAccount(tx, quinn.communityId, 'organisation')),
    noticeId: shortId(notice.id),
    grantId: shortId(grant.grantId),
    versionId: shortId(versionId),
    arrivalId: shortId(arrival.id),
    secret: 'nobody-was-given-this',
  }
  return fillIn(filled)
}

/** Makes an address of a door's path; whatever nobody names is something that is not there. */
export function fillIn(filled: Record<string, string>) {
  return (path: string) => path.replace(/:(\w+)/g, (_, name: string) => filled[name] ?? shortId(newId()))
}
