import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../../test/support/owners.ts'
import { csv, fileOf, writeTimeBank } from '../../test/support/timeoverflow-files.ts'
import { rootFolder } from '../platform/root.ts'

type Answer = { code: number; said: string; refused: string }

test('the command line looks first, brings in, adds nothing the second time, and says so in JSON', async (t) => {
  const data = scratchFolder(t)
  const bothways = (...args: string[]) => run(data, args)
  const bank = writeTimeBank({ members: 700, transfers: 1500, posts: 4 })
  const files = bank.files.map(({ name, bytes }) => write(data, name, bytes))

  const dry = await bothways('import', 'timeoverflow', ...files, '--dry-run', '--json')
  assert.equal(dry.code, 0, dry.refused)
  const would = JSON.parse(dry.said)
  assert.deepEqual(Object.keys(would), [
    'people',
    'offers',
    'asks',
    'transfers',
    'problems',
    'reconciliation',
  ])
  assert.deepEqual([would.people, would.offers, would.asks, would.transfers], [700, 4, 4, 1500])
  assert.deepEqual(Object.keys(would.problems[0]), ['file', 'line', 'message'])
  const { number, name, seconds } = bank.members[0]!
  const { balance_minutes, transfers_minutes, opening_minutes, ...who } = would.reconciliation[0]
  assert.deepEqual([who, balance_minutes], [{ number, name }, seconds / 60])
  assert.equal(opening_minutes, balance_minutes - transfers_minutes)
  assert.match((await bothways('check')).said, /There is no community here yet/)

  const real = await bothways('import', 'timeoverflow', ...files, '--name', 'Banc', '--json')
  assert.equal(real.said, dry.said)
  const again = await bothways('import', 'timeoverflow', ...files)
  assert.equal(again.code, 0, again.refused)
  assert.match(again.said, /Came in: 0 people, 0 offers, 0 asks, 0 transfers/)
  const checked = await bothways('check')
  assert.deepEqual([checked.code, checked.said.split('\n')[0]], [0, 'Banc'])
  const last = /receipt is (\S+)\./.exec(checked.said)?.[1] ?? ''
  const stands = await bothways('check', '--seen', last.toLowerCase())
  assert.match(stands.said, /The receipt you kept still stands/)
  const gone = await bothways('check', '--seen', `9${last}`)
  assert.deepEqual([stands.code, gone.code], [0, 1])
  assert.match(gone.said, /stands in no book here/)
  assert.equal((await bothways('check', '--seen', 'nothing')).code, 2)

  const row = ['2024-03-09 17:05:00 UTC', 'Amina (3)', 'Tom (4)', 'Tea', 'an hour']
  const broken = write(data, 'broken.csv', fileOf('transfers', 'en', [row]).bytes)
  const stopped = await bothways('import', 'timeoverflow', broken, '--json')
  assert.deepEqual(
    [stopped.code, JSON.parse(stopped.said)],
    [
      1,
      {
        people: 0,
        offers: 0,
        asks: 0,
        transfers: 0,
        problems: [{ file: 'broken.csv', line: 2, message: '“an hour” is not a length of time like 1:30.' }],
        reconciliation: [],
      },
    ],
  )
  const strange = write(
    data,
    'strange.csv',
    Buffer.from(csv([['Päivä', 'Keneltä', 'Kenelle', 'Mitä', 'Paljonko']])),
  )
  const unknown = await bothways('import', 'timeoverflow', strange)
  assert.equal(unknown.code, 1)
  assert.match(unknown.said, /STOPS IT strange\.csv:1 {2}We do not know this first row: Päivä, Keneltä/)

  const people = write(data, 'people.csv', Buffer.from('Who,Hours\nAda,"2,5"\nBo,1:30\n'))
  const named = ['--column', 'name=Who', '--column', 'balance=Hours']
  const list = await bothways('import', 'people', people, ...named, '--json')
  assert.deepEqual(
    [
      list.code,
      JSON.parse(list.said).people,
      JSON.parse(list.said).reconciliation.map((one: { opening_minutes: number }) => one.opening_minutes),
    ],
    [0, 2, [150, 90]],
  )
  assert.equal(JSON.parse((await bothways('import', 'people', people, ...named, '--json')).said).people, 0)
  assert.deepEqual(
    (await bothways('import', 'people', people)).said.includes(
      'No column of this file is chosen for the names.',
    ),
    true,
  )
  const nowhere = await bothways('import', 'people', people, '--column', 'name=Name')
  assert.deepEqual(
    [nowhere.code, nowhere.refused],
    [2, 'There is no column "Name" in this file. It has: Who, Hours.\n'],
  )
})

test('what is not understood is said in one sentence, with exit code 2, and a file that is not there with 1', async (t) => {
  const data = scratchFolder(t)
  for (const args of [
    ['timeoverflow'],
    ['timeoverflow', '--wet-run', 'a.csv'],
    ['people', 'a.csv', '--column', 'shoe=Size'],
    ['spreadsheet'],
  ]) {
    const { code, refused } = await run(data, ['import', ...args])
    assert.equal(code, 2, refused)
    assert.doesNotMatch(refused, /at .*\.ts/)
  }
  const missing = await run(data, ['import', 'timeoverflow', 'nowhere.csv'])
  assert.deepEqual([missing.code, missing.refused], [1, 'There is no file nowhere.csv.\n'])
})

function write(folder: string, name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

function run(data: string, args: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', './scripts/tsx-hook.mjs', 'src/cli/cli.ts', ...args],
      {
        cwd: rootFolder,
        env: { PATH: process.env.PATH, BOTHWAYS_DATA: path.join(data, 'data') },
        maxBuffer: 1 << 26,
      },
      (error, said, refused) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, refused }),
    )
  })
}
