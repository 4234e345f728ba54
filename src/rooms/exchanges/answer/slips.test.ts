import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { getHolder } from '../../ledger/queries.ts'
import { keyInSheetLine, recordExchange } from '../commands.ts'
import { askForAnswer } from '../letters.ts'
import { settleExchanges } from '../settle.ts'
import { exchanges } from '../urls.ts'

const anHour = { direction: 'gave', kind: 'gardening', length: '60', when: 'today', comeBack: 'hours' }

test('whoever remembered it differently by a slip puts that right, and the other is asked once more', async (village) => {
  const { as, amina, tom, tx } = village
  const at = await write(village, { ...anHour, who: 'amina' })
  const slip = { version: '1', length: 'other', 'length-hours': '5', words: '' }
  assert.equal((await as(amina).post(`${at}/differently`, slip)).status, 303)
  const own = await as(amina).get(at)
  assert.match(own.words, /Tom helped you for 5 h on 15 June 2026.*Change what I said/)
  assert.doesNotMatch(own.words, /Yes, that is right|Amina says/)
  assert.equal((await as(amina).post(`${at}/differently`, { version: '2', length: '30' })).status, 303)
  assert.equal((await as(tom).post(`${at}/confirm`, { version: '2' })).status, 422)
  assert.equal((await as(tom).post(`${at}/confirm`, { version: '3' })).status, 303)
  assert.equal((await getHolder(tx, tom, tom.personId)).balanceMinutes, 30)
  const letters = await tx
    .selectFrom('mails')
    .select('subject')
    .where('personId', '=', tom.personId)
    .execute()
  assert.equal(letters.filter(({ subject }) => subject === 'Amina remembers it differently').length, 2)
})

test('the length said before is not rounded, and one pressed beside another typed is asked about', async (village) => {
  const { as, amina, tom, tx, clock } = village
  const said = { giverId: tom.personId, receiverId: amina.personId, minutes: 50, kind: 'pets' }
  const entry = { ...said, occurredOn: '2026-06-14', comeBack: 'hours' as const }
  const written = await recordExchange(tx, tom, entry, '2026-06-15', clock.now)
  assert.ok(written.ok)
  const at = exchanges.show.to({ exchangeId: shortId(written.exchangeId) })
  const form = await as(amina).get(`${at}/differently`)
  assert.equal(form.document.querySelector('input[name=length][checked]')?.getAttribute('value'), '50')
  const two = await as(amina).post(`${at}/differently`, { version: '1', length: '30', 'length-hours': '1' })
  assert.deepEqual(two.problems, ['You said how long in two ways. Keep the one that is right'])
  const words = { version: '1', length: '50', words: 'It was the cat' }
  assert.equal((await as(amina).post(`${at}/differently`, words)).status, 303)
  assert.match((await as(tom).get(at)).words, /Amina says: “You helped me for 50 min on/)
})

test('what both wrote down is noticed before both say yes to both', async (village) => {
  const { as, amina, tom, bert, quinn } = village
  const at = await write(village, { ...anHour, who: 'amina' })
  const other = { ...anHour, direction: 'received', who: 'tom', length: '90' }
  const again = await as(amina).post(exchanges.log.to(), other)
  await as(amina).post(exchanges.log.to(), { ...other, direction: 'gave' })
  await as(bert).post(exchanges.log.to(), { ...anHour, who: 'amina' })
  const notice =
    /the same day there is also: Tom helped you for 1 h 30 min on 15 June 2026\. \(Waiting for a yes\)/
  const page = await as(amina).get(at)
  assert.match(page.words, notice)
  assert.equal(page.document.querySelectorAll('.inset li').length, 1)
  assert.match((await as(quinn).get(at)).words, /there is also: Tom helped Amina for 1 h 30 min/)
  assert.equal((await as(amina).post(`${again.location}/withdraw`, {})).status, 303)
  assert.doesNotMatch((await as(amina).get(at)).words, /there is also/)
  assert.equal((await as(tom).get(again.location!)).document.querySelectorAll('.inset li').length, 0)
})

