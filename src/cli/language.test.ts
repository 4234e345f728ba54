import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { rootFolder } from '../platform/root.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bothways-words-'))
const hooks = [
  '--import',
  path.join(rootFolder, 'scripts/tsx-hook.mjs'),
  path.join(rootFolder, 'src/cli/cli.ts'),
]
const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...hooks, 'language', 'check', ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
  })
  return { status, stdout, stderr }
}

test('files are checked, those that cannot be read are named, and the rest is told all the same', () => {
  writeFileSync(path.join(folder, 'a.txt'), 'Our service users wait.\nEverybody brings a dish.\n')
  const { status, stdout, stderr } = run(['a.txt', 'gone.txt', '--format', 'json'])
  assert.equal(status, 2)
  assert.match(stderr, /gone\.txt could not be read: there is no such file/)
  const found: Record<string, unknown>[] = JSON.parse(stdout)
  const one = found.find(({ id }) => id === 'L001')!
  assert.deepEqual(
    [one.file, one.line, one.column, one.offset, one.length, one.text, one.kind, one.principle, one.level],
    ['a.txt', 1, 5, 4, 13, 'service users', 'deficit', 'assets', 'rethink'],
  )
  assert.equal(one.legitimate, false)
})

test('what is piped in is checked too; it fails only where one asks for that', () => {
  assert.equal(run(['-'], 'The elderly wait.').status, 0)
  assert.equal(run(['-', '--fail-on', 'rethink'], 'The elderly wait.').status, 1)
  assert.equal(run(['-', '--fail-on', 'rethink'], 'Each client waits.').status, 0)
  assert.equal(run(['-', '--fail-on', 'consider'], 'Each client waits.').status, 1)
  assert.equal(run(['-', '--fail-on', 'info'], 'People are not burdens.').status, 0)
  const { runs } = JSON.parse(run(['-', '--format', 'sarif', '--lines'], 'the\nelderly\nthe elderly').stdout)
  assert.deepEqual(
    runs[0].results.map(
      (one: { locations: { physicalLocation: { region: { startLine: number } } }[] }) =>
        one.locations[0]!.physicalLocation.region.startLine,
    ),
    [3],
  )
  assert.equal(run(['--level', 'loud', '-']).status, 2)
})
