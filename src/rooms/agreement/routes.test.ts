import assert from 'node:assert/strict'
import { sendAndLook } from '../../../test/support/undo.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { closeMembership } from '../leaving/commands.ts'
import { erasePerson } from '../leaving/erasing.ts'
import { keyInSignature, proposeText, recordAgreed, signWithTap } from './commands.ts'
import { agreement } from './urls.ts'

const today = '2026-06-15'
const decided = {
  'day-day': '14',
  'day-month': '6',
  'day-year': '2026',
  present: 'Everybody at lunch, Tom too',
  presentCount: '9',
  agreedCount: '8',
}

test('a group begins with the text of the house, agrees on it, and everybody gives the same word', async (village) => {
  const { as, quinn, amina, nobody } = village
  assert.match((await as(amina).get(agreement.show.to())).words, /has not agreed on a text yet/)
  assert.doesNotMatch((await as(amina).get('/me')).words, /give your word/)
  const version = await beginText(village)
  assert.match((await as(amina).get(version)).words, /A proposal.*What I promise.*What we promise each one/)

  // Only who looks after things writes a decision down, and it is the group's.
  assert.equal((await as(amina).post(`${version}/agreed`, decided)).status, 404)
  const problems = async (said: Record<string, string>) =>
    (await as(quinn).post(`${version}/agreed`, { ...decided, ...said })).problems
  assert.deepEqual(await problems({ agreedCount: '4' }), [
    'Fewer than most agreed, so the text stays as it is. Talk on, or change the proposal.',
  ])
  assert.deepEqual(await problems({ agreedCount: '10' }), [
    'More people agreed than were there. Look at both numbers again.',
  ])
  assert.deepEqual(await problems({ present: '', presentCount: 'many' }), [
    'Say who was there.',
    'How many? A number, like 12.',
  ])
  assert.deepEqual(await problems({ 'day-day': '16' }), ['This day has not come yet.'])
  assert.equal((await as(quinn).post(`${version}/agreed`, decided)).location, agreement.show.to())
  assert.deepEqual(await problems({}), ['The group has decided about this already.'])
  assert.match(
    (await as(amina).get(version)).words,
    /Text 1.*Who was there Everybody at lunch, Tom too.*8 of 9/,
  )

  assert.match((await as(amina).get('/me')).words, /Have a look, and give your word/)
  const signed = await sendAndLook(as(amina), agreement.sign.to(), { version: version.split('/').at(-1)! })
  assert.match(
    signed.page.words,
    /Your word is on the list.*You gave your word on 15 June 2026, with a press/,
  )
  assert.doesNotMatch((await as(amina).get('/me')).words, /give your word/)
  await as(quinn).post(agreement.sign.to(), { version: version.split('/').at(-1)! })
  assert.match(
    (await as(village.tom).get(agreement.signed.to())).words,
    /Amina on 15 June 2026 Q Quinn on 15 June 2026/,
  )
  assert.equal((await as(amina).post(signed.undo!.action, signed.undo!.values)).status, 303)
  assert.match((await as(amina).get('/me')).words, /give your word/)
  assert.equal((await nobody.get(agreement.show.to())).status, 303)
})

test('a year later one is asked again, from a month before, and new words are a new question', async (village) => {
  const { as, tx, tom, quinn, clock } = village
  const version = await agreedText(village)
  const versionId = version.split('/').at(-1)!
  await as(tom).post(agreement.sign.to(), { version: versionId })
  clock.now = new Date('2027-05-15T11:00:00Z')
  assert.doesNotMatch((await as(tom).get('/me')).words, /do you still agree/)
  clock.now = new Date('2027-05-17T11:00:00Z')
  assert.match((await as(tom).get('/me')).words, /A year is almost over: do you still agree/)
  assert.match(
    (await as(tom).get(agreement.signed.to())).words,
    /Tom on 15 June 2026 It is time to ask again/,
  )
  await as(tom).post(agreement.sign.to(), { version: versionId })
  assert.doesNotMatch((await as(tom).get('/me')).words, /do you still agree/)

  const wording = { opening: '', mine: 'I am kind.', ours: 'We are kind.' }
  const next = await proposeText(tx, tom, { language: 'en', wording, why: 'Shorter' }, clock.now)
  for (const language of ['en-easy', 'cy'])
    await as(tom).post(`/agreement/${shortId(next.versionId)}/words`, { language, ...wording })
  const decision = { agreedOn: '2027-05-17', present: 'All', presentCount: 3, agreedCount: 3 }
  assert.ok(
    (await recordAgreed(tx, quinn, { versionId: next.versionId, ...decision }, '2027-05-17', clock.now)).ok,
  )
  assert.match((await as(tom).get('/me')).words, /give your word/)
  // Whoever still has the old text open reads the new one first.
  const late = await as(tom).post(agreement.sign.to(), { version: versionId })
  assert.deepEqual(
    [late.status, late.problems],
    [422, ['The text was changed just now. Please read it again.']],
  )
  assert.equal((await as(tom).post(agreement.sign.to(), { version: 'l0l' })).status, 422)
  // What was signed is never put in other words, by no command and by no statement.
  await assert.rejects(
    tx
      .updateTable('agreementTexts')
      .set({ mine: 'I obey.' })
      .where('versionId', '=', next.versionId)
      .execute(),
    /keeps its words/,
  )
})

