import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { getHolder } from '../ledger/queries.ts'
import { ledger } from '../ledger/urls.ts'
import { people } from '../people/urls.ts'
import { giveMandate } from '../standing/commands.ts'
import { settleGrants } from './grants/settle.ts'
import { pot } from './urls.ts'

test('somebody gives to the pot: first they see what will be written, then it is', async (village) => {
  const { as, tx, amina, tom } = village
  const form = { length: '60', words: 'Use it well', key: newId() }
  const look = await as(amina).post(pot.give.to(), form)
  assert.equal(look.status, 200)
  assert.match(look.words, /You: 0 min to −1 h The shared pot: 0 min to 1 h/)
  assert.equal((await getHolder(tx, amina, amina.personId)).balanceMinutes, 0)
  const given = await as(amina).post(pot.give.to(), { ...form, sure: 'yes' })
  assert.equal(given.location, pot.index.to())
  await as(amina).post(pot.give.to(), { ...form, sure: 'yes' })
  assert.equal((await getHolder(tx, amina, amina.personId)).balanceMinutes, -60)
  // A giver's name is for the giver alone.
  const page = await as(tom).get(pot.index.to())
  assert.match(page.words, /in the pot now 1 h/)
  assert.match(page.words, /A gift to the pot/)
  assert.doesNotMatch(page.words, /Amina|Use it well| · you/)
  assert.match((await as(amina).get(pot.index.to())).words, /A gift to the pot · you/)
  assert.match((await as(amina).get(ledger.mine.to())).words, /“Use it well”/)
})

test('somebody gives to somebody, who is told and whose balance is theirs; a broker can undo it', async (village) => {
  const { as, tx, quinn, amina, tom } = village
  const to = pot.giveTo.to({ personId: shortId(tom.personId) })
  assert.match(
    (await as(amina).get(people.show.to({ personId: shortId(tom.personId) }))).text,
    new RegExp(to),
  )
  const form = { length: 'other', 'length-minutes': '45', words: '', key: newId() }
  assert.match((await as(amina).post(to, form)).words, /You: 0 min to −45 min T Tom: 45 min more/)
  assert.equal((await as(amina).post(to, { ...form, sure: 'yes' })).status, 303)
  const letter = await tx.selectFrom('mails').select(['toAddress', 'words']).executeTakeFirstOrThrow()
  assert.equal(letter.toAddress, 'tom@example.org')
  assert.match(letter.words, /Amina gave you 45 min/)
  const { id } = await tx.selectFrom('transactions').select('id').executeTakeFirstOrThrow()
  const undo = pot.undo.to({ transactionId: shortId(id) })
  const statement = await as(quinn).get(ledger.of.to({ personId: shortId(tom.personId) }))
  assert.match(statement.text, new RegExp(undo))
  assert.equal((await as(amina).get(undo)).status, 404)
  assert.equal((await as(quinn).post(undo, { reason: ' ' })).status, 422)
  assert.equal((await as(quinn).post(undo, { reason: 'A slip' })).status, 303)
  assert.equal((await getHolder(tx, tom, tom.personId)).balanceMinutes, 0)
  assert.deepEqual((await as(quinn).post(undo, { reason: 'A slip' })).status, 422)
  assert.match((await as(quinn).get(undo)).words, /already/)
})

test('what cannot be given comes back with the reason and what was typed', async (village) => {
  const { as, tx, amina } = village
  await tx
    .updateTable('communities')
    .set({ floorMinutes: -30, wholeSteps: true, roundingMinutes: 15 })
    .execute()
  const problemsOf = async (values: Record<string, string>, to = pot.give.to()) => {
    const page = await as(amina).post(to, { words: 'For all', ...values })
    assert.equal(page.status, 422)
    assert.match(page.text, /For all/)
    return page.problems
  }
  assert.deepEqual(await problemsOf({}), ['Say how much: a minute at least'])
  assert.match((await problemsOf({ 'length-minutes': '20' }))[0]!, /whole steps/)
  assert.match((await problemsOf({ 'length-hours': '25' }))[0]!, /A day/)
  assert.match((await problemsOf({ length: '60', sure: 'yes' }))[0]!, /below zero/)
  const oneself = pot.giveTo.to({ personId: shortId(amina.personId) })
  assert.match((await problemsOf({ length: '30' }, oneself))[0]!, /from you to you/)
})

