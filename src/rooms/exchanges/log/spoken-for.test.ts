import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { endMandates, giveMandate } from '../../standing/commands.ts'
import { recordExchange } from '../commands.ts'
import { exchanges } from '../urls.ts'

const anHour = { direction: 'gave', kind: 'gardening', length: '60', when: 'today', comeBack: 'hours' }

test('whoever may say another’s word writes for them; both see it, and they are told', async (village) => {
  const { as, amina, tom, bert, tx } = village
  assert.doesNotMatch((await as(bert).get(exchanges.log.to())).words, /I write this for/)
  await bertSpeaksForAmina(village)
  assert.match((await as(bert).get(exchanges.log.to())).words, /I write this for .* me Amina/)
  const said = { ...anHour, for: shortId(amina.personId), who: 'Tom' }
  const { location } = await as(bert).post(exchanges.log.to(), said)
  for (const who of [amina, tom])
    assert.match((await as(who).get(location!)).words, /Bert wrote this for Amina\./)
  assert.match((await as(amina).get(location!)).words, /You helped Tom for 1 h/)
  const { words } = await tx
    .selectFrom('mails')
    .select('words')
    .where('personId', '=', amina.personId)
    .executeTakeFirstOrThrow()
  assert.match(words, /Bert wrote this down for you/)
  // Nobody says yes to what was said for them; the other does.
  assert.equal((await as(bert).post(`${location}/confirm`, { version: '1' })).status, 404)
  assert.equal((await as(amina).post(`${location}/confirm`, { version: '1' })).status, 422)
  assert.match((await as(amina).get(location!)).words, /I remember it differently/)
  assert.equal((await as(tom).post(`${location}/confirm`, { version: '1' })).status, 303)
})

test('nobody writes for somebody whose word they may not say, or not any more, or as the other one', async (village) => {
  const { as, amina, bert, tx } = village
  const said = { ...anHour, for: shortId(amina.personId), who: 'Tom' }
  const refusal = ['You can write down what you were part of']
  assert.deepEqual((await as(bert).post(exchanges.log.to(), said)).problems, refusal)
  await bertSpeaksForAmina(village)
  const self = await as(bert).post(exchanges.log.to(), { ...said, who: 'Bert' })
  assert.deepEqual(self.problems, ['That is you. Say who the other one was'])
  const both = await as(bert).post(exchanges.log.to(), { ...said, who: 'Amina' })
  assert.deepEqual(both.problems, ['That is you. Say who the other one was'])
  await endMandates(tx, amina, { personId: amina.personId, lastDay: '2026-06-14' }, atNoon)
  assert.deepEqual((await as(bert).post(exchanges.log.to(), said)).problems, refusal)
})

test('nobody who is part of it puts their word into the other’s mouth', async ({ tx, tom, amina }) => {
  const said = {
    giverId: tom.personId,
    receiverId: amina.personId,
    minutes: 60,
    kind: 'gardening',
    occurredOn: '2026-06-14',
    comeBack: 'hours',
    spokenFor: amina.personId,
  } as const
  const refused = await recordExchange(tx, tom, said, '2026-06-15', atNoon)
  assert.deepEqual(refused, { ok: false, why: 'not-part-of-it' })
})

async function bertSpeaksForAmina({ tx, amina, bert }: Village) {
  const said = { personId: amina.personId, delegateId: bert.personId, since: '2026-06-01' }
  assert.ok((await giveMandate(tx, amina, said, atNoon)).ok)
}
