import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { shortId } from '../../platform/ids.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { getHolder } from '../ledger/queries.ts'
import { rememberDifferently } from './answer/commands.ts'
import { recordExchange } from './commands.ts'
import { askForAnswer } from './letters.ts'
import { settleExchanges } from './settle.ts'
import { exchanges } from './urls.ts'

const base = 'https://riverside.example'
const here = { name: 'Riverside', timeZone: 'Europe/London', language: 'en', vocabulary: {} } as const

test('after thirty days without an answer it is let go, and both are told kindly, once', async (village) => {
  const { amina, tom } = village
  const id = await say(village, tom.personId)
  await settleAfter(village, 30.4) // in the evening of the last day
  assert.equal(await stateOf(village, id), 'recorded')
  await settleAfter(village, 31)
  await settleAfter(village, 32)
  assert.equal(await stateOf(village, id), 'expired')
  const letters = await lettersOf(village)
  assert.deepEqual(
    letters.map(({ personId, subject }) => ({ personId, subject })),
    [amina, tom].map(({ personId }) => ({ personId, subject: 'Nobody answered, so we let it go' })),
  )
  const link = `${base}${exchanges.show.to({ exchangeId: shortId(id) })}`
  assert.match(letters[0]!.words, /^Hello Amina,\n\nYou helped Tom for 1 h on 14 June 2026\./)
  assert.match(letters[1]!.words, /^Hello Tom,\n\nAmina helped you for 1 h on 14 June 2026\./)
  for (const { words } of letters) {
    assert.match(words, /We know how full days are\. Nothing moved, and it can be written down again/)
    assert.ok(words.includes(link))
    assert.match(words, /Warm wishes from\nRiverside$/)
  }
  assert.equal((await getHolder(village.tx, amina, amina.personId)).balanceMinutes, 0)
})

