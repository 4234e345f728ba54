import assert from 'node:assert/strict'
import { sendAndLook } from '../../../test/support/undo.ts'
import { atNoon, origin, read, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { proposeStartingText, recordAgreed } from '../agreement/commands.ts'
import { closeMembership } from '../leaving/commands.ts'
import { erasePerson } from '../leaving/erasing.ts'
import { endArrival, invite, sayHello, welcomeIn } from './commands.ts'
import { getArrival } from './queries.ts'
import { forgetArrivals } from './retention.ts'
import { joining } from './urls.ts'

const hello = { name: 'Ali', reach: 'ali@example.org', words: 'I mend buses' }
const today = '2026-06-15'
const met = { 'day-day': '12', 'day-month': '6', 'day-year': '2026' }
const page = { ...met, brings: 'Buses', wouldLike: 'English', weBring: 'Tea', weWouldLike: 'A lift' }

test('somebody says hello, is welcomed by a person, goes the whole way and is here', async (village) => {
  const { as, nobody, quinn, tom, amina, bert, tx } = village
  await agreedText(village)
  assert.match((await nobody.get('/')).text, /href="\/join"/)
  const bad = await nobody.post(joining.apply.to(), { name: '', reach: ' ', words: 'x' })
  assert.deepEqual(bad.problems, ['Write a name', 'Say how we can reach you.'])
  const newcomer = await saysHello(village, hello)
  assert.match(newcomer.page.words, /Hello, Ali! We have heard you\. .*Somebody will be in touch/)
  assert.match(
    (await newcomer.get()).words,
    /You said hello on 15 June 2026.* You are not forgotten.*Next: you meet somebody/,
  )
  // Only brokers know yet; and neighbours learn nothing of it.
  assert.match((await as(quinn).get('/me')).words, /One person said hello and is welcomed by nobody yet/)
  assert.match(
    (await as(quinn).get(joining.index.to())).words,
    /Ali Said hello on .* Nobody welcomes them yet/,
  )
  assert.doesNotMatch((await as(tom).get(joining.index.to())).words, /Ali/)
  const at = await pathOf(village, 'Ali')
  assert.equal((await as(tom).get(at)).status, 404)

  assert.equal((await as(tom).post(`${at}/welcomer`, { who: 'Tom' })).status, 404)
  assert.deepEqual((await as(quinn).post(`${at}/welcomer`, { who: '' })).problems, ['Say who welcomes them.'])
  assert.equal((await as(quinn).post(`${at}/welcomer`, { who: 'Tom' })).location, at)
  const [letter] = await tx.selectFrom('mails').selectAll().execute()
  assert.match(letter?.subject ?? '', /Ali is on the way in, and you welcome them/)
  assert.match((await as(tom).get('/me')).words, /You welcome Ali/)
  assert.match((await newcomer.get()).words, /Tom welcomes you/)

  // The newcomer and their welcomer see the same path; each says their own half.
  await newcomer.post(joining.bring.to(), { brings: 'Buses', wouldLike: 'To learn English' })
  assert.match(
    (await as(tom).get(at)).words,
    /What you bring Buses What you would like To learn English.*ali@example\.org/,
  )
  const half = await as(tom).post(`${at}/together`, { ...page, weBring: '' })
  assert.deepEqual(half.problems, ['Write a few words here. Both sides say something.'])
  const early = await as(tom).post(`${at}/together`, { ...page, 'day-day': '16' })
  assert.deepEqual(early.problems, ['This day has not come yet.'])
  assert.equal((await as(tom).post(`${at}/together`, page)).location, at)
  assert.match((await newcomer.get()).words, /What we bring Tea.*What we would like A lift/)
  const none = await as(tom).post(`${at}/first`, {
    askWords: '',
    askKind: 'nonsense',
    offerWords: 'a',
    offerKind: '',
  })
  assert.equal(none.problems.length, 3)
  const first = {
    askWords: 'To practise English',
    askKind: 'languages',
    offerWords: 'Engines',
    offerKind: 'repairs',
  }
  assert.equal((await as(tom).post(`${at}/first`, first)).location, at)

  const known = (name: string) => as(tom).post(`${at}/known`, { name, ...met })
  assert.deepEqual((await known('ali')).problems, ['Nobody vouches for themselves. Who else knows them?'])
  await known('Mick the baker')
  assert.deepEqual((await known('mick the Baker')).problems, [
    'This name is here already. Who else knows them?',
  ])
  const slip = await sendAndLook(as(tom), `${at}/known`, { name: 'Sue', ...met })
  assert.equal((await as(amina).post(slip.undo!.action, slip.undo!.values)).status, 404)
  await as(tom).post(slip.undo!.action, slip.undo!.values)
  assert.match((await as(tom).get(at)).words, /Two people who know you Next|Next: we talk with two people/)
  await known('Sue')

  // Their word: by themselves, on the text that holds.
  const own = await newcomer.get()
  const version = own.document.querySelector('input[name=version]')?.getAttribute('value') ?? ''
  assert.equal((await newcomer.post(joining.sign.to(), { version: shortId(newId()) })).status, 422)
  const tooEarly = await as(quinn).post(`${at}/welcome`, { name: 'Ali', email: '', phone: '', area: '' })
  assert.match(tooEarly.problems[0] ?? '', /One step is still missing: A word on what we promise/)
  assert.equal((await newcomer.post(joining.sign.to(), { version })).status, 303)
  assert.match((await as(tom).get(at)).words, /A broker can welcome them in now/)
  assert.equal((await as(tom).get(`${at}/welcome`)).status, 404)

  const form = await as(quinn).get(`${at}/welcome`)
  assert.equal(form.document.querySelector('#email')?.getAttribute('value'), 'ali@example.org')
  const asked = await as(quinn).post(`${at}/welcome`, {
    name: 'Ali',
    email: 'tom@example.org',
    phone: '',
    area: '',
  })
  assert.match(asked.words, /Do they share this address/)
  const welcomed = await as(quinn).post(`${at}/welcome`, {
    name: 'Ali',
    email: 'ali@example.org',
    phone: '',
    area: '',
  })
  assert.match(welcomed.location ?? '', /^\/people\//)
  assert.equal((await as(quinn).post(`${at}/welcome`, { name: 'Ali' })).status, 404)
  const members = as(bert)
  assert.match(
    (await members.get('/board')).words,
    /To practise English.*Engines|Engines.*To practise English/,
  )
  assert.match((await members.get('/agreement/signed')).words, /Ali on 15 June 2026/)
  assert.match((await newcomer.get()).words, /You are here now, like everybody/)
  // From their own page the way in is read on, until something was done with somebody.
  const { personId } = await tx.selectFrom('arrivals').select('personId').executeTakeFirstOrThrow()
  const ali: Actor = { communityId: quinn.communityId, personId: personId!, name: 'Ali', tasks: new Set() }
  assert.match((await as(ali).get('/me')).words, /Your way in: what comes next/)
  assert.match(
    (await as(ali).get(at)).words,
    /My way in.*Next: do something with somebody.*What you bring Buses/,
  )
  assert.equal((await as(bert).get(at)).status, 404)

  // Whoever is forgotten leaves nothing of the way in.
  assert.ok((await closeMembership(tx, quinn, { personId: ali.personId, lastDay: today }, atNoon)).ok)
  const gone = { personId: ali.personId, nameless: 'A former member', today: '2026-06-16' }
  assert.ok((await erasePerson(tx, quinn, gone, atNoon)).ok)
  for (const table of ['arrivals', 'arrivalTalks'] as const)
    assert.deepEqual(await tx.selectFrom(table).selectAll().execute(), [])
})

test('a member invites, on paper or by mail; whoever is invited decides, and says hello themselves', async (village) => {
  const { as, amina, bert, tx } = village
  const paper = await as(amina).post(joining.invite.to(), { name: 'Milena', email: '' })
  assert.match(paper.words, /Milena, you are invited to Riverside/)
  const code = codeOn(paper)
  assert.match((await as(amina).get(joining.index.to())).words, /Milena Invited on .* By: Amina/)
  assert.doesNotMatch((await as(bert).get(joining.index.to())).words, /Milena/)
  const milena = await withCode(village, code)
  assert.match((await milena.get()).words, /Amina would like you to be here/)
  const said = await milena.post(joining.hello.to(), { name: 'Milena', reach: '', words: '' })
  assert.deepEqual([said.status, said.problems], [422, ['Say how we can reach you.']])
  await milena.post(joining.hello.to(), { name: 'Mila', reach: 'Through Amina', words: '' })
  assert.match((await milena.get()).words, /Hello, Mila You said hello/)

  const mailed = await as(amina).post(joining.invite.to(), { name: 'Jo', email: 'jo@example.org' })
  assert.equal(mailed.location, joining.index.to())
  const letter = await tx
    .selectFrom('mails')
    .selectAll()
    .where('toAddress', '=', 'jo@example.org')
    .executeTakeFirstOrThrow()
  assert.match(letter.words, /Amina would like you to be part of Riverside/)
  const jo = await withCode(village, letter.words.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/)?.[0] ?? '')
  // No is an answer; and so is yes, later.
  await jo.post(joining.notNowMine.to(), { why: 'Too much on' })
  assert.match((await jo.get()).words, /Not now, then\. The door stays open/)
  assert.equal((await jo.post(joining.bring.to(), { brings: 'x' })).status, 422)
  await jo.post(joining.onMine.to(), {})
  assert.match((await jo.get()).words, /Amina would like you to be here/)
  assert.equal((await jo.post(joining.away.to(), {})).location, joining.apply.to())

  for (let turn = 0; turn < 18; turn += 1)
    await as(amina).post(joining.invite.to(), { name: 'Somebody', email: '' })
  const tired = await as(amina).post(joining.invite.to(), { name: 'One more', email: '' })
  assert.deepEqual(
    [tired.status, tired.problems],
    [429, ['That is many invitations for one day. Please go on tomorrow.']],
  )
})

test('hellos and codes are counted, the same form is one hello, and nobody learns who is known', async (village) => {
  const { nobody, as, tom, tx } = village
  const key = newId()
  const known = await nobody.post(joining.apply.to(), { ...hello, reach: 'tom@example.org', key })
  const unknown = await nobody.post(joining.apply.to(), { ...hello, reach: 'nobody@example.org' })
  const plain = (words: string) => words.replace(/[0-9A-Z]{5}-[0-9A-Z]{5}/, '')
  assert.equal(plain(known.words), plain(unknown.words))
  assert.deepEqual(await tx.selectFrom('mails').selectAll().execute(), [])
  const again = await nobody.post(joining.apply.to(), { ...hello, reach: 'tom@example.org', key })
  assert.deepEqual(again.problems, ['This was sent already, and its code was shown once.'])
  assert.equal((await tx.selectFrom('arrivals').selectAll().execute()).length, 2)
  assert.match(
    (await nobody.post(joining.mine.to(), { code: 'ABCDE-12345' })).words,
    /We do not know this code/,
  )
  for (const path of [
    joining.hello,
    joining.bring,
    joining.sign,
    joining.notNowMine,
    joining.onMine,
    joining.away,
  ])
    assert.equal((await nobody.post(path.to(), { name: 'x', reach: 'y' })).status, 404)
  for (let turn = 0; turn < 7; turn += 1) await nobody.post(joining.apply.to(), hello)
  assert.match((await nobody.post(joining.apply.to(), hello)).problems[0] ?? '', /Many said hello just now/)
  assert.equal((await as(tom).get(joining.apply.to())).location, joining.index.to())
})

test('on paper, with a new code, not now and back: who welcomes somebody can do all that, a neighbour none', async (village) => {
  const { as, quinn, tom, amina } = village
  await agreedText(village)
  await saysHello(village, { ...hello, reach: 'Ring 01632 960099' })
  const at = await pathOf(village, 'Ali')
  await as(quinn).post(`${at}/welcomer`, { who: 'Tom' })
  await as(tom).post(`${at}/together`, page)
  assert.match((await as(tom).get(`${at}/paper`)).words, /Ali and Riverside What you bring Buses/)
  assert.match(
    (await as(amina).get('/joining/new/paper')).words,
    /You and Riverside.*Two people who know you/,
  )
  assert.equal((await as(amina).get(`${at}/paper`)).status, 404)
  const form = await as(tom).get(`${at}/signed`)
  const version = form.document.querySelector('input[name=version]')?.getAttribute('value') ?? ''
  const seen = { version, how: 'voice', ...met, witness: 'Sue', kept: 'Sue’s telephone', language: 'cy' }
  assert.deepEqual((await as(tom).post(`${at}/signed`, { ...seen, witness: 'Ali' })).problems, [
    'Nobody is their own witness. Who else saw or heard it?',
  ])
  assert.equal((await as(tom).post(`${at}/signed`, { ...seen, version: 'l0l' })).status, 422)
  assert.equal((await as(tom).post(`${at}/signed`, seen)).location, at)
  assert.match(
    (await as(tom).get(at)).words,
    /with their voice\. Who heard it: Sue Where it is kept: Sue’s telephone/,
  )
  const slip = await as(tom).post(`${at}/code`, {})
  const ali = await withCode(village, codeOn(slip))
  assert.match((await ali.get()).words, /Tom welcomes you/)
  const why = { why: 'Moves to Leeds' }
  assert.equal((await as(amina).post(`${at}/not-now`, why)).status, 404)
  assert.equal((await as(tom).post(`${at}/not-now`, why)).location, joining.index.to())
  assert.equal((await as(tom).post(`${at}/on`, {})).status, 404)
  assert.match((await as(quinn).get(at)).words, /Not now: said on .*“Moves to Leeds”/)
  assert.equal((await as(tom).get(`${at}/together`)).status, 404)
  assert.equal((await as(quinn).post(`${at}/on`, {})).location, at)
  const ended = await sendAndLook(as(quinn), `${at}/not-now`, why)
  await as(quinn).post(ended.undo!.action, ended.undo!.values)
  assert.match((await as(tom).get(joining.index.to())).words, /Ali/)
})

test('what was said goes by itself: half a year after a no or a silence, a year after somebody left', async (village) => {
  const { tx, quinn, tom, communityId } = village
  const later = (day: string) => forgetArrivals(tx, new Date(`${day}T03:17:00Z`))
  const names = async () =>
    (await tx.selectFrom('arrivals').select('name').orderBy('name').execute()).map(({ name }) => name)
  const say = { reach: 'x', words: '', language: 'en' }
  await sayHello(tx, communityId, { ...say, name: 'Waits', digest: '1' }, atNoon)
  await sayHello(tx, communityId, { ...say, name: 'Not now', digest: '2' }, atNoon)
  await invite(tx, quinn, { name: 'Silent', digest: '3' }, atNoon)
  const rows = await tx.selectFrom('arrivals').select(['id', 'name']).execute()
  const idOf = (name: string) => rows.find((row) => row.name === name)!.id
  assert.ok((await endArrival(tx, communityId, { id: idOf('Not now'), by: null, why: '' }, atNoon)).ok)
  const of = { communityId, id: newId(), name: 'Tom', codeDigest: '4', createdAt: atNoon }
  await tx
    .insertInto('arrivals')
    .values({ ...of, state: 'here', personId: tom.personId })
    .execute()
  await later('2026-12-14')
  assert.deepEqual(await names(), ['Not now', 'Silent', 'Tom', 'Waits'])
  await later('2026-12-16')
  assert.deepEqual(await names(), ['Tom', 'Waits'])
  assert.ok((await closeMembership(tx, quinn, { personId: tom.personId, lastDay: today }, atNoon)).ok)
  await later('2027-06-15')
  assert.deepEqual(await names(), ['Tom', 'Waits'])
  await later('2027-06-17')
  assert.deepEqual(await names(), ['Waits'])
  // Nothing is missing for staff only, or for others only: the command itself asks everybody for the same.
  const person = { name: 'Waits', email: null, phone: '', area: '', sharing: false }
  const early = await welcomeIn(tx, quinn, idOf('Waits'), person, today, atNoon)
  assert.deepEqual(early, { ok: false, why: 'missing', step: 'met' })
  assert.equal((await getArrival(tx, communityId, idOf('Waits'))).state, 'coming')
})

type Page = Awaited<ReturnType<Village['nobody']['get']>>

function codeOn({ document }: Page): string {
  return document.querySelector('.code')?.textContent?.trim() ?? ''
}

async function saysHello(village: Village, said: Record<string, string>) {
  const page = await village.nobody.post(joining.apply.to(), said)
  return { page, ...(await withCode(village, codeOn(page))) }
}

/** Whoever holds this code, on a device that keeps it for a while. */
async function withCode({ nobody, app }: Village, code: string) {
  const came = await nobody.post(joining.mine.to(), { code: code.toLowerCase() })
  assert.equal(came.location, joining.mine.to(), came.words)
  const cookie = (came.headers.get('set-cookie') ?? '').split(';')[0]!
  const send = async (path: string, init: RequestInit = {}) =>
    read(await app.request(`${origin}${path}`, { ...init, headers: { origin, cookie } }))
  return {
    get: () => send(joining.mine.to()),
    post: (path: string, values: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams({ key: newId(), ...values }) }),
  }
}

async function pathOf({ tx }: Village, name: string): Promise<string> {
  const { id } = await tx
    .selectFrom('arrivals')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return joining.show.to({ arrivalId: shortId(id) })
}

async function agreedText({ tx, quinn }: Village) {
  const { versionId } = await proposeStartingText(tx, quinn, atNoon)
  const decision = { agreedOn: today, present: 'All', presentCount: 4, agreedCount: 4 }
  assert.ok((await recordAgreed(tx, quinn, { versionId, ...decision }, today, atNoon)).ok)
}