test('for somebody else, brokers and who speaks for them; for anybody else it is not there', async (village) => {
  const { as, tx, quinn, amina, tom, bert } = village
  const ofBert = `${pot.give.to()}?for=${shortId(bert.personId)}`
  assert.equal((await as(amina).get(ofBert)).status, 404)
  const form = { for: shortId(bert.personId), length: '30', sure: 'yes' }
  assert.equal((await as(amina).post(pot.give.to(), form)).status, 404)
  assert.match((await as(quinn).get(ofBert)).words, /Bert has 0 min now/)
  await giveMandate(
    tx,
    quinn,
    { personId: bert.personId, delegateId: amina.personId, since: '2026-06-01' },
    atNoon,
  )
  assert.doesNotMatch((await as(amina).get(ofBert)).words, /Bert has/)
  assert.equal((await as(amina).post(pot.give.to(), form)).status, 303)
  assert.equal((await getHolder(tx, quinn, bert.personId)).balanceMinutes, -30)
  assert.equal((await as(tom).get(pot.giveTo.to({ personId: shortId(newId()) }))).status, 404)
})

test('a grant: asked for, decided, given and told, and its line names who got it', async (village) => {
  const { as, tx, clock, quinn, amina, tom, bert } = village
  const grant = await ask(village)
  const page = await as(amina).get(pot.index.to())
  assert.match(page.words, /1 h for Bert “A lift” Tom asked on 15 June 2026 · Being decided/)
  assert.match(page.words, /It stays open for at least 3 days\. At least 3 people have to say something/)
  assert.deepEqual((await as(amina).post(grant, { words: 'Sure' })).problems, ['Choose yes or no'])
  assert.equal((await as(amina).post(grant, { voice: 'yes', words: 'Sure' })).status, 303)
  await as(tom).post(grant, { voice: 'no', words: '' })
  const read = await as(amina).get(grant)
  assert.match(read.words, /You said yes/)
  assert.match(read.words, /1 yes, 1 no/)
  assert.match((await as(bert).get(grant)).words, /Yes: “Sure”/)
  assert.doesNotMatch((await as(bert).get(grant)).words, /Amina/)
  assert.match((await as(quinn).get(grant)).words, /Yes: “Sure” Amina/)
  assert.match((await as(bert).get(grant)).words, /the others decide/)
  assert.equal((await as(bert).post(grant, { voice: 'yes', words: '' })).status, 422)
  await as(quinn).post(grant, { voice: 'yes', words: '' })
  clock.now = new Date('2026-06-18T11:00:00Z')
  await settleGrants(tx, clock.now, null)
  assert.match((await as(amina).get(grant)).words, /Members have agreed/)
  assert.equal((await as(amina).post(`${grant}/give`, {})).status, 404)
  assert.equal((await as(quinn).post(`${grant}/give`, {})).location, grant)
  const twice = await as(quinn).post(`${grant}/give`, {})
  assert.deepEqual(twice.problems, ['Somebody else has just given it. It is in the book once'])
  assert.match((await as(amina).get(pot.index.to())).words, /To Bert, as decided together/)
  assert.match((await as(amina).get(pot.settled.to())).words, /1 h for Bert .* Given/)
  assert.match((await as(amina).get(grant)).words, /18 June 2026, by Quinn/)
})