test('anybody proposes other words and writes a missing language; what changed is said in words', async (village) => {
  const { as, tom, amina, bert, quinn } = village
  await agreedText(village)
  const form = await as(tom).get(agreement.propose.to())
  const ours = form.document.querySelector('#ours')?.textContent ?? ''
  const mine = form.document.querySelector('#mine')?.textContent ?? ''
  const empty = await as(tom).post(agreement.propose.to(), { language: 'en', mine: ' ', ours, why: '' })
  assert.equal(empty.status, 422)
  assert.deepEqual(empty.problems, [
    'Write at least one promise that each of us makes.',
    'Say in a few words what you would change, and why.',
  ])
  const said = {
    language: 'en',
    opening: 'Hello.',
    mine: mine.split('\n').slice(1).join('\n'),
    ours: `${ours}\nWe sing.`,
  }
  const { location } = await as(tom).post(agreement.propose.to(), { ...said, why: 'I miss singing' })
  const page = await as(amina).get(location!)
  assert.match(page.words, /“I miss singing” Tom/)
  const changes = await as(amina).get(`${location}/changes`)
  assert.match(changes.words, /2 lines are added\. 2 lines are taken out\./)
  assert.match(changes.words, /Taken out: I say what I like doing.*As before: I ask.*Added: We sing\./)
  assert.equal(changes.document.querySelector('ins')?.textContent, 'Hello.')

  // The languages that are missing are anybody's to write; what stands is Tom's, or who looks after things.
  assert.equal((await as(bert).get(`${location}/words?language=en`)).status, 404)
  assert.equal((await as(tom).get(`${location}/words?language=en`)).status, 200)
  assert.equal((await as(quinn).get(`${location}/agreed`)).status, 200)
  const early = await as(quinn).post(`${location}/agreed`, decided)
  assert.deepEqual(early.problems, ['It is not written in every language yet.'])
  const welsh = await as(bert).get(`${location}/words?language=cy`)
  assert.match(welsh.document.querySelector('#mine')?.textContent ?? '', /Awr yw awr/)
  const long = await as(bert).post(`${location}/words`, { language: 'cy', mine: 'a'.repeat(4001), ours })
  assert.deepEqual(long.problems, ['That is too long to be read. Say it in fewer words.'])
  for (const language of ['cy', 'en-easy'])
    assert.equal((await as(bert).post(`${location}/words`, { ...said, language })).status, 303)
  assert.equal((await as(bert).post(`${location}/words`, { ...said, language: 'cy' })).status, 404)
  assert.equal((await as(bert).post(`${location}/withdraw`, {})).status, 404)
  assert.equal((await as(tom).post(`${location}/withdraw`, {})).location, agreement.versions.to())
  assert.doesNotMatch((await as(amina).get(agreement.versions.to())).words, /A proposal/)
  assert.equal((await as(quinn).post(`${location}/withdraw`, {})).status, 422)
  assert.deepEqual((await as(quinn).post(`${location}/agreed`, decided)).problems, [
    'The group has decided about this already.',
  ])
})

