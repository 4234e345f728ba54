import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { getLastReceipt } from '../ledger/receipts/queries.ts'
import type { Sender } from '../standing/letters.ts'
import { confirmExchange, rememberDifferently, reverseExchange } from './answer/commands.ts'
import { type NewExchange, recordExchange } from './commands.ts'
import { askForAnswer, tellLetGo, tellSettled, tellThanks, tellUndone } from './letters.ts'
import { exchanges } from './urls.ts'

test('whoever is asked reads what the other says, where to answer, and what silence means', async (village) => {
  const id = await write(village, {})
  await askForAnswer(village.tx, senderOf(village), id, atNoon)
  const [letter, ...more] = await lettersOf(village)
  assert.deepEqual(more, [])
  assert.equal(letter!.toAddress, 'tom@example.org')
  assert.equal(letter!.subject, 'Amina says you were helped. Is that right?')
  assert.equal(
    letter!.words,
    [
      'Hello Tom,',
      'Amina says: “I helped you for 1 h on 14 June 2026.”',
      'Is that right? Say yes, or say how you remember it. You sign in first, as always:',
      `https://riverside.example${exchanges.show.to({ exchangeId: shortId(id) })}`,
      'If you say nothing by 15 July 2026, we let it go.',
      'Warm wishes from\nRiverside',
    ].join('\n\n'),
  )
})

test('where silence is a yes the letter says until when', async (village) => {
  await village.tx.updateTable('communities').set({ autoConfirmAfterDays: 7 }).execute()
  const id = await write(village, { giverId: village.tom.personId, receiverId: village.amina.personId })
  await askForAnswer(village.tx, senderOf(village), id, atNoon)
  const [letter] = await lettersOf(village)
  assert.equal(letter!.subject, 'Amina says you helped. Is that right?')
  assert.match(letter!.words, /“You helped me for 1 h.*we take it as a yes/s)
  assert.match(letter!.words, /by 22 June 2026/)
})

test('what was let go invites to write it down again, but not friends, who do not count any more', async (village) => {
  const { tx, amina, tom } = village
  const words = async () => {
    await tellLetGo(tx, senderOf(village), await write(village, {}), atNoon)
    return (await lettersOf(village)).at(-1)!.words
  }
  assert.match(await words(), /it can be written down again/)
  const { communityId } = village
  const said = { communityId, id: newId(), saidBy: tom.personId, withId: amina.personId, saidAt: atNoon }
  await tx.insertInto('friendships').values(said).execute()
  assert.match(await words(), /it can be written down again/, 'one of them alone has said so')
  await tx.updateTable('friendships').set({ agreedAt: atNoon }).execute()
  const letter = await words()
  assert.match(letter, /You two are friends and do not count any more, so there is nothing to do/)
  assert.doesNotMatch(letter, /again/)
})

test('the days of a letter are those of the community, not of the server', async (village) => {
  const lateEvening = new Date('2026-06-15T23:30:00Z')
  const id = await write(village, {}, village.amina, lateEvening)
  await askForAnswer(village.tx, senderOf(village), id, lateEvening)
  assert.match((await lettersOf(village))[0]!.words, /by 16 July 2026/)
})

test('nobody is written to whom no mail reaches: without e-mail, or moved on; nor the place', async (village) => {
  const { tx, bert, tom } = village
  const ids = [
    await write(village, { receiverId: bert.personId }),
    await write(village, { receiverId: null }),
    await write(village, {}),
  ]
  await tx.updateTable('people').set({ state: 'moved_on' }).where('id', '=', tom.personId).execute()
  for (const id of ids) await askForAnswer(tx, senderOf(village), id, atNoon)
  assert.deepEqual(await lettersOf(village), [])
})

test('what a broker wrote down for two others asks both', async (village) => {
  const id = await write(village, {}, village.quinn)
  await askForAnswer(village.tx, senderOf(village), id, atNoon)
  const letters = await lettersOf(village)
  assert.deepEqual(
    letters.map(({ subject }) => subject),
    ['Quinn says you helped. Is that right?', 'Quinn says you were helped. Is that right?'],
  )
  assert.match(letters[0]!.words, /Quinn wrote down: You helped Tom for 1 h/)
})

test('a differing memory goes to the other one, as it was said', async (village) => {
  const { tx, tom, amina } = village
  const id = await write(village, {})
  const said = { exchangeId: id, version: 1, minutes: 30, words: 'Half' }
  assert.ok((await rememberDifferently(tx, tom, said, atNoon)).ok)
  await askForAnswer(tx, senderOf(village), id, atNoon)
  const [letter] = await lettersOf(village)
  assert.equal(letter!.personId, amina.personId)
  assert.equal(letter!.subject, 'Tom remembers it differently')
  assert.match(letter!.words, /Tom says: “You helped me for 30 min on 14 June 2026\.”/)
})