test('a broker says how somebody without e-mail remembers it, and goes on with what waits', async (village) => {
  const { as, quinn, tom, bert } = village
  const at = await write(village, { ...anHour, who: 'bert' })
  const form = await as(quinn).get(`${at}/differently`)
  assert.match(form.words, /You answer for Bert\. Please only do so after you spoke with them/)
  assert.equal((await as(quinn).post(`${at}/differently`, { version: '1', length: '30' })).status, 303)
  const page = await as(tom).get(at)
  assert.match(page.words, /Quinn says for Bert: Tom helped|Quinn says for Bert: You helped Bert for 30 min/)
  assert.match(page.words, /Quinn remembered it differently: 30 min \(as a broker\)/)
  assert.equal((await as(bert).post(`${at}/confirm`, { version: '2' })).status, 422)
  const trail = [...(await as(quinn).get(at)).document.querySelectorAll('.trail a')]
  assert.equal(trail.at(-1)?.getAttribute('href'), exchanges.waiting.to())
  assert.equal((await as(tom).post(`${at}/confirm`, { version: '2' })).status, 303)
})

test('whoever wrote it down for two others sees it, and can neither answer nor thank', async (village) => {
  const { as, tom, amina, bert, quinn, tx, clock } = village
  const said = { giverId: tom.personId, receiverId: amina.personId, minutes: 60, kind: 'pets' }
  const entry = { ...said, occurredOn: '2026-06-14', comeBack: 'hours' as const }
  const written = await recordExchange(tx, quinn, entry, '2026-06-15', clock.now)
  assert.ok(written.ok)
  await tx.updateTable('exchanges').set({ recordedBy: bert.personId }).execute()
  const at = exchanges.show.to({ exchangeId: shortId(written.exchangeId) })
  assert.match((await as(bert).get(at)).words, /Either of the two can say yes/)
  assert.equal((await as(tom).post(`${at}/differently`, { version: '1', length: '45' })).status, 303)
  for (const [step, form] of [
    ['differently', { version: '2', length: '30' }],
    ['differently', {}],
    ['thank', {}],
    ['confirm', { version: '2' }],
  ] as const)
    assert.equal((await as(bert).post(`${at}/${step}`, form)).status, 404, step)
  for (const step of ['differently', 'thank']) assert.equal((await as(bert).get(`${at}/${step}`)).status, 404)
})

test('a form about what was settled meanwhile shows how it is now, even a form that is not right', async (village) => {
  const { as, amina, tom } = village
  const at = await write(village, { ...anHour, who: 'amina' })
  await as(tom).post(`${at}/withdraw`, {})
  const page = await as(amina).post(`${at}/differently`, { version: '1' })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, ['This was settled in the meantime. Below you see how it is now'])
  assert.match(page.words, /It was taken back, so nothing moved/)
})

test('silence is told as silence, also for a line from a sheet', async (village) => {
  const { as, quinn, tom, tx, clock, communityId } = village
  await tx.updateTable('communities').set({ autoConfirmAfterDays: 7 }).execute()
  const said = { giverId: quinn.personId, receiverId: tom.personId, minutes: 60, kind: 'pets' }
  const line = { ...said, occurredOn: '2026-06-14', comeBack: 'hours' as const, sheet: 'Blue folder' }
  const own = await keyInSheetLine(tx, quinn, line, '2026-06-15', clock.now)
  const signed = await keyInSheetLine(tx, quinn, { ...line, giverId: null }, '2026-06-15', clock.now)
  assert.ok(own.ok && signed.ok)
  const community = {
    id: communityId,
    name: 'Riverside',
    timeZone: 'Europe/London',
    language: 'en' as const,
    vocabulary: {},
  }
  await askForAnswer(tx, { community, baseUrl: null }, own.exchangeId, clock.now)
  await tx.updateTable('mails').set({ sentAt: clock.now }).execute()
  await settleExchanges(tx, new Date(clock.now.getTime() + 8 * 24 * 60 * 60 * 1000), null)
  const told = async (id: string) => (await as(tom).get(exchanges.show.to({ exchangeId: shortId(id) }))).words
  assert.match(await told(own.exchangeId), /Nobody said otherwise, so it counted as a yes/)
  assert.match(await told(signed.exchangeId), /copied it from the sheet “Blue folder”.*Signed on paper/)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

async function write({ as, tom }: Village, form: Record<string, string>): Promise<string> {
  const sent = await as(tom).post(exchanges.log.to(), form)
  assert.equal(sent.status, 303, sent.problems.join(', '))
  return sent.location!
}
