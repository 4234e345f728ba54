// Runs the tests in groups, each group one process, and ends with one line that counts them all.
import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from './chromium.ts'
import { startScratch } from './scratch.ts'

type Counts = { passed: number; failed: number; skipped: number }
type Group = { name: string; files: string[] }

const root = path.resolve(import.meta.dirname, '..')
const asked = process.argv.slice(2)
// Rules, visits and danger share one process and one database; browsers and killing need room of their own.
// Two lanes run beside each other, since a browser waits much; put together so that both take about as long, and that the
// browsers of one seldom wait for those of the other.
const lanes: Group[][] = [
  [
    group('rules, visits, danger, house', [
      'src/**/*.test.{ts,tsx}',
      'test/{house,language,model,year}/**/*.test.ts',
    ]),
    group('journeys in a browser', ['test/e2e/*.test.ts']),
  ],
  [
    group('for everybody, in a browser', ['test/e2e/access/*.test.ts']),
    group('killing and starting again', ['test/kill/**/*.test.ts']),
  ],
]

const chromium = asked.length > 0 && !asked.some((name) => name.includes('e2e')) ? null : findChromium()
const scratch = await startScratch()
const folder = mkdtempSync(path.join(tmpdir(), 'bothways-tests-'))
const all: Counts = { passed: 0, failed: 0, skipped: 0 }
try {
  const busy = lanes.filter((groups) => groups.some(({ files }) => files.length > 0))
  await Promise.all(busy.map((groups, place) => runLane(groups, place === 0)))
} finally {
  await scratch.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  `\n${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`,
)
process.exit(all.failed === 0 && all.passed > 0 ? 0 : 1)

function group(name: string, patterns: string[]): Group {
  const found = globSync(patterns, { cwd: root }).sort()
  return {
    name,
    files: asked.length === 0 ? found : found.filter((file) => asked.some((part) => file.includes(part))),
  }
}

async function runLane(groups: Group[], aloud: boolean) {
  for (const { name, files } of groups) {
    if (files.length === 0) continue
    const counts = await runGroup(name, files, aloud)
    all.passed += counts.passed
    all.failed += counts.failed
    all.skipped += counts.skipped
  }
}

/** The first lane is heard as it goes; the other when a group has ended, so that they do not talk into each other. */
function runGroup(name: string, files: string[], aloud: boolean): Promise<Counts> {
  const counted = path.join(folder, `${name}.json`)
  const said: Buffer[] = []
  if (aloud) console.log(`\n# ${name}`)
  const reporters = ['spec', 'stdout', './test/support/count-reporter.mjs', counted]
  const child = spawn(
    process.execPath,
    [
      '--import',
      './scripts/tsx-hook.mjs',
      '--test',
      '--test-isolation=none',
      ...reporters.map((given, place) => `--test-reporter${place % 2 ? '-destination' : ''}=${given}`),
      ...files,
    ],
    {
      cwd: root,
      stdio: aloud ? 'inherit' : 'pipe',
      env: {
        ...process.env,
        BOTHWAYS_TEST_SERVER: JSON.stringify(scratch.connection),
        ...(chromium ? { BOTHWAYS_CHROMIUM: chromium } : {}),
      },
    },
  )
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (!aloud) process.stdout.write(`\n# ${name}\n${Buffer.concat(said)}`)
      const counts: Counts = JSON.parse(
        readFileSync(counted, 'utf8') || '{"passed":0,"failed":1,"skipped":0}',
      )
      // A group that breaks outside its tests has failed, whatever was counted before.
      resolve(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts)
    })
  })
}
