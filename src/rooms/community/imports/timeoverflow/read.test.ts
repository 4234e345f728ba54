import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import {
  csv,
  fileOf,
  membersFile,
  type Passed,
  transfersFile,
  writeTimeBank,
} from '../../../../../test/support/timeoverflow-files.ts'
import type { FileKind } from '../columns.ts'
import { isBlocking } from '../problems.ts'
import type { UploadedFile } from '../runs.ts'
import { headerOf, languagesOf } from './headers.ts'
import { readTimeOverflow } from './read.ts'

const kinds: FileKind[] = ['members', 'offers', 'inquiries', 'transfers']
const amina = { number: 3, name: 'Amina', email: 'amina@example.org', seconds: 5400 }
const hour: Passed = {
  at: '2024-03-09 17:05:00 UTC',
  from: 'Amina (3)',
  to: 'Tom (4)',
  post: 'Tea',
  minutes: 60,
}

for (const language of ['en', 'es', 'ca']) {
  test(`a whole time bank in ${language} is read: people, posts, hours, and who has vanished`, async () => {
    const { files, members, transfers } = writeTimeBank({ seed: 7, members: 30, transfers: 600, language })
    const { brought, problems } = await read(files)
    assert.ok(brought)
    assert.deepEqual(problems.filter(isBlocking), [])
    assert.deepEqual(
      brought.people.map(({ number, name, balanceMinutes }) => [number, name, balanceMinutes]),
      members.map(({ number, name, seconds }) => [number, name, seconds / 60]),
    )
    assert.equal(brought.people[0]!.joinedOn, '2018-05-04')
    assert.equal(brought.posts.filter(({ direction }) => direction === 'ask').length, 10)
    assert.deepEqual(
      brought.posts.slice(0, 10).map(({ details }) => details),
      [...Array(5).fill('Care & company'), ...Array(5).fill('')].map((category, turn) =>
        [category, turn % 2 ? 'slow, friendly' : ''].filter(Boolean).join(' · '),
      ),
    )
    assert.equal(brought.transfers.length, 600)
    assert.equal(brought.transfers[0]!.minutes, transfers.at(-1)!.minutes)
    const vanished = transfers.filter(({ from }) => !from.includes('(') && from !== 'Banc del Temps').length
    assert.ok(vanished > 0)
    assert.equal(brought.transfers.filter(({ from }) => from === null).length, vanished)
    assert.equal(problems.filter(({ code }) => code === 'vanished').length, vanished)
    assert.ok(brought.transfers.some(({ from }) => from === 'organisation'))
  })
}

test('every header of every language is known, with a mark at the beginning and with other line ends too', async () => {
  for (const kind of kinds) {
    for (const language of languagesOf(kind)) {
      const header = headerOf(kind, language)!
      for (const text of [csv([header]), `\uFEFF${csv([header])}`, csv([header]).replaceAll('\n', '\r\n')]) {
        const { problems } = await read([{ name: 'a.csv', bytes: Buffer.from(text) }])
        assert.deepEqual(problems, [], `${kind} ${language}`)
      }
    }
  }
  assert.deepEqual(
    kinds.map((kind) => languagesOf(kind).length),
    [9, 3, 4, 9],
  )
})

test('the ZIP file is read like its files, also with folders in it', async () => {
  const { files } = writeTimeBank({ members: 5, transfers: 20 })
  const inside = Object.fromEntries(files.map(({ name, bytes }) => [`bank/2024/${name}`, bytes]))
  const zip = {
    name: 'banc_2024-06-01.zip',
    bytes: zipSync({ ...inside, 'bank/readme.txt': Buffer.from('hello') }),
  }
  const one = await read([zip])
  const apart = await read(files)
  assert.deepEqual(one.brought?.transfers, apart.brought?.transfers)
  assert.deepEqual(named(one.brought), named(apart.brought))
})

test('a day is that of the place, not of UTC', async () => {
  const late = { ...hour, at: '2024-07-09 23:30:00 UTC' }
  const files = [membersFile([amina]), transfersFile([late])]
  assert.equal(
    (await readTimeOverflow(files, 'Europe/London')).brought?.transfers[0]?.occurredOn,
    '2024-07-10',
  )
  assert.equal((await readTimeOverflow(files, 'UTC')).brought?.transfers[0]?.occurredOn, '2024-07-09')
})

test('names with brackets, commas, quotes and line breaks come in as they are', async () => {
  for (const name of ['Amina (the baker)', 'Khan, Amina', 'Amina "Mina"', 'Amina (2) (old)', 'Ami\nna']) {
    const { brought } = await read([
      membersFile([{ ...amina, name }]),
      transfersFile([{ ...hour, to: `${name} (3)`, from: 'El Banc', post: 'One,\n"two"' }]),
    ])
    assert.equal(brought?.people[0]?.name, name)
    assert.deepEqual(brought?.transfers[0]?.to, { number: 3 })
    assert.equal(brought?.transfers[0]?.words, 'One,\n"two"')
  }
})

test('seconds that are not whole minutes are named with a proposed rounding; nothing else is rounded', async () => {
  const { brought, problems } = await read([membersFile([{ ...amina, seconds: -5430 }])])
  assert.equal(brought?.people[0]?.balanceMinutes, -91)
  assert.deepEqual(problems, [
    {
      file: 'Members_2024-06-01.csv',
      line: 2,
      code: 'rounding',
      args: { name: 'Amina', seconds: -5430, minutes: -91 },
    },
  ])
})

test('quantities are hours as many as they are and two digits of minutes; nothing is booked for 0', async () => {
  const cells = ['0:15', '123:05', '0']
  const rows = cells.map((quantity) => [hour.at, hour.from, hour.to, '', quantity])
  const { brought, problems } = await read([fileOf('transfers', 'en', rows)])
  assert.deepEqual(
    brought?.transfers.map(({ minutes }) => minutes),
    [15, 7385],
  )
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['zero', 4]],
  )
  for (const quantity of ['1:60', '1.5', '-1:00', '', '1:5', '1000000:00']) {
    const wrong = await read([fileOf('transfers', 'en', [[hour.at, hour.from, hour.to, '', quantity]])])
    assert.deepEqual(
      wrong.problems.filter(isBlocking).map(({ code, line }) => [code, line]),
      [['quantity', 2]],
    )
    assert.equal(wrong.brought, null)
  }
})

test('somebody only old lines name comes in as having moved on, from their first day there', async () => {
  const earlier = { ...hour, at: '2020-01-02 10:00:00 UTC' }
  const { brought, problems } = await read([membersFile([amina]), transfersFile([hour, earlier])])
  const tom = brought?.people.find(({ number }) => number === 4)
  assert.deepEqual(
    [tom?.name, tom?.state, tom?.joinedOn, tom?.balanceMinutes],
    ['Tom', 'moved_on', '2020-01-02', null],
  )
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['not-a-member'],
  )
})

test('a line is named by where it begins in the file, after cells with line breaks too', async () => {
  const rows = [
    [hour.at, hour.from, hour.to, 'one\ntwo\nthree', '1:00'],
    ['yesterday', hour.from, hour.to, '', '1:00'],
  ]
  const { problems } = await read([fileOf('transfers', 'en', rows)])
  assert.deepEqual(problems.filter(isBlocking), [
    { file: 'Transfers_2024-06-01.csv', line: 5, code: 'date', args: { value: 'yesterday' } },
  ])
})

function read(files: readonly UploadedFile[]) {
  return readTimeOverflow(files, 'UTC')
}

function named(brought: Awaited<ReturnType<typeof read>>['brought']) {
  return brought?.people.map(({ name, number }) => [name, number])
}
