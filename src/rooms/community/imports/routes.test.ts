import assert from 'node:assert/strict'
import {
  csv,
  fileOf,
  membersFile,
  transfersFile,
  writeTimeBank,
} from '../../../../test/support/timeoverflow-files.ts'
import { atNoon, read, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { longId, newId } from '../../../platform/ids.ts'
import { community } from '../urls.ts'
import { runImport } from './run.ts'
import type { UploadedFile } from './runs.ts'

const ana = { number: 3, name: '=SUM(A1)', email: 'ana@example.org', seconds: 3600 }
const row = ['2024-03-09 17:05:00 UTC', 'Ana (3)', 'Pau (4)', 'Tea', '1:00']

test('a time bank is looked into, brought in with a yes, and done; the files are not kept', async (village) => {
  const { files } = writeTimeBank({ members: 5, transfers: 30, posts: 2 })
  const page = await upload(village, community.importTimeOverflow.to(), 'files', files)
  assert.match((await look(village, page)).words, /One moment.*0 of 0/)
  await work(village, page)
  const shown = await look(village, page)
  assert.match(shown.words, /What would come in.*People.*5.*Offers.*2.*Asks.*2.*30/)
  assert.match(shown.words, /How each balance comes about/)
  assert.equal(await peopleCount(village), 4)

  const form = { key: newId() }
  const first = await village.as(village.quinn).post(`${page}/bring`, form)
  const second = await village.as(village.quinn).post(`${page}/bring`, form)
  assert.deepEqual([first.status, second.status], [303, 303])
  await work(village, page)
  await work(village, page)
  assert.match((await look(village, page)).words, /What came in.*It is all here/)
  assert.equal(await peopleCount(village), 9)
  assert.deepEqual(await village.tx.selectFrom('importFiles').select('name').execute(), [])

  const again = await upload(village, community.importTimeOverflow.to(), 'files', files)
  await work(village, again)
  assert.match((await look(village, again)).words, /Everything in these files is here already/)
})

test('files that cannot be brought say so by line, and there is no button to bring them', async (village) => {
  const broken = fileOf('transfers', 'en', [row, [...row.slice(0, 4), 'an hour']])
  const page = await upload(village, community.importTimeOverflow.to(), 'files', [broken])
  await work(village, page)
  const shown = await look(village, page)
  assert.match(shown.words, /cannot be brought in as they are/)
  assert.match(
    shown.words,
    /Stops it: “an hour” is not a length of time like 1:30\.\s*Transfers_2024-06-01\.csv\s*3/,
  )
  assert.doesNotMatch(shown.words, /Bring all of this in/)
  assert.equal((await village.as(village.quinn).post(`${page}/bring`, {})).status, 422)
})

test('more than we can take at once is said at the field, however it is sent', async ({ as, quinn }) => {
  const much = new Uint8Array(62 * 1024 * 1024)
  for (const path of [community.importTimeOverflow.to(), community.importPeople.to()]) {
    const form = new FormData()
    form.append('key', newId())
    form.append(path === community.importPeople.to() ? 'file' : 'files', new File([much], 'much.csv'))
    const sent = await new Response(form).blob()
    const headers = { 'content-type': sent.type }
    const answer = await as(quinn).request(path, { method: 'POST', headers, body: sent }).then(read)
    assert.equal(answer.status, 422)
    assert.match(answer.problems.join(), /60/)
  }
})

test('nobody but a broker makes us hold a file', async ({ as, amina, nobody }) => {
  const body = () =>
    new ReadableStream(
      {
        pull() {
          throw new Error('it was read')
        },
      },
      { highWaterMark: 0 },
    )
  const sent = () => ({ method: 'POST', body: body(), duplex: 'half' }) as RequestInit
  const path = community.importTimeOverflow.to()
  assert.equal((await nobody.request(path, sent())).status, 303)
  assert.equal((await as(amina).request(path, sent())).status, 404)
})

test('what stops it is shown first, however much else there is to know', async (village) => {
  const nameless = Array.from({ length: 1200 }, (_, turn) => ({
    number: 3 * (turn + 1),
    name: `Nobody ${turn}`,
    email: '',
    seconds: 0,
  }))
  const broken = fileOf('transfers', 'en', [[...row.slice(0, 4), 'an hour']])
  const page = await upload(village, community.importTimeOverflow.to(), 'files', [
    membersFile(nameless),
    broken,
  ])
  await work(village, page)
  const shown = await look(village, page)
  assert.match(shown.words, /What it is\s*File\s*Line\s*Stops it: “an hour”/)
  assert.match(shown.words, /And 1,101 more/)
})

test('files put aside are gone, and nothing can be done with them any more', async (village) => {
  const page = await upload(village, community.importTimeOverflow.to(), 'files', [membersFile([ana])])
  const aside = await village.as(village.quinn).post(`${page}/drop`, {})
  assert.equal(aside.status, 303)
  await work(village, page)
  assert.match((await look(village, page)).words, /put aside\. Nothing was changed/)
  assert.equal((await village.as(village.quinn).post(`${page}/bring`, {})).status, 422)
  assert.deepEqual(await village.tx.selectFrom('importFiles').select('name').execute(), [])
})

test('no file, one that is sent twice, and one that comes under a used key', async (village) => {
  const quinn = village.as(village.quinn)
  const empty = await quinn.request(community.importTimeOverflow.to(), {
    method: 'POST',
    body: formOf('files', [], newId()),
  })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /Choose at least one file/)
  const key = newId()
  const send = (file: UploadedFile) =>
    quinn.request(community.importTimeOverflow.to(), { method: 'POST', body: formOf('files', [file], key) })
  const [first, second] = [await send(membersFile([ana])), await send(membersFile([ana]))]
  assert.equal(first.headers.get('location'), second.headers.get('location'))
  assert.equal((await send(membersFile([{ ...ana, seconds: 7200 }]))).status, 422)
})

