import assert from 'node:assert/strict'
import { helped } from '../../../../test/support/helped.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { endMandates, giveMandate } from '../../standing/commands.ts'
import { confirmExchange } from '../answer/commands.ts'
import { recordExchange } from '../commands.ts'
import { exchanges } from '../urls.ts'

const today = '2026-06-15'

test('whoever may say another’s word says yes for them, and all see who said it for whom', async (village) => {
  const { as, tom, amina, bert } = village
  const id = await helped(village, tom, amina, 60, { confirmed: false })
  const at = pageOf(id)
  assert.equal((await as(bert).get(at)).status, 404)
  await bertSpeaksForAmina(village)
  assert.match((await as(bert).get(people.me.to())).words, /Something waits for the word of Amina/)
  assert.match((await as(bert).get(at)).words, /You may say the word of Amina.*Yes, Amina says so/)
  assert.equal((await as(bert).post(`${at}/confirm`, { version: '1' })).location, at)
  for (const who of [tom, amina, bert]) {
    const { words } = await as(who).get(at)
    assert.match(words, /Settled/)
    assert.match(words, /Bert said yes for Amina/)
    assert.doesNotMatch(words, /as a broker/)
  }
  assert.match((await as(amina).get(people.me.to())).words, /Bert said something in your name/)
})

test('nobody says yes for the side that spoke, for both, after their last day, or to their own word', async (village) => {
  const { tx, tom, amina, bert } = village
  await bertSpeaksForAmina(village)
  // Amina wrote it herself: Bert is her voice, and so the same side.
  const own = await written(village, amina)
  await assert.rejects(confirmExchange(tx, bert, { exchangeId: own, version: 1 }, atNoon))
  const forHer = await written(village, bert, amina.personId)
  await assert.rejects(confirmExchange(tx, bert, { exchangeId: forHer, version: 1 }, atNoon))
  // Nor does he for the other side, where he may speak for that one too.
  const mandate = { personId: tom.personId, delegateId: bert.personId, since: today }
  assert.ok((await giveMandate(tx, tom, mandate, atNoon)).ok)
  await assert.rejects(confirmExchange(tx, bert, { exchangeId: forHer, version: 1 }, atNoon))
  const asked = await written(village, tom)
  await endMandates(tx, amina, { personId: amina.personId, lastDay: '2026-06-14' }, atNoon)
  await endMandates(tx, tom, { personId: tom.personId, lastDay: '2026-06-14' }, atNoon)
  await assert.rejects(confirmExchange(tx, bert, { exchangeId: asked, version: 1 }, atNoon))
})

test('a mandate holds through its last day', async (village) => {
  const { tx, tom, amina, bert } = village
  await bertSpeaksForAmina(village)
  const asked = await written(village, tom)
  await endMandates(tx, amina, { personId: amina.personId, lastDay: today }, atNoon)
  assert.ok((await confirmExchange(tx, bert, { exchangeId: asked, version: 1 }, atNoon)).ok)
})

test('“I remember it differently” is said for the one who is asked, and counts as their word', async (village) => {
  const { as, tom, amina, bert } = village
  await bertSpeaksForAmina(village)
  const at = pageOf(await written(village, tom))
  const said = { version: '1', length: '90', words: 'With tea' }
  assert.equal((await as(bert).post(`${at}/differently`, said)).location, at)
  assert.match((await as(tom).get(at)).words, /Bert said for Amina that it was different: 1 h 30 min/)
  // It is her word now: she does not say yes to it, Tom does.
  assert.equal((await as(amina).post(`${at}/confirm`, { version: '2' })).status, 422)
  assert.equal((await as(tom).post(`${at}/confirm`, { version: '2' })).location, at)
})

test('“this was not me” takes back what waits, without a reason', async (village) => {
  const { as, tom, amina, bert } = village
  await bertSpeaksForAmina(village)
  const at = pageOf(await written(village, bert, amina.personId))
  assert.match((await as(amina).get(people.me.to())).words, /Bert said something in your name/)
  assert.match((await as(amina).get(at)).words, /This was not me/)
  for (const who of [tom, bert]) {
    assert.doesNotMatch((await as(who).get(at)).words, /This was not me/)
    assert.equal((await as(who).get(`${at}/not-me`)).status, 404)
    assert.equal((await as(who).post(`${at}/not-me`, {})).status, 404)
  }
  assert.match((await as(amina).get(`${at}/not-me`)).words, /Nothing moves/)
  assert.equal((await as(amina).post(`${at}/not-me`, {})).location, at)
  assert.match((await as(tom).get(at)).words, /It was taken back/)
  assert.doesNotMatch((await as(amina).get(people.me.to())).words, /in your name/)
})

test('“this was not me”, of what is settled, asks a broker once; nothing moves by itself', async (village) => {
  const { as, tom, amina, bert, quinn, tx } = village
  await bertSpeaksForAmina(village)
  const id = await written(village, bert, amina.personId)
  const at = pageOf(id)
  assert.ok((await confirmExchange(tx, tom, { exchangeId: id, version: 1 }, atNoon)).ok)
  assert.match((await as(amina).get(`${at}/not-me`)).words, /We ask a broker to look at it/)
  for (let turn = 0; turn < 2; turn += 1)
    assert.equal((await as(amina).post(`${at}/not-me`, {})).location, at)
  const calls = await tx.selectFrom('calls').selectAll().execute()
  assert.equal(calls.length, 1)
  const waiting = await as(quinn).get(exchanges.waiting.to())
  assert.match(waiting.words, /Amina says.*“This was not me\.”.*I looked at it/)
  assert.ok(waiting.document.querySelector(`main a[href="${at}"]`))
  assert.match((await as(tom).get(at)).words, /Settled/)
  const callAt = exchanges.call.to({ callId: shortId(calls[0]!.id) })
  assert.equal((await as(tom).post(callAt, {})).status, 404)
  assert.equal((await as(quinn).post(callAt, {})).location, exchanges.waiting.to())
  assert.doesNotMatch((await as(quinn).get(exchanges.waiting.to())).words, /not me/)
})

async function bertSpeaksForAmina({ tx, amina, bert }: Village) {
  const mandate = { personId: amina.personId, delegateId: bert.personId, since: '2026-06-01' }
  assert.ok((await giveMandate(tx, amina, mandate, atNoon)).ok)
}

/** Tom gave, Amina was helped; written down by one of them, or in somebody's name. */
async function written(
  { tx, tom, amina }: Village,
  writer: Village['tom'],
  spokenFor: string | null = null,
): Promise<string> {
  const said = {
    giverId: tom.personId,
    receiverId: amina.personId,
    minutes: 60,
    kind: 'gardening',
    occurredOn: '2026-06-14',
    comeBack: 'hours',
    spokenFor,
  } as const
  const recorded = await recordExchange(tx, writer, said, today, atNoon)
  assert.ok(recorded.ok)
  return recorded.exchangeId
}

function pageOf(exchangeId: string): string {
  return exchanges.show.to({ exchangeId: shortId(exchangeId) })
}
