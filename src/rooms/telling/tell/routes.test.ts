import assert from 'node:assert/strict'
import { addLead } from '../../../../test/support/leads.ts'
import { sound } from '../../../../test/support/told.ts'
import { origin, read, test, type Village } from '../../../../test/support/village.ts'
import { voiceAtMost } from '../../../platform/http/body-size.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { tellsFromClient, wrongCodesFromClient } from '../rules.ts'
import { telling } from '../urls.ts'

const told = { wish: 'I want it to stop', words: 'Somebody takes my money', whom: 'me' }

test('anybody tells someone from every page, without signing in, and comes back with a code', async (village) => {
  const { nobody, as, amina, tx } = village
  const lena = await addLead(village)
  for (const visitor of [nobody, as(amina)])
    assert.ok((await visitor.get('/help')).document.querySelector('.foot a[href="/tell"]'))
  const page = await nobody.get(telling.tell.to())
  assert.match(page.words, /danger now\? Ring 999/)
  assert.match(page.words, /These people can read it Tick anybody who should not\. Not Lena/)
  const asked = [...page.document.querySelectorAll('main form label, main form legend')]
  assert.match(asked[0]!.textContent, /What would you like to happen\?/)

  const key = newId()
  const sent = await as(amina).post(telling.tell.to(), { ...told, key })
  assert.equal(sent.status, 303)
  assert.equal((await as(amina).post(telling.tell.to(), { ...told, key })).location, sent.location)
  assert.equal((await tx.selectFrom('tellings').select('id').execute()).length, 1)
  const receipt = await nobody.get(sent.location!)
  const code = sent.location!.split('/').at(-1)!
  assert.match(code, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  assert.match(receipt.words, /These people can read it: Lena\. Somebody reads it by 16 June 2026/)
  assert.doesNotMatch(receipt.words, /money|stop/)

  const found = await nobody.post(telling.back.to(), { code: code.toLowerCase().replace('-', ' ') })
  assert.equal(found.location, sent.location)
  const more = await nobody.post(sent.location!, { words: 'And my card' })
  assert.equal(more.location, sent.location)
  assert.match((await nobody.get(sent.location!)).words, /You added something on 15 June 2026/)

  // Who told it stands nowhere, and the letter says that there is something, and no more.
  const records = await tx
    .selectFrom('records')
    .select('actorId')
    .where('what', '=', 'telling.told')
    .execute()
  assert.deepEqual(records, [{ actorId: null }])
  const letters = await tx.selectFrom('mails').select(['personId', 'subject', 'words']).execute()
  assert.deepEqual([...new Set(letters.map(({ personId }) => personId))], [lena.personId])
  assert.doesNotMatch(letters.map(({ subject, words }) => subject + words).join(), /money|stop|card|Amina/)
})

test('whoever is named or ticked does not read it; what is about staff goes past staff', async (village) => {
  const { nobody, as, quinn, tx } = village
  const [lena, osei] = [await addLead(village), await addLead(village, 'Osei')]
  const tell = async (values: Record<string, string>) => {
    const { location } = await nobody.post(telling.tell.to(), { ...told, ...values })
    return (await nobody.get(location!)).words
  }
  assert.match(await tell({ named: 'It was Lena' }), /These people can read it: Osei\./)
  assert.match(await tell({ shut: shortId(osei.personId) }), /These people can read it: Lena\./)
  assert.match(await tell({ staff: 'yes' }), /nobody here may read this/)
  const settings = { years: '6', outside_name: 'Ms Rees', outside_phone: '01632 960777' }
  assert.equal((await as(lena).get(telling.settings.to())).status, 404)
  const kept = await as(quinn).post(telling.settings.to(), { ...settings, outside: shortId(osei.personId) })
  assert.equal(kept.status, 303)
  assert.match((await nobody.get(telling.tell.to())).words, /Ms Rees · does not work here 01632 960777/)
  assert.match(await tell({ staff: 'yes' }), /These people can read it: Osei\./)
  await tx.deleteFrom('mails').execute()
  assert.match(await tell({ staff: 'yes', named: 'Osei' }), /nobody here may read this.*01632 960777/)
  // Of what is about staff, staff is not even told that it is there.
  assert.deepEqual(await tx.selectFrom('mails').select('id').execute(), [])
  assert.match(await tell({ named: 'Lena, Osei' }), /nobody here may read this/)
  const [letter] = await tx.selectFrom('mails').select(['personId', 'subject']).execute()
  assert.deepEqual(letter, { personId: quinn.personId, subject: 'Somebody is needed who looks after safety' })
  assert.equal((await as(quinn).get('/told')).status, 404)
  const wrong = await as(quinn).post(telling.settings.to(), { years: 'x', lead_name: 'L' })
  assert.deepEqual(wrong.problems, ['Write whole years, from 1 to 30'])
})

test('nothing typed is lost, and too much at once is asked to ring', async (village) => {
  const { nobody } = village
  const empty = await nobody.post(telling.tell.to(), { about: 'My sister', staff: 'yes', whom: 'somebody' })
  assert.equal(empty.status, 422)
  assert.deepEqual(empty.problems, ['Write a few words here, or below under what happened'])
  assert.equal(empty.document.querySelector('#about')?.getAttribute('value'), 'My sister')
  assert.ok(empty.document.querySelector('#staff[checked]'))
  assert.equal((await nobody.post(telling.tell.to(), { ...told, key: '' })).status, 422)
  const key = newId()
  const { location } = await nobody.post(telling.tell.to(), { ...told, key })
  const reused = await nobody.post(telling.tell.to(), { ...told, words: 'Other', key })
  assert.equal(reused.status, 422)
  assert.match(reused.document.querySelector('#words')?.textContent ?? '', /Other/)
  assert.deepEqual((await nobody.post(location!, { words: '' })).problems, [
    'Write what you would like to add',
  ])
  for (let times = 0; times < tellsFromClient; times++) await nobody.post(telling.tell.to(), told)
  const often = await nobody.post(telling.tell.to(), told)
  assert.equal(often.status, 429)
  assert.match(often.problems[0] ?? '', /Please ring somebody, or try again in 15 minutes/)
  assert.match(often.document.querySelector('#words')?.textContent ?? '', /takes my money/)
})

test('a wrong code shows nothing, and after some of them no code is looked up for a while', async ({
  nobody,
}) => {
  const { location } = await nobody.post(telling.tell.to(), told)
  for (const path of ['/tell/AAAAA-AAAAA', '/tell/x', '/tell/AAAAA-AAAAA/voice'])
    assert.equal((await nobody.get(path)).status, 404)
  assert.deepEqual((await nobody.post(telling.back.to(), { code: '' })).problems, ['Write your code'])
  for (let times = 3; times < wrongCodesFromClient; times++)
    assert.equal((await nobody.post(telling.back.to(), { code: 'BBBBB' })).status, 422)
  assert.equal((await nobody.post(telling.back.to(), { code: 'BBBBB' })).status, 429)
  assert.equal((await nobody.get(location!)).status, 404)
})

test('a recording is told and added; what is none, or too long, is said kindly', async (village) => {
  const { tx, as } = village
  const lena = await addLead(village)
  assert.ok(
    (await village.nobody.get(telling.voice.to())).document.querySelector('input[type=file][capture]'),
  )
  const key = newId()
  const sent = await sends(village, telling.voice.to(), sound.bytes, key)
  assert.equal(sent.status, 303)
  assert.equal((await sends(village, telling.voice.to(), sound.bytes, key)).location, sent.location)
  assert.equal((await sends(village, `${sent.location}/voice`, sound.bytes)).location, sent.location)
  assert.match((await village.nobody.get(sent.location!)).words, /2 recordings are kept with it/)
  for (const [bytes, problem] of [
    [new TextEncoder().encode('<script>'), /no recording that we know/],
    [new Uint8Array(0), /Record something first/],
    [new Uint8Array(voiceAtMost + 1), /too long to send/],
    [new Uint8Array(voiceAtMost + 2 * 1024 * 1024), /too long to send/],
  ] as const) {
    const page = await sends(village, telling.voice.to(), bytes)
    assert.equal(page.status, 422)
    assert.match(page.problems[0] ?? '', problem)
  }
  const [one] = await tx.selectFrom('tellingSounds').select('id').execute()
  const heard = await as(lena).request(telling.sound.to({ soundId: shortId(one!.id) }))
  assert.equal(heard.headers.get('content-type'), 'audio/ogg')
  assert.equal(await heard.text(), 'OggS and so on')
  assert.equal((await as(village.quinn).get(telling.sound.to({ soundId: shortId(one!.id) }))).status, 404)
})

async function sends({ app }: Village, path: string, bytes: Uint8Array<ArrayBuffer>, key: string = newId()) {
  const body = new FormData()
  body.set('key', key)
  body.set('sound', new File([bytes], 'voice.ogg'))
  const whole = new Request(`${origin}${path}`, { method: 'POST', body })
  const sent = await whole.arrayBuffer()
  const type = whole.headers.get('content-type') ?? ''
  const headers = { origin, 'content-type': type, 'content-length': String(sent.byteLength) }
  return read(await app.request(`${origin}${path}`, { method: 'POST', body: sent, headers }))
}
