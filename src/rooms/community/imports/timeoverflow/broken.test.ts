import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { csv, fileOf, writeTimeBank } from '../../../../../test/support/timeoverflow-files.ts'
import type { UploadedFile } from '../runs.ts'
import { headerOf } from './headers.ts'
import { readTimeOverflow } from './read.ts'

const transfers = writeTimeBank({ members: 5, transfers: 20 }).files[3]!
const members = writeTimeBank({ members: 5 }).files[0]!
const row = ['2024-03-09 17:05:00 UTC', 'Amina (3)', 'Tom (4)', 'Tea', '1:00']

test('other letters than UTF-8 are named for what they are', async () => {
  const words = Buffer.from(members.bytes).toString('utf8')
  await stops('not-utf8', null, { ...members, bytes: Buffer.from(words, 'latin1') })
  await stops('not-utf8', null, { ...members, bytes: Buffer.from(`\uFEFF${words}`, 'utf16le') })
  await stops('not-utf8', null, { ...members, bytes: Buffer.from('N,Na', 'utf16le') })
})

test('a missing column is said once, at the header, and a missing cell at its line', async () => {
  const header = headerOf('transfers', 'en')!.slice(0, 4)
  await stops('unknown-header', 1, fileFrom(csv([header, row.slice(0, 4)])))
  await stops('cells', 3, fileOf('transfers', 'en', [row, row.slice(0, 4), row]))
})

test('half a file stops it, wherever it was cut', async () => {
  const text = csv([headerOf('transfers', 'en')!, row, [...row.slice(0, 3), 'one, two', '1:00']])
  const inRow = text.indexOf('Tom', text.indexOf('Tea'))
  await stops('cells', 3, fileFrom(text.slice(0, inRow)))
  await stops('quote', 3, fileFrom(text.slice(0, text.indexOf('one, two') + 5)))
})

test('a quotation mark where none may be, or one that is never closed, stops it', async () => {
  await stops(
    'quote',
    2,
    fileFrom(`${csv([headerOf('transfers', 'en')!])}2024-03-09,Am"ina (3),Tom (4),,1:00\n`),
  )
  await stops(
    'quote',
    2,
    fileFrom(`${csv([headerOf('transfers', 'en')!])}"2024-03-09,Amina (3),Tom (4),,1:00\n`),
  )
  await stops('quote', 2, fileFrom(`${csv([headerOf('transfers', 'en')!])}"2024"x,Amina (3),Tom (4),,1:00\n`))
})

test('a cell of two megabytes stops it, at its line', async () => {
  await stops(
    'cell-too-large',
    3,
    fileOf('transfers', 'en', [row, [...row.slice(0, 3), 'x'.repeat(2_000_000), '1:00']]),
  )
})

test('a cell that looks like a formula comes in as the words it is', async () => {
  const { brought } = await readTimeOverflow(
    [fileOf('transfers', 'en', [[...row.slice(0, 3), '=HYPERLINK("http://x.example","Tea")', '1:00']])],
    'UTC',
  )
  assert.equal(brought?.transfers[0]?.words, '=HYPERLINK("http://x.example","Tea")')
})

test('nothing, only empty lines, a PDF and a picture are no CSV; only a header is', async () => {
  await stops('empty', null, fileFrom(''))
  await stops('empty', null, fileFrom('\n\n'))
  await stops('not-csv', null, {
    name: 'a.csv',
    bytes: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 'latin1'),
  })
  await stops('not-csv', null, { name: 'a.csv', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n') })
  await stops('not-csv', null, { name: 'a.csv', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) })
  const { brought, problems } = await readTimeOverflow([fileOf('transfers', 'en', [])], 'UTC')
  assert.deepEqual([brought?.transfers, problems], [[], []])
})

test('a ZIP that is cut off, holds no CSV, or would unpack to far too much stays shut', async () => {
  const zip = zipSync({ 'a.csv': transfers.bytes })
  await stops('not-zip', null, { name: 'a.zip', bytes: zip.slice(0, zip.length - 30) })
  await stops('empty', null, { name: 'a.zip', bytes: zipSync({ 'a.txt': Buffer.from('x') }) })
  const much = new Uint8Array(40 << 20)
  const bomb = zipSync({ '1.csv': much, '2.csv': much, '3.csv': much }, { level: 1 })
  await stops('too-large', null, { name: 'a.zip', bytes: bomb })
})

test('a ZIP that lies about its size stays shut as well', async () => {
  const zip = Buffer.from(zipSync({ 'a.csv': new Uint8Array(3 << 20) }))
  for (const [signature, at] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ] as const) {
    for (let place = 0; place < zip.length - 30; place += 1)
      if (zip.readUInt32LE(place) === signature) zip.writeUInt32LE(100, place + at)
  }
  const { brought } = await readTimeOverflow([{ name: 'a.zip', bytes: zip }], 'UTC')
  assert.equal(brought, null)
})

test('moments and sizes no calendar and no book can hold stop it at their line', async () => {
  for (const at of [
    '2024-02-30 10:00:00 UTC',
    '2024-01-01 25:00:00 UTC',
    '0000-01-01 10:00:00 UTC',
    '2024-01-01',
  ])
    await stops('date', 2, fileOf('transfers', 'en', [[at, ...row.slice(1)]]))
  const member = ['3', 'Amina', '', '', '', '2024-01-01 10:00:00 UTC', '', 'en', '3600']
  for (const balance of ['1:00', '', '3600.5', '999999999999'])
    await stops('balance', 2, fileOf('members', 'en', [[...member.slice(0, 8), balance]]))
})

async function stops(code: string, line: number | null, file: UploadedFile) {
  const { brought, problems } = await readTimeOverflow([file], 'UTC')
  assert.equal(brought, null, code)
  assert.deepEqual(
    problems.slice(0, 1).map((problem) => [problem.file, problem.line, problem.code]),
    [[file.name, line, code]],
  )
}

function fileFrom(text: string): UploadedFile {
  return { name: 'Transfers.csv', bytes: Buffer.from(text) }
}