test('a mark, a voice or a yes before somebody is written down by a broker, who names who saw it', async (village) => {
  const { as, bert, quinn, amina, tx } = village
  const at = agreement.keyIn.to({ personId: shortId(bert.personId) })
  assert.equal((await as(quinn).get(at)).location, agreement.show.to())
  await agreedText(village)
  assert.equal((await as(amina).get(at)).status, 404)
  const form = await as(quinn).get(at)
  const version = form.document.querySelector('input[name=version]')?.getAttribute('value') ?? ''
  const seen = {
    version,
    how: 'mark',
    'day-day': '12',
    'day-month': '6',
    'day-year': '2026',
    language: 'en-easy',
  }
  const problems = async (said: Record<string, string>) => {
    const page = await as(quinn).post(at, { ...seen, witness: 'Mick', kept: 'Green folder', ...said })
    assert.equal(page.status, 422)
    return page.problems
  }
  assert.deepEqual(await problems({ witness: '' }), ['Say who saw or heard it.'])
  assert.deepEqual(await problems({ witness: ' bert' }), [
    'Nobody is their own witness. Who else saw or heard it?',
  ])
  assert.deepEqual(await problems({ how: 'tap' }), ['Choose how they gave their word.'])
  assert.deepEqual(await problems({ 'day-day': '16' }), ['This day has not come yet.'])
  assert.deepEqual(await problems({ version: '' }), ['The text was changed just now. Please read it again.'])
  const kept = await sendAndLook(as(quinn), at, { ...seen, witness: 'Mick', kept: 'Green folder' })
  assert.match(kept.page.words, /The word of Bert is on the list/)
  // How and before whom is for Bert and brokers; that he signed is for everybody.
  assert.match(
    (await as(bert).get(agreement.show.to())).words,
    /12 June 2026, on paper\. Who saw it: Mick Quinn wrote this down for you\. Where it is kept: Green folder/,
  )
  const list = (await as(amina).get(`${agreement.signed.to()}?still=yes`)).words
  assert.match(list, /Bert on 12 June 2026/)
  assert.doesNotMatch(list, /Mick|Green|Tom/)
  assert.match(
    (await as(quinn).get(`${agreement.signed.to()}?still=yes`)).words,
    /Still to be asked.*Amina.*Tom/,
  )
  assert.equal((await as(amina).post(kept.undo!.action, {})).status, 404)
  assert.equal((await as(bert).post(kept.undo!.action, {})).status, 303)
  assert.doesNotMatch((await as(amina).get(agreement.signed.to())).words, /Bert/)
  // Nobody else's word is a broker's to take back.
  const versionId = (await tx.selectFrom('agreementVersions').select('id').executeTakeFirstOrThrow()).id
  const tap = await signWithTap(tx, amina, { versionId, readIn: 'en', today }, atNoon)
  assert.ok(tap.ok)
  const back = agreement.takeBack.to({ signingId: shortId(tap.signingId) })
  assert.equal((await as(quinn).post(back, {})).status, 404)
  assert.equal((await as(quinn).post(agreement.takeBack.to({ signingId: shortId(newId()) }), {})).status, 404)
})

test('the same word on the same day is one word; whoever is forgotten leaves no words', async (village) => {
  const { tx, tom, quinn } = village
  await agreedText(village)
  const versionId = (await tx.selectFrom('agreementVersions').select('id').executeTakeFirstOrThrow()).id
  const said = {
    versionId,
    personId: tom.personId,
    how: 'voice',
    readIn: 'en',
    signedOn: '2026-06-12',
  } as const
  const seen = { ...said, witness: 'Aunt Ivy', keptWhere: 'On her telephone' }
  const once = await keyInSignature(tx, quinn, seen, today, atNoon)
  assert.deepEqual(await keyInSignature(tx, quinn, seen, today, atNoon), once)
  assert.ok((await closeMembership(tx, quinn, { personId: tom.personId, lastDay: '2026-06-14' }, atNoon)).ok)
  await assert.rejects(keyInSignature(tx, quinn, seen, today, atNoon))
  const gone = { personId: tom.personId, nameless: 'A former member', today }
  assert.ok((await erasePerson(tx, quinn, gone, atNoon)).ok)
  const kept = await tx.selectFrom('agreementSignings').selectAll().execute()
  assert.doesNotMatch(JSON.stringify(kept), /Ivy|telephone/)
  const [version] = await tx.selectFrom('agreementVersions').select('present').execute()
  assert.equal(version?.present, 'Everybody at lunch, A former member too')
})

async function beginText({ as, quinn }: Village): Promise<string> {
  const { location } = await as(quinn).post(agreement.begin.to(), {})
  return location!
}

async function agreedText(village: Village): Promise<string> {
  const version = await beginText(village)
  const { status } = await village.as(village.quinn).post(`${version}/agreed`, decided)
  assert.equal(status, 303)
  return version
}