test('that it is settled is told to the other one, each way it can come back', async (village) => {
  const { tx, tom, amina } = village
  const ends = {
    hours: /It is in the book now\./,
    pot: /as a gift to the shared pot/,
    thanks: /No hours move/,
  }
  for (const comeBack of ['hours', 'pot', 'thanks'] as const) {
    const id = await write(village, { comeBack })
    assert.ok((await confirmExchange(tx, tom, { exchangeId: id, version: 1 }, atNoon)).ok)
    await tellSettled(tx, senderOf(village), id, { id: tom.personId, name: 'Tom' }, atNoon)
    const letter = (await lettersOf(village)).at(-1)!
    assert.equal(letter.personId, amina.personId)
    assert.match(letter.words, /Tom says yes:\n\nYou helped Tom for 1 h on 14 June 2026\./)
    assert.match(letter.words, ends[comeBack])
    const receipt = /Receipt (\d+(?:-\w{4}){3})\. Keep it/.exec(letter.words)?.[1]
    assert.equal(receipt, comeBack === 'thanks' ? undefined : await getLastReceipt(tx, village.communityId))
  }
  assert.equal((await lettersOf(village)).length, 3)
})

test('thanks go to whoever is thanked in the words they were said in; an undoing goes to both with its reason', async (village) => {
  const { tx, tom, amina, quinn } = village
  const id = await write(village, {})
  const thanks = { toId: amina.personId, from: 'Tom', words: 'For {all} <that>' }
  await tellThanks(tx, senderOf(village), id, thanks, atNoon)
  const by = { id: quinn.personId, name: 'Quinn' }
  await tellUndone(tx, senderOf(village), id, { by, reason: 'It was Tuesday' }, atNoon)
  const [thanked, ...undone] = await lettersOf(village)
  assert.equal(thanked!.subject, 'Tom thanks you')
  assert.match(thanked!.words, /Tom says: “For \{all\} <that>”/)
  assert.deepEqual(
    undone.map(({ personId }) => personId),
    [amina.personId, tom.personId],
  )
  for (const { words } of undone) assert.match(words, /Quinn undid this, because: “It was Tuesday”/)
})

test('a name cannot break the head of a letter', async (village) => {
  const { tx, amina } = village
  const id = await write(village, {})
  const from = 'Tom\r\nBcc: all@example.org'
  await tellThanks(tx, senderOf(village), id, { toId: amina.personId, from, words: 'x' }, atNoon)
  assert.equal((await lettersOf(village))[0]!.subject, 'Tom Bcc: all@example.org thanks you')
})

function senderOf({ communityId }: Village): Sender {
  return {
    community: {
      id: communityId,
      name: 'Riverside',
      timeZone: 'Europe/London',
      language: 'en',
      vocabulary: {},
    },
    baseUrl: 'https://riverside.example',
  }
}

/** Amina helped Tom for an hour the day before. */
async function write(
  { tx, amina, tom }: Village,
  change: Partial<NewExchange>,
  actor: Actor = amina,
  now = atNoon,
): Promise<string> {
  const said = { giverId: amina.personId, receiverId: tom.personId, minutes: 60, kind: 'cooking' }
  const entry: NewExchange = { ...said, occurredOn: '2026-06-14', comeBack: 'hours', ...change }
  const written = await recordExchange(tx, actor, entry, '2026-06-15', now)
  if (!written.ok) throw new Error(written.why)
  return written.exchangeId
}

function lettersOf({ tx }: Village) {
  return tx.selectFrom('mails').selectAll().orderBy('id').execute()
}

test('a letter about something undone carries the receipt of the line that undid it', async (village) => {
  const { tx, tom, quinn, communityId } = village
  const id = await write(village, {})
  assert.ok((await confirmExchange(tx, tom, { exchangeId: id, version: 1 }, atNoon)).ok)
  const said = { exchangeId: id, reason: 'It was Tuesday', key: newId() }
  assert.ok((await reverseExchange(tx, quinn, said, atNoon)).ok)
  const by = { id: quinn.personId, name: 'Quinn' }
  await tellUndone(tx, senderOf(village), id, { by, reason: said.reason }, atNoon)
  const receipt = await getLastReceipt(tx, communityId)
  for (const { words } of await lettersOf(village)) assert.ok(words.includes(`Receipt ${receipt}. Keep it`))
  assert.equal((await lettersOf(village)).length, 2)
})
