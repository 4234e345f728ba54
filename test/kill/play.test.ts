import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { rootFolder } from '../../src/platform/root.ts'
import { scratchFolder } from '../support/owners.ts'

/** `KILL_EVERY=10 npm test -- kill/play` kills at one submission in ten, as often as it is asked in its full form. */
const every = Number(process.env.KILL_EVERY ?? 150)
const year = path.join(rootFolder, 'test/year')

test('a year that is killed again and again, and played on each time, ends the same', async (t) => {
  const data = scratchFolder(t)
  const out = path.join(data, 'out')
  let kills = 0
  // Each life gets so much further than the last, and dies in the middle of whatever it does then.
  for (let reach = every; ; reach += every) {
    const life = run(
      ['play', path.join(year, 'events.csv'), '--rules', 'riverside', '--out', out, '--data', data],
      reach,
    )
    const how = await life
    if (how === 'ended') break
    kills += 1
  }
  assert.ok(kills >= Math.floor(500 / every) - 1, `killed ${kills} times`)
  for (const name of ['outcomes.csv', 'balances.csv', 'month-ends.csv'])
    assert.equal(
      readFileSync(path.join(out, name), 'utf8'),
      readFileSync(path.join(year, 'expected', name), 'utf8'),
    )
})

/** One life of it: killed once it says that it has got so far. */
function run(args: string[], killAt: number): Promise<'killed' | 'ended'> {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/tsx-hook.mjs', 'src/cli/cli.ts', ...args, '--progress'],
    { cwd: rootFolder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr.on('data', (part) => {
    said += part
    const done = Math.max(...[...said.matchAll(/(\d+) of/g)].map(([, count]) => Number(count)), 0)
    if (done >= killAt) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('ended')
      else reject(new Error(said))
    })
  })
}
