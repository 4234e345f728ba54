import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { getHolder } from '../../ledger/queries.ts'
import { askForGrant, carryOutGrant, sayVoice, withdrawGrant } from './commands.ts'
import { listMutual } from './queries.ts'
import { settleGrants } from './settle.ts'

const today = '2026-06-15'

test('members agree, a broker gives it once, and it is in the book with its words', async (village) => {
  const { tx, quinn, amina, tom, bert, communityId } = village
  const grantId = await ask(village, amina, bert)
  await say(village, grantId, [amina, tom, quinn])
  assert.equal(await stateOf(village, grantId), 'open')
  await settleAfter(village, 3)
  assert.equal(await stateOf(village, grantId), 'agreed')
  const given = await carryOut(village, quinn, grantId)
  assert.ok(given.ok)
  assert.deepEqual(await carryOut(village, quinn, grantId), { ok: false, why: 'given-already' })
  assert.equal((await getHolder(tx, quinn, bert.personId)).balanceMinutes, 90)
  const note = await tx.selectFrom('transactionNotes').select('words').executeTakeFirstOrThrow()
  assert.equal(note.words, 'A lift to the clinic')
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('where the days have passed the last voice settles it', async (village) => {
  const { tx, quinn, amina, tom, bert } = village
  const grantId = await ask(village, amina, bert)
  await say(village, grantId, [amina, tom], 'no')
  const said = { grantId, voice: 'yes', words: '' } as const
  const last = await sayVoice(tx, quinn, said, '2026-06-18', later(3))
  assert.deepEqual(last, { ok: true, became: 'declined' })
  const late = await sayVoice(tx, tom, { ...said, voice: 'yes' }, '2026-06-18', later(3))
  assert.deepEqual(late, { ok: false, why: 'settled-already' })
  assert.deepEqual(await carryOut(village, quinn, grantId), { ok: false, why: 'not-agreed' })
})

test('a voice may change until then, and each has one', async (village) => {
  const { tx, amina, bert } = village
  const grantId = await ask(village, amina, bert)
  await say(village, grantId, [amina], 'no')
  await say(village, grantId, [amina], 'yes')
  const voices = await tx.selectFrom('grantVoices').select('voice').execute()
  assert.deepEqual(voices, [{ voice: 'yes' }])
})

test('a broker passes on what they heard, but neither over somebody’s own word nor for what they would receive', async (village) => {
  const { tx, quinn, amina, tom, bert } = village
  const grantId = await ask(village, amina, tom)
  const pass = (actor: Actor, speaker: Actor, about = grantId) => {
    const said = {
      grantId: about,
      voice: 'yes',
      words: 'On the telephone',
      personId: speaker.personId,
    } as const
    return sayVoice(tx, actor, said, today, atNoon)
  }
  assert.deepEqual(await pass(quinn, bert), { ok: true, became: null })
  const { saidThrough } = await tx.selectFrom('grantVoices').select('saidThrough').executeTakeFirstOrThrow()
  assert.equal(saidThrough, quinn.personId)
  await assert.rejects(pass(amina, bert), NotFound)
  await say(village, grantId, [amina])
  assert.deepEqual(await pass(quinn, amina), { ok: false, why: 'said-themselves' })
  assert.deepEqual(await pass(quinn, tom), { ok: false, why: 'receives' })
  const own = await ask(village, amina, quinn)
  assert.deepEqual(await pass(quinn, bert, own), { ok: false, why: 'not-for-oneself' })
})

test('whoever shares an account with the receiver has no voice either', async (village) => {
  const { tx, communityId, amina, tom, bert } = village
  const accountId = newId()
  const account = { communityId, id: accountId, kind: 'shared', name: 'The two', openedAt: atNoon }
  await tx.insertInto('accounts').values(account).execute()
  for (const { personId } of [tom, bert])
    await tx
      .insertInto('accountHolders')
      .values({ communityId, id: newId(), accountId, personId, shares: true, since: atNoon })
      .execute()
  const grantId = await ask(village, amina, bert)
  const said = { grantId, voice: 'yes', words: '' } as const
  assert.deepEqual(await sayVoice(tx, tom, said, today, atNoon), { ok: false, why: 'receives' })
})

test('asking is refused for too much, for who has left, and twice for one person', async (village) => {
  const { tx, amina, tom, bert } = village
  const whyNot = async (said: { toId: string; minutes?: number }) => {
    const asked = await askForGrant(tx, amina, { minutes: 60, words: 'A lift', ...said }, today, atNoon)
    return asked.ok ? null : asked.why
  }
  assert.equal(await whyNot({ toId: bert.personId, minutes: 1441 }), 'too-long')
  assert.equal(await whyNot({ toId: bert.personId, minutes: 0 }), 'no-time')
  assert.equal(await whyNot({ toId: bert.personId }), null)
  assert.equal(await whyNot({ toId: bert.personId }), 'asked-already')
  await tx.updateTable('people').set({ state: 'moved_on' }).where('id', '=', tom.personId).execute()
  assert.equal(await whyNot({ toId: tom.personId }), 'has-left')
  await assert.rejects(whyNot({ toId: newId() }), NotFound)
})

test('only whoever asked takes it back, until it is given', async (village) => {
  const { tx, quinn, amina, tom, bert } = village
  const grantId = await ask(village, amina, bert)
  await assert.rejects(withdrawGrant(tx, quinn, grantId, atNoon), NotFound)
  assert.deepEqual(await withdrawGrant(tx, amina, grantId, atNoon), { ok: true })
  assert.deepEqual(await withdrawGrant(tx, amina, grantId, atNoon), { ok: false, why: 'settled-already' })
  const said = { grantId, voice: 'yes', words: '' } as const
  assert.deepEqual(await sayVoice(tx, tom, said, today, atNoon), { ok: false, why: 'settled-already' })
})

test('nobody gives it to themselves, and nobody but brokers gives it', async (village) => {
  const { quinn, amina, tom, bert } = village
  const grantId = await agreed(village, quinn, [amina, tom, bert])
  await assert.rejects(carryOut(village, amina, grantId), NotFound)
  assert.deepEqual(await carryOut(village, quinn, grantId), { ok: false, why: 'self-dealing' })
  const ruth = await village.alsoBroker(tom)
  assert.ok((await carryOut(village, ruth, grantId)).ok)
})

test('too few voices in a month: whoever asked is told kindly, once', async (village) => {
  const { tx, amina, bert } = village
  const grantId = await ask(village, amina, bert)
  await say(village, grantId, [amina])
  await settleAfter(village, 30)
  assert.equal(await stateOf(village, grantId), 'open')
  await settleAfter(village, 31)
  await settleAfter(village, 32)
  assert.equal(await stateOf(village, grantId), 'declined')
  const letters = await tx.selectFrom('mails').select(['toAddress', 'words']).execute()
  assert.equal(letters.length, 1)
  assert.equal(letters[0]!.toAddress, 'amina@example.org')
  assert.match(letters[0]!.words, /Too few people have said something about it/)
})

test('what is under way for somebody who has left is let go', async (village) => {
  const { tx, amina, bert } = village
  const grantId = await ask(village, amina, bert)
  await tx.updateTable('people').set({ leftOn: '2026-06-16' }).where('id', '=', bert.personId).execute()
  await settleAfter(village, 1)
  assert.equal(await stateOf(village, grantId), 'open')
  await settleAfter(village, 2)
  assert.equal(await stateOf(village, grantId), 'withdrawn')
})

test('two who carried out grants for each other within 90 days are noticed, and after them not', async (village) => {
  const { tx, communityId, quinn, amina, tom, bert } = village
  const ruth = await village.alsoBroker(tom)
  const one = await agreed(village, quinn, [amina, ruth, bert])
  assert.ok((await carryOut(village, ruth, one, 4)).ok)
  assert.deepEqual(await listMutual(tx, communityId, later(5)), [])
  const other = await agreed(village, ruth, [amina, quinn, bert])
  assert.ok((await carryOut(village, quinn, other, 80)).ok)
  const [pair, ...more] = await listMutual(tx, communityId, later(81))
  assert.equal(more.length, 0)
  assert.deepEqual(new Set([pair?.name, pair?.otherName]), new Set(['Quinn', 'Tom']))
  assert.deepEqual(new Set([pair?.grantId, pair?.otherGrantId]), new Set([one, other]))
  assert.equal((await listMutual(tx, communityId, later(169))).length, 1)
  assert.deepEqual(await listMutual(tx, communityId, later(171)), [])
})

async function ask({ tx }: Village, actor: Actor, to: Actor): Promise<string> {
  const said = { toId: to.personId, minutes: 90, words: 'A lift to the clinic' }
  const asked = await askForGrant(tx, actor, said, today, atNoon)
  if (!asked.ok) throw new Error(asked.why)
  return asked.grantId
}

async function say({ tx }: Village, grantId: string, people: Actor[], voice: 'yes' | 'no' = 'yes') {
  for (const one of people)
    assert.ok((await sayVoice(tx, one, { grantId, voice, words: '' }, today, atNoon)).ok)
}

/** Asked for by the first who speaks, and agreed. */
async function agreed(village: Village, to: Actor, voices: Actor[]): Promise<string> {
  const grantId = await ask(village, voices[0]!, to)
  await say(village, grantId, voices)
  await settleAfter(village, 3)
  assert.equal(await stateOf(village, grantId), 'agreed')
  return grantId
}

function carryOut({ tx }: Village, actor: Actor, grantId: string, days = 4) {
  const moment = later(days)
  return carryOutGrant(tx, actor, grantId, moment.toISOString().slice(0, 10), moment)
}

function settleAfter({ tx }: Village, days: number) {
  return settleGrants(tx, later(days), 'https://riverside.example')
}

async function stateOf({ tx }: Village, id: string) {
  return (await tx.selectFrom('grants').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
}

function later(days: number): Date {
  return new Date(atNoon.getTime() + days * 24 * 60 * 60 * 1000)
}
