// `npm run mutants`: changes the rules and commands of the book in every small way, one at a time, and counts for which of
// these changes some test fails. What lives is in reports/; what the figures were, and why some live on: docs/decisions/0021.
// Stryker does the work. It is none of our packages: npx fetches it, or STRYKER says where its program is.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startScratch } from './scratch.ts'

type Part = { mutate: string[]; tests: string[]; needsDatabase: boolean }

const parts: Record<string, Part> = {
  rules: {
    mutate: [
      'src/rooms/ledger/rules.ts',
      'src/rooms/exchanges/rules.ts',
      'src/rooms/exchanges/*/rules.ts',
      'src/rooms/pot/rules.ts',
      'src/rooms/pot/grants/rules.ts',
      'src/rooms/standing/rules.ts',
      'src/rooms/neighbours/rules.ts',
      'src/rooms/together/rules.ts',
    ],
    tests: [
      'src/rooms/{ledger,exchanges,exchanges/*,pot,pot/grants,standing,neighbours,together}/rules.test.ts',
    ],
    needsDatabase: false,
  },
  accounts: part('accounts', ['src/rooms/ledger/accounts.test.ts']),
  commands: part('commands', ['src/rooms/ledger/commands.test.ts']),
  sought: part('sought', ['src/rooms/ledger/sought.test.ts', 'src/rooms/ledger/statement.test.ts']),
}

function part(file: string, tests: string[]): Part {
  return { mutate: [`src/rooms/ledger/${file}.ts`], tests, needsDatabase: true }
}

const root = path.resolve(import.meta.dirname, '..')
const asked = process.argv.slice(2)
const [program = 'npx', ...first] = process.env.STRYKER
  ? [process.env.STRYKER]
  : ['npx', '--yes', '--package=@stryker-mutator/core@9', '--package=typescript@5', 'stryker']
const scratch = await startScratch()
let failed = 0
try {
  for (const [name, { mutate, tests, needsDatabase }] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) failed += await run(name, mutate, tests, needsDatabase)
} finally {
  await scratch.stop()
}
process.exit(failed === 0 ? 0 : 1)

/** One part: each mutant costs one run of its tests, all on the same PostgreSQL. */
function run(name: string, mutate: string[], tests: string[], needsDatabase: boolean): Promise<number> {
  const folder = path.join(root, 'reports')
  mkdirSync(folder, { recursive: true })
  const runner = [
    process.execPath,
    '--import ./scripts/tsx-hook.mjs --test --test-isolation=none --test-reporter=dot',
  ]
  const quoted = tests.map((file) => `"${file}"`)
  const settings = {
    testRunner: 'command',
    commandRunner: { command: [...runner, '"--test-skip-pattern=/fifty people/"', ...quoted].join(' ') },
    mutate,
    concurrency: 1,
    // A mutant that never ends is killed, too; a busy machine is no mutant.
    timeoutMS: needsDatabase ? 60_000 : 20_000,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false },
    jsonReporter: { fileName: `reports/mutants-${name}.json` },
    ignorePatterns: ['docs', 'dist', 'reports'],
    tempDirName: 'reports/mutants',
    plugins: [],
    thresholds: { high: 95, low: 90, break: 85 },
  }
  const file = path.join(folder, `mutants-${name}.conf.json`)
  writeFileSync(file, JSON.stringify(settings, null, 2))
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: path.join(folder, 'cache'),
    ...(needsDatabase ? { BOTHWAYS_TEST_SERVER: JSON.stringify(scratch.connection) } : {}),
  }
  const child = spawn(program, [...first, 'run', file], { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