test('silence is a yes where the community says so and a mail reached whoever is silent, once', async (village) => {
  const { tx, amina, tom, communityId } = village
  await agree(village, { autoConfirmAfterDays: 7 })
  const id = await ask(village, tom.personId)
  await settleAfter(village, 7.4)
  assert.equal(await stateOf(village, id), 'recorded')
  await settleAfter(village, 8)
  await settleAfter(village, 9)
  assert.equal(await stateOf(village, id), 'confirmed')
  assert.equal((await getHolder(tx, amina, amina.personId)).balanceMinutes, 60)
  const letters = (await lettersOf(village)).slice(1)
  assert.deepEqual(
    letters.map(({ subject }) => subject),
    ['It is settled', 'It is settled'],
  )
  assert.match(
    letters[0]!.words,
    /Nobody said otherwise, so this counts as a yes:\n\nYou helped Tom for 1 h on 14 June 2026\.\n\nIt is in the book now\./,
  )
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('silence is no yes where the letter that asked never went', async (village) => {
  await agree(village, { autoConfirmAfterDays: 7 })
  const id = await ask(village, village.tom.personId)
  await village.tx.updateTable('mails').set({ sentAt: null, failedAt: atNoon }).execute()
  await settleAfter(village, 29)
  assert.equal(await stateOf(village, id), 'recorded')
  await settleAfter(village, 31)
  assert.equal(await stateOf(village, id), 'expired')
})

test('silence is no yes where the community does not say so', async (village) => {
  const id = await say(village, village.tom.personId)
  await settleAfter(village, 29)
  assert.equal(await stateOf(village, id), 'recorded')
})

test('nobody whom no mail reaches is taken to say yes: not without e-mail, not after moving on, not the place', async (village) => {
  const { tx, bert, tom } = village
  await agree(village, { autoConfirmAfterDays: 7 })
  const ids = [await say(village, bert.personId), await say(village, null), await say(village, tom.personId)]
  await tx.updateTable('people').set({ state: 'moved_on' }).where('id', '=', tom.personId).execute()
  await settleAfter(village, 29)
  for (const id of ids) assert.equal(await stateOf(village, id), 'recorded')
  await settleAfter(village, 31)
  for (const id of ids) assert.equal(await stateOf(village, id), 'expired')
  const reached = (await lettersOf(village)).map(({ personId }) => personId)
  assert.deepEqual(new Set(reached), new Set([village.amina.personId]))
})

test('where it is remembered differently silence is no yes, and the days are counted from the last word', async (village) => {
  const { tx, tom } = village
  await agree(village, { autoConfirmAfterDays: 7 })
  const id = await say(village, tom.personId)
  const said = { exchangeId: id, version: 1, minutes: 30, words: 'Half of it was tea' }
  const differs = await rememberDifferently(tx, tom, said, later(5))
  assert.ok(differs.ok)
  await settleAfter(village, 35)
  assert.equal(await stateOf(village, id), 'talk')
  await settleAfter(village, 36)
  assert.equal(await stateOf(village, id), 'expired')
})

test('one that would go below the floor waits on, holds up no other, and is let go in the end', async (village) => {
  const { tx, tom, quinn } = village
  await agree(village, { autoConfirmAfterDays: 7, floorMinutes: -30 })
  const low = await ask(village, tom.personId)
  const fine = await ask(village, quinn.personId, 30)
  await settleAfter(village, 8)
  assert.equal(await stateOf(village, low), 'recorded')
  assert.equal(await stateOf(village, fine), 'confirmed')
  await settleAfter(village, 31)
  assert.equal(await stateOf(village, low), 'expired')
  assert.ok(isClean(await checkBook(tx, quinn.communityId)))
})

test('more than fit into one look are settled all the same', async (village) => {
  for (let turn = 0; turn < 130; turn += 1) await say(village, village.bert.personId)
  await settleAfter(village, 31)
  const states = await village.tx.selectFrom('exchanges').select('state').execute()
  assert.equal(states.filter(({ state }) => state === 'expired').length, 130)
})

test('a letter is written as its reader reads', async (village) => {
  const { tx, tom } = village
  await tx.updateTable('people').set({ language: 'en-easy' }).where('id', '=', tom.personId).execute()
  await say(village, tom.personId)
  await settleAfter(village, 31)
  const letter = (await lettersOf(village)).find(({ personId }) => personId === tom.personId)
  assert.match(letter!.subject, /^Nobody answered\. So this is over$/)
})

test('without an address there is no link', async (village) => {
  await say(village, village.tom.personId)
  await settleExchanges(village.tx, later(31), null)
  for (const { words } of await lettersOf(village)) assert.doesNotMatch(words, /exchanges|null/)
})

/** Amina says she helped somebody, or the place. */
async function say({ tx, amina }: Village, receiverId: string | null, minutes = 60): Promise<string> {
  const said = { giverId: amina.personId, receiverId, minutes, kind: 'cooking', occurredOn: '2026-06-14' }
  const written = await recordExchange(tx, amina, { ...said, comeBack: 'hours' }, '2026-06-15', atNoon)
  if (!written.ok) throw new Error(written.why)
  return written.exchangeId
}

/** The same, and the letter that asks about it went. */
async function ask(village: Village, receiverId: string, minutes = 60): Promise<string> {
  const { tx, communityId } = village
  const id = await say(village, receiverId, minutes)
  await askForAnswer(tx, { community: { ...here, id: communityId }, baseUrl: base }, id, atNoon)
  await tx.updateTable('mails').set({ sentAt: atNoon }).where('sentAt', 'is', null).execute()
  return id
}

async function agree(
  { tx, communityId }: Village,
  settings: { autoConfirmAfterDays?: number; floorMinutes?: number },
) {
  await tx.updateTable('communities').set(settings).where('id', '=', communityId).execute()
}

function later(days: number): Date {
  return new Date(atNoon.getTime() + days * 24 * 60 * 60 * 1000)
}

function settleAfter({ tx }: Village, days: number) {
  return settleExchanges(tx, later(days), base)
}

async function stateOf({ tx }: Village, id: string) {
  return (await tx.selectFrom('exchanges').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state
}

function lettersOf({ tx }: Village) {
  return tx.selectFrom('mails').selectAll().orderBy('id').execute()
}