test('a file in a language we do not know is brought by saying what it is and which column is what', async (village) => {
  const header = ['Päivä', 'Keneltä', 'Mitä', 'Kenelle', 'Paljonko']
  const moved = [row[0]!, row[1]!, row[3]!, row[2]!, row[4]!]
  const strange = { name: 'siirrot.csv', bytes: Buffer.from(csv([header, moved])) }
  const page = await upload(village, community.importTimeOverflow.to(), 'files', [
    membersFile([ana]),
    strange,
  ])
  await work(village, page)
  const sent = await village.as(village.quinn).get(page)
  assert.equal(sent.location, `${page}/columns`)
  const asked = await look(village, `${page}/columns`)
  assert.match(
    asked.words,
    /do not know the first row of siirrot\.csv\. It is probably the list of transfers/,
  )
  assert.match(asked.words, /Päivä \(column 1\)/)
  assert.equal(asked.document.querySelector('#quantity option[selected]')?.getAttribute('value'), '4')

  const other = await look(village, `${page}/columns?file=0&kind=offers`)
  assert.match(other.words, /Whose it is/)

  const form = { file: '0', kind: 'transfers', date: '0', from: '1', to: '3', post: '2', quantity: '4' }
  const wrong = await village.as(village.quinn).post(`${page}/columns`, { ...form, quantity: '', to: '1' })
  assert.equal(wrong.status, 422)
  assert.deepEqual(wrong.problems, [
    'This column is chosen for something else already. Choose another',
    'Choose this column. If the file has none, it is not whole: put it aside and download it again',
  ])
  const named = await village.as(village.quinn).post(`${page}/columns`, form)
  assert.equal(named.location, page)
  await work(village, page)
  const shown = await look(village, page)
  assert.match(shown.words, /What would come in/)
  assert.match(shown.words, /The columns of siirrot\.csv/)
  await village.as(village.quinn).post(`${page}/bring`, {})
  await work(village, page)
  assert.match((await look(village, page)).words, /It is all here/)
  const done = await village.tx.selectFrom('exchangeNotes').select('words').execute()
  assert.deepEqual(done, [{ words: 'Tea' }])

  const known = [membersFile([ana]), fileOf('transfers', 'es', [row])]
  const again = await upload(village, community.importTimeOverflow.to(), 'files', known)
  await work(village, again)
  assert.match((await look(village, again)).words, /here already/)
})

test('two files we do not know are asked about one after the other', async (village) => {
  const files = ['a.csv', 'b.csv'].map((name) => ({
    name,
    bytes: Buffer.from(csv([['1', '2', '3', '4', '5'], row])),
  }))
  const page = await upload(village, community.importTimeOverflow.to(), 'files', files)
  const form = { kind: 'transfers', date: '0', from: '1', to: '2', post: '3', quantity: '4' }
  for (const [file, { name }] of files.entries()) {
    await work(village, page)
    assert.match((await look(village, `${page}/columns`)).words, new RegExp(`the first row of ${name}`))
    await village.as(village.quinn).post(`${page}/columns`, { ...form, file: String(file) })
  }
  await work(village, page)
  assert.match((await look(village, page)).words, /What would come in/)
})