test('a broker passes on what they heard; for what goes to them it is refused in plain words', async (village) => {
  const { as, tx, clock, quinn, amina, tom, bert } = village
  const grant = await ask(village, 'Quinn')
  assert.equal((await as(quinn).get(`${grant}/heard`)).status, 404)
  for (const one of [amina, tom, bert]) await as(one).post(grant, { voice: 'yes', words: '' })
  clock.now = new Date('2026-06-18T11:00:00Z')
  await settleGrants(tx, clock.now, null)
  assert.match((await as(quinn).get(grant)).words, /Nobody takes hours out of the pot for themselves/)
  assert.match((await as(quinn).post(`${grant}/give`, {})).problems[0]!, /somebody else gives them/)

  const other = await ask(village, 'Amina')
  const heard = `${other}/heard`
  assert.equal((await as(tom).get(heard)).status, 404)
  const said = { voice: 'no', words: 'Not now' }
  assert.deepEqual((await as(quinn).post(heard, said)).problems, ['Say who said it'])
  assert.match((await as(quinn).post(heard, { ...said, who: 'Zoe' })).problems[0]!, /nobody called that/)
  assert.equal((await as(quinn).post(heard, { ...said, who: 'Bert' })).status, 303)
  assert.match((await as(bert).get(other)).words, /You said no, Quinn passed it on/)
  assert.match((await as(quinn).get(other)).words, /Bert, passed on by Quinn/)
})

test('what somebody asks for, and what is wrong with it', async (village) => {
  const { as, amina, bert, tom } = village
  const problemsOf = async (values: Record<string, string>) =>
    (await as(amina).post(pot.ask.to(), values)).problems
  assert.deepEqual(await problemsOf({ who: 'Zoe' }), [
    'We know nobody called that. Is the name spelt as they spell it?',
    'Say in a few words what the hours are for',
    'Say how much: a minute at least',
  ])
  const asked = await as(amina).post(pot.ask.to(), { length: '60', words: 'A new pair of glasses' })
  assert.equal(asked.status, 303)
  assert.match((await as(bert).get(asked.location!)).title, /1 h for Amina/)
  assert.match((await problemsOf({ length: '60', words: 'Again' }))[0]!, /asked for already/)
  assert.equal((await as(tom).post(`${asked.location}/withdraw`, {})).status, 404)
  assert.equal((await as(amina).post(`${asked.location}/withdraw`, {})).location, pot.index.to())
  assert.match((await as(bert).get(pot.settled.to())).words, /Taken back/)
})

test('whoever is welcomed gets something to begin with where the community gives it', async (village) => {
  const { as, tx, quinn, tom } = village
  await tx.updateTable('communities').set({ starterMinutes: 120 }).execute()
  const added = await as(quinn).post(people.add.to(), { name: 'Nadia', email: 'nadia@example.org' })
  const page = await as(quinn).get(added.location!)
  assert.match(page.words, /Out of the pot to begin with 2 h/)
  assert.doesNotMatch((await as(tom).get(added.location!)).words, /to begin with/)
  const letter = await tx
    .selectFrom('mails')
    .select('words')
    .where('toAddress', '=', 'nadia@example.org')
    .executeTakeFirstOrThrow()
  assert.match(letter.words, /2 h out of the shared pot are yours/)
  assert.match((await as(tom).get(pot.index.to())).words, /in the pot now −2 h/)
  const key = newId()
  for (let turn = 0; turn < 2; turn += 1) await as(quinn).post(people.add.to(), { name: 'Wes', key })
  const starters = await tx.selectFrom('transactions').select('key').where('kind', '=', 'starter').execute()
  assert.equal(starters.length, 2)
})

/** Tom asks for an hour for somebody; answers where it stands. */
async function ask({ as, tom }: Village, who = 'Bert'): Promise<string> {
  const asked = await as(tom).post(pot.ask.to(), { who, length: '60', words: 'A lift' })
  assert.equal(asked.status, 303, asked.words)
  return asked.location!
}
