import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../../test/support/owners.ts'
import { rootFolder } from '../platform/root.ts'

test('a house takes another community at an address of its own, once, and only when it has one', async (t) => {
  const data = path.join(scratchFolder(t), 'data')
  const bothways = (...args: string[]) => run(data, args)
  const add = ['community', 'add', 'Hilltop', 'Neighbours', '--address', 'hilltop']
  const first = ['--first', 'Cleo Price <cleo@example.org>']
  const tooEarly = await bothways(...add, ...first)
  assert.deepEqual([tooEarly.code, /Begin the first one/.test(tooEarly.refused)], [1, true])

  assert.equal((await bothways('seed')).code, 0)
  const added = await bothways(...add, ...first)
  assert.equal(added.code, 0, added.refused)
  assert.match(added.said, /Hilltop Neighbours begins at http:\/\/hilltop\.localhost:3000/)
  assert.match(added.said, /The code for Cleo Price is [0-9A-Z]{5}-[0-9A-Z]{5}/)
  const again = await bothways(...add, ...first)
  assert.deepEqual([again.code, again.refused], [1, 'There is a community at the address hilltop already.\n'])

  assert.match((await bothways('code', 'cleo@example.org', '--community', 'hilltop')).said, /for Cleo Price/)
  assert.equal((await bothways('code', 'cleo@example.org')).code, 1)
  const all = JSON.parse((await bothways('check', '--json')).said)
  assert.deepEqual(
    all.map(({ unmirrored }: { unmirrored: string[] }) => unmirrored),
    [[], []],
  )
  assert.equal((await bothways('check', '--community', 'valley')).code, 1)

  for (const wrong of [
    ['community', 'add', 'Valley', '--address', 'The valley', ...first],
    ['community', 'add', 'Valley', '--address', 'valley', '--first', '<cleo@example.org>'],
    ['community', 'add', 'Valley', '--address', 'valley'],
    ['community', 'add', '--address', 'valley', ...first],
    ['community', 'add', 'Valley', '--address', 'valley', ...first, '--time-zone', 'Mars'],
  ]) {
    const { code, refused } = await bothways(...wrong)
    assert.equal(code, 2, refused)
    assert.doesNotMatch(refused, /at .*\.ts/)
  }
})

function run(data: string, args: string[]): Promise<{ code: number; said: string; refused: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', './scripts/tsx-hook.mjs', 'src/cli/cli.ts', ...args],
      { cwd: rootFolder, env: { PATH: process.env.PATH, BOTHWAYS_DATA: data }, maxBuffer: 1 << 26 },
      (error, said, refused) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, refused }),
    )
  })
}