test('a list of people comes in by its columns: gifts apart, hours in every way people write them', async (village) => {
  const list = [
    'Who;E-mail;Since;Skills;Needs;Hours',
    'Ada;ada@example.org;14/3/2025;"Bread; Urdu";A lift;2,5',
    'Bo;bo@example.org;2025-03-14;"Songs\nStories";;-1:30',
    'Cy;;;;;0.0208',
  ].join('\r\n')
  const file = { name: 'list.csv', bytes: Buffer.from(`\uFEFF${list}`) }
  const page = await upload(village, community.importPeople.to(), 'file', [file])
  await work(village, page)
  const asked = await look(village, `${page}/columns`)
  const chosen = [...asked.document.querySelectorAll('select')].map((select) => [
    select.getAttribute('name'),
    select.querySelector('option[selected]')?.getAttribute('value'),
  ])
  assert.deepEqual(chosen, [
    ['name', ''],
    ['email', '1'],
    ['phone', ''],
    ['area', ''],
    ['joined', '2'],
    ['gifts', '3'],
    ['asks', '4'],
    ['balance', '5'],
  ])
  const form = { file: '0', kind: 'people', email: '1', joined: '2', gifts: '3', asks: '4', balance: '5' }
  const wrong = await village.as(village.quinn).post(`${page}/columns`, form)
  assert.deepEqual([wrong.status, wrong.problems], [422, ['Choose the column that has the names']])
  await village.as(village.quinn).post(`${page}/columns`, { ...form, name: '0' })
  await work(village, page)
  const shown = await look(village, page)
  assert.match(shown.words, /People.*3.*Offers.*4.*Asks.*1/)
  assert.match(shown.words, /Cy has 75 seconds, which is not a whole minute\. We propose 1 minute/)
  await village.as(village.quinn).post(`${page}/bring`, {})
  await work(village, page)
  const people = await village.tx
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.personId', 'people.id')
    .select(['people.name', 'joinedOn', 'balanceMinutes'])
    .where('people.name', 'in', ['Ada', 'Bo', 'Cy'])
    .orderBy('people.name')
    .execute()
  assert.deepEqual(people, [
    { name: 'Ada', joinedOn: '2025-03-14', balanceMinutes: 150 },
    { name: 'Bo', joinedOn: '2025-03-14', balanceMinutes: -90 },
    { name: 'Cy', joinedOn: '2026-06-15', balanceMinutes: 1 },
  ])
  const again = await upload(village, community.importPeople.to(), 'file', [file])
  await work(village, again)
  await village.as(village.quinn).post(`${again}/columns`, { ...form, name: '0' })
  await work(village, again)
  assert.match((await look(village, again)).words, /here already/)
})

test('the empty list to fill in comes in as it is', async (village) => {
  const given = await village.as(village.quinn).get(community.peopleTemplate.to())
  const file = { name: 'people.csv', bytes: Buffer.from(given.text) }
  const page = await upload(village, community.importPeople.to(), 'file', [file])
  await work(village, page)
  const { document } = await look(village, `${page}/columns`)
  const values = [...document.querySelectorAll('select')].map((select) => [
    select.getAttribute('name')!,
    select.querySelector('option[selected]')?.getAttribute('value') ?? '',
  ])
  assert.deepEqual(
    values.map(([, value]) => value),
    ['0', '1', '2', '3', '4', '5', '6', '7'],
  )
  await village
    .as(village.quinn)
    .post(`${page}/columns`, { file: '0', kind: 'people', ...Object.fromEntries(values) })
  await work(village, page)
  assert.match((await look(village, page)).words, /People.*1.*Offers.*2.*Asks.*1/)
})

test('the reconciliation is a spreadsheet in which nothing runs as a formula', async (village) => {
  const page = await upload(village, community.importTimeOverflow.to(), 'files', [membersFile([ana])])
  await work(village, page)
  const { text, headers } = await look(village, `${page}/reconciliation`)
  assert.match(headers.get('content-disposition') ?? '', /reconciliation\.csv/)
  assert.match(text, /3,'=SUM\(A1\),60,0,60/)
})

test('a number that is somebody else’s here is shown before and stops the yes', async (village) => {
  const first = await upload(village, community.importTimeOverflow.to(), 'files', [membersFile([ana])])
  const other = { ...ana, name: 'Bea', email: '' }
  const second = await upload(village, community.importTimeOverflow.to(), 'files', [
    membersFile([other]),
    transfersFile([]),
  ])
  for (const page of [first, second]) await work(village, page)
  await village.as(village.quinn).post(`${first}/bring`, {})
  await village.as(village.quinn).post(`${second}/bring`, {})
  for (const page of [first, second]) await work(village, page)
  const shown = await look(village, second)
  assert.match(shown.words, /Number 3 is Bea in these files, but =SUM\(A1\) here/)
  assert.doesNotMatch(shown.words, /Bring all of this in/)
})

async function upload(
  { as, quinn }: Village,
  path: string,
  field: string,
  files: UploadedFile[],
): Promise<string> {
  const sent = await as(quinn).request(path, { method: 'POST', body: formOf(field, files, newId()) })
  assert.equal(sent.status, 303)
  return sent.headers.get('location')!
}

function formOf(field: string, files: UploadedFile[], key: string): FormData {
  const form = new FormData()
  form.set('key', key)
  for (const { name, bytes } of files) form.append(field, new File([Buffer.from(bytes)], name))
  return form
}

/** What the job does. */
function work({ tx, communityId }: Village, page: string) {
  return runImport(tx, { communityId, runId: longId(page.split('/').at(-1)!)! }, () => atNoon)
}

function look(village: Village, page: string, as: Actor = village.quinn) {
  return village.as(as).get(page)
}

async function peopleCount({ tx, communityId }: Village) {
  return (await tx.selectFrom('people').select('id').where('communityId', '=', communityId).execute()).length
}
