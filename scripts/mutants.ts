// `npm run mutants`: changes the rules and commands of the book in every small way, one at a time, and counts for which of
// these changes some test fails. With names behind it (rules, accounts, commands, sought) only those; of one file, too, some lines only
// (commands:120-150). What lives on is told at the end and kept in reports/; what the figures were, and why some live on:
// docs/decisions/0021.
// Stryker does the work. It is none of our packages: npx fetches it, or STRYKER says where its program is.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startScratch } from './scratch.ts'

type Part = { name: string; mutate: string[]; tests: string[]; needsDatabase: boolean }

const withRules =
  '{ledger,exchanges,exchanges/log,exchanges/sheet,pot,pot/grants,standing,neighbours,together}'
const parts: Part[] = [
  {
    name: 'rules',
    mutate: [`src/rooms/${withRules}/rules.ts`],
    tests: [`src/rooms/${withRules}/rules.test.ts`],
    needsDatabase: false,
  },
  ofTheBook('accounts', ['src/rooms/ledger/accounts.test.ts']),
  ofTheBook('commands', [
    'src/rooms/ledger/commands.test.ts',
    'src/rooms/exchanges/between/one-half.test.ts',
  ]),
  ofTheBook('sought', ['src/rooms/ledger/sought.test.ts', 'src/rooms/ledger/statement.test.ts']),
]

function ofTheBook(name: string, tests: string[]): Part {
  return { name, mutate: [`src/rooms/ledger/${name}.ts`], tests, needsDatabase: true }
}

const root = path.resolve(import.meta.dirname, '..')
const asked = process.argv.slice(2)
const [program = '', ...before] = process.env.STRYKER
  ? [process.env.STRYKER]
  : ['npx', '--yes', '--package=@stryker-mutator/core@9', '--package=typescript@5', '--', 'stryker']
const scratch = await startScratch()
const folder = mkdtempSync(path.join(tmpdir(), 'bothways-mutants-'))
// The changed copies of us are made below it, and find our packages here.
symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
let failed = 0
try {
  for (const part of parts) {
    if (asked.length === 0) failed += await run(part)
    for (const [name, lines] of asked.map((one) => one.split(':')))
      if (name === part.name)
        failed += await run(lines ? { ...part, mutate: [`${part.mutate}:${lines}`] } : part)
  }
} finally {
  await scratch.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed === 0 ? 0 : 1)

/** Each mutant costs one run of the part's tests, all on the one PostgreSQL. */
function run({ name, mutate, tests, needsDatabase }: Part): Promise<number> {
  const node = [process.execPath, '--import ./scripts/tsx-hook.mjs --test --test-isolation=none']
  // These are about the database and its speed, and take longer than all the others.
  const only = '--test-reporter=dot "--test-skip-pattern=/fifty people|however many|pages and the file/"'
  const settings = {
    testRunner: 'command',
    commandRunner: { command: [...node, only, ...tests.map((file) => `"${file}"`)].join(' ') },
    mutate,
    concurrency: 1,
    // What never ends is killed, too; but a busy machine kills nothing.
    timeoutMS: 60_000,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    jsonReporter: { fileName: `reports/mutants-${name}.json` },
    ignorePatterns: ['docs', 'dist', 'reports'],
    tempDirName: path.join(folder, 'copies'),
    plugins: [],
    symlinkNodeModules: false,
    thresholds: { high: 95, low: 90, break: 85 },
  }
  const file = path.join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(settings))
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
    ...(needsDatabase && { BOTHWAYS_TEST_SERVER: JSON.stringify(scratch.connection) }),
  }
  const child = spawn(program, [...before, 'run', file], { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
