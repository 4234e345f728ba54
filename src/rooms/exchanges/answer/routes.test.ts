import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import { getHolder } from '../../ledger/queries.ts'
import { exchanges } from '../urls.ts'

const anHour = { direction: 'gave', kind: 'gardening', length: '60', when: 'today', comeBack: 'hours' }

test('what one wrote down waits for the other, and their yes moves the hour', async (village) => {
  const { as, amina, tom, tx } = village
  const at = await write(village, { ...anHour, who: 'amina', note: 'The hedge' })
  const asked = await as(amina).get(exchanges.index.to())
  assert.match(asked.words, /Waiting for your answer Tom says: “I helped you for 1 h on 15 June 2026.”/)
  assert.match((await as(tom).get(exchanges.index.to())).words, /Waiting for somebody else.*Amina is asked/)
  assert.match((await as(amina).get(at)).words, /“The hedge”/)

  assert.equal((await as(amina).post(`${at}/confirm`, { version: '1' })).location, at)
  assert.equal((await getHolder(tx, tom, tom.personId)).balanceMinutes, 60)
  const settled = await as(tom).get(at)
  assert.match(settled.words, /You helped Amina for 1 h on 15 June 2026\. Settled/)
  assert.match(settled.words, /1 h from Amina to Tom, written on 15 June 2026 at 12:00\. Receipt/)
})

test('nobody says yes to their own word, and whoever has no part in it finds nothing there', async (village) => {
  const { as, tom, bert } = village
  const at = await write(village, { ...anHour, who: 'amina' })
  assert.doesNotMatch((await as(tom).get(at)).words, /Yes, that is right/)
  const own = await as(tom).post(`${at}/confirm`, { version: '1' })
  assert.equal(own.status, 422)
  assert.deepEqual(own.problems, ['These are your own words. The other one has to say yes'])
  for (const page of ['', '/differently', '/withdraw', '/thank', '/reverse'])
    assert.equal((await as(bert).get(at + page)).status, 404, page)
  for (const page of ['/confirm', '/differently', '/withdraw', '/thank', '/reverse'])
    assert.equal(
      (await as(bert).post(at + page, { version: '1', words: 'x', reason: 'x', length: '15' })).status,
      404,
      page,
    )
})

test('two who remember it differently talk until one says yes to the other', async (village) => {
  const { as, amina, tom, tx } = village
  const at = await write(village, { ...anHour, who: 'amina' })
  const form = await as(amina).get(`${at}/differently`)
  assert.equal(form.document.querySelector('input[name=length][checked]')?.getAttribute('value'), '60')
  const nothing = await as(amina).post(`${at}/differently`, { version: '1', length: '60', words: ' ' })
  assert.deepEqual(nothing.problems, ['Change the length, or say in a few words what was different'])

  const said = {
    version: '1',
    length: 'other',
    'length-hours': '1',
    'length-minutes': '20',
    words: 'You stayed longer',
  }
  assert.equal((await as(amina).post(`${at}/differently`, said)).status, 303)
  const late = await as(tom).post(`${at}/confirm`, { version: '1' })
  assert.deepEqual(late.problems, [
    'This was changed while you looked at it. Below you see how it is now. Please read it once more',
  ])
  assert.match(late.words, /Amina says: “You helped me for 1 h 30 min on 15 June 2026.”/)
  assert.equal((await as(tom).post(`${at}/confirm`, { version: '2', comeBack: 'pot' })).status, 303)
  assert.equal((await getHolder(tx, tom, tom.personId)).balanceMinutes, 0)
  assert.equal((await getHolder(tx, amina, amina.personId)).balanceMinutes, -90)
  const page = await as(tom).get(at)
  assert.match(page.words, /Amina remembered it differently: 1 h 30 min “You stayed longer”/)
  assert.match(page.words, /from Amina to the shared pot/)
})

test('a broker who was part of it reads why the yes is not theirs to give', async (village) => {
  const { as, quinn } = village
  const sent = await as(quinn).post(exchanges.log.to(), { ...anHour, who: 'bert' })
  const page = await as(quinn).get(sent.location!)
  assert.match(page.words, /you cannot say yes for Bert: another broker can, or Bert signs in/)
  assert.doesNotMatch(page.words, /A broker asks them/)
})

test('a broker answers for somebody without e-mail, and undoes with a reason both read', async (village) => {
  const { as, quinn, tom, bert, tx } = village
  const at = await write(village, { ...anHour, who: 'bert' })
  assert.match((await as(tom).get(at)).words, /Bert has no e-mail\. A broker asks them/)
  assert.match(
    (await as(quinn).get(at)).words,
    /You answer for Bert\. Please only do so after you spoke with them/,
  )
  assert.equal((await as(quinn).post(`${at}/confirm`, { version: '1' })).status, 303)
  assert.match((await as(bert).get(at)).words, /Quinn said yes \(as a broker\)/)

  assert.deepEqual((await as(quinn).post(`${at}/reverse`, { reason: '' })).problems, [
    'Say why, in words both may read',
  ])
  assert.equal((await as(quinn).post(`${at}/reverse`, { reason: 'It was Tuesday' })).status, 303)
  assert.equal((await getHolder(tx, tom, tom.personId)).balanceMinutes, 0)
  assert.match((await as(bert).get(at)).words, /Quinn undid it.*“It was Tuesday”/)
  assert.match(
    (await as(quinn).post(`${at}/reverse`, { reason: 'Again' })).words,
    /Only what is settled can be undone/,
  )
})

test('thanks are read by the one who is thanked, and a letter says so', async (village) => {
  const { as, amina, tom, tx } = village
  const at = await write(village, { ...anHour, who: 'amina' })
  assert.equal((await as(amina).post(`${at}/thank`, { words: '' })).status, 422)
  assert.equal((await as(amina).post(`${at}/thank`, { words: 'The birds are back' })).status, 303)
  assert.match((await as(tom).get(at)).words, /Thanks “The birds are back” Amina, 15 Jun 2026/)
  const letters = await tx
    .selectFrom('mails')
    .select(['toAddress', 'subject', 'words'])
    .orderBy('id')
    .execute()
  assert.deepEqual(
    letters.map(({ toAddress, subject }) => `${toAddress}: ${subject}`),
    ['amina@example.org: Tom says you were helped. Is that right?', 'tom@example.org: Amina thanks you'],
  )
  assert.match(letters[0]!.words, new RegExp(`http://localhost:3000${at}`))
})

test('what was written down by mistake is taken back, and can be written down again', async (village) => {
  const { as, amina, tom } = village
  const at = await write(village, { ...anHour, who: 'amina' })
  assert.equal((await as(amina).get(`${at}/withdraw`)).status, 404)
  assert.match((await as(tom).get(`${at}/withdraw`)).words, /Nothing moves then/)
  assert.equal((await as(tom).post(`${at}/withdraw`, {})).status, 303)
  const page = await as(tom).get(at)
  assert.match(page.words, /It was taken back, so nothing moved/)
  assert.equal((await as(amina).post(`${at}/confirm`, { version: '1' })).status, 422)
  const again = page.document.querySelector('a[href^="/exchanges/new"]')!.getAttribute('href')!
  assert.equal((await as(tom).get(again)).document.querySelector('#who')?.getAttribute('value'), 'Amina')
})

async function write({ as, tom }: Village, form: Record<string, string>): Promise<string> {
  const sent = await as(tom).post(exchanges.log.to(), form)
  assert.equal(sent.status, 303, sent.problems.join(', '))
  return sent.location!
}
